import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `agreement sign` and `convention sign` share.
enum SigningTerms {
  static let party = RequiredOption<ID<Organisation>>(
    "party", fr: "partie", Text(en: "the party signed for", fr: "la partie signataire"))
  static let person = RequiredOption<ID<Person>>(
    "person", fr: "personne", Text(en: "who signs", fr: "la personne qui signe"))
  static let date = Option<CalendarDate>(
    "on", fr: "le", Text(en: "the day, today when left out", fr: "le jour, aujourd’hui par défaut"))
  static let manner = Option<SigningManner>(
    "manner", fr: "mode", Text(en: "how, paper when left out", fr: "comment, papier par défaut"))

  static let file = Option<FilePath>(
    "file", fr: "fichier",
    Text(
      en: "the scan that shows it: its name and digest are recorded, it stays where it is",
      fr:
        "la numérisation qui la montre : son nom et son empreinte sont enregistrés, il reste où il est"
    ))
  static let keep = CommonOption.keep
  static let signature = Argument<ID<Signature>>(
    "signature", fr: "signature",
    Text(en: "document.party: normandie-2024.arml", fr: "document.partie : normandie-2024.arml"))

  /// The mandate under which the person signs, or a precise refusal.
  static func mandate(
    of person: ID<Person>, for party: ID<Organisation>, on date: CalendarDate,
    signing kind: SignedKind, amount: Money?, in session: Session
  ) throws -> Mandate {
    let power = SigningPower(
      of: try session.find(person), for: try session.find(party), on: date, signing: kind,
      amount: amount)
    return try power.mandate(among: try session.all(Mandate.self))
  }

  /// What an existing signature means for a new one of the same party.
  ///
  /// - Returns: the message to give under `ensure` when it says the same; `nil` when there is no
  ///   signature yet, or one that is only attested.
  /// - Throws: a `Failure` when the party has signed already.
  static func answer(
    to existing: Signature?, person: ID<Person>, date: CalendarDate?, manner: SigningManner?,
    ceremony: ID<Ceremony>?, file: SignedFile?, in session: Session
  ) throws -> Output? {
    guard let existing, let signer = existing.person, let day = existing.date else { return nil }
    let party = try session.documents.document(existing.party).name
    let signatory = try session.documents.document(signer).label
    let isSame =
      signer.id == person && day == date ?? day
      && existing.manner == manner ?? existing.manner
      && existing.ceremony?.id == ceremony ?? existing.ceremony?.id
    let shown = file
    if let shown, let file = existing.file, file.digest != shown.digest {
      throw SignatoryFault.otherFile(existing.id.name, file, instead: shown)
    }
    guard session.isEnsuring, isSame else {
      throw Failure(
        "signature.already",
        Text(
          en: "\"\(party)\" has already signed: \(signatory), on \(day).",
          fr: "« \(party) » a déjà signé : \(signatory), le \(day)."),
        about: "party",
        advice: file == nil
          ? Text(
            en: "A party signs once. See who has signed: \"signature list\".",
            fr: "Une partie signe une fois. Voyez qui a signé : « signature lister ».")
          : Text(
            en:
              "A party signs once. Its scan is added with \"signature attach \(existing.id) FILE\".",
            fr:
              "Une partie signe une fois. Sa numérisation s’ajoute avec « signature joindre \(existing.id) FICHIER »."
          ))
    }
    if let shown, existing.file == nil || (shown.kept == true && existing.file?.kept != true) {
      var completed = existing
      completed.file = existing.file ?? shown
      completed.file?.kept = shown.kept
      return try session.recordChange(completed)
    }
    return .message(
      Text(
        en: "Left the signature of \"\(party)\" as it was: \(signatory), on \(day).",
        fr:
          "La signature de « \(party) » reste inchangée : \(signatory), le \(day)."))
  }

  /// A convention and an amendment are signed in no ceremony, and never attested without a person.
  static func requireManner(_ manner: SigningManner?, of signature: ID<Signature>) throws {
    if manner == .ceremony { throw SignatoryFault.ceremonyMismatch }
    if manner == .attested { throw SignatoryFault.attestedConvention(signature.name) }
  }

  /// Nobody signs what has not been opened for signature, or sent, by that day.
  static func requireOpened(
    _ document: SignedDocument, on date: CalendarDate, about parameter: String
  ) throws {
    guard let opened = document.opened, date < opened else { return }
    let happened =
      if case .amendment = document {
        Text(
          en: "the amendment \"\(document.name)\" was decided on \(opened)",
          fr: "l’avenant « \(document.name) » a été décidé le \(opened)")
      } else if case .agreement = document {
        Text(
          en: "the agreement \"\(document.name)\" was opened for signature on \(opened)",
          fr: "l’accord-cadre « \(document.name) » a été ouvert à la signature le \(opened)")
      } else {
        Text(
          en: "the convention \"\(document.name)\" was sent on \(opened)",
          fr: "la convention « \(document.name) » a été envoyée le \(opened)")
      }
    throw Failure(
      "signature.too-early",
      Text(
        en: "The signature is dated \(date), but \(happened).",
        fr: "La signature est datée du \(date), mais \(happened)."),
      about: parameter,
      advice: Text(
        en: "Give a day from \(opened) on.", fr: "Donnez une date à partir du \(opened)."))
  }

  static func notAParty(
    _ party: Organisation, parties: [Reference<Organisation>], of document: Text
  ) -> Failure {
    let names = parties.map(\.id.name).joined(separator: ", ")
    return Failure(
      "signature.not-a-party",
      Text(
        en: "\"\(party.name)\" is not a party of the \(document).",
        fr: "« \(party.name) » n’est pas partie à \(document)."),
      about: "party",
      advice: Text(en: "The parties are: \(names).", fr: "Les parties sont : \(names)."))
  }

  static func nameTooLong(_ party: ID<Organisation>) -> Failure {
    Failure(
      "signature.identity",
      Text(
        en: "The identities of the document and of \"\(party)\" are too long to be joined.",
        fr: "Les identifiants du document et de « \(party) » sont trop longs pour être joints."),
      about: "party")
  }
}
