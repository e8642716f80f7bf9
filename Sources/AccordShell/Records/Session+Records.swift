import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordTables
import AccordWording

/// Documents as JSON records.
extension Session {
  /// A document as a record.
  ///
  /// - Throws: `Failure` when it is not there or was removed.
  func record(of key: DocumentKey) throws -> JSON {
    guard let type = shell.catalogue.documentType(of: key.collection) else {
      throw UnknownDocument.name(key.description)
    }
    func record<D: Document>(_ type: D.Type) throws -> JSON {
      try self.record(of: try find(ID<D>(key.slug)))
    }
    return try record(type)
  }

  /// All documents of a type as records.
  func records<D: Document>(of type: D.Type) throws -> [JSON] {
    let documents = try all(type)
    return try documents.enumerated().map { index, document in
      try progress(index, of: documents.count)
      return try record(of: document)
    }
  }

  private func record<D: Document>(of document: D) throws -> JSON {
    let json = try DocumentRecord.json(of: document) { Value(written: $0).json }
    guard case .object(let members) = json else { return json }
    return .object([JSON.Member("collection", .string(D.schema.collection))] + members)
  }

  /// Writes the document that a record gives.
  ///
  /// - Returns: what was done, or what is wrong with the record.
  func put(_ members: [JSON.Member]) throws -> (output: Output?, faults: [any Fault]) {
    var rest = members
    func take(_ name: String) -> JSON? {
      rest.firstIndex { $0.name == name }.map { rest.remove(at: $0).value }
    }
    let (collection, identity) = (take("collection"), take("id"))
    guard case .string(let word)? = collection else {
      return (nil, [RecordFailure.noCollection])
    }
    guard let type = shell.catalogue.documentTypes.first(where: { $0.schema.collection == word })
    else {
      return (
        nil,
        [
          UnknownDocument.kind(
            word, near: shell.catalogue.nearestType(to: word), about: "collection")
        ]
      )
    }
    guard case .string(let name)? = identity else { return (nil, [RecordFailure.noIdentity]) }
    func put<D: Document>(_ type: D.Type) throws -> (Output?, [any Fault]) {
      try self.put(ID<D>(Slug(reading: name)), rest)
    }
    do {
      return try put(type)
    } catch let fault as any Fault {
      return (nil, [fault])
    }
  }

  private func put<D: Document>(
    _ id: ID<D>, _ members: [JSON.Member]
  ) throws -> (Output?, [any Fault]) {
    var faults: [RecordFault] = []
    let record = DocumentRecord<D>(id, members, faults: &faults)
    let existing = try documents.document(id)
    guard let made = try record.document(over: existing, on: today, faults: &faults),
      faults.isEmpty
    else { return (nil, faults) }
    if !made.leftAside.isEmpty {
      let list = made.leftAside.joined(separator: ", ")
      warn(
        Text(
          en:
            "\"\(id.key.description)\": left aside, only events set it: \(list).",
          fr:
            "«\u{A0}\(id.key.description)\u{A0}»\u{A0}: laissé de côté, seuls les événements le fixent\u{A0}: \(list)."
        ))
    }
    guard let existing else { return (try recordNew(made.document), []) }
    guard existing.isDecided, made.document != existing else {
      return (try recordChange(made.document), [])
    }
    // Says with both values what is decided otherwise.
    _ = try existing.ensuring(made.document)
    throw RecordFailure.decided(existing.key, try made.document.differences(from: existing))
  }

  /// Writes the documents of a file.
  func importRecords(of file: FilePath) throws -> Output {
    let bytes = WatchedBytes(source: try files.bytes(of: file), check: checkInterruption)
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    var objects = try JSONObjects(of: bytes, try TextForm(of: bytes)).iterator()
    var problems: [ImportFault.Problem] = []
    var (count, seen) = (0, Set<String>())
    while let object = try objects.next() {
      try progress(count)
      count += 1
      let key = ["collection", "id"].compactMap { name in
        object.members.first { $0.name == name }.map { JSONText.line($0.value) }
      }.joined(separator: "/")
      var (_, faults) = try put(object.members)
      if faults.isEmpty, !seen.insert(key).inserted { faults = [RecordFailure.twice] }
      problems += faults.map {
        ImportFault.Problem(
          row: object.number, column: nil, $0.message, remedy: $0.advice, code: $0.code)
      }
    }
    guard count > 0 else { throw CSVFault.noRows }
    guard problems.isEmpty else { throw ImportFault(file: name, problems: problems) }
    return .message(
      Text.plural(
        count,
        Text(
          en: "Read 1 record from \"\(name)\".",
          fr: "Fiche lue dans «\u{A0}\(name)\u{A0}»\u{A0}: 1."),
        Text(
          en: "Read \(count: count) records from \"\(name)\".",
          fr: "Fiches lues dans «\u{A0}\(name)\u{A0}»\u{A0}: \(count: count).")))
  }
}

/// What keeps a record from being written.
enum RecordFailure {
  private static let advice = Text(
    en: "\"record get\" shows how a document is written.",
    fr: "«\u{A0}fiche lire\u{A0}» montre comment un document s’écrit.")

  static let noObject = Failure(
    "record.object",
    Text(en: "This is no JSON object.", fr: "Ceci n’est pas un objet JSON."), about: "json",
    advice: advice)

  static let noCollection = Failure(
    "record.collection",
    Text(
      en: "The record does not say which collection it is of.",
      fr: "La fiche ne dit pas de quelle collection elle est."),
    about: "collection", advice: advice)

  static let noIdentity = Failure(
    "record.identity",
    Text(en: "The record has no member \"id\".", fr: "La fiche n’a pas de membre « id »."),
    about: "id", advice: advice)

  static let twice = Failure(
    "record.twice",
    Text(
      en: "An earlier record is of the same document.",
      fr: "Une fiche précédente porte sur le même document."),
    about: "id")

  static func decided(_ key: DocumentKey, _ differences: [Text]) -> Failure {
    let list = differences.joined(separator: ", ")
    return Failure(
      "record.decided",
      Text(
        en: "\"\(key.description)\" is decided and does not change so: \(list).",
        fr:
          "«\u{A0}\(key.description)\u{A0}» est arrêté et ne change pas ainsi\u{A0}: \(list)."),
      about: "json",
      advice: Text(
        en: "What changes it is a command of its own; \"help\" lists them.",
        fr: "Ce qui le change est une commande à part\u{202F}; «\u{A0}aide\u{A0}» les donne."))
  }

  /// One fault as it is, several as one that lists them.
  static func faults(_ faults: [any Fault]) -> any Fault {
    guard faults.count != 1 else { return faults[0] }
    return Failure(
      "record.faults",
      Text(
        en: "The record cannot be written: \(count: faults.count) problems.",
        fr: "La fiche ne peut pas être écrite\u{A0}: \(count: faults.count) problèmes."),
      about: "json", details: faults.map(\.message), advice: faults[0].advice)
  }
}
