import AccordDocuments
import AccordJSON
import AccordPlatform
import AccordWording

/// A plan kept in a file, in which a person is sought. Its digest covers all of it, so nothing can
/// be erased there: a plan that names the person has to be deleted.
struct SoughtPlan {
  /// The file, as the person wrote it.
  let file: FilePath
  let files: any FileReading
  let person: SoughtPerson
  /// The document that is erased: in a plan too all its personal fields count.
  let document: DocumentKey
  let schemas: [String: Schema]
  /// Where the plan names the person.
  private(set) var places: [Text] = []

  /// How many places are shown one by one.
  private static let shown = 10

  /// Looks into the file, be it a plan that can no longer be applied.
  ///
  /// - Throws: `FileFault` where it cannot be read, `PlanFault` where it is no plan.
  init(
    _ file: FilePath, in files: any FileReading, of person: SoughtPerson, _ document: DocumentKey,
    _ schemas: [Schema]
  ) throws {
    (self.file, self.files, self.person, self.document) = (file, files, person, document)
    self.schemas = Dictionary(schemas.map { ($0.collection, $0) }) { first, _ in first }
    places = try search()
  }

  /// Whether the file is still there and names the person. One that cannot be read any more is
  /// taken to be what it was.
  var isStillNaming: Bool {
    do {
      return try !search().isEmpty
    } catch let fault as FileFault where fault.fault.problem == .notFound {
      return false
    } catch {
      return !places.isEmpty
    }
  }

  private func search() throws -> [Text] {
    let bytes = try files.contents(of: file, atMost: FileBound.plan)
    guard let json = try? JSON(parsing: bytes), case .object(let members) = json,
      json["accord-plan"] != nil
    else { throw PlanFault(.noPlan, file.path) }
    var found: [Text] = []
    for member in members {
      switch (member.name, member.value) {
      case ("changes", .array(let changes)): found += changes.flatMap(mentions)
      // Identities are in the journal too, and stay there.
      case ("read-documents", _): break
      case ("parameters", .object(let values)):
        // The parts of a name may be values of their own.
        let line = values.map { "\($0.name)=\($0.value.string ?? "")" }.joined(separator: " ")
        if person.isNamed(in: line) { found.append(.same(member.name)) }
      default:
        if isNamed(in: member.value) { found.append(.same(member.name)) }
      }
    }
    var seen: Set<Text> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// What a change to a document says of the person, each field once.
  private func mentions(in change: JSON) -> [Text] {
    guard let key = change["document"]?.string.flatMap({ DocumentKey($0) }) else {
      return isNamed(in: change) ? [.same("changes")] : []
    }
    let schema = schemas[key.collection]
    var fields: [(path: String, words: String)] = []
    let stored = SavedPlan.Entry.stored(in: change)
    for body in ["before", "after"].compactMap({ stored[$0] }) {
      fields += person.fields(in: body, of: schema)
      guard key == document else { continue }
      for field in schema?.personal ?? [] {
        JSONPath(field.path).each(in: body) { value in
          guard value != .null, value != field.replacement else { return }
          fields.append((field.path, value.string ?? "…"))
        }
      }
    }
    var seen: Set<String> = []
    return fields.filter { seen.insert($0.path).inserted }.map { field in
      Text(
        en: "\(key.description), \(field.path): \"\(field.words)\"",
        fr: "\(key.description), \(field.path)\u{A0}: «\u{A0}\(field.words)\u{A0}»")
    }
  }

  private func isNamed(in value: JSON) -> Bool {
    switch value {
    case .string(let text): person.isNamed(in: text) || person.words(in: text) != nil
    case .array(let elements): elements.contains(where: isNamed)
    case .object(let members): members.contains { isNamed(in: $0.value) }
    case .null, .bool, .integer, .number: false
    }
  }
}

extension SoughtPlan {
  /// What was found in it, and what is to be done about it.
  var remark: Text {
    guard !places.isEmpty else {
      return Text(
        en: "The plan \"\(file.path)\" does not name the person.",
        fr: "Le plan «\u{A0}\(file.path)\u{A0}» ne nomme pas la personne.")
    }
    let listed = Text.each { language in
      let more = places.count - SoughtPlan.shown
      return
        (places.prefix(SoughtPlan.shown).map { $0[language] } + (more > 0 ? ["… +\(more)"] : []))
        .joined(separator: language == .french ? "\u{A0}; " : "; ")
    }
    return Text(
      en:
        "The plan \"\(file.path)\" names the person (\(listed[.english])). Its lines cannot be changed: delete it, and plan anew what is still wanted.",
      fr:
        "Le plan «\u{A0}\(file.path)\u{A0}» nomme la personne (\(listed[.french])). Ses lignes ne peuvent pas être modifiées\u{A0}: supprimez-le, et établissez à nouveau le plan de ce qui reste à faire."
    )
  }

  /// Where the person is still named.
  var whereabouts: Text {
    Text(
      en: "the plan \"\(file.path)\": delete it",
      fr: "le plan «\u{A0}\(file.path)\u{A0}»\u{A0}: supprimez-le")
  }
}
