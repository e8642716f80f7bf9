/// A day of the Gregorian calendar, without time or zone. One that exists is real: there is no
/// 30 February.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 1900 to 2999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A date, or `nil` when there is no such day or the year is not between 1900 and 2999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      (1...CalendarDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 January 1970 (negative before it).
  public var dayNumber: Int {
    // Days from civil, with years that begin in March so that leap days come last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date a number of days after 1 January 1970, or `nil` outside 1900 to 2999.
  public init?(dayNumber: Int) {
    // Far beyond the years that there are, so that nothing below can overflow.
    guard dayNumber.magnitude < 1_000_000 else { return nil }
    let shifted = dayNumber + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The date that a spreadsheet holds as a number: its days since 30 December 1899, in five digits
  /// (October 1954 on), with or without a time of the day as a fraction. `nil` for any other text.
  ///
  /// This is the date system of Excel and LibreOffice for all days from March 1900. The other one
  /// of Excel, from 1904, was that of its versions for the Macintosh until 2008.
  package init?(spreadsheetNumber text: String) {
    let parts = text.withoutOuterSpaces.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard (1...2).contains(parts.count), parts[0].utf8.count == 5,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      let number = Int(parts[0]), number >= 20_000
    else { return nil }
    self.init(dayNumber: number - 25_569)
  }

  /// The date `days` later (earlier when negative), or `nil` outside 1900 to 2999.
  public func adding(days: Int) -> CalendarDate? {
    guard days.magnitude < 1_000_000 else { return nil }
    return CalendarDate(dayNumber: dayNumber + days)
  }

  /// The same day `months` later, or the last day of that month where it is shorter; `nil`
  /// outside 1900 to 2999.
  public func adding(months: Int) -> CalendarDate? {
    guard months.magnitude < 100_000 else { return nil }
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    guard (1900...2999).contains(newYear) else { return nil }
    let last = CalendarDate.days(inMonth: newMonth, of: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, last))
  }

  /// The days from this one to another; below zero where that one is earlier.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (dayNumber % 7 + 7 + 3) % 7 + 1 }

  /// The order of days.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days of a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: WrittenValue {
  public static let kind = ValueKind(
    Text(en: "date", fr: "date"), examples: ["2024-01-29", "29/01/2024"])

  /// Reads a day in the French order, in ISO 8601, with the name of its month, and as spreadsheets and
  /// open data write it, with a time: `29/01/2024`, `2024-01-29`, `29 janvier 2024`,
  /// `29/01/2024 00:00:00`, `2024-01-29T00:00:00Z`.
  ///
  /// - Throws: `ReadingFault` where it is no day, or could be two.
  public init(reading text: String) throws(ReadingFault) {
    self = try DateReading(text).date()
  }

  /// The short form: `29 Jan 2024`, `29/01/2024`.
  public func written(in language: Language) -> String {
    switch language {
    case .english:
      "\(day) \(CalendarDate.monthNames[month - 1].en.prefix(3)) \(year)"
    case .french:
      "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
    }
  }

  /// The long form: `29 January 2024`, `29 janvier 2024`, `1er février 2024`.
  public func long(in language: Language) -> String {
    let name = CalendarDate.monthNames[month - 1][language]
    return "\(day)\(language == .french && day == 1 ? "er" : "") \(name) \(year)"
  }

  /// The long form with the day of the week: `Monday 29 January 2024`, `lundi 29 janvier 2024`.
  public func full(in language: Language) -> String {
    CalendarDate.weekdayNames[weekday - 1][language] + " " + long(in: language)
  }

  /// ISO 8601: `2024-01-29`.
  public var code: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  package static let monthNames: [Text] = [
    Text(en: "January", fr: "janvier"), Text(en: "February", fr: "février"),
    Text(en: "March", fr: "mars"), Text(en: "April", fr: "avril"), Text(en: "May", fr: "mai"),
    Text(en: "June", fr: "juin"), Text(en: "July", fr: "juillet"),
    Text(en: "August", fr: "août"), Text(en: "September", fr: "septembre"),
    Text(en: "October", fr: "octobre"), Text(en: "November", fr: "novembre"),
    Text(en: "December", fr: "décembre"),
  ]

  static let weekdayNames: [Text] = [
    Text(en: "Monday", fr: "lundi"), Text(en: "Tuesday", fr: "mardi"),
    Text(en: "Wednesday", fr: "mercredi"), Text(en: "Thursday", fr: "jeudi"),
    Text(en: "Friday", fr: "vendredi"), Text(en: "Saturday", fr: "samedi"),
    Text(en: "Sunday", fr: "dimanche"),
  ]
}

extension CalendarDate: Codable {
  /// Reads `2024-01-29`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    if let date = CalendarDate(plain: text) {
      self = date
      return
    }
    do {
      try self.init(reading: text)
    } catch {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a date")
    }
  }

  /// The date that a text in the form of `code` names; `nil` for any other text. For documents,
  /// which hold many dates and all of them in this form.
  private init?(plain text: String) {
    var text = text
    let numbers = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
        return nil
      }
      var numbers = (0, 0, 0)
      for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
        let digit = Int(byte) - 0x30
        guard (0...9).contains(digit) else { return nil }
        switch index {
        case 0..<4: numbers.0 = numbers.0 * 10 + digit
        case 5..<7: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      }
      return numbers
    }
    guard let (year, month, day) = numbers else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Writes `2024-01-29`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
