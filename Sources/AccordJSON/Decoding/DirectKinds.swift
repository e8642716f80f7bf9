/// How a type is read that is no string, `Int` or truth value.
enum DirectKind {
  case number(any LosslessNumber.Type)
  case list(any DirectList.Type)
  /// As the type says itself.
  case other
}

/// The kinds of the types that were met lately.
///
/// Whether a type is a list is asked when it was met often: the first answer takes longer than to
/// read many lists as any other type, and most programs read a few documents.
struct DirectKinds {
  private struct Slot {
    /// The type whose kind is known.
    var type: ObjectIdentifier?
    var kind = DirectKind.other
    /// The type whose kind is not known yet, and how often it was met.
    var candidate: ObjectIdentifier?
    var count = 0
  }

  /// How often a type is read as any other before it is asked.
  static let patience = 256
  private static let capacity = 256
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: DirectKinds.capacity)
    slots.initialize(repeating: Slot(), count: DirectKinds.capacity)
  }

  @inline(__always)
  func kind<T>(of type: T.Type) -> DirectKind {
    let index = Int(bitPattern: ObjectIdentifier(type)) &>> 4 & (DirectKinds.capacity &- 1)
    guard slots[index].type == ObjectIdentifier(type) else { return meet(type, slots + index) }
    return slots[index].kind
  }

  @inline(never)
  private func meet<T>(_ type: T.Type, _ slot: UnsafeMutablePointer<Slot>) -> DirectKind {
    if slot.pointee.candidate != ObjectIdentifier(type) {
      if let number = DirectKinds.numbers.first(where: { $0 == type }) {
        slot.pointee.type = ObjectIdentifier(type)
        slot.pointee.kind = .number(number)
        return slot.pointee.kind
      }
      slot.pointee.candidate = ObjectIdentifier(type)
      slot.pointee.count = 0
    }
    slot.pointee.count += 1
    guard slot.pointee.count > DirectKinds.patience else { return .other }
    slot.pointee.type = ObjectIdentifier(type)
    slot.pointee.kind = (type as? any DirectList.Type).map { .list($0) } ?? .other
    return slot.pointee.kind
  }

  /// The number types beside `Int`.
  private static var numbers: [any LosslessNumber.Type] {
    [
      Double.self, Float.self, Int8.self, Int16.self, Int32.self, Int64.self, UInt.self, UInt8.self,
      UInt16.self, UInt32.self, UInt64.self,
    ]
  }
}
