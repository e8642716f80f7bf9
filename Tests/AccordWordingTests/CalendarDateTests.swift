import Testing

@testable import AccordWording

struct CalendarDateTests {
  @Test(arguments: ["29/01/2024", "2024-01-29", "29.01.2024", " 29/1/2024 "])
  func `a date is read in the French order and in ISO 8601`(written: String) throws {
    #expect(try CalendarDate(reading: written).code == "2024-01-29")
  }

  @Test(arguments: [
    ("30/02/2024", "reading.date.impossible"), ("29/02/2023", "reading.date.impossible"),
    ("2024-13-01", "reading.date.impossible"), ("01/29/2024", "reading.date.impossible"),
    ("0000-01-01", "reading.date.impossible"), ("29/01/24", "reading.date.ambiguous"),
    ("demain", "reading.date"), ("", "reading.date"), ("1/2", "reading.date"),
    ("31 juin 2025", "reading.date.impossible"), ("30 juin", "reading.date"),
    ("mardi 30 juin 2025", "reading.date.weekday"), ("30/06/2025 25:00", "reading.date"),
    ("30/06/2025 noon", "reading.date"), ("45473", "reading.date"),
  ])
  func `what is no day is refused`(written: String, code: String) {
    #expect {
      try CalendarDate(reading: written)
    } throws: { error in
      (error as? ReadingFault)?.code == code
    }
  }

  @Test(arguments: [
    "30 juin 2025", "30 June 2025", "30 Jun 2025", "30\u{A0}juin\u{A0}2025", "lundi 30 juin 2025",
    "Monday 30 June 2025", "June 30, 2025", "30-juin-2025", "30 JUIN 2025", "30/06/2025 00:00:00",
    "30/06/2025 00:00", "30/06/2025 9:30", "2025-06-30T00:00:00Z", "2025-06-30T00:00:00.000Z",
    "2025-06-30T00:00:00+02:00", "2025-06-30T00:00:00", "2025-06-30 00:00:00", "2025/06/30",
    "30.06.2025", "30-06-2025",
  ])
  func `a date that has one reading is read, whoever wrote it`(written: String) throws {
    #expect(try CalendarDate(reading: written).code == "2025-06-30")
  }

  @Test func `what Accord shows as a date is read again`() throws {
    for (month, day) in [(1, 31), (2, 1), (5, 1), (6, 30), (7, 14), (8, 15), (12, 25)] {
      let date = try #require(CalendarDate(year: 2025, month: month, day: day))
      for language in Language.allCases {
        for text in [date.written(in: language), date.long(in: language), date.full(in: language)] {
          #expect(try CalendarDate(reading: text) == date)
        }
      }
    }
  }

  @Test(arguments: [
    ("30/06/25", "2025-06-30, 1925-06-30"), ("03/04/05", "2005-04-03, 1905-04-03, 2003-04-05"),
    ("30-juin-25", "2025-06-30, 1925-06-30"), ("30 jui 2025", "2025-06-30, 2025-07-30"),
    ("2025-06-30T22:00:00Z", "2025-06-30, 2025-07-01"),
    ("2025-06-30 23:00:00+00:00", "2025-06-30, 2025-07-01"),
  ])
  func `a date that has several readings is refused with all of them`(
    written: String, readings: String
  ) {
    let fault = #expect(throws: ReadingFault.self) { try CalendarDate(reading: written) }
    #expect(fault?.code == "reading.date.ambiguous")
    #expect(fault?.advice?.en.contains(readings) == true)
    #expect(fault?.advice?.fr.contains(readings) == true)
  }

  @Test func `a spreadsheet's number of a day is read, of five digits`() {
    #expect(CalendarDate(spreadsheetNumber: "45838")?.code == "2025-06-30")
    #expect(CalendarDate(spreadsheetNumber: "45838,5")?.code == "2025-06-30")
    #expect(CalendarDate(spreadsheetNumber: "25569")?.code == "1970-01-01")
    for text in ["2025", "458380", "45838.", "-4583", "14203€", ""] {
      #expect(CalendarDate(spreadsheetNumber: text) == nil)
    }
  }

  @Test func `every day from 1900 to 2999 has one number and follows the day before`() throws {
    var date = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    #expect(date.dayNumber == -25_567)
    var count = 1
    while let next = date.adding(days: 1) {
      guard next.dayNumber == date.dayNumber + 1, next > date, next.weekday == date.weekday % 7 + 1
      else {
        Issue.record("\(next.code) does not follow \(date.code)")
        return
      }
      date = next
      count += 1
    }
    #expect(date.code == "2999-12-31")
    #expect(count == 401_767)
  }

  @Test func `the signing day is a Monday`() throws {
    let date = try CalendarDate(reading: "2024-01-29")
    #expect(date.full(in: .english) == "Monday 29 January 2024")
    #expect(date.full(in: .french) == "lundi 29 janvier 2024")
    #expect(date.written(in: .english) == "29 Jan 2024")
    #expect(date.written(in: .french) == "29/01/2024")
  }

  @Test func `the first of a month is 1er in French only`() throws {
    let date = try CalendarDate(reading: "2024-02-01")
    #expect(date.full(in: .french) == "jeudi 1er février 2024")
    #expect(date.long(in: .english) == "1 February 2024")
  }

  @Test func `months later is the same day, or the last of a shorter month`() throws {
    let end = try CalendarDate(reading: "2024-08-31")
    #expect(end.adding(months: 6)?.code == "2025-02-28")
    #expect(end.adding(months: -6)?.code == "2024-02-29")
    #expect(try CalendarDate(reading: "2024-12-31").adding(months: 6)?.code == "2025-06-30")
    #expect(end.adding(months: 12 * 1000) == nil)
    #expect(end.adding(days: 10_000_000) == nil)
    for far in [Int.max, .min] {
      #expect(end.adding(days: far) == nil)
      #expect(end.adding(months: far) == nil)
      #expect(CalendarDate(dayNumber: far) == nil)
    }
  }
}
