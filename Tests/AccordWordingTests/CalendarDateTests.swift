import AccordWording
import Testing

struct CalendarDateTests {
  @Test(arguments: ["29/01/2024", "2024-01-29", "29.01.2024", " 29/1/2024 "])
  func `a date is read in the French order and in ISO 8601`(written: String) throws {
    #expect(try CalendarDate(reading: written).code == "2024-01-29")
  }

  @Test(arguments: [
    ("30/02/2024", "reading.date.impossible"), ("29/02/2023", "reading.date.impossible"),
    ("2024-13-01", "reading.date.impossible"), ("01/29/2024", "reading.date.impossible"),
    ("0000-01-01", "reading.date.impossible"), ("29/01/24", "reading.date"),
    ("2024/01/29", "reading.date"), ("demain", "reading.date"), ("", "reading.date"),
    ("29-01-2024", "reading.date"), ("1/2", "reading.date"),
  ])
  func `what is no day is refused`(written: String, code: String) {
    #expect {
      try CalendarDate(reading: written)
    } throws: { error in
      (error as? ReadingFault)?.code == code
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
