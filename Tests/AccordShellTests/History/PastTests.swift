import AccordDocuments
import AccordPlatform
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

  @Test func `a day means its end in the time zone of the person`() throws {
    let past = Past(.date(Self.day))
    #expect(past.includes(try Self.commit(1, "2024-01-30T23:59:59.999999Z")))
    #expect(!past.includes(try Self.commit(2, "2024-01-31T00:00:00.000000Z")))
    let before = try Self.commit(1, "2024-01-30T22:59:59.999999Z")
    let after = try Self.commit(2, "2024-01-30T23:00:00.000000Z")
    ClockZone.$current.withValue(ClockZone { _ in 3600 }) {
      #expect(past.includes(before) && !past.includes(after))
    }
  }

  @Test func `a transaction includes itself and those before it`() throws {
    let past = Past(.transaction(2))
    #expect(past.includes(try Self.commit(2, "2024-01-30T23:59:59.999999Z")))
    #expect(!past.includes(try Self.commit(3, "2024-01-30T23:59:59.999999Z")))
  }

  @Test(arguments: [
    (["--as-of", "0"], "You look at the state as of transaction 0: nothing can be changed."),
    (
      ["--as-of=2024-01-30"],
      "You look at the state as of 30 Jan 2024 (at the end of that day): nothing can be changed."
    ),
  ])
  func `a conversation in the past says so, at its prompt too`(words: [String], line: String) {
    var world = TestWorld()
    world.width = 120
    world.lines = [.text("version"), .text("garden add g-1 --price 1")]
    let result = world.run(words)
    #expect(result.code == .done && result.messages.contains(line + "\n"))
    #expect(result.messages.contains("error[session.past]"))
    let prompt =
      words.count == 1 ? "accord (as of 30 Jan 2024)> " : "accord (as of transaction 0)> "
    #expect(result.messages.ranges(of: prompt).count == 3)
    let french = world.run(words + ["--lang", "fr"])
    #expect(
      french.messages.contains(
        "accord (\(words.count == 1 ? "au 30/01/2024" : "à la transaction 0"))> "))
  }

  @Test(arguments: [["-c", "plan garden add g-1 --price 1"], ["plan", "a.accord"]])
  func `nothing is planned upon the past`(words: [String]) {
    let world = TestWorld(files: ["a.accord": "garden add g-1 --price 1\n"])
    let result = world.run(["--au", "30/01/2024"] + words)
    #expect(result.code == .failed && result.messages.contains("error[session.past]"))
  }

  @Test func `a transaction that is not there yet is refused before anything runs`() {
    let result = TestWorld().run("--as-of", "5", "-c", "version")
    #expect(result.code == .failed && result.output.isEmpty)
    #expect(result.messages.hasPrefix("error[store.future]"))
  }
}
