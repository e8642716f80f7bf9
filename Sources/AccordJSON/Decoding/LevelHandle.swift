/// An open object or array as the containers of `Codable` hold it.
struct LevelHandle {
  let writer: DocumentWriter
  let depth: Int
  let serial: Int

  /// Makes the level the innermost one, to which something is about to be added.
  ///
  /// - Throws: `Irregular` when bytes can no longer be added to it.
  @inline(__always)
  private func enter() throws {
    let state = writer.state
    guard depth < state.pointee.levels.count, state.pointee.levels[depth].serial == serial,
      depth >= state.pointee.spot.base
    else {
      writer.giveUp()
      throw DocumentWriter.Irregular()
    }
    if state.pointee.levels.count > depth &+ 1 { writer.close(to: depth &+ 1) }
    if state.pointee.levels[depth].count > 0 { state.pointee.output.append(UInt8(ascii: ",")) }
    state.pointee.levels[depth].count &+= 1
  }

  /// Begins a member.
  @inline(__always)
  func begin(_ name: String) throws {
    try enter()
    let state = writer.state
    var name = name
    let mark = name.withUTF8 { bytes in
      let start = state.pointee.output.count &+ 1
      let mark = state.pointee.output.append(name: bytes)
      state.pointee.levels[depth].nameStart = start
      state.pointee.levels[depth].nameEnd = state.pointee.output.count &- 2
      return mark
    }
    let bit = 1 as UInt64 &<< (mark &>> 58)
    if state.pointee.levels[depth].filter & bit != 0 { try refuse(mark) }
    state.pointee.levels[depth].filter |= bit
    state.pointee.names.push(mark)
  }

  /// Gives up when a name has been set before. One that only looks so does no harm.
  private func refuse(_ mark: UInt64) throws {
    let state = writer.state
    for number in state.pointee.levels[depth].firstName..<state.pointee.names.count
    where state.pointee.names[number] == mark {
      writer.giveUp()
      throw DocumentWriter.Irregular()
    }
  }

  /// Begins an element.
  @inline(__always)
  func begin() throws { try enter() }

  var count: Int {
    let state = writer.state
    guard depth < state.pointee.levels.count, state.pointee.levels[depth].serial == serial else {
      writer.giveUp()
      return 0
    }
    return state.pointee.levels[depth].count
  }

  // MARK: Values, after `begin`

  @inline(__always)
  func add(_ value: String) { writer.state.pointee.output.append(quoting: value) }

  @inline(__always)
  func add(_ value: Int) { writer.state.pointee.output.append(value) }

  @inline(__always)
  func add(_ value: Bool) {
    writer.state.pointee.output.append(value ? "true" as StaticString : "false")
  }

  @inline(__always)
  func addNull() { writer.state.pointee.output.append("null") }

  @inline(__always)
  func add<T: Encodable>(_ value: T) throws { try writer.add(value) }
}

extension DocumentWriter {
  /// Writes a value, those that JSON itself has without a detour.
  @inline(__always)
  func add<T: Encodable>(_ value: T) throws {
    if T.self == String.self {
      state.pointee.output.append(quoting: unsafeBitCast(value, to: String.self))
    } else if T.self == Int.self {
      state.pointee.output.append(unsafeBitCast(value, to: Int.self))
    } else if try !addNumber(value) {
      try write(value)
    }
  }

  /// Writes a value of the rarer basic types; returns false when it is none.
  private func addNumber<T: Encodable>(_ value: T) throws -> Bool {
    let type = T.self
    if type == Bool.self {
      state.pointee.output.append(
        unsafeBitCast(value, to: Bool.self) ? "true" as StaticString : "false")
    } else if type == Double.self {
      let number = unsafeBitCast(value, to: Double.self)
      try add(number.description, isFinite: number.isFinite)
    } else if type == Float.self {
      let number = unsafeBitCast(value, to: Float.self)
      try add(number.description, isFinite: number.isFinite)
    } else if type == Int8.self || type == Int16.self || type == Int32.self
      || type == Int64.self || type == UInt.self || type == UInt8.self || type == UInt16.self
      || type == UInt32.self || type == UInt64.self || type == Int128.self
      || type == UInt128.self
    {
      guard let number = value as? any FixedWidthInteger else { return false }
      try add(String(describing: number), isFinite: true)
    } else {
      return false
    }
    return true
  }

  private func add(_ number: String, isFinite: Bool) throws {
    guard isFinite else {
      giveUp()
      throw Irregular()
    }
    var number = number
    number.withUTF8 { state.pointee.output.append($0) }
  }
}
