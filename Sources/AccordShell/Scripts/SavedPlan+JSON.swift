import AccordDocuments
import AccordJSON
import AccordWording

/// The file of a saved plan: one JSON object. A program that reads it finds the changes in
/// `changes`, each on a line of its own; `sha256` is the digest of everything else, written
/// without spaces in the order in which it stands.
///
/// Values in it are encoded as in all JSON, but for `stored`, the documents themselves as the journal
/// would hold them: applying a plan writes these bytes.
extension SavedPlan {
  /// The version of the format. Format 1 had no `fields`, the stored documents as `before` and
  /// `after` of a change, no files and no acts; it is still read.
  static let format = 2

  private var members: [JSON.Member] {
    let head: [(String, JSON)] = [
      ("accord-plan", .integer(SavedPlan.format)),
      ("workspace", workspace.map { .string($0) } ?? .null),
      ("transaction", .integer(transaction)), ("seal", .string(seal)),
      ("planned-by", .string(author)), ("planned-at", .string(at.text)),
      ("day", .string(day.code)), ("command", .string(command)),
      ("sources", .array(sources.map(\.json))),
      (
        "parameters",
        .object(
          parameters.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })
      ),
      ("warnings", .array(remarks.map(\.json))), ("totals", .array(totals.map(\.json))),
      ("read-collections", .array(collections.sorted().map { .string($0) })),
      ("read-documents", .array(readings.map(\.json))),
      ("changes", .array(entries.map(\.json))), ("files", .array(files.map(\.json))),
      ("acts", .array(acts.map(\.json))),
    ]
    return head.map { JSON.Member($0.0, $0.1) }
  }

  /// The bytes of the file; the plan gets its digest.
  package mutating func bytes() -> [UInt8] {
    let members = members
    digest = ContentDigest.hexadecimal(JSON.object(members).bytes)
    var bytes = Array("{\n".utf8)
    for member in members + [JSON.Member("sha256", .string(digest))] {
      if bytes.count > 2 { bytes += ",\n".utf8 }
      bytes += "  ".utf8
      JSON.string(member.name).write(into: &bytes)
      bytes += ": ".utf8
      guard case .array(let elements) = member.value, !elements.isEmpty else {
        member.value.write(into: &bytes)
        continue
      }
      for (index, element) in elements.enumerated() {
        bytes += (index == 0 ? "[\n    " : ",\n    ").utf8
        element.write(into: &bytes)
      }
      bytes += "\n  ]".utf8
    }
    bytes += "\n}\n".utf8
    return bytes
  }

  /// Whether bytes begin as the file of a plan does, also of one that was set out anew.
  static func isBegun(by bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).filter { !" \t\r\n".utf8.contains($0) }
    return start.starts(with: "{\"accord-plan\":".utf8)
  }

  /// Reads the file of a plan.
  ///
  /// - Throws: `PlanFault` when it is none, was changed by hand, or is of a newer format.
  package init(_ bytes: [UInt8], named name: String) throws(PlanFault) {
    guard let json = try? JSON(parsing: bytes), case .object(let members) = json,
      case .integer(let format)? = json["accord-plan"]
    else { throw PlanFault(.noPlan, name) }
    guard format <= SavedPlan.format else { throw PlanFault(.newer, name) }
    let rest = members.filter { $0.name != "sha256" }
    guard let digest = json["sha256"]?.string, members.last?.name == "sha256",
      ContentDigest.hexadecimal(JSON.object(rest).bytes) == digest
    else { throw PlanFault(.altered, name) }
    guard let plan = SavedPlan(json) else { throw PlanFault(.noPlan, name) }
    self = plan
    self.digest = digest
  }

  private init?(_ json: JSON) {
    guard let transaction = json["transaction"]?.integer, let seal = json["seal"]?.string,
      let author = json["planned-by"]?.string,
      let at = json["planned-at"]?.string.flatMap(Timestamp.init),
      let day = (try? CalendarDate(reading: json["day"]?.string ?? "")),
      let command = json["command"]?.string, let sources = json["sources"]?.list(Source.init),
      case .object(let parameters)? = json["parameters"],
      let remarks = json["warnings"]?.list(Remark.init),
      let totals = json["totals"]?.list(CollectionTotal.init),
      let collections = json["read-collections"]?.list(\.string),
      let readings = json["read-documents"]?.list(Reading.init),
      let entries = json["changes"]?.list(Entry.init)
    else { return nil }
    self.init(
      workspace: json["workspace"]?.string, transaction: transaction, seal: seal, author: author,
      at: at, day: day, command: command, sources: sources,
      parameters: Dictionary(
        parameters.map { ($0.name, $0.value.string ?? "") }
      ) { first, _ in first },
      remarks: remarks, totals: totals, readings: readings, collections: collections,
      entries: entries)
    // The first format had none.
    guard json["files"] != nil else { return }
    guard let files = json["files"]?.list(SavedFile.init),
      let acts = json["acts"]?.list(PlannedAct.init)
    else { return nil }
    (self.files, self.acts) = (files, acts)
  }
}

extension SavedPlan.Source {
  fileprivate var json: JSON {
    .object([
      JSON.Member("file", name.map { .string($0) } ?? .null),
      JSON.Member("sha256", .string(digest)),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let digest = json["sha256"]?.string else { return nil }
    self.init(name: json["file"]?.string, digest: digest)
  }
}

extension SavedPlan.Statement {
  fileprivate var json: JSON {
    .object([
      JSON.Member("file", file.map { .string($0) } ?? .null),
      JSON.Member("line", .integer(line)),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let line = json["line"]?.integer, line > 0 else { return nil }
    self.init(file: json["file"]?.string, line: line)
  }
}

extension SavedPlan.Remark {
  fileprivate var json: JSON {
    .object([
      JSON.Member("code", .string(code)), JSON.Member("en", .string(message.en)),
      JSON.Member("fr", .string(message.fr)), JSON.Member("at", place?.json ?? .null),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let code = json["code"]?.string, let en = json["en"]?.string, let fr = json["fr"]?.string
    else { return nil }
    self.init(
      code: code, message: .pair(en: en, fr: fr),
      place: json["at"].flatMap { SavedPlan.Statement($0) })
  }
}

extension SavedPlan.Reading {
  fileprivate var json: JSON {
    .object([
      JSON.Member("document", .string(key.description)),
      JSON.Member("revision", .integer(revision)),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let key = json["document"]?.string.flatMap({ DocumentKey($0) }),
      let revision = json["revision"]?.integer
    else { return nil }
    self.init(key: key, revision: revision)
  }
}

extension SavedPlan.Entry {
  /// What holds the documents `before` and `after` a change; in format 1 the change itself.
  static func stored(in change: JSON) -> JSON { change["stored"] ?? change }

  fileprivate var json: JSON {
    .object([
      JSON.Member("document", .string(change.key.description)),
      JSON.Member("change", .string(change.kind.rawValue)),
      JSON.Member("revision", .integer(revision)),
      JSON.Member("statements", .array(statements.map(\.json))),
      JSON.Member("fields", fields),
      JSON.Member(
        "stored",
        .object([
          JSON.Member("before", change.before ?? .null),
          JSON.Member("after", change.after ?? .null),
        ])),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let key = json["document"]?.string.flatMap({ DocumentKey($0) }),
      let revision = json["revision"]?.integer,
      let statements = json["statements"]?.list(SavedPlan.Statement.init),
      let before = Self.stored(in: json)["before"], let after = Self.stored(in: json)["after"]
    else { return nil }
    let change = Change(
      key: key, before: before == .null ? nil : before, after: after == .null ? nil : after,
      origin: 0)
    guard change.before != nil || change.after != nil else { return nil }
    self.init(change: change, revision: revision, statements: statements)
  }
}

extension SavedFile {
  fileprivate var json: JSON {
    .object(
      [
        JSON.Member("name", .string(name)), JSON.Member("path", .string(path)),
        JSON.Member("rows", rows.map { .integer($0) } ?? .null),
        JSON.Member("replaces", .bool(replaces)),
        JSON.Member("at", SavedPlan.Statement(place).json),
      ] + content.members)
  }

  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.string, let path = json["path"]?.string,
      case .bool(let replaces)? = json["replaces"], let content = SavedContent(json),
      let statement = json["at"].flatMap({ SavedPlan.Statement($0) })
    else { return nil }
    self.init(
      name: name, path: path, content: content, rows: json["rows"]?.integer, replaces: replaces,
      place: statement.place)
  }
}

extension PlannedAct {
  fileprivate var json: JSON {
    .object([
      JSON.Member("en", .string(words.en)), JSON.Member("fr", .string(words.fr)),
      JSON.Member("destroys", .bool(askReason == .destroys)),
      JSON.Member("irreversible", .bool(askReason == .irreversible)),
      JSON.Member("at", place.map { SavedPlan.Statement($0).json } ?? .null),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let en = json["en"]?.string, let fr = json["fr"]?.string,
      case .bool(let isDestructive)? = json["destroys"],
      case .bool(let isIrreversible)? = json["irreversible"] ?? .bool(!isDestructive)
    else { return nil }
    self.init(
      words: .pair(en: en, fr: fr),
      askReason: isDestructive ? .destroys : isIrreversible ? .irreversible : .confirmed,
      place: json["at"].flatMap { SavedPlan.Statement($0) }?.place)
  }
}
