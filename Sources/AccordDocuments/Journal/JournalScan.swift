/// Reads transactions from a segment, each whole or not at all.
struct JournalScan {
  /// Where reading stopped.
  enum Stop: Hashable {
    /// After the last transaction; nothing follows it but newlines.
    case clean
    /// Before a transaction that is not whole; its first line that is not lies at `offset`.
    case unfinished(offset: Int)
    /// Before a line that is whole and of a kind that this program does not know.
    case newer(offset: Int)
  }

  /// The state of the chain after the last whole transaction.
  struct State {
    /// Where the last whole transaction ends.
    var end: Int
    var transaction: Int
    var sum: Digest
    /// What is proved to be on the disk by the lines themselves.
    var proved: Int
    var last: CommitRecord?
  }

  let file: File
  let segment: Int
  let declarations: Declarations
  private(set) var state: State

  init(_ file: File, segment: Int, from state: State, declarations: Declarations) {
    self.file = file
    self.segment = segment
    self.state = state
    self.declarations = declarations
  }

  /// Reads on as far as transactions are whole.
  mutating func run(_ take: (IndexAddition) -> Void) throws(SystemFault) -> Stop {
    var reader = SegmentReader(file, from: state.end)
    var pending: [IndexAddition] = []
    var forms: [Form] = []
    var known = declarations.forms
    while let line = try reader.line() {
      if line.bytes.isEmpty, line.isEnded, pending.isEmpty, forms.isEmpty {
        return try fill(&reader, after: line)
      }
      guard line.isEnded, let read = JournalLine(line.bytes) else {
        return .unfinished(offset: line.start)
      }
      switch read {
      case .form(let form):
        known.set(form)
        forms.append(form)
      case .put(let version), .remove(let version):
        let place = Place(segment: segment, offset: line.start)
        pending.append(declarations.addition(for: version, at: place, forms: known))
      case .commit(let commit):
        guard commit.count == pending.count + forms.count,
          commit.transaction == state.transaction + 1, commit.sync <= state.end
        else { return .unfinished(offset: line.start) }
        forms.forEach(declarations.take)
        pending.forEach(take)
        forms = []
        pending = []
        state = State(after: commit, end: line.end, proved: max(state.proved, commit.sync))
      case .unknown: return .newer(offset: line.start)
      case .head: return .unfinished(offset: line.start)
      }
    }
    return pending.isEmpty && forms.isEmpty ? .clean : .unfinished(offset: try file.size)
  }

  /// After the last transaction there may be space filled with newlines, and nothing else.
  private func fill(
    _ reader: inout SegmentReader, after line: SegmentReader.Line
  ) throws(SystemFault) -> Stop {
    while let next = try reader.line() {
      guard next.bytes.isEmpty else { return .unfinished(offset: next.start) }
    }
    return .clean
  }
}

extension JournalScan.State {
  init(after commit: JournalLine.Commit, end: Int, proved: Int) {
    self.end = end
    transaction = commit.transaction
    sum = commit.sum
    self.proved = proved
    last = CommitRecord(
      number: commit.transaction, at: commit.at, author: commit.author, command: commit.command)
  }
}
