public import AccordDocuments
import AccordWording

/// What belongs to a year, and stays as it is once the year is closed.
protocol YearlyDocument: Document {
  /// The campaign that closed its year; `nil` while the year is open.
  func closedCampaign(in state: any DocumentReader) throws -> Campaign?
}

extension YearlyDocument {
  /// Nothing of a closed year is changed, removed or brought back by an undo: the year is reopened
  /// first, as for any command.
  static var closedYearRule: UndoRule {
    UndoRule(over: Self.self) { now, then, state, _ in
      guard let document = then ?? now, let campaign = try document.closedCampaign(in: state) else {
        return nil
      }
      let fault = Failure.yearClosed(document.id.name, campaign)
      return UndoRule.Objection(
        Text(
          en:
            "the year \(campaign.year) of \"\(campaign.agreement.id)\" is closed (\"\(campaign.id)\")",
          fr:
            "l’année \(campaign.year) de « \(campaign.agreement.id) » est close (« \(campaign.id) »)"
        ), advice: fault.advice ?? .same(""))
    }
  }

  /// - Throws: a `Failure` where its year is closed.
  func requireOpenYear(in state: any DocumentReader) throws {
    if let campaign = try closedCampaign(in: state) {
      throw Failure.yearClosed(id.name, campaign)
    }
  }
}

extension GrantReport: YearlyDocument {
  func closedCampaign(in state: any DocumentReader) throws -> Campaign? {
    guard let convention = try state.document(convention.id) else { return nil }
    return try state.closedCampaign(of: convention.agreement.id, in: convention.year)
  }

  public static var undoRule: UndoRule? { closedYearRule }
}

extension IndicatorFigure: YearlyDocument {
  func closedCampaign(in state: any DocumentReader) throws -> Campaign? {
    try state.closedCampaign(concerning: organisation, in: year)
  }

  public static var undoRule: UndoRule? { closedYearRule }
}

extension Activity: YearlyDocument {
  func closedCampaign(in state: any DocumentReader) throws -> Campaign? {
    try state.closedCampaign(concerning: organisation, in: year)
  }

  public static var undoRule: UndoRule? { closedYearRule }
}
