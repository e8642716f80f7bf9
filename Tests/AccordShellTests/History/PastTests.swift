import AccordDocuments
import AccordWording
import Testing

@testable import AccordShell

struct PastTests {
  private static let day = CalendarDate(year: 2024, month: 1, day: 30)!

  private static func commit(_ number: Int, _ at: String) throws -> CommitRecord {
    CommitRecord(
      number: number, at: try #require(Timestamp(at)), author: "ana", command: "version")
  }

  @Test(arguments: [
    ("2024-01-30", PastPoint.date(day)), ("30/01/2024", .date(day)), ("12", .transaction(12)),
    (" 0 ", .transaction(0)),
  ])
  func `a moment is a day or the number of a transaction`(text: String, point: PastPoint) throws {
    #expect(try PastPoint(reading: text) == point)
  }

  @Test(arguments: [
    ("yesterday", "reading.shape"), ("", "reading.shape"),
    ("30/02/2024", "reading.date.impossible"),
  ])
  func `anything else is refused`(text: String, code: String) {
    #expect { try PastPoint(reading: text) } throws: { ($0 as? ReadingFault)?.code == code }
  }

  @Test func `a day means its end in UTC`() throws {
    let past = Past(.date(Self.day))
    #expect(past.includes(try Self.commit(1, "2024-01-30T23:59:59.999999Z")))
    #expect(!past.includes(try Self.commit(2, "2024-01-31T00:00:00.000000Z")))
  }

  @Test func `a transaction includes itself and those before it`() throws {
    let past = Past(.transaction(2))
    #expect(past.includes(try Self.commit(2, "2024-01-30T23:59:59.999999Z")))
    #expect(!past.includes(try Self.commit(3, "2024-01-30T23:59:59.999999Z")))
  }
}
