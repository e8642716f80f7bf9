public import AccordDocuments
public import AccordWording

/// Where a convention stands.
public enum ConventionStatus: String, Choice {
  case draft
  case approved
  case sent
  case signed
  case inForce = "in-force"
  case reported
  case closed
  case terminated

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .approved: Text(en: "approved", fr: "approuvée")
    case .sent: Text(en: "sent", fr: "envoyée")
    case .signed: Text(en: "signed", fr: "signée")
    case .inForce: Text(en: "in-force", fr: "en-vigueur")
    case .reported: Text(en: "reported", fr: "justifiée")
    case .closed: Text(en: "closed", fr: "soldée")
    case .terminated: Text(en: "terminated", fr: "résiliée")
    }
  }
}

/// What moves a convention from one status to the next.
public enum ConventionEvent: String, Choice {
  case approve
  case send
  case sendBack = "return"
  case sign
  case enterIntoForce = "enter-into-force"
  case report
  case close
  case terminate

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .approve: Text(en: "approve", fr: "approuver")
    case .send: Text(en: "send", fr: "envoyer")
    case .sendBack: Text(en: "return", fr: "renvoyer")
    case .sign: Text(en: "sign", fr: "signer")
    case .enterIntoForce: Text(en: "enter-into-force", fr: "mettre-en-vigueur")
    case .report: Text(en: "report", fr: "justifier")
    case .close: Text(en: "close", fr: "solder")
    case .terminate: Text(en: "terminate", fr: "résilier")
    }
  }
}

extension Convention: LifeCycleDocument {
  /// The yearly amount above which a grant to a private body needs a written convention:
  /// 23 000 € (décret 2001-495, art. 1; « dépasse » means strictly above).
  public static let writtenConventionThreshold = GrantLaw.writtenConventionThreshold

  /// Draft → approved by the standing committee → sent → signed → in force → reported → closed;
  /// returned for correction until all have signed; terminated from any stage between approval and
  /// the report.
  public static let lifeCycle = LifeCycle<ConventionStatus, ConventionEvent>(
    from: .draft, takingEffect: [.enterIntoForce, .terminate],
    windingUp: [.report, .close, .terminate],
    [
      .init(.draft, .approve, .approved),
      .init(.approved, .send, .sent),
      .init(.approved, .sendBack, .draft),
      .init(.approved, .terminate, .terminated),
      .init(.sent, .sign, .signed),
      .init(
        .sent, .enterIntoForce, .inForce,
        only: Text(
          en:
            "only up to \(writtenConventionThreshold): above it a signed convention is compulsory, décret 2001-495 art. 1",
          fr:
            "seulement jusqu’à \(writtenConventionThreshold) : au-delà, une convention signée est obligatoire, décret 2001-495 art. 1"
        )),
      .init(
        .sent, .sendBack, .draft,
        only: Text(en: "until all have signed", fr: "tant que tous n’ont pas signé")),
      .init(.sent, .terminate, .terminated),
      .init(.signed, .enterIntoForce, .inForce),
      .init(.signed, .terminate, .terminated),
      .init(.inForce, .report, .reported),
      .init(.inForce, .terminate, .terminated),
      .init(.reported, .close, .closed),
    ])

  /// Sending a convention tells the beneficiary what was decided.
  public static let notifications: Set<ConventionEvent> = [.send]

  /// The beneficiary.
  public var concerned: Reference<Organisation>? { beneficiary }

  /// From the year before its own, when it is prepared, to three years after it, by which its
  /// report has come and it is closed: a house rule.
  public var fittingYears: ClosedRange<Int>? { (year - 1)...(year + 3) }

  /// Its events, the drafting, which is for its year, and the days of its instalments.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    let drafting = CalendarDate(year: year, month: 1, day: 1).map { day in
      DatedAct(
        Text(en: "draft", fr: "préparer"), on: day, concerning: beneficiary, takesEffect: true,
        about: "beneficiary")
    }
    let dues = instalments.compactMap { payment in
      payment.due.map { day in
        DatedAct(
          Text(en: "instalment \(payment.number)", fr: "versement \(payment.number)"), on: day,
          takesEffect: true, within: fittingYears,
          remedy: Text(
            en: "convention due \(id) \(payment.number) DATE",
            fr: "convention échéance \(id) \(payment.number) DATE"))
      }
    }
    return [drafting].compactMap(\.self) + stepActs + dues
  }

  /// The command by which a decision that was notified is withdrawn.
  public var withdrawal: Text? {
    guard Convention.lifeCycle.events(in: status).contains(.terminate) else { return nil }
    return Text(
      en: "To end it: convention terminate \(id) --reason …",
      fr: "Pour y mettre fin : convention résilier \(id) --motif …")
  }

  /// Whether a written, signed convention is compulsory for its amount (loi 2000-321 art. 10,
  /// décret 2001-495 art. 1).
  public var needsWrittenConvention: Bool { amount > Convention.writtenConventionThreshold }

  /// After a return for correction what was decided may be approved again by the same decision; where
  /// the amount, the object or the beneficiary became another one it needs a new one.
  private func requireNewDecision(_ step: Step) throws {
    guard let approved, approved != DecidedTerms(self),
      let before = steps.last(where: { $0.event == .approve }),
      // The same one by its identity or by its number.
      before.note?.folded == step.note?.folded
        || before.decision != nil && before.decision == step.decision
    else { return }
    throw Failure.sameDecision(self, approved, before.note ?? "")
  }

  /// A return for correction keeps what was decided, until it is decided again.
  public mutating func settle(_ step: Step) {
    switch step.event {
    case .sendBack: approved = DecidedTerms(self)
    case .approve: approved = nil
    default: return
    }
  }

  /// Approval needs the reference of the decision; termination a reason; above the threshold
  /// entering into force needs the signed convention.
  public func require(_ step: Step) throws {
    let hasNote = step.note?.contains { !$0.isWhitespace } ?? false
    switch step.event {
    case .approve where !hasNote: throw Failure.decisionMissing(id)
    case .terminate where !hasNote: throw Failure.reasonMissing(id)
    case .sendBack where !hasNote: throw Failure.returnReason(id)
    case .approve: try requireNewDecision(step)
    case .enterIntoForce where status == .sent && needsWrittenConvention:
      throw Failure.signatureMissing(id, amount)
    default: return
    }
  }
}
