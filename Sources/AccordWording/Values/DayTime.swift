/// A minute of a day on the clocks of Paris, without seconds: `2024-02-01T18:30`. A day alone is its
/// first minute, and is written as a day.
public struct DayTime: Sendable, Hashable, Comparable {
  /// The day.
  public let date: CalendarDate
  /// The minutes since midnight, 0 to 1439.
  public let minute: Int

  /// A minute of a day, or `nil` where a day has no such minute.
  public init?(_ date: CalendarDate, minute: Int = 0) {
    guard (0..<1440).contains(minute) else { return nil }
    self.date = date
    self.minute = minute
  }

  /// What the clocks of Paris show at a moment: an hour ahead of UTC, two hours from the last Sunday
  /// of March to the last one of October, each at 1:00 UTC (directive 2000/84/EC).
  ///
  /// - Parameter seconds: since 1 January 1970, in UTC.
  package init?(inParisAt seconds: Int) {
    func day(_ seconds: Int) -> CalendarDate? {
      CalendarDate(dayNumber: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
    }
    guard let year = day(seconds)?.year,
      let spring = DayTime.lastSunday(month: 3, of: year),
      let autumn = DayTime.lastSunday(month: 10, of: year)
    else { return nil }
    let change = { (date: CalendarDate) in date.dayNumber * 86_400 + 3600 }
    let isSummer = seconds >= change(spring) && seconds < change(autumn)
    let local = seconds + (isSummer ? 7200 : 3600)
    guard let date = day(local) else { return nil }
    self.init(date, minute: (local - date.dayNumber * 86_400) / 60)
  }

  /// How many hours the clocks of Paris are ahead of UTC.
  public var hoursAhead: Int {
    guard let spring = DayTime.lastSunday(month: 3, of: date.year),
      let autumn = DayTime.lastSunday(month: 10, of: date.year),
      let first = DayTime(spring, minute: 120), let last = DayTime(autumn, minute: 180)
    else { return 1 }
    return self >= first && self < last ? 2 : 1
  }

  private static func lastSunday(month: Int, of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 31).flatMap { $0.adding(days: -($0.weekday % 7)) }
  }

  /// `18:30`.
  public var clock: String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// In full: `Thursday 1 February 2024 at 18:30`, `jeudi 1er février 2024 à 18 h 30`.
  public func full(in language: Language) -> String {
    let day = date.full(in: language)
    guard language == .french else { return day + " at " + clock }
    let space = Typography.noBreakSpace
    let minutes = minute % 60
    return day + " à \(minute / 60)\(space)h"
      + (minutes == 0 ? "" : "\(space)\(minutes < 10 ? "0" : "")\(minutes)")
  }

  /// By day, then by minute.
  public static func < (left: DayTime, right: DayTime) -> Bool {
    (left.date, left.minute) < (right.date, right.minute)
  }
}

extension DayTime: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "day and time", fr: "jour et heure"),
    examples: ["2024-01-29", "2024-01-29T18:30", "29/01/2024 18:30"])

  /// Reads a day, with or without a time: `2024-01-29T18:30`, `29/01/2024 18h30`.
  public init(reading text: String) throws(ReadingFault) {
    let text = String(text.withoutOuterSpaces)
    // The time is what stands after the last space or T, where it looks like one.
    let place = text.lastIndex { $0 == " " || $0 == "T" || $0 == "t" }
    if let place, let minute = DayTime.minute(String(text[text.index(after: place)...])) {
      let date = try CalendarDate(reading: String(text[..<place]))
      guard minute < 1440, let time = DayTime(date, minute: minute) else {
        throw ReadingFault(
          "reading.time",
          Text(
            en: "\"\(text)\" has a time that no day has.",
            fr: "« \(text) » comporte une heure qui n’existe pas."),
          advice: Text(
            en: "Hours go from 0 to 23, minutes from 0 to 59.",
            fr: "Les heures vont de 0 à 23, les minutes de 0 à 59."))
      }
      self = time
      return
    }
    let date = try CalendarDate(reading: text)
    self = DayTime(startOf: date)
  }

  /// The first minute of a day.
  public init(startOf date: CalendarDate) { (self.date, minute) = (date, 0) }

  /// `18:30`, `18h30`, `18h` as minutes, 1440 where there is no such time; `nil` for other texts.
  private static func minute(_ text: String) -> Int? {
    let parts = text.lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "h" })
    guard parts.count == 2, (1...2).contains(parts[0].count), let hour = Int(parts[0]),
      parts[0].allSatisfy(\.isASCIIDigit), parts[1].allSatisfy(\.isASCIIDigit),
      parts[1].count == 2 || parts[1].isEmpty && !text.contains(":")
    else { return nil }
    let minutes = Int(parts[1]) ?? 0
    return hour < 24 && minutes < 60 ? hour * 60 + minutes : 1440
  }

  /// `1 Feb 2024, 18:30`, `01/02/2024 18:30`; the day alone at midnight.
  public func written(in language: Language) -> String {
    let day = date.written(in: language)
    return minute == 0 ? day : day + (language == .french ? " " : ", ") + clock
  }

  /// `2024-02-01T18:30`; `2024-02-01` at midnight.
  public var code: String { minute == 0 ? date.code : date.code + "T" + clock }
}

extension DayTime: Codable {
  /// Reads `2024-02-01T18:30` or `2024-02-01`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(reading: text)
    } catch {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is no day and time")
    }
  }

  /// Writes `code`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
