import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var correctDate: Command {
    Command(
      "signature correct-date", fr: "signature corriger-date", .write,
      Text(
        en: "Correct the day of a signature, with a reason",
        fr: "Corriger la date d’une signature, avec un motif"),
      discussion: Text(
        en:
          "The mandate covers the new day too. Where all have signed, the document is signed or in force from the last signature, and its day follows. The reason and the former day are kept.",
        fr:
          "Le mandat couvre aussi la nouvelle date. Quand toutes les parties ont signé, le document est signé ou en vigueur depuis la dernière signature, et sa date suit. Le motif et la date antérieure sont conservés."
      ),
      takes: Argument<ID<Signature>>(
        "signature", fr: "signature",
        Text(
          en: "document.party: normandie-2024.arml", fr: "document.partie : normandie-2024.arml")),
      Argument<CalendarDate>("date", fr: "date", Text(en: "the true day", fr: "la vraie date")),
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      examples: [
        Example(
          "signature correct-date normandie-2024.region-normandie 2024-01-30 --reason \"Typing error\"",
          Text(en: "It was signed that day", fr: "Il a été signé ce jour-là"))
      ]
    ) { session, id, date, reason in
      var signature = try session.find(id)
      guard let former = signature.date else { throw Failure.attestedHasNoDay(signature) }
      guard former != date else { return session.unchanged(signature) }
      let correction = try DateCorrection(from: former, reason: reason)
      signature.date = date
      signature.corrections = (signature.corrections ?? []) + [correction]
      let document = try SignedDocument(of: signature, in: session.documents)
      if let document { try SigningTerms.requireOpened(document, on: date, about: "date") }
      try session.put(signature)
      if let document { try follow(document, reason: reason, in: session) }
      return .message(
        Text(
          en: "Corrected the day of the signature \"\(id)\": \(date), not \(former).",
          fr:
            "La date de la signature « \(id) » a été corrigée\u{A0}: \(date) au lieu du \(former)."
        ))
    }
  }

  /// Dates what rests on the last signature by it.
  private static func follow(
    _ document: SignedDocument, reason: String, in session: Session
  ) throws {
    switch document {
    case .agreement(let agreement):
      let state = try SignatureState(of: agreement, in: session.documents)
      guard agreement.date(of: .enterIntoForce) != nil,
        let last = state.completion
      else { return }
      try session.put(agreement.correcting(.enterIntoForce, to: last, reason: reason))
    case .convention(let convention, _):
      let state = try SignatureState(of: convention, in: session.documents)
      guard convention.date(of: .sign) != nil,
        let last = state.signatures.values.compactMap(\.date).max()
      else { return }
      try session.put(convention.correcting(.sign, to: last, reason: reason))
    case .amendment(let amendment, let convention, _):
      let state = try SignatureState(of: amendment, in: convention, session.documents)
      guard let last = state.signatures.values.compactMap(\.date).max() else { return }
      try session.put(
        convention.replacing(try amendment.correctingSignature(to: last, reason: reason)))
    }
  }
}

extension Failure {
  fileprivate static func attestedHasNoDay(_ signature: Signature) -> Failure {
    let source = signature.source ?? ""
    return Failure(
      "signature.attested",
      Text(
        en: "The signature \"\(signature.id)\" has no day: it is attested by \"\(source)\".",
        fr:
          "La signature « \(signature.id) » n’a pas de date : elle est attestée par « \(source) »."),
      about: "signature",
      advice: Text(
        en: "Once it is known who signed, record that: \"agreement sign … --party … --person …\".",
        fr:
          "Une fois le signataire connu, enregistrez-le : « accord signer … --partie … --personne … »."
      ))
  }
}
