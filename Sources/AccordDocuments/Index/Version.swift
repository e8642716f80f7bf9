import AccordJSON

/// Where a version of a document lies in the journal. Later versions lie later.
package struct JournalPosition: Sendable, Hashable, Comparable {
  /// The number of the segment, from 1.
  package let segment: Int
  /// The number of bytes in the segment before the version's line.
  package let offset: Int

  package init(segment: Int, offset: Int) {
    self.segment = segment
    self.offset = offset
  }

  package static func < (left: JournalPosition, right: JournalPosition) -> Bool {
    (left.segment, left.offset) < (right.segment, right.offset)
  }
}

/// One version of a document.
package struct Version: Sendable {
  /// Collection and identity.
  package let key: DocumentKey
  /// How often the document has been written or removed, this time included.
  package let revision: Int
  /// The version of the schema that it was written with.
  package let form: Int
  /// The document; `nil` when this is its removal.
  package let body: JSON?
  /// The version before this one.
  package let previous: JournalPosition?
}
