extension Tape {
  @inline(__always)
  func string(_ token: Int) throws -> String {
    guard tokens[token].kind.isString else { throw DirectDecoder.Mismatch() }
    return text(token)
  }

  @inline(__always)
  func bool(_ token: Int) throws -> Bool {
    switch tokens[token].kind {
    case .yes: return true
    case .no: return false
    default: throw DirectDecoder.Mismatch()
    }
  }

  @inline(__always)
  func integer(_ token: Int) throws -> Int {
    let found = tokens[token]
    guard found.kind == .number else { throw DirectDecoder.Mismatch() }
    var position = bytes + Int(found.start)
    let end = bytes + Int(found.end)
    let isNegative = position.pointee == UInt8(ascii: "-")
    if isNegative { position += 1 }
    // Eighteen digits cannot overflow.
    guard end - position <= 18 else { return try number(token, Int.self) }
    var value = 0
    while position < end {
      let digit = position.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { return try number(token, Int.self) }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    return isNegative ? 0 &- value : value
  }

  /// A number of any type, taken only where nothing is lost.
  @inline(never)
  func number<Number: LosslessNumber>(_ token: Int, _ type: Number.Type) throws -> Number {
    guard tokens[token].kind == .number,
      let json = try? JSON(parsing: Array(raw(token))), let number = Number(json: json)
    else { throw DirectDecoder.Mismatch() }
    return number
  }
}
