package import AccordDocuments
package import AccordJSON
import AccordLanguage
import AccordWording

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
    /// The type of the document, where it is known.
    let type: (any Document.Type)?

    /// A change; without a type its values are taken as the document stores them.
    package init(_ change: Change, of type: (any Document.Type)? = nil, at place: SourcePlace?) {
      self.change = change
      self.place = place
      self.type = type
    }

    /// The fields that differ, with their values; for a removed document one without a path.
    /// Worked out anew each time: a long plan would hold too much.
    var fields: [ChangedField] {
      // What a removed document held is in the journal; the plan names the document only.
      guard !change.isRemoval else {
        return [ChangedField(path: "", name: .same(""), before: nil, after: nil)]
      }
      let names = FieldNames(of: type)
      let (before, after) = (
        DocumentValues(change.before, self), DocumentValues(change.after, self)
      )
      return JSONDifference.between(change.before, change.after).map { field in
        ChangedField(
          path: field.path, name: names.name(of: field.path),
          before: before.value(field.before, at: field.path),
          after: after.value(field.after, at: field.path))
      }
    }

    /// The values of one of its two versions that are more than JSON's own, by their path; none
    /// where it cannot be read as its type: it is shown as it is stored then.
    fileprivate func values(in body: JSON?) -> [String: any WrittenValue] {
      func wording<D: Document>(_ type: D.Type) -> DocumentWording { DocumentWording(type) }
      guard let type, let body else { return [:] }
      return wording(type).values(StoredDocument(key: change.key, revision: 0, body: body))
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
  /// What a run would ask about.
  package var acts: [PlannedAct] = []
  /// What would be written beside them.
  var files: [SavedFile] = []
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

/// One field that differs between two versions of a document, with its values.
struct ChangedField: Sendable, Hashable {
  /// Where: `status`, `address.commune`, `payments[2].amount`; empty for the whole document.
  let path: String
  /// What people call it: "instalment 3, amount"; its path where its type declares no fields.
  let name: Text
  /// What was there; `nil` when nothing was.
  let before: Value?
  /// What is there now; `nil` when nothing is.
  let after: Value?

  /// The field as a cell: its name for people, its path for programs.
  var cell: Value {
    if path.isEmpty { return .missing }
    return name == .same(path)
      ? .text(path) : .coded(Value.Word(code: path, text: name))
  }
}

/// The values of a version of a document, as its type reads them.
private struct DocumentValues {
  private let values: [String: any WrittenValue]

  init(_ body: JSON?, _ item: PlannedChanges.Item) { values = item.values(in: body) }

  func value(_ json: JSON?, at path: String) -> Value? {
    guard let json else { return nil }
    if let value = values[path] { return Value(written: value) }
    return switch json {
    case .null: nil
    case .string(let text): .text(text)
    case .integer(let number): .integer(number)
    case .bool(let truth): .truth(truth)
    case .array(let elements):
      .list(
        elements.enumerated().map { index, element in
          value(element, at: "\(path)[\(index)]") ?? .missing
        })
    case .number, .object: .text(JSONText.line(json))
    }
  }
}
