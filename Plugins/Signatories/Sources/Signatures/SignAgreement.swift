import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var signAgreement: Command {
    Command(
      "agreement sign", fr: "accord signer", .write,
      Text(
        en: "Record that a party has signed a framework agreement",
        fr: "Enregistrer la signature d’un accord-cadre par une partie"),
      discussion: Text(
        en: """
          The mandate is found: the person's, at that party, in force that day, with the power to \
          sign. With --ceremony, the day and the manner are those of the ceremony. The signature of \
          the last party brings the agreement into force.
          """,
        fr: """
          Le mandat est trouvé : celui de la personne, auprès de cette partie, en vigueur ce jour-là, \
          avec pouvoir de signer. Avec --cérémonie, la date et le mode sont ceux de la cérémonie. La \
          signature de la dernière partie met l’accord en vigueur.
          """),
      takes: Argument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord-cadre")),
      SigningTerms.party, SigningTerms.person, SigningTerms.date, SigningTerms.manner,
      Option<ID<Ceremony>>(
        "ceremony", fr: "cérémonie",
        Text(en: "the ceremony where it was signed", fr: "la cérémonie où il a été signé")),
      examples: [
        Example(
          "agreement sign normandie-2024 --party arml --person agnes-canayer --ceremony signature-2024",
          Text(en: "A signature in the ceremony", fr: "Une signature en cérémonie")),
        Example(
          "agreement sign normandie-2024 --party arml --person agnes-canayer --on 2024-02-15",
          Text(
            en: "A signature on paper, another day", fr: "Une signature sur papier, un autre jour")
        ),
      ]
    ) { session, id, party, person, date, manner, ceremonyID in
      let agreement = try session.find(id)
      guard agreement.parties.contains(party.reference) else {
        throw SigningTerms.notAParty(
          try session.find(party), parties: agreement.parties,
          of: Text(en: "agreement \"\(id)\"", fr: "l’accord-cadre « \(id) »"))
      }
      guard let signatureID = Signature.identity(on: id, of: party) else {
        throw SigningTerms.nameTooLong(party)
      }
      let ceremony = try ceremonyID.map { try session.find($0) }
      let existing = try session.documents.document(signatureID)
      if let answer = try SigningTerms.answer(
        to: existing, person: person, date: date ?? ceremony?.date, manner: manner,
        ceremony: ceremonyID, in: session)
      {
        // Signed by all and still open: recorded at once by several, before that was refused.
        return try enterIntoForceIfSigned(agreement, in: session).map(Output.message) ?? answer
      }
      try requireOpen(agreement)
      let (day, way) = try terms(of: ceremony, on: agreement, date, manner, in: session)
      let mandate = try SigningTerms.mandate(
        of: person, for: party, on: day, amount: nil, in: session)
      try SigningTerms.requireOpened(
        .agreement(agreement), on: day, about: ceremony == nil ? "on" : "ceremony")
      try session.create(
        Signature(
          id: signatureID, agreement: id.reference, party: party.reference,
          person: person.reference, mandate: mandate.id.reference, date: day, manner: way,
          ceremony: ceremonyID?.reference))
      return try conclude(agreement, person: person, party: party, in: session)
    }
  }

  private static func requireOpen(_ agreement: FrameworkAgreement) throws {
    guard agreement.status != .openForSignature else { return }
    throw Failure(
      "signature.not-open",
      Text(
        en:
          "The agreement \"\(agreement.id)\" is not open for signature: its status is \(agreement.status.shown).",
        fr:
          "L’accord-cadre « \(agreement.id) » n’est pas ouvert à la signature : son statut est « \(agreement.status.shown) »."
      ),
      about: "agreement",
      advice: agreement.status == .draft
        ? Text(
          en: "Open it first: \"agreement open \(agreement.id)\".",
          fr: "Ouvrez-le d’abord : « accord ouvrir \(agreement.id) ».") : nil)
  }

  /// The day and the manner, which a ceremony settles where it is given.
  private static func terms(
    of ceremony: Ceremony?, on agreement: FrameworkAgreement, _ date: CalendarDate?,
    _ manner: SigningManner?, in session: Session
  ) throws -> (CalendarDate, SigningManner) {
    guard let ceremony else {
      guard manner != .ceremony else {
        throw Failure(
          "signature.ceremony",
          Text(
            en: "A signature in a ceremony names the ceremony.",
            fr: "Une signature en cérémonie cite la cérémonie."),
          about: "ceremony",
          advice: Text(
            en: "Add \"--ceremony …\"; \"ceremony list\" shows them.",
            fr: "Ajoutez « --cérémonie … » ; « cérémonie lister » les affiche."))
      }
      return (date ?? session.today, manner ?? .paper)
    }
    guard ceremony.agreement.id == agreement.id else {
      throw Failure(
        "signature.ceremony",
        Text(
          en:
            "The ceremony \"\(ceremony.id)\" is on another agreement: \"\(ceremony.agreement.id)\".",
          fr:
            "La cérémonie « \(ceremony.id) » porte sur un autre accord : « \(ceremony.agreement.id) »."
        ),
        about: "ceremony")
    }
    if let date, date != ceremony.date {
      throw Failure(
        "signature.ceremony",
        Text(
          en: "The ceremony \"\(ceremony.id)\" was on \(ceremony.date), not on \(date).",
          fr: "La cérémonie « \(ceremony.id) » a eu lieu le \(ceremony.date), pas le \(date)."),
        about: "on",
        advice: Text(
          en: "Leave \"--on\" out: the day is that of the ceremony.",
          fr: "Omettez « --le » : la date est celle de la cérémonie."))
    }
    if let manner, manner != .ceremony { throw SignatoryFault.ceremonyMismatch }
    return (ceremony.date, .ceremony)
  }

  /// Tells what is missing, or that the last signature brought the agreement into force.
  private static func conclude(
    _ agreement: FrameworkAgreement, person: ID<Person>, party: ID<Organisation>,
    in session: Session
  ) throws -> Output {
    let (signatory, name) = (try session.find(person).label, try session.find(party).name)
    if let done = try enterIntoForceIfSigned(agreement, in: session) {
      return .message(
        Text(
          en: "\(signatory) signed for \"\(name)\". ", fr: "\(signatory) a signé pour « \(name) ». "
        )
          + done)
    }
    let state = try SignatureState(of: agreement, in: session.documents)
    let count = state.parties.count
    return .message(
      Text(
        en:
          "\(signatory) signed for \"\(name)\": \(state.signedCount) of \(count) signatures, \(state.missing.count) still missing.",
        fr:
          "\(signatory) a signé pour « \(name) » : \(state.signedCount) signatures sur \(count), \(state.missing.count) encore attendues."
      ))
  }

  /// Brings an open agreement that all have signed into force, on the day of the last signature.
  ///
  /// - Returns: the sentence that says so; `nil` when there is nothing to do.
  private static func enterIntoForceIfSigned(
    _ agreement: FrameworkAgreement, in session: Session
  ) throws -> Text? {
    let state = try SignatureState(of: agreement, in: session.documents)
    guard agreement.status == .openForSignature, state.isComplete,
      let last = state.signatures.values.map(\.date).max()
    else { return nil }
    // Signatures recorded before this was refused may be older than the opening.
    let day = max(last, agreement.steps.last?.date ?? last)
    try session.put(try agreement.applying(.enterIntoForce, on: day, author: session.author))
    let count = state.parties.count
    return Text(
      en: "All \(count) parties have signed: the agreement has been in force since \(day).",
      fr: "Les \(count) parties ont signé : l’accord est en vigueur depuis le \(day).")
  }
}
