import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// A grant to a person: one amount that nobody may change, two values that can be erased.
private struct Grant: Document {
  static let schema = Schema(
    "grants", Text(en: "grant", fr: "aide"),
    personal: [PersonalField("name", replacement: .string("…")), PersonalField("mail")])
  let id: ID<Grant>
  var name: String
  var mail: String?
  var amount: Int
  var label: String { name }
}

/// A line of a budget, of which nothing is personal.
private struct Budget: Document {
  static let schema = Schema("budgets", Text(en: "budget", fr: "budget"))
  let id: ID<Budget>
  var amount: Int
  var label: String { "" }
}

@Suite struct ForgeryTests {
  private let path = "/office/grants"
  private let schemas = [Grant.schema, Budget.schema]

  private func office() throws -> (Forger, Seal) {
    let system = MemoryFileSystem()
    let workspace = try open(system, creating: true)
    try workspace.write("ana", "grant add g1 Odile") {
      try $0.put(Grant(id: slug("g1"), name: "Odile", mail: "o@example.org", amount: 4_000_000))
      try $0.put(Budget(id: slug("b1"), amount: 4_000_000))
    }
    try workspace.write("ana", "grant set g1 mail") {
      try $0.put(Grant(id: slug("g1"), name: "Odile", mail: "q@example.org", amount: 4_100_000))
    }
    let seal = try Seal.current(path, in: system)
    return (Forger(system: system, path: path, schemas: schemas), seal)
  }

  private func open(
    _ system: MemoryFileSystem, creating: Bool = false, isWritable: Bool = true
  ) throws -> Workspace {
    try Workspace.open(
      path, schemas: schemas, creating: creating, .of(Journal.Options(), isWritable: isWritable),
      in: system)
  }

  private func key(_ name: String) throws -> DocumentKey { try #require(DocumentKey(name)) }

  private func requireRefused(
    _ forger: Forger, _ seal: Seal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let report = try JournalAudit(
      WorkspaceFolder(path: path, system: forger.system)
    ).run()
    #expect(!report.isSound, sourceLocation: sourceLocation)
    #expect(
      try !SealCheck.check(seal.code, path, in: forger.system).holds,
      sourceLocation: sourceLocation)
    let doctor = try Doctor.examine(path, schemas: schemas, in: forger.system)
    #expect(!doctor.isSound, sourceLocation: sourceLocation)
  }

  @Test func `an honest erasure is listed, and the seal holds but for it`() throws {
    let (forger, seal) = try office()
    try open(forger.system).erase(key("grants/g1"), author: "eva", command: "erase", reason: "r")
    let report = try JournalAudit(WorkspaceFolder(path: path, system: forger.system)).run()
    #expect(report.isSound)
    #expect(
      report.erasedLines.map(\.document) == [try key("grants/g1"), nil, try key("grants/g1"), nil])
    #expect(report.erasedLines.map(\.isProvable) == [true, true, true, true])
    #expect(Set(report.erasedLines.map(\.erasure.author)) == ["eva"])
    #expect(report.erasedLines.map(\.transaction) == [1, 1, 2, 2])
    let check = try SealCheck.check(seal.code, path, in: forger.system)
    #expect(check.holds)
    #expect(check.erased.count == 4)
    #expect(!check.message.en.contains("unchanged"))
    #expect(!check.message.fr.contains("inchangé"))
    #expect(check.message.en.contains("grants/g1"))
    #expect(check.message.en.contains("eva"))
    let doctor = try Doctor.examine(path, schemas: schemas, in: forger.system)
    #expect(doctor.isSound)
    let finding = try #require(doctor.findings.first { $0.code == "doctor.erased" })
    #expect(finding.message.en.contains("grants/g1"))
  }

  @Test func `the digest that the chain knows stays when personal values go`() throws {
    let (forger, _) = try office()
    let before = try forger.line("\"put\":\"grants/g1\"", "o@example")
    try open(forger.system).erase(key("grants/g1"), author: "eva", command: "erase")
    let after = try forger.line("\"put\":\"grants/g1\"", "4000000")
    #expect(!after.text.contains("example"))
    #expect(LineDigest.of(before.bytes) == LineDigest.of(after.bytes))
    #expect(before.text.utf8.count == after.text.utf8.count)
  }

  @Test func `a changed amount is refused whatever is recorded for it`() throws {
    let (forger, seal) = try office()
    try forger.change(
      forger.line("\"put\":\"grants/g1\"", "4000000"), "4000000", "9000000", recordedAs: ["name"])
    try requireRefused(forger, seal)
  }

  @Test func `a changed amount beside an honest erasure is refused`() throws {
    let (forger, seal) = try office()
    try open(forger.system).erase(key("grants/g1"), author: "eva", command: "erase")
    _ = try forger.change(forger.line("\"put\":\"grants/g1\"", "4000000"), "4000000", "9000000")
    try requireRefused(forger, seal)
    let (second, sealed) = try office()
    try open(second.system).erase(key("grants/g1"), author: "eva", command: "erase")
    try second.change(
      second.line("\"put\":\"grants/g1\"", "4000000"), "4000000", "9000000", recordedAs: ["mail"])
    try requireRefused(second, sealed)
  }

  @Test func `another author or another time is refused`() throws {
    let (forger, seal) = try office()
    try forger.change(
      forger.line("{\"tx\":1,"), "\"by\":\"ana\"", "\"by\":\"bob\"", recordedAs: ["cmd"],
      spans: [0])
    try requireRefused(forger, seal)
    let (second, sealed) = try office()
    let line = try second.line("{\"tx\":1,")
    let year = try #require(line.text.firstRange(of: "\"at\":\"20"))
    let old = String(line.text[year.lowerBound..<line.text.index(year.upperBound, offsetBy: 2)])
    try second.change(line, old, "\"at\":\"1999", recordedAs: ["cmd"])
    try requireRefused(second, sealed)
  }

  @Test func `another command is refused`() throws {
    let (forger, seal) = try office()
    _ = try forger.change(forger.line("{\"tx\":1,"), "add g1 Odile", "add g1 Emile")
    try requireRefused(forger, seal)
    let (second, sealed) = try office()
    let line = try second.line("{\"tx\":1,")
    _ = try second.change(line, "add g1 Odile", "add g1 Emile")
    try second.record(
      ErasureLine.Erased(place: line.place, spans: [0], paths: ["cmd"], values: [.null]))
    try requireRefused(second, sealed)
  }

  @Test func `another name in the place of an erased one is refused`() throws {
    let (forger, seal) = try office()
    try open(forger.system).erase(key("grants/g1"), author: "eva", command: "erase")
    _ = try forger.change(
      forger.line("\"put\":\"grants/g1\"", "4000000"), "\"name\":\"…\"  ", "\"name\":\"Emile\"")
    try requireRefused(forger, seal)
  }

  @Test func `a record for a line that never held personal data is refused`() throws {
    let (forger, seal) = try office()
    let line = try forger.line("\"put\":\"budgets/b1\"")
    try forger.record(
      ErasureLine.Erased(place: line.place, spans: [5], paths: ["x"], values: [.null]))
    try requireRefused(forger, seal)
    let (second, sealed) = try office()
    try second.change(
      second.line("\"put\":\"budgets/b1\""), "4000000", "9000000", recordedAs: ["x"])
    try requireRefused(second, sealed)
  }

  @Test func `two records for one value are refused`() throws {
    let (forger, seal) = try office()
    try open(forger.system).erase(key("grants/g1"), author: "eva", command: "erase")
    let line = try forger.line("{\"tx\":1,")
    try forger.record(
      ErasureLine.Erased(place: line.place, spans: [0], paths: ["cmd"], values: [.null]))
    try requireRefused(forger, seal)
  }

  @Test func `what was declared personal later is erased and listed as not provable`() throws {
    let system = MemoryFileSystem()
    let plain = Schema("grants", Text(en: "grant", fr: "aide"))
    let workspace = try Workspace.open(
      path, schemas: [plain, Budget.schema], creating: true, .of(Journal.Options()), in: system)
    try workspace.write("ana", "add") {
      try $0.put(Grant(id: slug("g1"), name: "Odile", mail: nil, amount: 1))
    }
    let later = try open(system)
    try later.write("ana", "add") {
      try $0.put(Grant(id: slug("g2"), name: "Paul", mail: nil, amount: 1))
    }
    let seal = try Seal.current(path, in: system)
    try open(system).erase(key("grants/g1"), author: "eva", command: "erase")
    let check = try SealCheck.check(seal.code, path, in: system)
    #expect(check.holds)
    #expect(check.erased.map(\.isProvable) == [false, true])
    #expect(check.message.en.contains("not provable"))
    #expect(check.message.fr.contains("non prouvable"))
  }
}

/// Workspaces of format 1, whose seals stay.
@Suite struct FormatOneTests {
  private let schemas = [
    Schema(
      "people", Text(en: "person", fr: "personne"),
      personal: [
        PersonalField("name", replacement: .string("…")), PersonalField("mail"),
        PersonalField("tags[].note"),
      ])
  ]

  private func former() throws -> (Forger, Seal) {
    let builder = JournalBuilder(format: 1)
    try builder.commit(
      [
        ("people/p1", #"{"id":"p1","name":"Hélène Mähler","mail":"h@example.org","age":41}"#),
        ("people/p2", #"{"id":"p2","name":"Bob","mail":null,"age":7}"#),
      ], command: "person add p1 --name \"Hélène Mähler\"")
    builder.rollOver()
    try builder.commit([("people/p1", #"{"id":"p1","name":"Mähler","mail":null,"age":42}"#)])
    let seal = try Seal.current(builder.path, in: builder.system)
    return (Forger(system: builder.system, path: builder.path, schemas: schemas), seal)
  }

  private func open(_ forger: Forger, isWritable: Bool = true) throws -> Workspace {
    try Workspace.open(
      forger.path, schemas: schemas, creating: false,
      .of(Journal.Options(), isWritable: isWritable),
      in: forger.system)
  }

  private func audit(_ forger: Forger) throws -> AuditReport {
    try JournalAudit(WorkspaceFolder(path: forger.path, system: forger.system)).run()
  }

  private func put(_ forger: Forger) throws {
    let workspace = try open(forger)
    let transaction = try workspace.begin()
    try transaction.put(
      raw: Array(#"{"id":"p3","name":"Zoé"}"#.utf8), as: #require(DocumentKey("people/p3")))
    _ = try workspace.commit(transaction, author: "ana", command: "add p3")
  }

  @Test func `it is read as it is, and the first write begins a segment of the new format`()
    throws
  {
    let (forger, seal) = try former()
    let before = forger.system.files.mapValues(\.bytes)
    #expect(
      try open(forger, isWritable: false).begin().contains(#require(DocumentKey("people/p1"))))
    #expect(forger.system.files.mapValues(\.bytes) == before)
    try put(forger)
    #expect(try forger.line("\"segment\":3").text.hasPrefix("{\"accord\":2,"))
    #expect(try forger.line("{\"skeleton\":").place.segment == 3)
    let report = try audit(forger)
    #expect(report.misfits == [])
    #expect(report.transactions == 3)
    #expect(try SealCheck.check(seal.code, forger.path, in: forger.system).holds)
    try put(forger)
    #expect(try open(forger).begin().contains(#require(DocumentKey("people/p3"))))
  }

  @Test func `an erasure in it is proved by what was recorded of its lines`() throws {
    let (forger, seal) = try former()
    try open(forger).erase(
      #require(DocumentKey("people/p1")), author: "eva", command: "erase")
    let report = try audit(forger)
    #expect(report.misfits == [])
    #expect(report.erasedLines.map(\.isProvable) == [true, true, true, true])
    #expect(try SealCheck.check(seal.code, forger.path, in: forger.system).holds)
    for (old, new) in [("\"age\":41", "\"age\":91"), ("\"by\":\"ana\"", "\"by\":\"bob\"")] {
      let (forger, seal) = try former()
      try open(forger).erase(
        #require(DocumentKey("people/p1")), author: "eva", command: "erase")
      try forger.change(forger.line(old, "…"), old, new, recordedAs: ["name"])
      #expect(try !audit(forger).isSound)
      #expect(try !SealCheck.check(seal.code, forger.path, in: forger.system).holds)
    }
  }

  @Test func `a changed value after the first write of the new format is refused`() throws {
    let (forger, seal) = try former()
    try put(forger)
    try forger.change(
      forger.line("\"age\":41"), "\"age\":41", "\"age\":91", recordedAs: ["name"])
    #expect(try !audit(forger).isSound)
    #expect(try !SealCheck.check(seal.code, forger.path, in: forger.system).holds)
  }

  @Test func `an erasure from before is listed as not provable`() throws {
    let builder = JournalBuilder(format: 1)
    try builder.commit(
      [("people/p1", #"{"id":"p1","name":"Hélène","mail":null,"age":41}"#)], command: "add")
    let place = try #require(builder.lines(1).first { $0.text.contains("people/p1") })
    let seal = try Seal.current(builder.path, in: builder.system)
    builder.rollOver()
    let bytes = Array(place.text.utf8)[...]
    let erased = try #require(
      ErasedLine(bytes, paths: ["name"], values: [.string("…")], salt: 3))
    try builder.commit(
      [],
      erasures: [
        .erase(
          ErasureLine.Erased(
            place: JournalPosition(segment: 1, offset: place.offset),
            digests: .init(was: erased.was, now: erased.now), paths: ["name"], values: [.null]))
      ])
    try SegmentRewrite(folder: builder.folder, segment: 1, lines: [place.offset: erased.bytes])
      .run()
    try builder.commit([], erasures: [.done(transaction: 2)])
    let forger = Forger(system: builder.system, path: builder.path, schemas: schemas)
    for _ in 0..<2 {
      let report = try audit(forger)
      #expect(report.misfits == [])
      #expect(report.erasedLines.map(\.isProvable) == [false])
      #expect(try SealCheck.check(seal.code, forger.path, in: forger.system).holds)
      // The same after the first write of the new format.
      try put(forger)
    }
  }

  @Test func `a write of the new format that is interrupted is begun again`() throws {
    var call = 1
    while true {
      let (forger, seal) = try former()
      forger.system.calls = []
      forger.system.troubles = (call...2000).map { .init(call: $0, problem: .input) }
      let isWritten = (try? put(forger)) != nil
      forger.system.troubles = []
      if isWritten { break }
      try put(forger)
      #expect(try audit(forger).misfits == [], "call \(call)")
      #expect(try forger.line("{\"skeleton\":").place.segment == 3, "call \(call)")
      #expect(try SealCheck.check(seal.code, forger.path, in: forger.system).holds)
      call += 1
      if call > 300 { break }
    }
    #expect(call > 5)
  }
}
