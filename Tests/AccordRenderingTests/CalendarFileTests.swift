import AccordWording
import Testing

@testable import AccordRendering

@Suite struct CalendarFileTests {
  private func event(_ uid: String = "calls-a-closing@accord") throws -> CalendarEvent {
    CalendarEvent(
      uid: uid, date: try CalendarDate(reading: "2024-12-31"), summary: "Clôture, enfin ; « a »",
      details: "Qui : b\nSinon : c", stamp: "20240130T101112Z", sequence: 3)
  }

  @Test func `a day lasts until the next one`() throws {
    let text = CalendarFile(events: [try event()], language: .french).text
    #expect(
      text
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Accord//Accord//FR
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:calls-a-closing@accord
        DTSTAMP:20240130T101112Z
        SEQUENCE:3
        DTSTART;VALUE=DATE:20241231
        DTEND;VALUE=DATE:20250101
        SUMMARY;LANGUAGE=fr:Clôture\\, enfin \\; « a »
        DESCRIPTION;LANGUAGE=fr:Qui : b\\nSinon : c
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `what is written is read again`() throws {
    var second = try event("x@accord")
    second.isCancelled = true
    let events = [try event(), second]
    #expect(
      CalendarFile.events(of: CalendarFile(events: events, language: .english).text) == events)
    #expect(CalendarFile.events(of: CalendarFile(events: [], language: .english).text) == [])
  }

  @Test func `what a client adds is passed over`() throws {
    let text = CalendarFile(events: [try event()], language: .french).text
      .replacing(
        "END:VEVENT", with: "BEGIN:VALARM\r\nUID:alarm\r\nSUMMARY:no\r\nEND:VALARM\r\nEND:VEVENT")
    #expect(CalendarFile.events(of: text) == [try event()])
    #expect(CalendarFile.events(of: text.replacing("\r\n", with: "\n")) == [try event()])
  }

  @Test(arguments: [
    "", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDAR\r\n", "\u{0}", "id,name\r\n",
  ])
  func `what is no calendar is not read`(text: String) {
    #expect(CalendarFile.events(of: text) == nil)
  }
}
