public import AccordWording

/// What the signatories' documents refuse within one document.
public enum SignatoryFault: Fault, Hashable {
  /// A name or another compulsory text is blank: what it is, and the parameter that gives it.
  case blank(Text, about: String)
  /// A mandate ends before it begins.
  case endsBeforeItBegins(from: CalendarDate, until: CalendarDate, about: String = "until")
  /// A ceiling on a mandate that gives no power to sign.
  case ceilingWithoutPower
  /// A ceiling of nothing or less.
  case ceilingNotPositive(Money)
  /// A mandate names itself as the one that it is delegated by.
  case delegatesItself
  /// A delegation of signature without the power to sign.
  case delegationWithoutPower
  /// A limit to kinds of documents on a mandate that gives no power to sign.
  case limitWithoutPower
  /// A signature on a convention that a source alone attests.
  case attestedConvention(String)
  /// A signature with a person, a mandate or a day, and with a source that stands for them.
  case attestedWithPerson(String)
  /// A signature that is not attested, without a person, a mandate or a day.
  case withoutPerson(String)
  /// A file whose name is empty or whose digest is none.
  case fileUnsound(String)
  /// The signature has another file already.
  case otherFile(String, SignedFile, instead: SignedFile)
  /// A signature on no document, or on two.
  case notOneDocument
  /// A signature whose identity is not `document.party`.
  case misnamed(String, expected: String)
  /// A ceremony is named for another manner of signing, or is missing for that one.
  case ceremonyMismatch
  /// The declared signature is not the one recorded.
  case alreadySigned(String, [Text])
  /// An agreement in force, or ended, rests on the signature: its name, the agreement, the status.
  case agreementRests(on: String, String, Text)
  /// A convention that went on from being sent rests on the signature.
  case conventionRests(on: String, String, Text)
  /// Someone is named twice among the witnesses of a ceremony.
  case repeatedWitness
  /// Signatures rest on what would change: how many, on what, its identity, and what to do instead.
  case signaturesRest(Int, on: Text, id: String, about: String, advice: Text)

  public var code: String {
    switch self {
    case .blank: "signatories.blank"
    case .endsBeforeItBegins: "mandate.dates"
    case .ceilingWithoutPower, .ceilingNotPositive: "mandate.ceiling"
    case .delegatesItself, .delegationWithoutPower: "mandate.delegation"
    case .limitWithoutPower: "mandate.documents"
    case .attestedConvention, .attestedWithPerson, .withoutPerson: "signature.attested"
    case .fileUnsound, .otherFile: "signature.file"
    case .notOneDocument: "signature.document"
    case .misnamed: "signature.identity"
    case .ceremonyMismatch: "signature.ceremony"
    case .alreadySigned: "signature.recorded"
    case .agreementRests, .conventionRests: "signature.kept"
    case .repeatedWitness: "ceremony.witness"
    case .signaturesRest: "signatures.rest"
    }
  }

  public var parameter: String? {
    switch self {
    case .blank(_, let parameter), .endsBeforeItBegins(_, _, let parameter): parameter
    case .ceilingWithoutPower, .ceilingNotPositive: "ceiling"
    case .delegatesItself, .delegationWithoutPower: "delegated-by"
    case .limitWithoutPower: "for"
    case .ceremonyMismatch, .attestedConvention: "manner"
    case .attestedWithPerson, .withoutPerson: "person"
    case .fileUnsound, .otherFile: "file"
    case .agreementRests, .conventionRests: "signature"
    case .signaturesRest(_, _, _, let about, _): about
    case .notOneDocument, .misnamed, .alreadySigned, .repeatedWitness: nil
    }
  }

  public var message: Text {
    switch self {
    case .blank(let what, _):
      Text(en: "The \(what) is blank.", fr: "Ce champ est vide : \(what).")
    case .endsBeforeItBegins(let from, let until, _):
      Text(
        en: "The mandate would end on \(until), before it begins on \(from).",
        fr: "Le mandat se terminerait le \(until), avant de commencer le \(from).")
    case .ceilingWithoutPower:
      Text(
        en: "A ceiling is set on a mandate that gives no power to sign.",
        fr: "Un plafond est fixé sur un mandat qui ne donne pas le pouvoir de signer.")
    case .ceilingNotPositive(let ceiling):
      Text(
        en: "A ceiling of \(ceiling) lets nothing be signed.",
        fr: "Un plafond de \(ceiling) ne permet de rien signer.")
    case .delegatesItself:
      Text(
        en: "A mandate cannot be delegated by itself.",
        fr: "Un mandat ne peut pas se déléguer lui-même.")
    case .delegationWithoutPower:
      Text(
        en: "A delegation of signature gives the power to sign.",
        fr: "Une délégation de signature donne le pouvoir de signer.")
    case .limitWithoutPower:
      Text(
        en: "Kinds of documents are named on a mandate that gives no power to sign.",
        fr: "Des types d’actes sont cités sur un mandat qui ne donne pas le pouvoir de signer.")
    case .attestedConvention(let name):
      Text(
        en: "The signature \"\(name)\" is on a convention: it cannot be attested without a person.",
        fr:
          "La signature «\u{A0}\(name)\u{A0}» porte sur une convention\u{A0}: elle ne peut pas être attestée sans signataire."
      )
    case .attestedWithPerson(let name):
      Text(
        en: "The signature \"\(name)\" has a source that attests it, and a person or a day too.",
        fr:
          "La signature «\u{A0}\(name)\u{A0}» a une source qui l’atteste, et aussi un signataire ou une date."
      )
    case .withoutPerson(let name):
      Text(
        en: "The signature \"\(name)\" has no person, no mandate or no day.",
        fr: "La signature «\u{A0}\(name)\u{A0}» n’a pas de signataire, de mandat ou de date.")
    case .fileUnsound(let name):
      Text(
        en: "The file \"\(name)\" has no name or no SHA-256 digest.",
        fr: "Le fichier «\u{A0}\(name)\u{A0}» n’a pas de nom ou d’empreinte SHA-256.")
    case .otherFile(let signature, let file, let other):
      Text(
        en:
          "The signature \"\(signature)\" has a file already: \(file.shown); \(other.shown) is another.",
        fr:
          "La signature «\u{A0}\(signature)\u{A0}» a déjà un fichier\u{A0}: \(file.shown)\u{A0}; \(other.shown) en est un autre."
      )
    case .notOneDocument:
      Text(
        en: "A signature is on one agreement or on one convention.",
        fr: "Une signature porte sur un accord-cadre ou sur une convention.")
    case .misnamed(let name, let expected):
      Text(
        en: "The signature \"\(name)\" should be named \"\(expected)\".",
        fr: "La signature « \(name) » devrait s’appeler « \(expected) ».")
    case .ceremonyMismatch:
      Text(
        en: "A ceremony is named for a signature in a ceremony on an agreement, and only then.",
        fr: "Une cérémonie se cite pour un accord-cadre signé en cérémonie, et seulement alors.")
    case .alreadySigned(let name, let differing):
      Text(
        en:
          "The signature \"\(name)\" is already recorded with other terms: \(differing.joined(separator: ", ")).",
        fr:
          "La signature «\u{A0}\(name)\u{A0}» est déjà enregistrée en d’autres termes\u{A0}: \(differing.joined(separator: ", "))."
      )
    case .agreementRests(let signature, let agreement, let status):
      Text(
        en:
          "The signature \"\(signature)\" cannot be removed: the agreement \"\(agreement)\" rests on it, its status is \(status).",
        fr:
          "La signature « \(signature) » ne peut pas être supprimée : l’accord-cadre « \(agreement) » repose sur elle, son statut est « \(status) »."
      )
    case .conventionRests(let signature, let convention, let status):
      Text(
        en:
          "The signature \"\(signature)\" cannot be removed: the convention \"\(convention)\" rests on it, its status is \(status).",
        fr:
          "La signature « \(signature) » ne peut pas être supprimée : la convention « \(convention) » repose sur elle, son statut est « \(status) »."
      )
    case .repeatedWitness:
      Text(
        en: "Someone is named twice among the witnesses.",
        fr: "Une même personne figure deux fois parmi les témoins.")
    case .signaturesRest(let count, let what, let id, _, _):
      Text.plural(
        count,
        Text(
          en: "A signature rests on \(what) \"\(id)\": it stays as it is.",
          fr: "Une signature s’appuie sur \(what) «\u{A0}\(id)\u{A0}», qui ne change donc plus."),
        Text(
          en: "\(count) signatures rest on \(what) \"\(id)\": it stays as it is.",
          fr:
            "\(count) signatures s’appuient sur \(what) «\u{A0}\(id)\u{A0}», qui ne change donc plus."
        ))
    }
  }

  public var advice: Text? {
    switch self {
    case .blank(let what, _):
      Text(en: "Give a \(what) with letters in it.", fr: "Donnez un texte pour ce champ : \(what).")
    case .endsBeforeItBegins(let from, _, _):
      Text(
        en: "Give a last day from \(from) on.", fr: "Donnez un dernier jour à partir du \(from).")
    case .ceilingWithoutPower, .delegationWithoutPower, .limitWithoutPower:
      Text(en: "Add \"--may-sign\".", fr: "Ajoutez « --peut-signer ».")
    case .ceilingNotPositive:
      Text(
        en: "Give an amount, or leave the ceiling out for none.",
        fr: "Donnez un montant, ou omettez le plafond s’il n’y en a pas.")
    case .delegatesItself:
      Text(
        en: "Name the mandate of the person who delegates.",
        fr: "Citez le mandat de la personne qui délègue.")
    case .attestedConvention:
      Text(
        en: "Record who signed it: \"convention sign … --party … --person …\".",
        fr:
          "Enregistrez qui l’a signée\u{A0}: «\u{A0}convention signer … --partie … --personne …\u{A0}»."
      )
    case .attestedWithPerson:
      Text(
        en: "Give the source alone, or the person and the day without it.",
        fr: "Donnez la source seule, ou le signataire et la date sans elle.")
    case .withoutPerson:
      Text(
        en:
          "Give them, or attest the signature of an agreement: \"agreement attest … --party … --source …\".",
        fr:
          "Donnez-les, ou attestez la signature d’un accord-cadre\u{A0}: «\u{A0}accord attester … --partie … --source …\u{A0}»."
      )
    case .fileUnsound:
      Text(
        en: "Record the file itself: \"signature attach … FILE\".",
        fr: "Enregistrez le fichier lui-même\u{A0}: «\u{A0}signature joindre … FICHIER\u{A0}».")
    case .otherFile(let signature, _, _):
      Text(
        en:
          "A file is never replaced by recording again. If it is the wrong one: \"signature correct-file \(signature) FILE --reason …\".",
        fr:
          "Un nouvel enregistrement ne remplace jamais un fichier. S’il est erroné\u{A0}: «\u{A0}signature corriger-fichier \(signature) FICHIER --motif …\u{A0}»."
      )
    case .notOneDocument:
      Text(
        en: "Name the one or the other, not both.",
        fr: "Citez l’un ou l’autre, pas les deux.")
    case .misnamed(_, let expected):
      Text(en: "Give it the name \"\(expected)\".", fr: "Donnez-lui le nom « \(expected) ».")
    case .signaturesRest(_, _, _, _, let advice): advice
    case .repeatedWitness:
      Text(en: "Name each witness once.", fr: "Citez chaque témoin une seule fois.")
    case .agreementRests(_, let agreement, _):
      Text(
        en:
          "A signature counts once all have signed. An agreement that no longer holds is ended: \"agreement end \(agreement)\".",
        fr:
          "Une signature vaut dès que toutes les parties ont signé. Un accord-cadre qui ne vaut plus se termine : « accord terminer \(agreement) »."
      )
    case .conventionRests(_, let convention, _):
      Text(
        en:
          "A signed convention that does not hold is terminated: \"convention terminate \(convention) --reason …\".",
        fr:
          "Une convention signée qui ne vaut pas se résilie : « convention résilier \(convention) --motif … »."
      )
    case .ceremonyMismatch:
      Text(
        en: "Name the ceremony, or another manner of signing.",
        fr: "Citez la cérémonie, ou un autre mode de signature.")
    case .alreadySigned:
      Text(
        en: "A signature is a dated fact and is not replaced: \"signature list\" shows it.",
        fr: "Une signature est un fait daté et ne se remplace pas : « signature lister » l’affiche."
      )
    }
  }
}
