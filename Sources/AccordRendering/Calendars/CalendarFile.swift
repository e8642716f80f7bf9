package import AccordWording

/// A calendar as RFC 5545 writes it. The same events give the same bytes: no clock is asked.
///
/// ```swift
/// CalendarFile(events: events, language: .french).text
/// // BEGIN:VCALENDAR … BEGIN:VEVENT
/// // UID:loans-l-1-return@accord
/// // DTSTART;VALUE=DATE:20250630
/// ```
///
/// It has no METHOD: that is for invitations, which have an organiser (RFC 5546), and a client takes
/// what a file without one says in the place of what it has by the same UID.
package struct CalendarFile: Sendable, Hashable {
  package let events: [CalendarEvent]
  package let language: Language

  /// A calendar in a language.
  package init(events: [CalendarEvent], language: Language) {
    self.events = events
    self.language = language
  }

  /// The file.
  package var text: String {
    let head = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", "-//Accord//Accord//\(language.rawValue.uppercased())"),
      ContentLine("CALSCALE", "GREGORIAN"),
    ]
    return (head + events.flatMap(lines) + [ContentLine("END", "VCALENDAR")])
      .map(\.folded).joined()
  }

  private func lines(_ event: CalendarEvent) -> [ContentLine] {
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: event.uid),
      ContentLine("DTSTAMP", event.stamp),
      ContentLine("SEQUENCE", String(event.sequence)),
      ContentLine("DTSTART", ["VALUE=DATE"], event.date.digits),
    ]
    // The end is the first day that is no longer part of it.
    if let end = event.date.adding(days: 1) {
      lines.append(ContentLine("DTEND", ["VALUE=DATE"], end.digits))
    }
    lines.append(
      ContentLine("SUMMARY", ["LANGUAGE=\(language.rawValue)"], ContentLine.escaped(event.summary)))
    if !event.details.isEmpty {
      lines.append(
        ContentLine(
          "DESCRIPTION", ["LANGUAGE=\(language.rawValue)"], ContentLine.escaped(event.details)))
    }
    lines.append(ContentLine("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED"))
    return lines + [ContentLine("TRANSP", "TRANSPARENT"), ContentLine("END", "VEVENT")]
  }
}

extension CalendarDate {
  /// `20240630`.
  fileprivate var digits: String { code.filter { $0 != "-" } }
}
