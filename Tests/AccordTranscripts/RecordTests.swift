import AccordDocuments
import AccordJSON
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordShell
@testable import accord

/// Documents leave as JSON records and come back as what they were.
struct RecordTests {
  /// A workspace with a whole partnership.
  private static func normandy(
    _ language: Language = .english, files more: [String: String] = [:]
  ) throws -> TestShell {
    let files = try NormandyScript.files().merging(more) { _, given in given }
    let shell = try TestShell(
      plugins, language: language, width: nil, isAgreed: true, files: files)
    let main = try NormandyScript.main()
    #expect(shell.runScript(main, named: "main.accord").exitCode == 0)
    return shell
  }

  private static func exported(_ shell: TestShell, _ types: String = "") throws -> String {
    let run = shell.run("record export \(types) | as jsonl")
    #expect(run.exitCode == 0, "\(run.text)")
    return run.output
  }

  @Test func `what is exported is imported again and changes nothing`() throws {
    let all = try Self.exported(try Self.normandy())
    #expect(all.split(separator: "\n").count > 100)
    let shell = try Self.normandy(files: ["all.jsonl": all])
    let run = shell.run("record import all.jsonl")
    #expect(run.exitCode == 0, "\(run.text.prefix(2000))")
    #expect(run.changes.isEmpty)
    #expect(run.diagnostics.isEmpty, "\(run.text.prefix(2000))")
  }

  @Test func `an empty workspace takes the registry and the drafts of another one`() throws {
    let types = "organisations networks reception-points activities people agreements envelopes"
    let all = try Self.exported(try Self.normandy(), types)
    let shell = try TestShell(plugins, width: nil, isAgreed: true, files: ["all.jsonl": all])
    let run = shell.run("record import all.jsonl")
    #expect(run.exitCode == 0, "\(run.text.prefix(3000))")
    // Each new document begins in its first state.
    func plain(_ text: String) throws -> [JSON] {
      try text.split(separator: "\n").map { line in
        var json = try JSON(parsing: Array(line.utf8))
        json["status"] = nil
        json["steps"] = nil
        return json
      }
    }
    #expect(try plain(Self.exported(shell, types)) == plain(all))
    #expect(shell.run("agreement list").output.contains("draft"))
    #expect(run.diagnostics.contains { $0.message.en.contains("only events set it") })
  }

  @Test func `a record is what the schema of its type says`() throws {
    let shell = try Self.normandy(.french)
    var schemas: [String: JSON] = [:]
    for line in shell.run("schema | as jsonl").output.split(separator: "\n") {
      let json = try JSON(parsing: Array(line.utf8))
      let name = try #require(json["properties"]?["collection"]?["const"]?.string)
      schemas[name] = json
    }
    #expect(try schemas.count == CommandCatalogue(plugins + [ShellPlugin()]).documentTypes.count)
    for line in try Self.exported(shell).split(separator: "\n") {
      let json = try JSON(parsing: Array(line.utf8))
      let name = try #require(json["collection"]?.string)
      let schema = try #require(schemas[name])
      #expect(SchemaCheck.problems(of: json, by: schema, at: name) == [])
    }
    // The check can fail.
    let wrong = JSON.object([JSON.Member("collection", .string("visits"))])
    #expect(!SchemaCheck.problems(of: wrong, by: try #require(schemas["visits"]), at: "x").isEmpty)
    let visit = try #require(schemas["visits"])
    #expect(visit["title"] == .string("visite"))
    #expect(visit["properties"]?["organisation"]?["x-refers-to"] == .string("organisations"))
  }

  private static let made = """
    organisation add region --kind region --name "Région fictive"
    organisation add asso --kind mission-locale --name "Association fictive" --phone "02 31 00 00 00"
    agreement create demo --years 2024-2026 --title-en Demo --title-fr Démo
    agreement party demo region asso
    envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
    convention add c --envelope e24 --beneficiary asso --amount 100k€ --object-en A --object-fr B --instalments 50/50
    """

  private static func shell(_ files: [String: String] = [:]) throws -> TestShell {
    let shell = try TestShell(plugins, width: nil, isAgreed: true, files: files)
    #expect(shell.runScript(made).exitCode == 0)
    return shell
  }

  @Test func `a member that is named becomes so, null empties it, the rest stays`() throws {
    let shell = try Self.shell()
    let put = shell.run(
      #"record put '{"collection": "organisations", "id": "asso", "name": "Autre", "phone": null}'"#
    )
    #expect(put.exitCode == 0, "\(put.text)")
    let record = try JSON(parsing: Array(shell.run("record get asso | as json").output.utf8))
    #expect(record["name"] == .string("Autre"))
    #expect(record["phone"] == nil && record["kind"] == .string("mission-locale"))
  }

  @Test func `values are those of every JSON`() throws {
    let shell = try Self.shell()
    let record = try JSON(parsing: Array(shell.run("record get c | as json").output.utf8))
    #expect(record["amount"] == .number("100000.00"))
    guard case .array(let payments)? = record["payments"] else {
      Issue.record("no payments")
      return
    }
    #expect(payments.first?["share"] == .integer(50))
    #expect(payments.first?["amount"] == .number("50000.00"))
    #expect(
      shell.run(#"record put '{"collection": "envelopes", "id": "e24", "amount": 1000000}'"#)
        .changes.isEmpty)
  }

  @Test(arguments: [
    (#"[]"#, "record.object"), (#"{"#, "import.json"),
    (#"{"id": "x"}"#, "record.collection"),
    (#"{"collection": "organisation", "id": "x"}"#, "documents.unknown-kind"),
    (#"{"collection": "organisations"}"#, "record.identity"),
    (#"{"collection": "organisations", "id": "X y"}"#, "reading.identity"),
    (#"{"collection": "organisations", "id": "x"}"#, "record.faults"),
    (#"{"collection": "organisations", "id": "asso", "nam": "x"}"#, "record.unknown-member"),
    (#"{"collection": "organisations", "id": "asso", "name": null}"#, "record.needed"),
    (#"{"collection": "organisations", "id": "asso", "name": 3}"#, "record.value"),
    (#"{"collection": "organisations", "id": "asso", "siret": "1"}"#, "reading.siret"),
    (#"{"collection": "organisations", "id": "asso", "name": "a", "name": "b"}"#, "import.json"),
    (#"{"collection": "envelopes", "id": "e24", "amount": "abc"}"#, "reading.amount"),
    (#"{"collection": "envelopes", "id": "e24", "amount": -1}"#, "envelopes.amount"),
    (
      #"{"collection": "visits", "id": "v", "organisation": "nowhere", "place": "Siège", "notes": "Vu"}"#,
      "store.dangling"
    ),
    (#"{"collection": "conventions", "id": "c", "amount": 2000000.00}"#, "conventions.instalments"),
  ])
  func `a wrong record is refused, and nothing changes`(json: String, code: String) throws {
    let shell = try Self.shell()
    let before = shell.run("record export | as jsonl").output
    let run = shell.run("record put '\(json)'")
    #expect(run.exitCode != 0)
    #expect(run.errorCodes == [code], "\(run.text)")
    #expect(shell.run("record export | as jsonl").output == before)
  }

  @Test func `status and steps are never set, and what is decided is refused`() throws {
    let shell = try Self.shell()
    let draft = shell.run(
      #"record put '{"collection": "conventions", "id": "c", "status": "in-force"}'"#)
    #expect(draft.exitCode == 0 && draft.changes.isEmpty)
    #expect(draft.diagnostics.contains { $0.message.en.contains("only events set it: status") })
    #expect(shell.run("convention approve c --decision CP-1").exitCode == 0)
    let amount = shell.run(
      #"record put '{"collection": "conventions", "id": "c", "amount": 90000, "payments": []}'"#)
    #expect(amount.exitCode != 0 && amount.changes.isEmpty, "\(amount.text)")
    let conditions = shell.run(
      #"record put '{"collection": "conventions", "id": "c", "object": {"fr": "Autre"}}'"#)
    #expect(conditions.exitCode != 0 && conditions.changes.isEmpty, "\(conditions.text)")
    #expect(conditions.errorCodes == ["conventions.other-terms"])
  }

  @Test func `a file with five faults tells them all, by line, and writes nothing`() throws {
    let text = """
      {"collection": "people", "id": "a", "givenName": "Ana", "familyName": "Fictive"}
      {"collection": "people", "id": "b", "givenName": "Ana"}
      {"collection": "peopl", "id": "c"}
      {"collection": "people", "id": "d", "givenName": "D", "familyName": "F", "email": "x"}
      {"collection": "people", "id": "a", "givenName": "Ana", "familyName": "Fictive"}
      {"collection": "people", "id": "e", "givenName": "E", "familyName": "F", "age": 3}
      """
    let shell = try Self.shell(["f.jsonl": text])
    let run = shell.run("record import f.jsonl --faults faults.csv")
    #expect(run.errorCodes == ["import.rows"], "\(run.text)")
    #expect(run.changes.isEmpty)
    for row in ["row 2", "row 3", "row 4", "row 5", "row 6"] {
      #expect(run.text.contains(row), "\(row) in \(run.text)")
    }
    #expect(shell.savedFiles["faults.csv"]?.contains("record.unknown-member") == true)
  }
}

/// As much of JSON Schema as the schemas of documents use.
enum SchemaCheck {
  static func problems(of json: JSON, by schema: JSON, at place: String) -> [String] {
    if case .array(let choices)? = schema["anyOf"] {
      let found = choices.map { problems(of: json, by: $0, at: place) }
      return found.contains([]) ? [] : found.flatMap(\.self)
    }
    if let constant = schema["const"] {
      return constant == json ? [] : ["\(place): is not \(constant)"]
    }
    guard case .string(let type)? = schema["type"] else { return ["\(place): no type"] }
    switch (type, json) {
    case ("object", .object(let members)):
      var problems: [String] = []
      guard case .object(let properties)? = schema["properties"] else {
        return ["\(place): no properties"]
      }
      if case .array(let required)? = schema["required"] {
        for case .string(let name) in required where json[name] == nil {
          problems.append("\(place).\(name): missing")
        }
      }
      for member in members {
        guard let own = properties.first(where: { $0.name == member.name }) else {
          problems.append("\(place).\(member.name): not allowed")
          continue
        }
        problems += self.problems(of: member.value, by: own.value, at: "\(place).\(member.name)")
      }
      return problems
    case ("array", .array(let elements)):
      guard let items = schema["items"] else { return ["\(place): no items"] }
      return elements.flatMap { problems(of: $0, by: items, at: place + "[]") }
    case ("string", .string(let text)):
      if case .array(let choices)? = schema["enum"], !choices.contains(json) {
        return ["\(place): \(text) is no choice"]
      }
      if case .string(let pattern)? = schema["pattern"],
        text.range(of: pattern, options: .regularExpression) == nil
      {
        return ["\(place): \(text) is not \(pattern)"]
      }
      if case .integer(let limit)? = schema["maxLength"], text.count > limit {
        return ["\(place): too long"]
      }
      return []
    case ("integer", .integer), ("number", .integer), ("number", .number), ("boolean", .bool):
      return []
    default: return ["\(place): is no \(type)"]
    }
  }
}
