import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var signConvention: Command {
    Command(
      "convention sign", fr: "convention signer", .write,
      Text(
        en: "Record that a party has signed a convention",
        fr: "Enregistrer la signature d’une convention par une partie"),
      discussion: Text(
        en: """
          The parties are the region that is a party of the agreement, and the beneficiary. The \
          mandate is found; its ceiling, where it has one, is not below the amount. When both have \
          signed, the convention is signed on the later day and keeps the beneficiary's SIRET.
          """,
        fr: """
          Les parties sont la région partie à l’accord-cadre et le bénéficiaire. Le mandat est \
          trouvé ; son plafond éventuel n’est pas inférieur au montant. Quand les deux ont signé, la \
          convention est signée au jour le plus tardif et garde le SIRET du bénéficiaire.
          """),
      takes: Argument<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the convention", fr: "la convention")),
      SigningTerms.party, SigningTerms.person, SigningTerms.date, SigningTerms.manner,
      SigningTerms.file, SigningTerms.keep,
      examples: [
        Example(
          "convention sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-20",
          Text(en: "The Region signs", fr: "La Région signe"))
      ]
    ) { session, id, party, person, date, manner, file, keep in
      let file = try session.signedFile(ifNamed: file, keeping: keep)
      let convention = try session.find(id)
      let document = try SignedDocument(convention, in: session.documents)
      guard document.parties.contains(party.reference) else {
        throw SigningTerms.notAParty(
          try session.find(party), parties: document.parties,
          of: Text(en: "convention \"\(id)\"", fr: "la convention « \(id) »"))
      }
      guard let signatureID = Signature.identity(on: id, of: party) else {
        throw SigningTerms.nameTooLong(party)
      }
      let existing = try session.documents.document(signatureID)
      if let answer = try SigningTerms.answer(
        to: existing, person: person, date: date, manner: manner, ceremony: nil, file: file,
        in: session)
      {
        // Signed by both and still sent: recorded at once by two, before that was refused.
        return try signIfComplete(convention, in: session).map(Output.message) ?? answer
      }
      try requireSent(convention)
      try SigningTerms.requireManner(manner, of: signatureID)
      let day = date ?? session.today
      let mandate = try SigningTerms.mandate(
        of: person, for: party, on: day, signing: .convention, amount: convention.amount,
        in: session)
      try SigningTerms.requireOpened(document, on: day, about: "on")
      try session.create(
        Signature(
          id: signatureID, convention: id.reference, party: party.reference,
          person: person.reference, mandate: mandate.id.reference, date: day,
          manner: manner ?? .paper, file: file)
      )
      return try conclude(convention, person: person, party: party, in: session)
    }
  }

  static func requireSent(_ convention: Convention) throws {
    guard convention.status != .sent else { return }
    throw Failure(
      "signature.not-sent",
      Text(
        en:
          "The convention \"\(convention.id)\" cannot be signed now: its status is \(convention.status.shown).",
        fr:
          "La convention « \(convention.id) » ne peut pas être signée maintenant : son statut est « \(convention.status.shown) »."
      ),
      about: "convention",
      advice: [.draft, .approved].contains(convention.status)
        ? Text(
          en:
            "It is approved and sent before anyone signs: \"convention approve \(convention.id) --decision …\", then \"convention send \(convention.id)\".",
          fr:
            "Elle est approuvée et envoyée avant toute signature : « convention approuver \(convention.id) --décision … », puis « convention envoyer \(convention.id) »."
        )
        : nil)
  }

  private static func conclude(
    _ convention: Convention, person: ID<Person>, party: ID<Organisation>, in session: Session
  ) throws -> Output {
    let (signatory, name) = (try session.find(person).label, try session.find(party).name)
    if let done = try signIfComplete(convention, in: session) {
      return .message(
        Text(
          en: "\(signatory) signed for \"\(name)\". ", fr: "\(signatory) a signé pour « \(name) ». "
        )
          + done)
    }
    let state = try SignatureState(of: convention, in: session.documents)
    let waiting = state.missing.map(\.id.name).joined(separator: ", ")
    return .message(
      Text(
        en:
          "\(signatory) signed the convention \"\(convention.id)\" for \"\(name)\"; still missing: \(waiting).",
        fr:
          "\(signatory) a signé la convention « \(convention.id) » pour « \(name) » ; signature encore attendue : \(waiting)."
      ))
  }

  /// Moves a sent convention that both have signed to signed, on the later day.
  ///
  /// - Returns: the sentence that says so; `nil` when there is nothing to do.
  static func signIfComplete(
    _ convention: Convention, in session: Session
  ) throws -> Text? {
    let state = try SignatureState(of: convention, in: session.documents)
    guard convention.status == .sent, state.parties.count == 2, state.isComplete,
      let last = state.signatures.values.compactMap(\.date).max()
    else { return nil }
    // Signatures recorded before this was refused may be older than the sending.
    let day = max(last, convention.steps.last?.date ?? last)
    var signed = try convention.applying(.sign, on: day, author: session.author)
    let beneficiary = try session.documents.document(convention.beneficiary)
    signed.siretAtSignature = beneficiary.siret
    if beneficiary.siret == nil {
      session.warn(
        Text(
          en: "\"\(beneficiary.name)\" has no SIRET to keep with the convention.",
          fr: "« \(beneficiary.name) » n’a pas de SIRET à conserver avec la convention."))
    }
    try session.put(signed)
    return Text(
      en:
        "Both parties have signed: the convention \"\(convention.id)\" has been signed since \(day).",
      fr:
        "Les deux parties ont signé : la convention « \(convention.id) » est signée depuis le \(day)."
    )
  }
}
