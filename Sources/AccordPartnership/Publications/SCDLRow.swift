public import AccordWording

/// A line of a file of grants, as text: what is written, and what another office wrote.
public struct SCDLRow: Sendable, Hashable {
  private var cells: [String]

  /// An empty line.
  public init() { cells = Array(repeating: "", count: SCDLColumn.allCases.count) }

  /// The text of a cell; empty where nothing is known.
  public subscript(column: SCDLColumn) -> String {
    get { cells[SCDLRow.places[column] ?? 0] }
    set { cells[SCDLRow.places[column] ?? 0] = newValue }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: SCDLColumn.allCases.enumerated().map { ($1, $0) })

  /// The amount, however it is written; `nil` where that is none.
  public var amount: Money? { try? Money(reading: self[.montant]) }

  /// The day of the convention, however it is written; `nil` where that is none.
  public var date: CalendarDate? {
    let cell = self[.dateConvention]
    return cell.isEmpty ? nil : try? CalendarDate(reading: cell)
  }

  /// The first and the last day of the payments, parted by `/` or, as in the decree, by `_`; `nil`
  /// where they are no days.
  public var period: (start: CalendarDate, end: CalendarDate)? {
    let parts = self[.datesPeriodeVersement].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "_" })
    guard (1...2).contains(parts.count) else { return nil }
    let days = parts.compactMap { SCDLRow.day(String($0)) }
    guard days.count == parts.count, let start = days.first, let end = days.last else { return nil }
    return (start, end)
  }

  /// The share of the beneficiary in ten-thousandths; `nil` where that is no number.
  public var share: Int? { SCDLRow.tenThousandths(self[.pourcentageSubvention]) }

  /// `0.6` is 6000; `nil` for what is no number of at most four decimals.
  static func tenThousandths(_ cell: String) -> Int? {
    guard isDecimal(cell, places: 4) else { return nil }
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let rest = parts.count == 2 ? parts[1] : ""
    let padded = rest + String(repeating: "0", count: 4 - rest.count)
    return Int(parts[0] + padded)
  }

  /// A day as the schema writes it, `2024-04-03`; `nil` for anything else.
  static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Digits, with a point and at most some decimals after it.
  static func isDecimal(_ text: String, places: Int) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      (1...15).contains(parts[0].utf8.count)
    else { return false }
    return parts.count == 1 || (1...places).contains(parts[1].utf8.count)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
