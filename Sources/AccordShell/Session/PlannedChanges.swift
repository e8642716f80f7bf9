package import AccordDocuments
package import AccordWording

/// The changes of a transaction, with the place of the statement that made each.
package struct PlannedChanges: Sendable {
  package struct Item: Sendable {
    package let change: Change
    package let place: SourcePlace?
    /// How people write the values before and after (amounts, dates, choices), by their path.
    package let writings: (before: [String: Text], after: [String: Text])

    /// A change; without a type its values are shown as the document stores them.
    package init(_ change: Change, of type: (any Document.Type)? = nil, at place: SourcePlace?) {
      self.change = change
      self.place = place
      func writings(_ body: JSON?) -> [String: Text] {
        guard let type, let body else { return [:] }
        let document = StoredDocument(key: change.key, revision: 0, body: body)
        // What cannot be read as its type is shown as it is stored.
        return (try? Item.writings(in: document, as: type)) ?? [:]
      }
      self.writings = (writings(change.before), writings(change.after))
    }

    private static func writings<D: Document>(
      in document: StoredDocument, as type: D.Type
    ) throws -> [String: Text] {
      try DocumentEncoder.writings(in: DocumentDecoder.decode(type, from: document))
    }
  }

  /// In the order of the documents' keys.
  package let items: [Item]

  package init(_ items: [Item]) { self.items = items }
}
