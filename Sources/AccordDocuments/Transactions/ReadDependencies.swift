import AccordJSON

/// What a transaction was worked out from without writing it: when it is committed, it must be as
/// it was.
enum ReadDependencies {
  /// One document, which may be absent (revision 0).
  case document(DocumentKey, revision: Int)
  /// The documents that a query finds, and no others.
  case query(FieldQuery, found: [DocumentKey: Int])

  /// The documents that are not in `state` what they were.
  func changed(in state: Snapshot) throws -> Set<DocumentKey> {
    switch self {
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

extension Transaction {
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
