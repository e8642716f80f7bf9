public import AccordWording

/// Where a framework agreement stands.
public enum AgreementStatus: String, Choice {
  case draft
  case openForSignature = "open-for-signature"
  case inForce = "in-force"
  case ended

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .draft: Text(en: "draft", fr: "brouillon")
    case .openForSignature: Text(en: "open-for-signature", fr: "ouvert-à-la-signature")
    case .inForce: Text(en: "in-force", fr: "en-vigueur")
    case .ended: Text(en: "ended", fr: "terminé")
    }
  }
}

/// What moves a framework agreement from one status to the next.
public enum AgreementEvent: String, Choice {
  case open
  case enterIntoForce = "enter-into-force"
  case end

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .open: Text(en: "open", fr: "ouvrir")
    case .enterIntoForce: Text(en: "enter-into-force", fr: "mettre-en-vigueur")
    case .end: Text(en: "end", fr: "terminer")
    }
  }
}

extension FrameworkAgreement: LifeCycleDocument {
  /// Draft → open for signature → in force → ended. The last signature that is needed
  /// brings it into force.
  public static let lifeCycle = LifeCycle<AgreementStatus, AgreementEvent>(
    from: .draft, takingEffect: [.enterIntoForce, .end], windingUp: [.end],
    [
      .init(.draft, .open, .openForSignature),
      .init(
        .openForSignature, .enterIntoForce, .inForce,
        only: Text(
          en: "when every party has signed, or as many as its circuit asks",
          fr: "quand chaque partie a signé, ou autant que le demande son circuit")),
      .init(.inForce, .end, .ended),
    ])

  /// `agreement`, where the document is a framework agreement.
  public static let commandWord = Text(en: "agreement", fr: "accord")

  /// From the year before its first, when it is negotiated, to the one after its last: a house
  /// rule.
  public var fittingYears: ClosedRange<Int>? { (years.first - 1)...(years.last + 1) }

  /// Its events, and that its parties become parties. Once one is, it may close.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    stepActs
      + parties.map { party in
        DatedAct(
          Text(en: "party", fr: "partie"), on: today, concerning: party, about: "organisation")
      }
  }

  /// Opening for signature needs at least two parties and one axis.
  public func require(_ step: Step) throws {
    guard step.event == .open else { return }
    guard parties.count >= 2 else { throw Failure.tooFewParties(self) }
    guard !axes.isEmpty else { throw Failure.noAxis(self) }
    try requireWholeCircuit()
  }
}
