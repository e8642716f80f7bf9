public import AccordDocuments
public import AccordJSON
public import AccordWording

/// What became of the documents that referred to one in whose place another one stands.
public struct Redirection: Sendable, Hashable {
  /// Those that refer to the other one now, in the order of their keys.
  public internal(set) var moved: [DocumentKey] = []
  /// Those that stay as they are, each with the reason, a sentence.
  public internal(set) var kept: [Kept] = []

  /// A document that stays as it is.
  public struct Kept: Sendable, Hashable {
    /// The document.
    public let key: DocumentKey
    /// Why it stays.
    public let reason: Text
  }
}

extension Session {
  /// Makes the documents that refer to one refer to another, whatever plugin they are of: those that
  /// are not decided and whose rules allow it. A list holds once what it would then hold twice.
  ///
  /// ```swift
  /// let result = try session.redirect(former, to: current)
  /// // result.moved: mandates/m-1; result.kept: signatures/a.former ("It is decided.")
  /// ```
  ///
  /// - Parameters:
  ///   - former: the document that they refer to.
  ///   - current: the one that they refer to afterwards.
  ///   - types: the types whose documents are left as they are, and not told of.
  /// - Throws: what keeps a document from being read.
  public func redirect<D: Document>(
    _ former: ID<D>, to current: ID<D>, except types: [any Document.Type] = []
  ) throws -> Redirection {
    let unwanted = Set(types.map { $0.schema.collection })
    var result = Redirection()
    var before: [DocumentKey: any Document] = [:]
    let keys = try referrers(of: former.key).filter {
      !unwanted.contains($0.collection) && $0 != current.key
    }
    for (index, key) in keys.enumerated() {
      try progress(index, of: keys.count)
      guard let type = shell.catalogue.documentType(of: key.collection) else {
        result.kept.append(Redirection.Kept(key: key, reason: Redirection.unknownType))
        continue
      }
      func redirect<R: Document>(_ type: R.Type) throws -> Text? {
        let referrer = try find(ID<R>(key.slug))
        before[key] = referrer
        return try self.redirect(referrer, from: former.key, to: current.key)
      }
      if let reason = try redirect(type) {
        result.kept.append(Redirection.Kept(key: key, reason: reason))
      } else {
        result.moved.append(key)
      }
    }
    try putBackRefused(in: &result, before)
    result.kept.sort { $0.key < $1.key }
    return result
  }

  /// The documents that refer to one: those of the types that are known by what they declare, others
  /// by what the store has noted of them.
  private func referrers(of target: DocumentKey) throws -> [DocumentKey] {
    var found: Set<DocumentKey> = []
    for type in shell.catalogue.documentTypes {
      let schema = type.schema
      for path in schema.references {
        let records = try transaction.stored(
          FieldQuery(schema.collection, where: path, .equals(.string(target.slug.name))))
        for record in records where !found.contains(record.key) {
          guard try refers(record, to: target, type) else { continue }
          found.insert(record.key)
        }
      }
    }
    return found.union(try transaction.referrers(of: target)).sorted()
  }

  private func refers<R: Document>(
    _ record: StoredDocument, to target: DocumentKey, _ type: R.Type
  ) throws -> Bool {
    let document = try DocumentDecoder.decode(type, from: record)
    return try DocumentEncoder.encode(document).references.contains { $0.target == target }
  }

  /// What a document of a collection is called: "visit", « visite ».
  public func typeName(of collection: String) -> Text {
    shell.catalogue.documentType(of: collection)?.schema.name ?? .same(collection)
  }

  /// Makes a document refer to another one; why it stays as it is, where it does.
  private func redirect<R: Document>(
    _ referrer: R, from former: DocumentKey, to current: DocumentKey
  ) throws -> Text? {
    guard !referrer.isDecided else { return Redirection.decided }
    guard !R.isWorkedOut else { return Redirection.workedOut }
    let encoded = try DocumentEncoder.encode(referrer)
    let paths = Set(encoded.references.filter { $0.target == former }.map(\.path)).sorted()
    let body = paths.reduce(encoded.body) { body, path in
      JSONPath(path).replacing(
        .string(former.slug.name), by: .string(current.slug.name), in: body)
    }
    do {
      try put(DocumentDecoder.decode(R.self, from: body, key: referrer.key))
      return nil
    } catch let fault as any Fault {
      return shell.catalogue.worded(fault).message
    }
  }

  /// Puts back what would break a rule over several documents, until nothing does.
  private func putBackRefused(
    in result: inout Redirection, _ before: [DocumentKey: any Document]
  ) throws {
    func putBack<R: Document>(_ document: R) throws {
      directories[R.schema.collection] = nil
      try transaction.put(document)
    }
    while true {
      let refused = Dictionary(
        try transaction.violations().filter { result.moved.contains($0.document) }
          .map { ($0.document, $0.message) }
      ) { first, _ in first }
      guard !refused.isEmpty else { return }
      for (key, reason) in refused {
        result.kept.append(Redirection.Kept(key: key, reason: reason))
        if let document = before[key] { try putBack(document) }
      }
      result.moved.removeAll { refused[$0] != nil }
    }
  }
}

extension Redirection {
  fileprivate static let decided = Text(en: "It is decided.", fr: "Document arrêté.")

  fileprivate static let workedOut = Text(
    en: "It is a result, to be worked out again.", fr: "Résultat à recalculer.")

  fileprivate static let unknownType = Text(
    en: "No plugin here knows its type.", fr: "Aucun module présent ne connaît son type.")
}
