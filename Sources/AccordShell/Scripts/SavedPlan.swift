package import AccordDocuments
package import AccordJSON
import AccordLanguage
package import AccordWording

/// A plan kept in a file, so that a second person can read it and apply it: what a run would have
/// changed, and all that this rests on.
package struct SavedPlan: Sendable {
  /// A script that was read.
  package struct Source: Sendable, Hashable {
    /// What it was called; `nil` for commands that were typed.
    package let name: String?
    /// The SHA-256 digest of its text.
    package let digest: String
  }

  /// A line that made a change.
  package struct Statement: Sendable, Hashable {
    package let file: String?
    package let line: Int
  }

  /// A document that is created, changed or removed.
  package struct Entry: Sendable {
    package let change: Change
    /// Its revision before; 0 where there never was one.
    package let revision: Int
    /// The lines that made the change, the last one last.
    package let statements: [Statement]
    /// The fields that differ, for whoever reads the file; a plan that was read works them out of
    /// the documents.
    var fields = JSON.array([])
  }

  /// A document that was looked at and is left as it is, with its revision then.
  package struct Reading: Sendable, Hashable {
    package let key: DocumentKey
    package let revision: Int
  }

  /// Something that a command remarked.
  package struct Remark: Sendable, Hashable {
    package let code: String
    package let message: Text
    package let place: Statement?
  }

  /// The identity of the workspace; `nil` where there was none yet.
  package var workspace: String?
  /// The last transaction before it was planned.
  package var transaction: Int
  /// The digest that this transaction left.
  package var seal: String
  /// Who planned it, and when.
  package var author: String
  package var at: Timestamp
  /// The day that commands took for today.
  package var day: CalendarDate
  /// What was planned, as the journal would say it.
  package var command: String
  package var sources: [Source]
  /// The values of the script's parameters, by name.
  package var parameters: [String: String]
  /// What commands remarked.
  package var remarks: [Remark] = []
  /// What the collections come to.
  package var totals: [CollectionTotal] = []
  /// Documents that were looked at.
  package var readings: [Reading] = []
  /// Collections that were gone through: a document more or less in them matters.
  package var collections: [String] = []
  package var entries: [Entry]
  /// What it destroys or does for good.
  var acts: [PlannedAct] = []
  /// The files that it writes, as they were worked out.
  var files: [SavedFile] = []
  /// The SHA-256 digest of the plan, which names it; empty before it is written.
  package var digest = ""

  /// The first letters of the digest, by which the journal names the plan.
  package var shortName: String { String(digest.prefix(12)) }
}

extension SavedPlan {
  /// The plan as `plan` shows it.
  func changes(_ catalogue: CommandCatalogue) -> PlannedChanges {
    var changes = PlannedChanges(
      entries.map { entry in
        let places = entry.statements.map(\.place)
        var item = PlannedChanges.Item(
          entry.change, of: catalogue.documentType(of: entry.change.key.collection),
          at: places.last)
        item.earlierPlaces = places.dropLast()
        return item
      })
    changes.totals = totals
    changes.acts = acts
    changes.remarks = remarks.map { remark in
      Diagnostic(.warning, code: remark.code, remark.message, at: remark.place?.place)
    }
    return changes
  }

  /// The same with who planned it, when and from what.
  func shown(_ catalogue: CommandCatalogue, as name: String) -> PlannedChanges {
    var changes = changes(catalogue)
    changes.saved = self
    changes.savedName = name
    return changes
  }
}

extension SavedPlan.Statement {
  /// The place as far as it is known: the text itself is not kept.
  var place: SourcePlace {
    SourcePlace(SourceText(name: file, text: "\n"), line: line, column: 1, length: 1)
  }

  init(_ place: SourcePlace) { self.init(file: place.source.name, line: place.line) }
}
