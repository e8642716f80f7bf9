package import AccordDocuments
package import AccordWording

/// Changes to show: of a plan, with the place of the statement that made each, or of the journal,
/// with the transaction that made each.
package struct PlannedChanges: Sendable {
  /// Where the changes are from.
  package enum Occasion: Sendable, Hashable {
    /// They are not made yet.
    case plan
    /// A transaction made them all.
    case transaction(CommitRecord)
    /// They lie between two moments; `nil` is now.
    case difference(from: Past, to: Past?)
    /// They made one document what it is, the newest first.
    case history(DocumentKey)
  }

  /// Which version of a document a change made.
  package struct Version: Sendable, Hashable {
    /// How often the document had been written or removed, this time included.
    package let revision: Int
    /// Who made it, when and with which command.
    package let commit: CommitRecord
  }

  package struct Item: Sendable {
    package let change: Change
    package let place: SourcePlace?
    /// The other statements that wrote the document before, in their order.
    package var earlierPlaces: [SourcePlace] = []
    /// The version that it made, in the history of a document.
    package var version: Version?
    private let type: (any Document.Type)?

    /// A change; without a type its values are shown as the document stores them.
    package init(_ change: Change, of type: (any Document.Type)? = nil, at place: SourcePlace?) {
      self.change = change
      self.place = place
      self.type = type
    }

    /// How people write the values before and after (amounts, dates, choices), by their path.
    /// Worked out anew each time: a long plan would hold too much.
    package var writings: (before: [String: Text], after: [String: Text]) {
      func writings(_ body: JSON?) -> [String: Text] {
        guard let type, let body else { return [:] }
        let document = StoredDocument(key: change.key, revision: 0, body: body)
        // What cannot be read as its type is shown as it is stored.
        return (try? Item.writings(in: document, as: type)) ?? [:]
      }
      return (writings(change.before), writings(change.after))
    }

    private static func writings<D: Document>(
      in document: StoredDocument, as type: D.Type
    ) throws -> [String: Text] {
      try DocumentEncoder.writings(in: DocumentDecoder.decode(type, from: document))
    }
  }

  /// In the order of the documents' keys; in a history the newest first.
  package let items: [Item]
  /// Where they are from.
  package let occasion: Occasion
  /// What the collections that they touch come to, before and after.
  package var totals: [CollectionTotal] = []
  /// What was remarked, and what would be refused.
  package var remarks: [Diagnostic] = []
  /// What is destroyed or cannot be undone.
  package var acts: [PlannedAct] = []
  /// Whether the documents themselves are left out.
  package var isBrief = false
  /// The plan that was kept in a file, where they are from one.
  package var saved: SavedPlan?
  /// What the file is called.
  package var savedName = ""
  /// Why that plan can no longer be applied.
  package var staleness: StalePlan?

  package init(_ items: [Item], of occasion: Occasion = .plan) {
    self.items = items
    self.occasion = occasion
  }
}
