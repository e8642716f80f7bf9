public import AccordDocuments
public import AccordWording

/// Where an operation stands.
public enum OperationStatus: String, Choice {
  case draft
  case signedByBeneficiary = "signed-by-beneficiary"
  case signedByAuthority = "signed-by-authority"
  case signed
  case running
  case ended
  case terminated
  case closed

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "projet")
    case .signedByBeneficiary:
      Text(en: "signed-by-beneficiary", fr: "signée-par-le-bénéficiaire")
    case .signedByAuthority: Text(en: "signed-by-authority", fr: "signée-par-l’autorité")
    case .signed: Text(en: "signed", fr: "signée")
    case .running: Text(en: "running", fr: "en-cours")
    case .ended: Text(en: "ended", fr: "achevée")
    case .terminated: Text(en: "terminated", fr: "résiliée")
    case .closed: Text(en: "closed", fr: "soldée")
    }
  }

  /// The word with spaces for its hyphens.
  public var shown: Text { .each { word[$0].exchanging("-", for: " ") } }
}

/// What moves an operation from one status to the next.
public enum OperationEvent: String, Choice {
  case signBeneficiary = "sign-beneficiary"
  case signAuthority = "sign-authority"
  case notify
  case start
  case end
  case terminate
  case close

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .signBeneficiary: Text(en: "sign-beneficiary", fr: "signer-bénéficiaire")
    case .signAuthority: Text(en: "sign-authority", fr: "signer-autorité")
    case .notify: Text(en: "notify", fr: "notifier")
    case .start: Text(en: "start", fr: "démarrer")
    case .end: Text(en: "end", fr: "achever")
    case .terminate: Text(en: "terminate", fr: "résilier")
    case .close: Text(en: "close", fr: "solder")
    }
  }
}

extension Operation: LifeCycleDocument {
  /// Draft → signed by both, in either order → running since its notification → ended → closed;
  /// terminated with a reason and the amount that stays.
  public static let lifeCycle = LifeCycle<OperationStatus, OperationEvent>(
    from: .draft, windingUp: [.end, .terminate, .close],
    [
      .init(.draft, .signBeneficiary, .signedByBeneficiary, only: byPerson),
      .init(.draft, .signAuthority, .signedByAuthority, only: byPerson),
      .init(.signedByBeneficiary, .signAuthority, .signed, only: byPerson),
      .init(.signedByBeneficiary, .terminate, .terminated, only: withReason),
      .init(.signedByAuthority, .signBeneficiary, .signed, only: byPerson),
      .init(.signedByAuthority, .terminate, .terminated, only: withReason),
      .init(.signed, .notify, .running),
      .init(.signed, .terminate, .terminated, only: withReason),
      .init(
        .running, .start, .running,
        only: Text(en: "by the attestation of the start", fr: "par l’attestation de démarrage")),
      .init(.running, .end, .ended),
      .init(.running, .terminate, .terminated, only: withReason),
      .init(.ended, .terminate, .terminated, only: withReason),
      .init(.ended, .close, .closed, only: settled),
      .init(.terminated, .close, .closed, only: settled),
    ])

  private static let byPerson = Text(en: "by a person", fr: "par une personne")

  private static let withReason = Text(
    en: "with a reason and the amount that stays",
    fr: "avec un motif et le montant maintenu")

  private static let settled = Text(
    en: "when nothing of it is open", fr: "quand rien n’en reste ouvert")

  /// The beneficiary was told of the grant: no undo takes it back.
  public static let notifications: Set<OperationEvent> = [.notify]

  /// What ends it.
  public static var confirmed: Set<OperationEvent> { [.terminate, .close] }

  /// An advance that was paid has left the office, too.
  public static var undoRule: UndoRule? {
    UndoRule(over: Self.self) { now, then, day in
      if let objection = now.notified(without: then, on: day) { return objection }
      guard let advance = now.advance, then?.advance == nil else { return nil }
      return UndoRule.Objection(
        Text(
          en: "the advance of \(advance.amount) was paid on \(advance.date)",
          fr: "l’avance de \(advance.amount) a été versée le \(advance.date)"),
        advice: Text(
          en: "The claims clear it; what is paid back: operation repay \(now.id) …",
          fr:
            "Les demandes de paiement l’apurent\u{A0}; ce qui est reversé\u{A0}: opération reverser \(now.id) …"
        ))
    }
  }

  public var concerned: Reference<Organisation>? { beneficiary }

  /// The command by which a grant that was notified is taken back.
  public var withdrawal: Text? {
    guard Operation.lifeCycle.events(in: status).contains(.terminate) else { return nil }
    return Text(
      en: "To end it early: operation terminate \(id) --kept AMOUNT --reason …",
      fr: "Pour y mettre fin : opération résilier \(id) --maintenu MONTANT --motif …")
  }

  /// Its events, and the other days that are recorded in it.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    func act(_ name: Text, _ day: CalendarDate) -> DatedAct {
      DatedAct(name, on: day, concerning: concerned, windsUp: true)
    }
    return stepActs
      + amendments.map { act(Text(en: "amendment", fr: "avenant"), $0.decided) }
      + amendments.flatMap(\.signatures).map {
        act(Text(en: "signature", fr: "signature"), $0.date)
      }
      + amendments.compactMap(\.abandoned).map { act(Text(en: "abandoning", fr: "abandon"), $0) }
      + corrections.compactMap(\.takenBack).map {
        act(Text(en: "taking back", fr: "levée de correction"), $0)
      }
      + repayments.map { act(Text(en: "repayment", fr: "reversement"), $0.date) }
      + observations
      + [advance].compactMap(\.self).map { act(Text(en: "advance", fr: "avance"), $0.date) }
  }

  /// What was found of it, or told to its beneficiary: possible once both have signed.
  var observations: [DatedAct] {
    func act(_ name: Text, _ day: CalendarDate) -> DatedAct {
      DatedAct(name, on: day, concerning: concerned, windsUp: true)
    }
    return corrections.map { act(Text(en: "correction", fr: "correction"), $0.date) }
      + evidence.map { act(Text(en: "evidence", fr: "preuve"), $0.date) }
      + [informed].compactMap(\.self).map { act(Text(en: "information", fr: "information"), $0) }
  }

  /// A person signs, and a termination has a reason and says what stays.
  public func require(_ step: LifeCycleStep<OperationEvent>) throws {
    switch step.event {
    case .signBeneficiary where step.person == nil, .signAuthority where step.person == nil:
      throw Failure.nobodySigns(self)
    case .start where date(of: .start) != nil: throw Failure.startedTwice(self)
    case .terminate:
      guard step.note?.contains(where: { !$0.isWhitespace }) == true else {
        throw Failure.operationReason(self)
      }
      guard kept != nil else { throw Failure.nothingSaidKept(self) }
    default: return
    }
  }

  /// The day on which the second party signed; `nil` until then.
  public var signed: CalendarDate? {
    guard let one = date(of: .signBeneficiary), let other = date(of: .signAuthority) else {
      return nil
    }
    return max(one, other)
  }

  /// Whether both have signed.
  public var isSigned: Bool { date(of: .signBeneficiary) != nil && date(of: .signAuthority) != nil }

  /// Whether costs of it can be claimed: it was notified, and is not closed.
  public var isClaimable: Bool {
    date(of: .notify) != nil && [.running, .ended, .terminated].contains(status)
  }

  /// Whether it has no end of its own yet.
  public var isOpen: Bool { ![.terminated, .closed].contains(status) }
}
