/// How a type is read that is no string, `Int` or truth value.
enum DirectKind {
  case number(any LosslessNumber.Type)
  case list(any DirectList.Type)
  /// As the type says itself.
  case other
}

/// The kinds of the types that were met lately: to ask a type takes long.
struct DirectKinds {
  private struct Slot {
    var type: ObjectIdentifier?
    var kind = DirectKind.other
  }

  private static let capacity = 256
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: DirectKinds.capacity)
    slots.initialize(repeating: Slot(), count: DirectKinds.capacity)
  }

  @inline(__always)
  func kind<T>(of type: T.Type) -> DirectKind {
    let index = Int(bitPattern: ObjectIdentifier(type)) &>> 4 & (DirectKinds.capacity &- 1)
    if slots[index].type != ObjectIdentifier(type) { ask(type, index) }
    return slots[index].kind
  }

  @inline(never)
  private func ask<T>(_ type: T.Type, _ index: Int) {
    slots[index].type = ObjectIdentifier(type)
    if let number = type as? any LosslessNumber.Type {
      slots[index].kind = .number(number)
    } else if let list = type as? any DirectList.Type {
      slots[index].kind = .list(list)
    } else {
      slots[index].kind = .other
    }
  }
}
