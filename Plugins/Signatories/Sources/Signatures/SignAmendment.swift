import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var signAmendment: Command {
    Command(
      "amendment sign", fr: "avenant signer", .write,
      Text(
        en: "Record that a party has signed the open amendment of a convention",
        fr: "Enregistrer la signature par une partie de l’avenant en cours d’une convention"),
      discussion: Text(
        en: """
          The parties are those of the convention. The mandate is found; its ceiling, where it has \
          one, is not below the new total. When both have signed, the amendment is signed on the \
          later day.
          """,
        fr: """
          Les parties sont celles de la convention. Le mandat est trouvé ; son plafond éventuel \
          n’est pas inférieur au nouveau total. Quand les deux ont signé, l’avenant est signé au \
          jour le plus tardif.
          """),
      takes: Argument<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the convention", fr: "la convention")),
      SigningTerms.party, SigningTerms.person, SigningTerms.date, SigningTerms.manner,
      SigningTerms.file, SigningTerms.keep,
      examples: [
        Example(
          "amendment sign 2024.ml-caen-2 --party region-normandie --person david-margueritte --on 2024-06-28",
          Text(en: "The Region signs", fr: "La Région signe"))
      ]
    ) { session, id, party, person, date, manner, file, keep in
      let file = try session.signedFile(ifNamed: file, keeping: keep)
      let convention = try session.find(id)
      guard let amendment = convention.amendments.last else {
        throw Failure.noAmendment(1, of: convention)
      }
      let document = try SignedDocument(amendment, of: convention, in: session.documents)
      guard document.parties.contains(party.reference) else {
        throw SigningTerms.notAParty(
          try session.find(party), parties: document.parties,
          of: Text(en: "convention \"\(id)\"", fr: "la convention « \(id) »"))
      }
      // Declared again, it may be the signature on an amendment before the last one.
      if session.isEnsuring,
        let same = try session.documents(Signature.where(\.convention, is: id)).first(where: {
          $0.amendment != nil && $0.party.id == party && $0.person?.id == person
            && $0.date == date ?? $0.date
        }), file == nil
      {
        return session.unchanged(same)
      }
      guard let signatureID = Signature.identity(on: id, amendment: amendment.number, of: party)
      else { throw SigningTerms.nameTooLong(party) }
      if let answer = try SigningTerms.answer(
        to: try session.documents.document(signatureID), person: person, date: date,
        manner: manner, ceremony: nil, file: file, in: session)
      {
        return answer
      }
      let day = date ?? session.today
      guard amendment.possible.contains(.sign) else {
        _ = try amendment.applying(.sign, on: day, of: convention)
        return .none
      }
      try SigningTerms.requireManner(manner, of: signatureID)
      let mandate = try SigningTerms.mandate(
        of: person, for: party, on: day, signing: .amendment, amount: document.amount, in: session)
      try SigningTerms.requireOpened(document, on: day, about: "on")
      try session.create(
        Signature(
          id: signatureID, convention: id.reference, amendment: amendment.number,
          party: party.reference, person: person.reference, mandate: mandate.id.reference,
          date: day, manner: manner ?? .paper,
          file: file))
      return try conclude(amendment, of: convention, in: session)
    }
  }

  private static func conclude(
    _ amendment: Amendment, of convention: Convention, in session: Session
  ) throws -> Output {
    let state = try SignatureState(of: amendment, in: convention, session.documents)
    let name = Text(
      en: "amendment \(amendment.number) of \"\(convention.id)\"",
      fr: "avenant \(amendment.number) de « \(convention.id) »")
    guard state.parties.count == 2, state.isComplete,
      let last = state.signatures.values.compactMap(\.date).max()
    else {
      let waiting = state.missing.map(\.id.name).joined(separator: ", ")
      return .message(
        Text(
          en: "Recorded a signature on the \(name); still missing: \(waiting).",
          fr: "Signature enregistrée sur l’\(name) ; signature encore attendue : \(waiting)."))
    }
    let day = max(last, amendment.steps.last?.date ?? last)
    let signed = convention.replacing(
      try amendment.applying(.sign, on: day, of: convention, author: session.author))
    try session.put(signed)
    return .message(
      Text(
        en:
          "Both parties have signed the \(name): \(signed.amount(on: max(day, session.today))) in force since \(day).",
        fr:
          "Les deux parties ont signé l’\(name) : \(signed.amount(on: max(day, session.today))) en vigueur depuis le \(day)."
      ))
  }
}
