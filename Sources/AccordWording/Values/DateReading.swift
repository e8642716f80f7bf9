/// Reads a text as a day.
struct DateReading {
  /// As it was written.
  private let text: String
  /// What stands before the time.
  private let day: Substring
  private let time: ClockTime?

  init(_ text: String) {
    self.text = text
    let trimmed = text.withoutOuterSpaces[...]
    // The time begins at the last T or space before its first colon.
    if let colon = trimmed.firstIndex(of: ":"),
      let start = trimmed[..<colon].lastIndex(where: { $0 == "T" || $0 == "t" || $0.isWhitespace }),
      let time = ClockTime(trimmed[trimmed.index(after: start)...])
    {
      (day, self.time) = (trimmed[..<start], time)
    } else {
      (day, time) = (trimmed, nil)
    }
  }

  /// The day.
  ///
  /// - Throws: where it is none, or could be two.
  func date() throws(ReadingFault) -> CalendarDate {
    // Most texts that are no date have no digit.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { throw noDate }
    var found = try inDigits()
    if found == nil { found = try inWords() }
    guard let date = found else { throw noDate }
    // Midnight in France is 22:00 or 23:00 of the day before in UTC: programs export days so.
    if time?.isLateInUTC == true, let next = date.adding(days: 1) {
      throw twoReadings([date, next], Text(en: "a time in UTC", fr: "une heure UTC"))
    }
    return date
  }

  // MARK: Digits

  private func inDigits() throws(ReadingFault) -> CalendarDate? {
    let plain = day.filter { !$0.isWhitespace }
    for separator: Character in ["-", "/", "."] {
      let parts = plain.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3,
        parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
        let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2])
      else { continue }
      switch (parts[0].count, parts[1].count, parts[2].count) {
      case (4, 1...2, 1...2): return try date(year: a, month: b, day: c)
      case (1...2, 1...2, 4): return try date(year: c, month: b, day: a)
      case (1...2, 1...2, 2): throw shortYear(c, month: b, day: a, orFirst: a, day: c)
      default: return nil
      }
    }
    return nil
  }

  private func date(year: Int, month: Int, day: Int) throws(ReadingFault) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw noSuchDay(year: year, month: month)
    }
    return date
  }

  // MARK: Words

  /// `29 janvier 2024`, `1er février 2024`, `lundi 29 janvier 2024`, `29-janv.-2024`, `29 Jan 2024`,
  /// `January 29, 2024`.
  private func inWords() throws(ReadingFault) -> CalendarDate? {
    var parts = self.day.split { $0.isWhitespace || ",.-".contains($0) }.map { String($0).folded }
    var weekday: Int?
    if parts.count == 4, let named = DateReading.number(of: parts[0], in: CalendarDate.weekdayNames)
    {
      weekday = named + 1
      parts.removeFirst()
    }
    guard parts.count == 3 else { return nil }
    if parts[0].first?.isASCIIDigit != true { parts.swapAt(0, 1) }
    if parts[0] == "1er" { parts[0] = "1" }
    guard (1...2).contains(parts[0].count), parts[0].allSatisfy(\.isASCIIDigit),
      let day = Int(parts[0]), [2, 4].contains(parts[2].count),
      parts[2].allSatisfy(\.isASCIIDigit), let year = Int(parts[2])
    else { return nil }
    let months = DateReading.numbers(of: parts[1], in: CalendarDate.monthNames).map { $0 + 1 }
    guard let month = months.first else { return nil }
    guard parts[2].count == 4 else {
      throw shortYear(year, month: month, day: day, orFirst: day, day: nil)
    }
    guard months.count == 1 else {
      throw twoReadings(
        months.compactMap { CalendarDate(year: year, month: $0, day: day) },
        Text(en: "a shortened month", fr: "un mois abrégé"))
    }
    let date = try date(year: year, month: month, day: day)
    guard weekday == nil || weekday == date.weekday else {
      throw ReadingFault(
        "reading.date.weekday",
        Text(
          en: "\"\(text)\" is not a day of the calendar: it is a \(date.weekdayName).",
          fr: "« \(text) » n’est pas un jour du calendrier : c’est un \(date.weekdayName)."),
        advice: Text(
          en: "Write the date without the day of the week, or mend one of the two.",
          fr: "Écrivez la date sans le jour de la semaine, ou corrigez l’un des deux."))
    }
    return date
  }

  /// The places of the names that begin with `word`, of at least three letters, in either language.
  private static func numbers(of word: String, in names: [Text]) -> [Int] {
    guard word.count >= 3 else { return [] }
    return names.indices.filter { index in
      names[index].en.folded.hasPrefix(word) || names[index].fr.folded.hasPrefix(word)
    }
  }

  private static func number(of word: String, in names: [Text]) -> Int? {
    let found = numbers(of: word, in: names)
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Faults

  private var noDate: ReadingFault {
    ReadingFault(
      "reading.date",
      Text(
        en: "\"\(text)\" cannot be read as a date.",
        fr: "« \(text) » ne peut pas être lu comme une date."),
      advice: Text(
        en: "Write the day, month and year, as 29/01/2024 or 2024-01-29.",
        fr: "Écrivez le jour, le mois et l’année, comme 29/01/2024 ou 2024-01-29."))
  }

  /// A year of two digits: of this century or the last, or not the year at all.
  private func shortYear(
    _ year: Int, month: Int, day: Int, orFirst first: Int, day last: Int?
  ) -> ReadingFault {
    let readings = [
      CalendarDate(year: 2000 + year, month: month, day: day),
      CalendarDate(year: 1900 + year, month: month, day: day),
      last.flatMap { CalendarDate(year: 2000 + first, month: month, day: $0) },
    ].compactMap(\.self)
    guard !readings.isEmpty else { return noDate }
    return twoReadings(
      readings.enumerated().filter { readings.firstIndex(of: $1) == $0 }.map(\.element),
      Text(en: "a year of two digits", fr: "une année à deux chiffres"))
  }

  private func twoReadings(_ dates: [CalendarDate], _ reason: Text) -> ReadingFault {
    let listed = Text.each { language in dates.map { $0.long(in: language) }.joined(separator: ", ")
    }
    let codes = dates.map(\.code).joined(separator: ", ")
    return ReadingFault(
      "reading.date.ambiguous",
      Text(
        en: "\"\(text)\" has \(reason) and can be read in several ways: \(listed).",
        fr: "« \(text) » a \(reason) et peut se lire de plusieurs façons : \(listed)."),
      advice: Text(
        en: "Write the one that is meant: \(codes).", fr: "Écrivez celle qui convient : \(codes)."))
  }

  private func noSuchDay(year: Int, month: Int) -> ReadingFault {
    let advice: Text
    if !(1...12).contains(month) {
      advice = Text(
        en: "Months go from 1 to 12; dates are written 29/01/2024 or 2024-01-29.",
        fr: "Les mois vont de 1 à 12 ; une date s’écrit 29/01/2024 ou 2024-01-29.")
    } else if !(1900...2999).contains(year) {
      advice = Text(en: "Years go from 1900 to 2999.", fr: "Les années vont de 1900 à 2999.")
    } else {
      let last = CalendarDate.days(inMonth: month, of: year)
      advice = Text(en: "That month has \(last) days.", fr: "Ce mois compte \(last) jours.")
    }
    return ReadingFault(
      "reading.date.impossible",
      Text(
        en: "\"\(text)\" is not a day of the calendar.",
        fr: "« \(text) » n’est pas un jour du calendrier."),
      advice: advice)
  }
}

extension CalendarDate {
  fileprivate var weekdayName: Text { CalendarDate.weekdayNames[weekday - 1] }
}

/// A time of the day after a date: `00:00`, `00:00:00.000`, `22:00:00Z`, `00:00:00+02:00`.
private struct ClockTime {
  private let hour: Int
  private let isUTC: Bool

  /// Whether it is already the next day in France: legal time is UTC+1 in winter, UTC+2 in summer
  /// (décret n° 2017-292). A time with another offset stands for the day where it was written.
  var isLateInUTC: Bool { isUTC && hour >= 22 }

  init?(_ text: Substring) {
    var clock = text
    var isUTC = false
    if clock.last == "Z" || clock.last == "z" {
      clock.removeLast()
      isUTC = true
    } else if let sign = clock.lastIndex(where: { "+-−".contains($0) }) {
      let offset = clock[clock.index(after: sign)...].filter { $0 != ":" }
      guard offset.count == 4, offset.allSatisfy(\.isASCIIDigit) else { return nil }
      isUTC = offset == "0000"
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      // Fractions of a second say nothing about the day.
      let whole = index == 2 ? part.prefix { $0 != "." && $0 != "," } : part
      let fraction = part.dropFirst(whole.count + 1)
      guard whole.count == 2 || (index == 0 && whole.count == 1),
        whole.allSatisfy(\.isASCIIDigit), fraction.allSatisfy(\.isASCIIDigit),
        let number = Int(whole)
      else { return nil }
      numbers.append(number)
    }
    guard numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    hour = numbers[0]
    self.isUTC = isUTC
  }
}
