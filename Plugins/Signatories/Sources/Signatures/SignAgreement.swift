import AccordDocuments
import AccordOffice
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
          sign. With --ceremony, the day and the manner are those of the ceremony. With --file, the \
          name and the SHA-256 digest of a scan are recorded. Where the agreement has a circuit, the \
          groups of a lower rank sign first, and a late party may still sign once it is in force. \
          The last signature that is needed brings the agreement into force. A signature that was \
          only attested becomes the one that is recorded.
          """,
        fr: """
          Le mandat est trouvé : celui de la personne, auprès de cette partie, en vigueur ce jour-là, \
          avec pouvoir de signer. Avec --cérémonie, la date et le mode sont ceux de la cérémonie. Avec \
          --fichier, le nom et l’empreinte SHA-256 d’une numérisation sont enregistrés. Si l’accord \
          a un circuit, les groupes de rang inférieur signent d’abord, et une partie en retard peut \
          encore signer une fois l’accord en vigueur. La dernière signature nécessaire met l’accord \
          en vigueur. Une signature seulement attestée devient celle qui est enregistrée.
          """),
      takes: Argument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord-cadre")),
      SigningTerms.party, SigningTerms.person, SigningTerms.date, SigningTerms.manner,
      Option<ID<Ceremony>>(
        "ceremony", fr: "cérémonie",
        Text(en: "the ceremony where it was signed", fr: "la cérémonie où il a été signé")),
      SigningTerms.file, SigningTerms.keep,
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
    ) { session, id, party, person, date, manner, ceremonyID, file, keep in
      let file = try session.signedFile(ifNamed: file, keeping: keep)
      let agreement = try session.find(id)
      try requireParty(party, of: agreement, in: session)
      guard let signatureID = Signature.identity(on: id, of: party) else {
        throw SigningTerms.nameTooLong(party)
      }
      let ceremony = try ceremonyID.map { try session.find($0) }
      let existing = try session.documents.document(signatureID)
      if let answer = try SigningTerms.answer(
        to: existing, person: person, date: date ?? ceremony?.date, manner: manner,
        ceremony: ceremonyID, file: file, in: session)
      {
        // Signed by all and still open: recorded at once by several, before that was refused.
        return try enterIntoForceIfSigned(agreement, in: session).map(Output.message) ?? answer
      }
      let before = try SignatureState(of: agreement, in: session.documents)
      try requireSignable(agreement, existing)
      guard manner != .attested else { throw Failure.attestInstead(agreement, party) }
      let (day, way) = try terms(of: ceremony, on: agreement, date, manner, in: session)
      let mandate = try SigningTerms.mandate(
        of: person, for: party, on: day, signing: .agreement, amount: nil, in: session)
      try SigningTerms.requireOpened(
        .agreement(agreement), on: day, about: ceremony == nil ? "on" : "ceremony")
      if let refusal = before.refusal(of: party.reference, on: day, signing: agreement) {
        throw refusal
      }
      // What was only attested gives way to what is known.
      try session.put(
        Signature(
          id: signatureID, agreement: id.reference, party: party.reference,
          person: person.reference, mandate: mandate.id.reference, date: day, manner: way,
          ceremony: ceremonyID?.reference,
          file: file))
      return try conclude(agreement, person: person, party: party, in: session)
    }
  }

  static func requireParty(
    _ party: ID<Organisation>, of agreement: FrameworkAgreement, in session: Session
  ) throws {
    guard !agreement.parties.contains(party.reference) else { return }
    throw SigningTerms.notAParty(
      try session.find(party), parties: agreement.parties,
      of: Text(en: "agreement \"\(agreement.id)\"", fr: "l’accord-cadre « \(agreement.id) »"))
  }

  /// It is open for signature, or it is in force, and a party that its circuit did not need signs
  /// late, or one that was attested is now known.
  static func requireSignable(
    _ agreement: FrameworkAgreement, _ existing: Signature?
  ) throws {
    let isLate = !agreement.circuit.isEmpty || existing?.isAttested == true
    guard agreement.status != .inForce || !isLate else { return }
    try requireOpen(agreement)
  }

  static func requireOpen(_ agreement: FrameworkAgreement) throws {
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
  static func terms(
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
    if let moved = try followLateSignature(agreement, in: session) {
      return .message(
        Text(
          en: "\(signatory) signed for \"\(name)\". ", fr: "\(signatory) a signé pour « \(name) ». "
        )
          + moved)
    }
    let state = try SignatureState(of: agreement, in: session.documents)
    let count = state.parties.count
    if agreement.status == .inForce,
      let day = state.signatures[party.reference]?.date,
      let force = agreement.date(of: .enterIntoForce)
    {
      return .message(
        Text(
          en:
            "\(signatory) signed for \"\(name)\" on \(day): the agreement is in force for it since \(max(day, force)); \(state.signedCount) of \(count) signatures.",
          fr:
            "\(signatory) a signé pour « \(name) » le \(day) : l’accord est en vigueur à son égard depuis le \(max(day, force)) ; \(state.signedInFrench)."
        ))
    }
    if state.restsOnAttestation {
      return .message(
        Text(
          en: "\(signatory) signed for \"\(name)\". ", fr: "\(signatory) a signé pour « \(name) ». "
        )
          + SignatureCommands.dayToSet(agreement, state))
    }
    return .message(
      Text(
        en:
          "\(signatory) signed for \"\(name)\": \(state.signedCount) of \(count) signatures, \(state.missing.count) still missing.",
        fr:
          "\(signatory) a signé pour « \(name) » : \(state.signedInFrench), \(state.missing.count) encore \(Language.french.plural(state.missing.count, "attendue", "attendues"))."
      ))
  }

  /// Dates an agreement in force by the signatures that it needs, where one that was recorded late is
  /// older than those that counted until then. A day that a source gives stays.
  ///
  /// - Returns: the sentence that says so; `nil` when the day stays.
  static func followLateSignature(
    _ agreement: FrameworkAgreement, in session: Session
  ) throws -> Text? {
    let state = try SignatureState(of: agreement, in: session.documents)
    guard agreement.status == .inForce, let last = state.completion,
      let step = agreement.steps.last(where: { $0.event == .enterIntoForce }), step.note == nil,
      step.date != last
    else { return nil }
    let reason = Text(
      en: "A signature of an earlier day was recorded later",
      fr: "Une signature antérieure a été enregistrée plus tard")
    try session.put(
      agreement.correcting(.enterIntoForce, to: last, reason: reason[session.language]))
    return Text(
      en:
        "Enough had signed earlier: the agreement has been in force since \(last), not \(step.date).",
      fr:
        "Les signatures suffisantes étaient réunies plus tôt : l’accord est en vigueur depuis le \(last), et non le \(step.date)."
    )
  }

  /// Brings an open agreement that all have signed into force, on the day of the last signature.
  ///
  /// - Returns: the sentence that says so; `nil` when there is nothing to do.
  static func enterIntoForceIfSigned(
    _ agreement: FrameworkAgreement, in session: Session
  ) throws -> Text? {
    let state = try SignatureState(of: agreement, in: session.documents)
    guard agreement.status == .openForSignature, let last = state.completion
    else { return nil }
    // Signatures recorded before this was refused may be older than the opening.
    let day = max(last, agreement.steps.last?.date ?? last)
    try session.put(try agreement.applying(.enterIntoForce, on: day, author: session.author))
    let count = state.parties.count
    guard state.missing.isEmpty else {
      return Text(
        en:
          "\(state.signedCount) of \(count) parties have signed, which is enough: the agreement has been in force between them since \(day).",
        fr:
          "\(state.signedCount) \(Language.french.plural(state.signedCount, "partie", "parties")) sur \(count) \(Language.french.plural(state.signedCount, "a", "ont")) signé, ce qui suffit : l’accord est en vigueur entre elles depuis le \(day)."
      )
    }
    return Text(
      en: "All \(count) parties have signed: the agreement has been in force since \(day).",
      fr: "Les \(count) parties ont signé : l’accord est en vigueur depuis le \(day).")
  }
}

extension Failure {
  fileprivate static func attestInstead(
    _ agreement: FrameworkAgreement, _ party: ID<Organisation>
  ) -> Failure {
    Failure(
      "signature.attested",
      Text(
        en: "A signature by a person is not attested: a source alone attests it.",
        fr: "La signature d’une personne n’est pas « attestée » : seule une source l’atteste."),
      about: "manner",
      advice: Text(
        en:
          "Without person and day: \"agreement attest \(agreement.id) --party \(party) --source …\".",
        fr:
          "Sans personne ni date : « accord attester \(agreement.id) --partie \(party) --source … »."
      ))
  }
}
