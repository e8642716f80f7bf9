import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// A person, of whom two fields can be erased.
private struct Guest: Document {
  static let schema = Schema(
    "guests", Text(en: "guest", fr: "invité"),
    personal: [PersonalField("name", replacement: .string("…")), PersonalField("phone")])
  let id: ID<Guest>
  var name: String
  var phone: String?
  var label: String { name }
}

/// Words on anybody, in two languages, under a title.
private struct Story: Document {
  static let schema = Schema(
    "stories", Text(en: "story", fr: "récit"), freeText: ["parts[].text", "remark"])

  struct Part: Codable, Hashable, Sendable {
    var text: Text
    var place: Int
  }

  let id: ID<Story>
  var title: String
  var parts: [Part]
  var remark: String?
  var label: String { title }
}

@Suite struct TraceTests {
  private let path = "/office/guests"
  private let system = MemoryFileSystem()

  private func open() throws -> Workspace {
    try Workspace.open(
      path, schemas: [Guest.schema, Story.schema], creating: true, .of(Journal.Options()),
      in: system)
  }

  private func key(_ name: String) throws -> DocumentKey { try #require(DocumentKey(name)) }

  private func person() throws -> SoughtPerson {
    var person = SoughtPerson(of: try key("guests/g1"))
    person.seek(name: "Odile Quenneville")
    person.seek(word: "Quenneville")
    person.seek(contact: "02 31 44 55 66")
    person.seek(contact: "odile@example.org")
    return person
  }

  private func written() throws -> Workspace {
    let workspace = try open()
    try workspace.write("ana", "add") {
      try $0.put(Guest(id: slug("g1"), name: "Odile Quenneville", phone: "02 31 44 55 66"))
      try $0.put(
        Story(
          id: slug("s1"), title: "Chez ODILE QUENNEVILLE",
          parts: [
            Story.Part(text: Text(en: "A feast", fr: "Une fête"), place: 1),
            Story.Part(text: Text(en: "The guest", fr: "Mme Quenneville"), place: 2),
          ], remark: nil))
    }
    return workspace
  }

  private func text() -> String {
    system.files.filter { $0.key.hasPrefix(path) }.values
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test(arguments: [
    "Odile Quenneville", "QUENNEVILLE, Odile", "odíle  quenneville", "call (02)31.44.55.66",
    "+33 2 31 44 55 66", "0033231445566", "Mail ODILE@example.org now",
  ])
  func `a name is found in both orders, an address and a number however they are written`(
    text: String
  ) throws {
    #expect(try person().words(in: text) != nil)
  }

  @Test(arguments: [
    "Odile", "Quenneville", "Odilee Quenneville", "02 31 44 55 67", "o@example.org",
  ])
  func `what may be somebody else is not found`(text: String) throws {
    #expect(try person().words(in: text) == nil)
  }

  @Test func `a word alone is found in free text`() throws {
    #expect(try person().words(in: "Mme QUENNEVILLE est venue", isFreeText: true) == "QUENNEVILLE")
    #expect(try person().words(in: "Odile est venue", isFreeText: true) == nil)
  }

  @Test func `each string of a free text is listed in the line as erasable by itself`() throws {
    _ = try written()
    let line = try #require(
      text().split(separator: "\n").first { $0.contains("\"put\":\"stories") })
    let bytes = Array(line.utf8)
    let spans = try #require(PersonalSpans(bytes[...]))
    #expect(
      spans.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "\"A feast\"", "\"Une fête\"", "\"The guest\"", "\"Mme Quenneville\"",
      ])
    #expect(text().contains(#""personal":["parts[].text","remark"]"#))
  }

  @Test func `words of a free text are erased by themselves, the seal and the rest hold`() throws {
    let workspace = try written()
    let seal = try Seal.current(path, in: system)
    let words = PersonTrace.Subject.field(try key("stories/s1"), path: "parts[1].text.fr")
    let traces = try workspace.traces(of: person()).filter { $0.subject == words }
    #expect(traces.map(\.words) == ["Quenneville"] && traces.map(\.isCurrent) == [true])
    try workspace.erase(
      key("guests/g1"), also: traces.map { ErasedTrace($0, replacement: .string("…")) },
      author: "eva", command: "erase", reason: "")
    let check = try SealCheck.check(seal.code, path, in: system)
    #expect(check.holds)
    #expect(check.erased.allSatisfy(\.isProvable) && check.erased.count == 3)
    let story = try #require(try workspace.begin().document(slug("s1") as ID<Story>))
    #expect(story.parts.map(\.text.fr) == ["Une fête", "…"])
    #expect(story.parts.map(\.text.en) == ["A feast", "The guest"])
  }

  @Test func `a field that nobody declared is erased as well, and listed as not provable`() throws {
    let workspace = try written()
    let seal = try Seal.current(path, in: system)
    let traces = try workspace.traces(of: person())
    let erased = traces.filter { trace in
      if case .field(let document, _) = trace.subject {
        document.collection == "stories"
      } else {
        false
      }
    }
    #expect(erased.map(\.words) == ["ODILE QUENNEVILLE", "Quenneville"])
    try workspace.erase(
      key("guests/g1"), also: erased.map { ErasedTrace($0, replacement: .string("…")) },
      author: "eva", command: "erase", reason: "")
    #expect(try workspace.traces(of: person()).isEmpty)
    #expect(!text().folded.contains("quenneville"))
    let report = try JournalAudit(WorkspaceFolder(path: path, system: system)).run()
    #expect(report.misfits == [])
    let check = try SealCheck.check(seal.code, path, in: system)
    #expect(check.holds)
    #expect(
      check.erased.map { "\($0.document?.description ?? "-") \($0.isProvable)" } == [
        "guests/g1 true", "stories/s1 false", "- true",
      ])
    let again = try open()
    #expect(try again.begin().document(slug("s1") as ID<Story>)?.title == "…")
    try again.write { try $0.put(Guest(id: slug("g2"), name: "Paul", phone: nil)) }
    #expect(try JournalAudit(WorkspaceFolder(path: path, system: system)).run().misfits == [])
  }
}
