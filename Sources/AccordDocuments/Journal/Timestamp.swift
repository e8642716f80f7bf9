package import AccordWording

/// A moment in UTC, to the microsecond, as the journal writes it: `2026-11-23T10:05:48.123456Z`.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Microseconds since 1 January 1970.
  package let microseconds: Int

  /// A moment.
  package init(microseconds: Int) { self.microseconds = microseconds }

  /// A moment from the journal's text.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard text.utf8.count == 27, text.hasSuffix("Z"), parts.count == 2 else { return nil }
    let date = parts[0].split(separator: "-").compactMap { Int($0) }
    let clock = parts[1].dropLast().split { $0 == ":" || $0 == "." }.compactMap { Int($0) }
    guard date.count == 3, clock.count == 4,
      let day = Timestamp.dayNumber(date[0], date[1], date[2]),
      (0..<24).contains(clock[0]), (0..<60).contains(clock[1]), (0..<60).contains(clock[2])
    else { return nil }
    let seconds = day * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    microseconds = seconds * 1_000_000 + clock[3]
  }

  /// A moment from the bytes of the journal's text.
  init?(plain text: UnsafeRawBufferPointer) {
    guard text.count == 27 else { return nil }
    func number(_ start: Int, _ count: Int) -> Int? {
      var cursor = ByteCursor(UnsafeRawBufferPointer(rebasing: text[start..<start + count]))
      let value = cursor.integer()
      return cursor.position == count ? value : nil
    }
    guard
      text.indices.allSatisfy({ index in
        switch index {
        case 4, 7: text[index] == UInt8(ascii: "-")
        case 10: text[index] == UInt8(ascii: "T")
        case 13, 16: text[index] == UInt8(ascii: ":")
        case 19: text[index] == UInt8(ascii: ".")
        case 26: text[index] == UInt8(ascii: "Z")
        default: true
        }
      }), let year = number(0, 4), let month = number(5, 2), let dayOfMonth = number(8, 2),
      let day = Timestamp.dayNumber(year, month, dayOfMonth),
      let hour = number(11, 2), hour < 24, let minute = number(14, 2), minute < 60,
      let second = number(17, 2), second < 60, let fraction = number(20, 6)
    else { return nil }
    let seconds = day * 86_400 + hour * 3600 + minute * 60 + second
    microseconds = seconds * 1_000_000 + fraction
  }

  /// The day, in UTC.
  package var date: CalendarDate? {
    CalendarDate(dayNumber: Timestamp.floor(microseconds, 86_400_000_000))
  }

  /// The moments that the journal can write, those of the years 0000 to 9999.
  static let range = -719_528 * 86_400_000_000...2_932_897 * 86_400_000_000 - 1

  /// The calendar repeats itself after 400 years, which have so many days.
  private static let eraDays = 146_097
  /// 1 January 2000.
  private static let eraStart = 10_957

  /// Days since 1 January 1970 of a day of the years 0000 to 9999.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    let era = (year + 2000) / 400 - 10
    return CalendarDate(year: year - era * 400, month: month, day: day).map {
      $0.dayNumber + era * eraDays
    }
  }

  /// As the journal writes it. What lies outside its years, which no commit does, is written as
  /// the nearest moment within them.
  package var text: String {
    let second = 1_000_000
    let moment = min(max(microseconds, Timestamp.range.lowerBound), Timestamp.range.upperBound)
    let number = Timestamp.floor(moment, 86_400 * second)
    let rest = moment - number * 86_400 * second
    let era = Timestamp.floor(number - Timestamp.eraStart, Timestamp.eraDays)
    let day = CalendarDate(dayNumber: number - era * Timestamp.eraDays)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let clock = [rest / (3600 * second), rest / (60 * second) % 60, rest / second % 60]
    let year = (day?.year ?? 0) + era * 400
    let date = [digits(year, 4), digits(day?.month ?? 0, 2), digits(day?.day ?? 0, 2)]
    return date.joined(separator: "-") + "T"
      + clock.map { digits($0, 2) }.joined(separator: ":") + "." + digits(rest % second, 6) + "Z"
  }

  /// The quotient, rounded down.
  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }
}
