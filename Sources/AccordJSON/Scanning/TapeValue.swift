/// A value of the document that is being read: what decoders hold. No reference is counted, which
/// would cost more than to read a field.
struct TapeValue {
  private let state: UnsafeMutablePointer<TapeMemory.State>
  private let serial: UInt32
  /// The number of the value's token.
  let token: UInt32

  init(_ token: UInt32, in state: UnsafeMutablePointer<TapeMemory.State>, serial: UInt32) {
    self.state = state
    self.serial = serial
    self.token = token
  }

  /// The same as an index.
  @inline(__always)
  var number: Int { Int(token) }

  /// The document has been read, and its tape belongs to another one now.
  struct Outlived: Error {}

  /// The tape on which the value is.
  ///
  /// - Throws: `Outlived` when the document is no longer there.
  @inline(__always)
  func tape() throws(Outlived) -> Tape {
    guard state.pointee.serial == serial else { throw Outlived() }
    return state.pointee.tape
  }

  /// Another value of the same document.
  @inline(__always)
  func at(_ token: Int) -> TapeValue {
    TapeValue(UInt32(truncatingIfNeeded: token), in: state, serial: serial)
  }

  /// A container for the members of the object that this is.
  @inline(__always)
  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    state.pointee.types.containers.container(for: self, keyedBy: type)
  }

  /// How a type is read that is no string, `Int` or truth value.
  @inline(__always)
  func kind<T>(of type: T.Type) -> DirectKind { state.pointee.types.kinds.kind(of: type) }
}
