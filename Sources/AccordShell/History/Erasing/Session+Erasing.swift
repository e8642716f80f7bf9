import AccordDocuments
import AccordJSON
import AccordWording

extension Session {
  /// Notes that the personal data of a document are to be erased, and shows it without them.
  ///
  /// - Throws: `Failure` where its type has no personal fields, or what was said of other
  ///   documents does not fit; `FileFault` and `PlanFault` where a plan cannot be looked into.
  func erase(
    _ key: DocumentKey, reason: String, also: [DocumentKey], leave: [DocumentKey],
    seeking further: [String], plans: [FilePath]
  ) throws {
    let schema = shell.catalogue.documentType(of: key.collection)?.schema
    guard let schema, !schema.personal.isEmpty else {
      throw EraseFailure.nothingPersonal(schema?.name ?? .same(key.collection))
    }
    var person = try sought(key, schema)
    for text in further where !person.seek(contact: text) { person.seek(name: text) }
    guard person.words(in: reason, isFreeText: true) == nil else {
      throw EraseFailure.personalReason
    }
    var decisions: [DocumentKey: Erasure.Decision] = [:]
    for document in leave { decisions[document] = .leave }
    for document in also {
      guard decisions.updateValue(.also, forKey: document) != .leave else {
        throw EraseFailure.both(document)
      }
    }
    let traces = Erasure.beside(key, schema, try shell.workspace?.traces(of: person) ?? [])
    let soughtPlans = try plans.map { file in
      try SoughtPlan(file, in: files, of: person, key, shell.catalogue.schemas)
    }
    let erasure = Erasure(
      document: key, reason: reason, person: person, traces: traces, decisions: decisions,
      own: shell.ownLines(naming: person), plans: soughtPlans,
      catalogue: shell.catalogue)
    let named = Set(erasure.mentions.map(\.document))
    if let other = also.first(where: { !named.contains($0) }) { throw EraseFailure.noTrace(other) }
    try overlayErasure(of: key, personal: schema.personal)
    for mention in erasure.mentions where decisions[mention.document] == .also {
      let fields = try erasure.erasedFields(of: mention, in: shell).filter(\.trace.isCurrent)
      try overlayErasure(
        of: mention.document,
        personal: fields.compactMap { field in
          guard case .field(_, let path) = field.trace.subject else { return nil }
          return PersonalField(path, replacement: field.replacement)
        })
    }
    erasures.append(erasure)
  }

  /// What tells who the person of a document is, in any of its versions.
  private func sought(_ key: DocumentKey, _ schema: Schema) throws -> SoughtPerson {
    var person = SoughtPerson(of: key)
    let type = shell.catalogue.documentType(of: key.collection)
    for body in try versions(of: key).compactMap(\.after) {
      var texts: [String] = []
      for field in schema.personal {
        JSONPath(field.path).each(in: body) { if let text = $0.string { texts.append(text) } }
      }
      for text in texts { person.seek(contact: text) }
      let known = Set(texts.flatMap(\.words))
      let written = type.map { labels(in: body, key, $0) } ?? []
      // A label may speak of more than the person.
      let names = written.filter { $0.words.allSatisfy(known.contains) }
      for name in names { person.seek(name: name) }
      // Where a type gives no part of the name, the last word is the family name.
      if !names.contains(where: { $0.words.count == 1 }), let last = names.first?.words.last {
        person.seek(word: last)
      }
    }
    return person
  }

  private func labels<D: Document>(in body: JSON, _ key: DocumentKey, _ type: D.Type) -> [String] {
    // A version that its type cannot read any more gives no name.
    guard let document = try? DocumentDecoder.decode(type, from: body, key: key) else { return [] }
    return [document.label] + document.otherNames
  }
}

extension String {
  fileprivate var words: [String] {
    split { !$0.isLetter && !$0.isNumber }.map { String($0).folded }
  }
}

extension Erasure {
  /// What is to be erased of the document itself beyond its personal fields, of other documents
  /// and of other transactions.
  func erased(in shell: ShellState) throws -> [ErasedTrace] {
    let own = traces.filter { trace in
      if case .field(document, _) = trace.subject { true } else { false }
    }
    let all = [mention(of: document, own)] + mentions
    let fields = try all.filter { $0.document == document || decisions[$0.document] == .also }
      .flatMap { try erasedFields(of: $0, in: shell) }
    return fields
      + commands.filter { !stays($0) }.map { ErasedTrace($0, replacement: .string("…")) }
  }

  /// - Throws: `Failure` where the document could not be read without the words.
  func erasedFields(of mention: Mention, in shell: ShellState) throws -> [ErasedTrace] {
    let type = shell.catalogue.documentType(of: mention.document.collection)
    let bodies = try shell.workspace?.history(of: mention.document).compactMap(\.after) ?? []
    return try mention.traces.map { trace in
      guard case .field(let key, let path) = trace.subject else {
        return ErasedTrace(trace, replacement: .null)
      }
      if let field = type?.schema.personal.first(where: { $0.path == path.declaredPath }) {
        return ErasedTrace(trace, replacement: field.replacement)
      }
      let replacement = [JSON.string("…"), .null].first { replacement in
        guard let type else { return true }
        return bodies.allSatisfy { body in
          !isReadable(body, key, as: type)
            || isReadable(body.replacing(path, with: replacement), key, as: type)
        }
      }
      guard let replacement else { throw EraseFailure.needed(key, mention.names.name(of: path)) }
      return ErasedTrace(trace, replacement: replacement)
    }
  }

  private func isReadable<D: Document>(_ body: JSON, _ key: DocumentKey, as type: D.Type) -> Bool {
    guard let document = try? DocumentDecoder.decode(type, from: body, key: key) else {
      return false
    }
    return (try? document.validate()) != nil
  }
}
