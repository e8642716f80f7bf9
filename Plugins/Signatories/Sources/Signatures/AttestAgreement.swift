import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var attestAgreement: Command {
    Command(
      "agreement attest", fr: "accord attester", .write,
      Text(
        en: "Record that a source attests the signatures of parties, without day and person",
        fr: "Enregistrer qu’une source atteste la signature de parties, sans date ni signataire"),
      discussion: Text(
        en: """
          For what is known of an agreement from a press release or a register alone: nobody is made \
          up. It needs no mandate. --kind names every party of a kind that has not signed. Once all \
          that are needed have signed, the day is set by hand: "agreement enter-into-force". Once it \
          is known who signed and when, "agreement sign" records that in its place.
          """,
        fr: """
          Pour ce qu’un communiqué ou un registre est seul à dire d’un accord-cadre : personne n’est \
          inventé. Aucun mandat n’est nécessaire. --type désigne toutes les parties d’un type qui \
          n’ont pas signé. Une fois réunies les signatures nécessaires, la date se fixe à la main : \
          « accord mettre-en-vigueur ». Quand le signataire et la date sont connus, « accord signer » \
          les enregistre à sa place.
          """),
      takes: Argument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord-cadre")),
      RepeatedOption<ID<Organisation>>(
        "party", fr: "partie", Text(en: "a party that signed", fr: "une partie qui a signé")),
      Option<OrganisationKind>(
        "kind", fr: "type",
        Text(
          en: "every party of this kind that has not signed",
          fr: "toutes les parties de ce type qui n’ont pas signé")),
      RequiredOption<String>(
        "source", fr: "source", Text(en: "what attests it", fr: "ce qui l’atteste")),
      examples: [
        Example(
          "agreement attest normandie-2024 --party arml --source \"Press release of 30 January 2024\"",
          Text(en: "A press release says so", fr: "Un communiqué le dit"))
      ]
    ) { session, id, named, kind, source in
      let agreement = try session.find(id)
      let before = try SignatureState(of: agreement, in: session.documents)
      let parties = try attested(named, kind, agreement, before, in: session)
      var count = 0
      for party in parties {
        let existing = before.signatures[party.reference]
        // What is known stands, and so does what was attested so.
        if session.isEnsuring, existing.map({ !$0.isAttested || $0.source == source }) == true {
          continue
        }
        if let existing { throw Failure.alreadySigned(party, existing) }
        try SignatureCommands.requireOpen(agreement)
        guard let signatureID = Signature.identity(on: id, of: party) else {
          throw SigningTerms.nameTooLong(party)
        }
        try session.create(
          Signature(
            id: signatureID, agreement: id.reference, party: party.reference, attestedBy: source))
        count += 1
      }
      let state = try SignatureState(of: agreement, in: session.documents)
      for party in parties where count > 0 {
        if let refusal = state.refusal(of: party.reference, on: nil, signing: agreement) {
          throw refusal
        }
      }
      let done = Text(
        en:
          "\(count) \(Language.english.plural(count, "signature", "signatures")) attested by \"\(source)\" on the agreement \"\(id)\": \(state.signedCount) of \(state.parties.count) signatures.",
        fr:
          "\(count) \(Language.french.plural(count, "signature attestée", "signatures attestées")) par « \(source) » sur l’accord-cadre « \(id) » : \(state.signedInFrench)."
      )
      guard agreement.status == .openForSignature, state.restsOnAttestation else {
        return .message(done)
      }
      return .message(done + .same(" ") + dayToSet(agreement, state))
    }
  }

  /// That the day of the entry into force is now set by hand.
  static func dayToSet(_ agreement: FrameworkAgreement, _ state: SignatureState) -> Text {
    let count = state.attestedCount
    return Text(
      en:
        "The signatures that are needed are there, \(count) of them attested without a day: set the day with \"agreement enter-into-force \(agreement.id) --on … --source …\".",
      fr:
        "Les signatures nécessaires sont réunies, dont \(count) \(Language.french.plural(count, "attestée", "attestées")) sans date : fixez la date avec « accord mettre-en-vigueur \(agreement.id) --le … --source … »."
    )
  }

  private static func attested(
    _ named: [ID<Organisation>], _ kind: OrganisationKind?, _ agreement: FrameworkAgreement,
    _ state: SignatureState, in session: Session
  ) throws -> [ID<Organisation>] {
    guard !named.isEmpty || kind != nil else { throw Failure.nobodyToAttest }
    for party in named { try requireParty(party, of: agreement, in: session) }
    let ofKind = try agreement.parties.filter { party in
      guard let kind, !named.contains(party.id) else { return false }
      return try session.documents.document(party).kind == kind
    }
    if let kind, named.isEmpty, ofKind.isEmpty { throw Failure.noPartyOfKind(kind, agreement) }
    let open = ofKind.filter { state.signatures[$0] == nil || session.isEnsuring }.map(\.id)
    if let kind, named.isEmpty, open.isEmpty { throw Failure.allSigned(kind, agreement) }
    var seen: Set<ID<Organisation>> = []
    return (named + open).filter { seen.insert($0).inserted }
  }
}

extension Failure {
  fileprivate static let nobodyToAttest = Failure(
    "usage.missing", Text(en: "The parties are missing.", fr: "Il manque les parties."),
    about: "party",
    advice: Text(
      en: "Give \"--party …\", or \"--kind mission-locale\".",
      fr: "Donnez « --partie … », ou « --type mission-locale »."))

  fileprivate static func noPartyOfKind(
    _ kind: OrganisationKind, _ agreement: FrameworkAgreement
  ) -> Failure {
    Failure(
      "signature.not-a-party",
      Text(
        en: "The agreement \"\(agreement.id)\" has no party of this kind: \(kind.shown).",
        fr: "L’accord-cadre « \(agreement.id) » n’a aucune partie de ce type : \(kind.shown)."),
      about: "kind",
      advice: Text(
        en: "\"agreement show \(agreement.id)\" lists its parties.",
        fr: "« accord afficher \(agreement.id) » affiche ses parties."))
  }

  fileprivate static func allSigned(
    _ kind: OrganisationKind, _ agreement: FrameworkAgreement
  ) -> Failure {
    Failure(
      "signature.already",
      Text(
        en: "Every party of this kind has signed the agreement \"\(agreement.id)\": \(kind.shown).",
        fr:
          "Toutes les parties de ce type ont signé l’accord-cadre « \(agreement.id) » : \(kind.shown)."
      ),
      about: "kind",
      advice: Text(
        en: "\"signature list \(agreement.id)\" shows their signatures.",
        fr: "« signature lister \(agreement.id) » affiche leurs signatures."))
  }

  fileprivate static func alreadySigned(
    _ party: ID<Organisation>, _ signature: Signature
  ) -> Failure {
    let (how, comment): (Text, Text) =
      if let day = signature.date {
        (.each { day.written(in: $0) }, Text(en: "on", fr: "le"))
      } else {
        (.each { $0.quoted(signature.source ?? "") }, Text(en: "attested by", fr: "attestée par"))
      }
    return Failure(
      "signature.already",
      Text(
        en: "The signature of \"\(party)\" is recorded already: \(comment) \(how).",
        fr: "La signature de « \(party) » est déjà enregistrée : \(comment) \(how)."),
      about: "party",
      advice: Text(
        en: "Leave it out. One that was recorded by mistake: \"signature remove \(signature.id)\".",
        fr:
          "Omettez-la. Si elle a été enregistrée par erreur : « signature supprimer \(signature.id) »."
      ))
  }
}
