import AccordDocuments
import AccordJSON
import AccordWording

/// Works out what the collections that changes touch come to, before and after.
struct PlanTotals {
  let transaction: Transaction
  let workspace: Workspace
  let catalogue: CommandCatalogue

  /// So many documents of a collection are looked at to learn which of its fields are amounts.
  private static let samples = 1000

  /// In the order of the collections' names.
  func totals(of changes: [Change]) throws -> [CollectionTotal] {
    guard !changes.isEmpty else { return [] }
    let counts = Dictionary(
      workspace.summary.collections.map { ($0.collection, $0.documents) }
    ) { first, _ in first }
    let groups = Dictionary(grouping: changes, by: \.key.collection)
    return try groups.sorted { $0.key < $1.key }.map { collection, changes in
      let before = counts[collection] ?? 0
      let created = changes.count { $0.kind == .created }
      let removed = changes.count { $0.kind == .removed }
      return CollectionTotal(
        collection: collection,
        documents: .init(before: before, after: before + created - removed),
        sums: try amountPaths(of: changes, in: collection).compactMap { path in
          try sum(of: path, in: collection, changes)
        }.filter { sum in
          !sum.path.contains("[]") || sum.amount.before != sum.amount.after
        })
    }
  }

  private func amountPaths(of changes: [Change], in collection: String) -> [String] {
    guard let type = catalogue.documentType(of: collection) else { return [] }
    var paths: Set<String> = []
    for change in changes.prefix(PlanTotals.samples) {
      for body in [change.before, change.after] {
        guard let body else { continue }
        let document = StoredDocument(key: change.key, revision: 0, body: body)
        paths.formUnion((try? PlanTotals.amounts(of: document, as: type).keys) ?? [:].keys)
      }
    }
    return paths.sorted()
  }

  private static func amounts<D: Document>(
    of document: StoredDocument, as type: D.Type
  ) throws -> [String: Money] {
    try DocumentEncoder.amounts(in: DocumentDecoder.decode(type, from: document))
  }

  /// `nil` where it is more than an amount can be.
  private func sum(
    of path: String, in collection: String, _ changes: [Change]
  ) throws -> CollectionTotal.Sum? {
    guard let before = try transaction.committedTotal(of: path, in: collection) else { return nil }
    let field = JSONPath(path)
    var after = before
    var isOver = false
    func add(_ body: JSON?, _ sign: Int) {
      guard let body else { return }
      field.each(in: body) { value in
        guard case .integer(let cents) = value else { return }
        let (sum, overflow) =
          sign < 0
          ? after.subtractingReportingOverflow(cents) : after.addingReportingOverflow(cents)
        after = sum
        isOver = isOver || overflow
      }
    }
    for change in changes {
      add(change.before, -1)
      add(change.after, 1)
    }
    guard !isOver, before.magnitude <= UInt(Money.greatest),
      after.magnitude <= UInt(Money.greatest)
    else { return nil }
    return CollectionTotal.Sum(
      path: path, amount: .init(before: Money(cents: before), after: Money(cents: after)))
  }
}
