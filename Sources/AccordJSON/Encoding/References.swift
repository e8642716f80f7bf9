package import AccordWording

/// A reference found in a document.
package struct FoundReference: Sendable, Hashable {
  /// The path of the field, as schemas write it.
  package let path: String
  /// The document pointed at.
  package let target: DocumentKey

  package init(path: String, target: DocumentKey) {
    self.path = path
    self.target = target
  }
}

/// Collects the references of one document and, where that is asked for, its values.
package final class References {
  package var found: [FoundReference] = []
  /// By exact path; `nil` when nobody asks.
  package var values: [String: any WrittenValue]?
  /// Amounts by path, of lists one of them; `nil` when nobody asks.
  package var amounts: [String: Money]?

  package init() {}
}

/// What `Reference` reports itself to when it is encoded into a document.
package protocol ReferenceNoting {
  func note(_ target: DocumentKey)
}
