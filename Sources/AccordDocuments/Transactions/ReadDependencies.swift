import AccordJSON

/// What a transaction was worked out from without writing it: when it is committed, it must be as
/// it was.
enum ReadDependencies {
  /// One document, which may be absent (revision 0).
  case document(DocumentKey, revision: Int)
  /// The documents that a query finds, and no others.
  case query(FieldQuery, found: [DocumentKey: Int])
  /// All that was looked at in the state `before`: documents, and whole collections.
  case looks(documents: Set<DocumentKey>, collections: Set<String>, before: Snapshot)

  /// The documents that are not in `state` what they were.
  func changed(in state: Snapshot) throws -> Set<DocumentKey> {
    switch self {
    case .looks(let documents, let collections, let before):
      var changed = try documents.filter { key in
        try (before.newest(key)?.revision ?? 0) != (state.newest(key)?.revision ?? 0)
      }
      for collection in collections {
        let (then, now) = try (
          before.revisions(in: collection), state.revisions(in: collection)
        )
        changed.formUnion(
          then.merging(now) { old, _ in old }.keys.filter { then[$0] != now[$0] })
      }
      return changed
    case .document(let key, let revision):
      return try (state.newest(key)?.revision ?? 0) == revision ? [] : [key]
    case .query(let query, let found):
      let now = try query.found(in: state)
      return Set(found.merging(now) { old, _ in old }.keys.filter { found[$0] != now[$0] })
    }
  }
}

extension FieldQuery {
  /// What is found in a state, with the number of each version.
  fileprivate func found(in state: Snapshot) throws -> [DocumentKey: Int] {
    var found: [DocumentKey: Int] = [:]
    try state.each(in: collection, where: path, condition) { record in
      if let key = DocumentKey(record) { found[key] = record.revision }
    }
    return found
  }
}

extension Snapshot {
  /// The documents of a collection, with the number of each version.
  fileprivate func revisions(in collection: String) throws -> [DocumentKey: Int] {
    var found: [DocumentKey: Int] = [:]
    try scan(collection) { (record: Record) in
      if let key = DocumentKey(record) { found[key] = record.revision }
    }
    return found
  }
}

extension Transaction {
  /// Refuses the commit, as a conflict, when somebody else changes before it what `body` looks at:
  /// the documents, and the collections that it goes through, with what is added to them.
  package func relying<Result>(_ body: () throws -> Result) throws -> Result {
    // What is looked at of an earlier state never moves.
    guard !isPast else { return try body() }
    let outer = watch
    let inner = outer?.noting() ?? TransactionWatch(isNoting: true)
    watch = inner
    defer {
      watch = outer
      outer?.note(inner)
    }
    let result = try body()
    if !inner.documents.isEmpty || !inner.collections.isEmpty {
      rely(
        on: .looks(
          documents: inner.documents.filter { !inner.collections.contains($0.collection) },
          collections: inner.collections, before: snapshot))
    }
    return result
  }

  /// Refuses the commit, as a conflict, when somebody else changes a document before it. For what
  /// is not written but decides what is: the figures from which an amount was computed. A document
  /// that is not there may be named too: it must stay absent.
  package func require<D: Document>(unchanged id: ID<D>) throws {
    rely(on: .document(id.key, revision: try snapshot.newest(id.key)?.revision ?? 0))
  }

  /// Refuses the commit, as a conflict, when somebody else changes, adds or removes a document
  /// that is looked for.
  package func require(unchanged query: FieldQuery) throws {
    rely(on: .query(query, found: try query.found(in: snapshot)))
  }

  /// Documents that it relies on, does not write, and that are not in `state` what they were.
  func reliedUpon(changedIn state: Snapshot) throws -> Set<DocumentKey> {
    let changed = try reliances.reduce(into: Set<DocumentKey>()) {
      try $0.formUnion($1.changed(in: state))
    }
    return changed.filter { drafts[$0]?.isChange != true }
  }
}
