/// The names of the objects that a `ScanningPass` is within, those of the innermost last.
///
/// Whoever makes one frees it.
struct ScannedNames {
  /// A name within the bytes.
  struct Name: BitwiseCopyable {
    /// Different for most names that differ.
    let mark: UInt64
    let start: Int
    let count: Int
    let isEscaped: Bool

    /// The bytes that it stands for.
    func plain(_ bytes: UnsafePointer<UInt8>) -> [UInt8] {
      let raw = UnsafeRawBufferPointer(start: bytes + start, count: count)
      return isEscaped ? RawValue.unescaped(raw) ?? [] : Array(raw)
    }
  }

  /// The names of one object.
  struct Object {
    let first: Int
    /// One bit for each mark, so that most names are seen to be new at once.
    var filter: UInt64 = 0
    /// Made for large objects only.
    var many: Set<[UInt8]>?
  }

  private var names = RawStack<Name>(capacity: 32)

  var count: Int { names.count }

  func free() { names.free() }

  mutating func clear() { names.cut(to: 0) }

  mutating func leave(_ object: Object) { names.cut(to: object.first) }

  /// Notes a name; returns false when the object has it already.
  @inline(__always)
  mutating func add(
    start: Int, count length: Int, isEscaped: Bool, to object: inout Object,
    in bytes: UnsafePointer<UInt8>
  ) -> Bool {
    if isEscaped {
      return addRarer(start: start, count: length, to: &object, in: bytes)
    }
    let mark = ScannedNames.mark(bytes + start, length)
    return add(
      Name(mark: mark, start: start, count: length, isEscaped: false), to: &object, in: bytes)
  }

  @inline(never)
  private mutating func addRarer(
    start: Int, count length: Int, to object: inout Object, in bytes: UnsafePointer<UInt8>
  ) -> Bool {
    let name = Name(mark: 0, start: start, count: length, isEscaped: true)
    let mark = name.plain(bytes).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { ScannedNames.mark($0, buffer.count) } ?? 0
    }
    return add(
      Name(mark: mark, start: start, count: length, isEscaped: true), to: &object, in: bytes)
  }

  @inline(__always)
  private mutating func add(
    _ name: Name, to object: inout Object, in bytes: UnsafePointer<UInt8>
  ) -> Bool {
    let bit = 1 as UInt64 &<< (name.mark &>> 58)
    if object.filter & bit != 0 || count &- object.first >= 64 {
      guard isNew(name, &object, bytes) else { return false }
    }
    object.filter |= bit
    names.push(name)
    return true
  }

  @inline(never)
  private func isNew(
    _ name: Name, _ object: inout Object, _ bytes: UnsafePointer<UInt8>
  ) -> Bool {
    if count &- object.first >= 64 {
      var many = object.many ?? Set((object.first..<count).map { names[$0].plain(bytes) })
      object.many = nil  // So that the set is not copied.
      let isNew = many.insert(name.plain(bytes)).inserted
      object.many = many
      return isNew
    }
    var index = object.first
    while index < count {
      if names[index].mark == name.mark, names[index].plain(bytes) == name.plain(bytes) {
        return false
      }
      index &+= 1
    }
    return true
  }

  /// The length, the beginning and the end of a name, mixed.
  @inline(__always)
  private static func mark(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(name)
    var mark = UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      mark = (mark ^ raw.loadUnaligned(as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      mark ^= (raw + (count &- 8)).loadUnaligned(as: UInt64.self)
    } else if count >= 4 {
      mark = (mark ^ UInt64(raw.loadUnaligned(as: UInt32.self))) &* 0xFF51_AFD7_ED55_8CCD
      mark ^= UInt64((raw + (count &- 4)).loadUnaligned(as: UInt32.self))
    } else {
      var index = 0
      while index < count {
        mark ^= UInt64(name[index]) &<< UInt64(index &* 8 &+ 8)
        index &+= 1
      }
    }
    mark &*= 0x9E37_79B9_7F4A_7C15
    return mark ^ (mark &<< 32)
  }
}
