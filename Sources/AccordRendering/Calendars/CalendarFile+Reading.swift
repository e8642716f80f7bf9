import AccordWording

extension CalendarFile {
  /// The events of a file that Accord wrote, or that a calendar client wrote of them; `nil` where it
  /// is no calendar. What has no UID or no day is left out.
  package static func events(of text: String) -> [CalendarEvent]? {
    guard let lines = ContentLine.lines(of: text), lines.first == ContentLine("BEGIN", "VCALENDAR"),
      lines.last == ContentLine("END", "VCALENDAR")
    else { return nil }
    var events: [CalendarEvent] = []
    var current: [String: ContentLine]?
    // What stands within an event, such as an alarm, has lines of the same names.
    var depth = 0
    for line in lines {
      switch (line.name, line.value) {
      case ("BEGIN", "VEVENT"): (current, depth) = ([:], 0)
      case ("END", "VEVENT"):
        if let event = current.flatMap(CalendarEvent.init(lines:)) { events.append(event) }
        current = nil
      case ("BEGIN", _): depth += 1
      case ("END", _): depth -= 1
      default: if depth == 0, current?[line.name] == nil { current?[line.name] = line }
      }
    }
    return events
  }
}

extension CalendarEvent {
  fileprivate init?(lines: [String: ContentLine]) {
    guard let uid = lines["UID"]?.value, let digits = lines["DTSTART"]?.value.prefix(8),
      digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
      let day = Int(digits.suffix(2)),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    func text(_ name: String) -> String {
      lines[name].map { ContentLine.unescaped($0.value) } ?? ""
    }
    self.init(
      uid: ContentLine.unescaped(uid), date: date, summary: text("SUMMARY"),
      details: text("DESCRIPTION"), stamp: lines["DTSTAMP"]?.value ?? "",
      sequence: lines["SEQUENCE"].flatMap { Int($0.value) } ?? 0,
      isCancelled: lines["STATUS"]?.value.uppercased() == "CANCELLED")
  }
}
