import Synchronization

/// What the tape of one document at a time lies in. It is kept for the next document, and for as
/// long as the program runs: so the decoders need not keep it, and one that outlives its document
/// still finds out.
struct TapeMemory: @unchecked Sendable {  // One at a time has it; see `with`.
  /// What lies at the place that stays the same.
  struct State {
    var tape: Tape
    /// Another one for each document.
    var serial: UInt32 = 0
    var buffer: UnsafeMutableRawPointer
    var capacity: Int
    var builder: TapeBuilder
    var names: ScannedNames
    /// Kept as long as the program runs.
    var types: Types

    /// What need not be found out about a type again.
    struct Types {
      var containers = ContainerPool()
      let kinds = DirectKinds()
    }

    init(types: Types) {
      self.types = types
      capacity = 2048
      buffer = .allocate(byteCount: capacity + 8, alignment: 8)
      builder = TapeBuilder()
      names = ScannedNames()
      tape = Tape(
        bytes: UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self)), tokens: builder.tokens,
        hasShortTexts: SmallString.isKnown)
    }

    func free() {
      builder.free()
      names.free()
      buffer.deallocate()
    }
  }

  private let state: UnsafeMutablePointer<State>

  /// The longest document that has a tape.
  static let limit = Int(UInt32.max) - 1
  /// More room than for this many bytes is not kept.
  private static let kept = 1 << 16
  /// Those that nobody uses just now, no more than were ever needed at once.
  private static let spare = Mutex<[TapeMemory]>([])

  private init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State(types: State.Types()))
  }

  /// Calls `body` with the value that a document of at most `limit` bytes is.
  ///
  /// - Throws: `JSONFault` when the bytes are not JSON; what `body` throws.
  @inline(__always)
  static func with<Result>(
    _ document: UnsafeRawBufferPointer, _ body: (TapeValue) throws -> Result
  ) throws -> Result {
    let memory = spare.withLock { $0.popLast() } ?? TapeMemory()
    defer { memory.giveBack() }
    try memory.read(document)
    return try body(TapeValue(0, in: memory.state, serial: memory.state.pointee.serial))
  }

  private func giveBack() {
    state.pointee.serial &+= 1
    if state.pointee.capacity > TapeMemory.kept { shrink() }
    TapeMemory.spare.withLock { $0.append(self) }
  }

  @inline(never)
  private func shrink() {
    let serial = state.pointee.serial
    state.pointee.free()
    state.pointee = State(types: state.pointee.types)
    state.pointee.serial = serial
  }

  private func read(_ document: UnsafeRawBufferPointer) throws(JSONFault) {
    if document.count > state.pointee.capacity {
      state.pointee.buffer.deallocate()
      state.pointee.capacity = document.count
      state.pointee.buffer = .allocate(byteCount: document.count + 8, alignment: 8)
    }
    let buffer = state.pointee.buffer
    if let start = document.baseAddress, !document.isEmpty {
      buffer.copyMemory(from: start, byteCount: document.count)
    }
    state.pointee.builder.clear()
    state.pointee.names.clear()
    var pass = ScanningPass(
      UnsafeRawBufferPointer(start: buffer, count: document.count),
      sink: state.pointee.builder, names: state.pointee.names)
    defer {
      // They may have grown.
      state.pointee.builder = pass.sink
      state.pointee.names = pass.names
      state.pointee.tape = Tape(
        bytes: UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self)), tokens: pass.sink.tokens,
        hasShortTexts: state.pointee.tape.hasShortTexts)
    }
    try pass.document()
  }
}
