import AccordJSON

extension Workspace {
  /// Where the journal names a person: in documents of all versions, in commands, in identities
  /// and as an author. The whole journal is read.
  ///
  /// - Throws: `WorkspaceFault` when the journal cannot be read.
  package func traces(of person: SoughtPerson) throws -> [PersonTrace] {
    try refresh()
    guard !person.isEmpty else { return [] }
    var search = TraceSearch(person: person, schemas: store.declarations.schemas)
    try store.journal.reporting {
      try ErasurePlan.eachLine(of: store.journal.folder) { line, place in
        search.look(at: line, place)
      }
    }
    return search.result
  }
}

/// Goes through the lines of a journal and notes where they name a person.
private struct TraceSearch {
  let person: SoughtPerson
  let schemas: [String: Schema]
  private var found: [PersonTrace] = []
  private var unerasable: Set<PersonTrace.Subject> = []
  /// What the lines of a transaction came to, until its commit line is read.
  private var open: [PersonTrace] = []
  private var written: [DocumentKey] = []
  private var newest: [DocumentKey: JournalPosition] = [:]

  init(person: SoughtPerson, schemas: [String: Schema]) {
    self.person = person
    self.schemas = schemas
  }

  var result: [PersonTrace] {
    found.map { trace in
      guard case .field(let key, _) = trace.subject else { return trace }
      var trace = trace
      trace.isCurrent = newest[key] == trace.place
      return trace
    }
  }

  mutating func look(at line: ArraySlice<UInt8>, _ place: JournalPosition) {
    let isCommit = ErasedLine.isCommit(line)
    guard isCommit || line.starts(with: "{\"put\":".utf8) || line.starts(with: "{\"del\":".utf8),
      let json = try? JSON(parsing: Array(line))
    else { return }
    if isCommit { return close(json, place) }
    guard let key = (json["put"] ?? json["del"])?.string.flatMap({ DocumentKey($0) }) else {
      return
    }
    written.append(key)
    if person.words(in: key.slug.name) != nil {
      note(.identity(key), key.description, place)
    }
    if let document = json["doc"] { look(at: document, of: key, place) }
  }

  private mutating func close(_ commit: JSON, _ place: JournalPosition) {
    for key in written { newest[key] = place }
    for trace in open {
      if case .field(let key, _) = trace.subject { newest[key] = trace.place }
    }
    found += open
    if let author = commit["by"]?.string, person.isNamed(in: author) {
      note(.author(author), author, place)
    }
    if let command = commit["cmd"]?.string, person.isNamed(in: command),
      case .integer(let transaction)? = commit["tx"]
    {
      found.append(
        PersonTrace(
          subject: .command(transaction: transaction, documents: written), words: command,
          place: place))
    }
    (open, written) = ([], [])
  }

  private mutating func note(
    _ subject: PersonTrace.Subject, _ words: String, _ place: JournalPosition
  ) {
    guard unerasable.insert(subject).inserted else { return }
    found.append(PersonTrace(subject: subject, words: words, place: place))
  }

  private mutating func look(at document: JSON, of key: DocumentKey, _ place: JournalPosition) {
    open += person.fields(in: document, of: schemas[key.collection]).map { field in
      PersonTrace(subject: .field(key, path: field.path), words: field.words, place: place)
    }
  }
}
