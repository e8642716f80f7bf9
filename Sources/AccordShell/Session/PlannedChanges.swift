package import AccordDocuments

/// The changes of a transaction, with the place of the statement that made each.
package struct PlannedChanges: Sendable {
  package struct Item: Sendable {
    package let change: Change
    package let place: SourcePlace?

    package init(_ change: Change, at place: SourcePlace?) {
      self.change = change
      self.place = place
    }
  }

  /// In the order of the documents' keys.
  package let items: [Item]

  package init(_ items: [Item]) { self.items = items }
}
