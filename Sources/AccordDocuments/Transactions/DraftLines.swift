/// The lines of a transaction that only ever adds drafts, made ahead of the commit once it is
/// large. As soon as a draft is replaced or taken back they are void: the commit then encodes all
/// of them.
struct DraftLines {
  private enum State {
    /// So many bytes of documents were written.
    case small(Int)
    case large(PreparedLines)
    case void
  }

  private var state = State.small(0)

  /// A draft was added to others, which changes its document.
  mutating func append(
    _ draft: borrowing Draft, to others: borrowing DraftTable, _ journal: Journal
  ) {
    switch state {
    case .void: return
    case .small(let bytes):
      let size = bytes + (draft.version.body?.count ?? 0)
      state = .small(size)
      guard size >= journal.options.part, !journal.isReadOnly else { return }
      let lines = PreparedLines(partSize: journal.options.part)
      for other in others.all { lines.append(other.version, salt: journal.salt()) }
      lines.append(draft.version, salt: journal.salt())
      state = .large(lines)
    case .large(let lines):
      if !lines.isFull { lines.append(draft.version, salt: journal.salt()) }
    }
  }

  /// A draft is another now, or there is none any more.
  mutating func discard() { state = .void }

  /// Hands the lines out, once.
  mutating func take() -> PreparedLines? {
    defer { state = .void }
    if case .large(let lines) = state { return lines }
    return nil
  }
}
