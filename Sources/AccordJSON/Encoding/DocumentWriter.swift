/// Writes one document straight to bytes, in the order in which its type encodes it.
///
/// `Codable` lets a type fill several containers in any order and set a member twice. Bytes once
/// written stay, so such a document is `isIrregular`, and `DocumentEncoder` begins anew with the
/// tree of `ValueEncoder`.
package final class DocumentWriter {
  /// An object or array that is being written.
  struct Level {
    /// Tells it from one that was at the same depth before.
    let serial: Int
    let isObject: Bool
    var count = 0
    /// Where the name of the member that was begun last lies in the output, without its
    /// quotation marks: from here to the colon that ends it.
    var nameStart = 0
    var nameEnd = 0
    /// Marks of the names so far, from this number in `State.names` on.
    let firstName: Int
    /// One bit for each of these names.
    var filter: UInt64 = 0
  }

  /// A value that is being written.
  struct Spot {
    let serial: Int
    /// The number of levels that it lies in.
    let base: Int
    var content = Content.nothing
  }

  enum Content { case nothing, leaf, object, array }

  struct State {
    var output = ByteBuffer(capacity: 1024)
    var levels = RawStack<Level>(capacity: 8)
    var names = RawStack<UInt64>(capacity: 64)
    var spot = Spot(serial: 0, base: 0)
    var serials = 0
    var isIrregular = false
    var references: [FoundReference] = []
  }

  /// Thrown where going on is useless.
  struct Irregular: Error {}

  /// In memory of its own, so that reading it is no more than that.
  let state: UnsafeMutablePointer<State>

  package init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.pointee.output.free()
    state.pointee.levels.free()
    state.pointee.names.free()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  package var isIrregular: Bool { state.pointee.isIrregular }
  package var bytes: [UInt8] { state.pointee.output.bytes }
  package var references: [FoundReference] { state.pointee.references }

  /// Forgets the document, so that another one can be written. Containers of this one that
  /// somebody kept lead nowhere then, since serial numbers go on.
  package func reset() {
    state.pointee.output.removeAll()
    state.pointee.levels.cut(to: 0)
    state.pointee.names.cut(to: 0)
    state.pointee.spot = Spot(serial: 0, base: 0)
    state.pointee.isIrregular = false
    if !state.pointee.references.isEmpty { state.pointee.references = [] }
  }

  func giveUp() { state.pointee.isIrregular = true }

  // MARK: Values

  /// Writes a value that writes itself.
  @inline(__always)
  package func write(_ value: some Encodable) throws {
    let outer = state.pointee.spot
    state.pointee.serials &+= 1
    let spot = Spot(serial: state.pointee.serials, base: state.pointee.levels.count)
    state.pointee.spot = spot
    do {
      try value.encode(to: DirectEncoder(writer: self, spot: spot.serial))
    } catch {
      giveUp()  // Whoever catches this finds bytes that should not be there.
      throw error
    }
    close(to: spot.base)
    if state.pointee.spot.content == .nothing { state.pointee.output.append("{}") }
    state.pointee.spot = outer
  }

  /// Whether the value with that serial number is the one being written and has no content yet;
  /// it then gets that content.
  @inline(__always)
  func fill(_ spot: Int, _ content: Content) throws {
    guard state.pointee.spot.serial == spot, state.pointee.spot.content == .nothing else {
      giveUp()
      throw Irregular()
    }
    state.pointee.spot.content = content
  }

  // MARK: Levels

  /// Opens an object or array as the value being written; where it is open, it goes on.
  func open(_ spot: Int, isObject: Bool) -> LevelHandle {
    let content: Content = isObject ? .object : .array
    guard state.pointee.spot.serial == spot else { return nowhere }
    let base = state.pointee.spot.base
    if state.pointee.spot.content == content, state.pointee.levels.count > base {
      return LevelHandle(writer: self, depth: base, serial: state.pointee.levels[base].serial)
    }
    guard state.pointee.spot.content == .nothing else { return nowhere }
    state.pointee.spot.content = content
    return push(isObject: isObject)
  }

  /// Opens an object or array where a value is due.
  @inline(__always)
  func push(isObject: Bool) -> LevelHandle {
    state.pointee.serials &+= 1
    let depth = state.pointee.levels.count
    state.pointee.levels.push(
      Level(
        serial: state.pointee.serials, isObject: isObject, firstName: state.pointee.names.count))
    state.pointee.output.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
    return LevelHandle(writer: self, depth: depth, serial: state.pointee.serials)
  }

  /// A container that leads nowhere.
  var nowhere: LevelHandle {
    giveUp()
    return LevelHandle(writer: self, depth: 0, serial: -1)
  }

  @inline(__always)
  func close(to depth: Int) {
    var count = state.pointee.levels.count
    while count > depth {
      count &-= 1
      let level = state.pointee.levels[count]
      state.pointee.output.append(level.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      state.pointee.names.cut(to: level.firstName)
    }
    state.pointee.levels.cut(to: count)
  }

  // MARK: References

  /// Notes a reference at the value with that serial number.
  func note(_ target: DocumentKey, at spot: Int) {
    guard state.pointee.spot.serial == spot else { return giveUp() }
    state.pointee.references.append(FoundReference(path: path(), target: target))
  }

  /// The path of the value being written, as schemas write it.
  private func path() -> String {
    let depth = min(state.pointee.spot.base, state.pointee.levels.count)
    if depth == 1, state.pointee.levels[0].isObject { return name(of: state.pointee.levels[0]) }
    var path = ""
    for number in 0..<depth {
      let level = state.pointee.levels[number]
      if level.isObject {
        if !path.isEmpty { path += "." }
        path += name(of: level)
      } else {
        path += "[]"
      }
    }
    return path
  }

  private func name(of level: Level) -> String {
    let raw = UnsafeRawBufferPointer(
      start: state.pointee.output.start + level.nameStart, count: level.nameEnd - level.nameStart)
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    return RawValue.text(of: raw, isEscaped: true) ?? ""
  }
}
