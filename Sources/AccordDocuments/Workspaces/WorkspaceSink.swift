/// Hands what the journal tells to the declarations and the index.
final class WorkspaceSink: JournalSink {
  private let declarations: Declarations
  private let index: DocumentIndex

  init(_ declarations: Declarations, _ index: DocumentIndex) {
    self.declarations = declarations
    self.index = index
  }

  func take(_ form: Form) { declarations.take(form) }

  func take(_ record: Record, at place: Place) {
    guard let version = Version(record) else { return }
    index.add(declarations.addition(for: version, at: place, forms: declarations.forms))
  }

  func take(_ commit: JournalLine.Commit, state: JournalScan.State) {}

  func takeDamaged(_ key: DocumentKey, at place: Place) {
    index.add(
      IndexAddition(
        key: key, place: place, revision: 1, isRemoved: false, references: [], values: []))
  }
}
