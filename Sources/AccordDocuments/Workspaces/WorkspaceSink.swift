/// Hands what the journal tells to the declarations and the index.
final class WorkspaceSink: JournalSink {
  private let declarations: Declarations
  private let index: DocumentIndex

  /// The transactions whose erasures are recorded and not known to be carried out.
  private(set) var pendingErasures: Set<Int> = []
  /// Whether segments were written anew since this was last asked.
  var hasErased = false
  private var erasures: [ErasureLine] = []

  init(_ declarations: Declarations, _ index: DocumentIndex) {
    self.declarations = declarations
    self.index = index
  }

  func take(_ form: Form) { declarations.take(form) }

  func take(_ record: Record, at place: Place) {
    guard let version = Version(record) else { return }
    index.add(declarations.addition(for: version, at: place, forms: declarations.forms))
  }

  func take(_ erasure: ErasureLine, at place: Place) { erasures.append(erasure) }

  func take(_ commit: JournalLine.Commit, state: JournalScan.State) {
    for erasure in erasures { note(erasure, of: commit.transaction) }
    erasures = []
  }

  /// Takes in what a transaction tells of an erasure.
  func note(_ erasure: ErasureLine, of transaction: Int) {
    switch erasure {
    case .erase: pendingErasures.insert(transaction)
    case .done(let transaction):
      pendingErasures.remove(transaction)
      hasErased = true
    }
  }

  func takeDamaged(_ key: DocumentKey, at place: Place) {
    index.add(
      IndexAddition(
        key: key, place: place, revision: 1, isRemoved: false, references: [], values: []))
  }
}
