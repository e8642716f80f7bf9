public import AccordWording

/// What the regulations say of the funds of the European Union, each with its source. What a
/// programme or a call decides is no constant: it is data in the workspace.
public enum FundLaw {
  /// The total cost up to which an operation has simplified costs (regulation (EU) 2021/1060, art.
  /// 53(2)).
  public static let simplifiedUpTo = Money.euros(200_000)

  /// The days within which a beneficiary is paid after its claim; they stand still while information
  /// lacks (art. 74(1)(b)).
  public static let paymentDays = 80

  /// The part of the fund's support that may be cancelled where a duty of visibility is not kept
  /// (art. 50(3)).
  public static let visibilityCorrection = Rate.percent(3)
  /// The total cost above which a durable plaque is shown, where there is a physical investment (art.
  /// 50(1)(c)).
  public static let plaqueAbove = Money.euros(100_000)

  /// The years for which documents are kept, from 31 December of the year of the last payment (art.
  /// 82).
  public static let retentionYears = 5

  /// The days by which the Commission is told the common indicators: 31 January and 31 July (art. 42),
  /// each with the end of the half-year that they are of.
  public static func indicatorDays(in year: Int) -> [(through: CalendarDate, due: CalendarDate)] {
    [
      (
        CalendarDate(year: year - 1, month: 12, day: 31),
        CalendarDate(year: year, month: 1, day: 31)
      ),
      (CalendarDate(year: year, month: 6, day: 30), CalendarDate(year: year, month: 7, day: 31)),
    ].compactMap { through, due in
      guard let through, let due else { return nil }
      return (through, due)
    }
  }

  /// The months within which the list of operations is updated (art. 49(3)).
  public static let operationListMonths = 4
  /// How often a year the timetable of planned calls is updated (art. 49(2)).
  public static let timetablesPerYear = 3

  /// The months after its decision within which an unlawful grant can be revoked (code des relations
  /// entre le public et l’administration, art. L242-1; where a condition is not met, at any time:
  /// art. L242-2).
  public static let unlawfulMonths = 4
}
