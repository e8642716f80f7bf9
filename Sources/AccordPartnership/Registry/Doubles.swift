public import AccordDocuments

extension Sequence where Element: Document {
  /// The groups of documents that may stand for one thing, because they have one key; each group and
  /// all of them in the order of their identities.
  public func doubles(by key: (Element) -> some Hashable) -> [[Element]] {
    Dictionary(grouping: self, by: key).values.filter { $0.count > 1 }
      .map { $0.sorted { $0.id < $1.id } }.sorted { $0[0].id < $1[0].id }
  }
}
