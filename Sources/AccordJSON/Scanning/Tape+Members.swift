import AccordPlatform

extension Tape {
  /// The tokens of the names of an object's members.
  func names(of object: Int) -> [Int] {
    var names: [Int] = []
    var name = object + 1
    while name < Int(tokens[object].next) {
      names.append(name)
      name = Int(tokens[name + 1].next)
    }
    return names
  }

  /// The token of the member with that name, 0 when there is none: with names that are escaped
  /// or not ASCII, compared as texts are.
  @inline(never)
  func value(ofOdd wanted: String, in object: Int) -> Int {
    names(of: object).first { text($0) == wanted }.map { $0 + 1 } ?? 0
  }

  /// The token of the member with that name; 0 when there is none. The one after the member found
  /// last is looked at first.
  @inline(__always)
  func value(of wanted: String, in object: Int) -> Int {
    let name = Int(tokens[object].end)
    if name < Int(tokens[object].next), tokens[name].kind == .plain, hasShortTexts,
      SmallString.isText(wanted, of: room(of: tokens[name]), count: tokens[name].count)
    {
      tokens[object].end = tokens[name &+ 1].next
      return name &+ 1
    }
    return value(ofAny: wanted, in: object)
  }

  @inline(never)
  private func value(ofAny wanted: String, in object: Int) -> Int {
    var wanted = wanted
    let token = wanted.withUTF8 { value(of: $0, in: object) }
    return token < 0 ? value(ofOdd: wanted, in: object) : token
  }

  /// The same; -1 when only a closer look can tell.
  @inline(__always)
  private func value(of wanted: UnsafeBufferPointer<UInt8>, in object: Int) -> Int {
    let end = tokens[object].next
    let hint = tokens[object].end
    var name = hint
    var isOdd = false
    repeat {
      if name >= end {
        if hint == object &+ 1 { break }
        name = UInt32(truncatingIfNeeded: object &+ 1)
        if name >= end { break }
      }
      let value = Int(name) &+ 1
      if isName(Int(name), wanted) {
        tokens[object].end = tokens[value].next
        return value
      }
      if tokens[Int(name)].kind != .plain { isOdd = true }
      name = tokens[value].next
    } while name != hint
    return isOdd ? -1 : 0
  }

  @inline(__always)
  private func isName(_ name: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    tokens[name].kind != .escaped
      && UnsafeRawBufferPointer(raw(name)).isSame(as: UnsafeRawBufferPointer(wanted))
  }
}
