/// Which types are lists, of those that were met lately: to ask a type takes long.
struct DirectLists {
  private struct Slot {
    var type: ObjectIdentifier?
    var list: (any DirectList.Type)?
  }

  private static let capacity = 256
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: DirectLists.capacity)
    slots.initialize(repeating: Slot(), count: DirectLists.capacity)
  }

  /// The type where it is one of lists.
  @inline(__always)
  func list<T>(_ type: T.Type) -> (any DirectList.Type)? {
    let index = Int(bitPattern: ObjectIdentifier(type)) &>> 4 & (DirectLists.capacity &- 1)
    if slots[index].type != ObjectIdentifier(type) { ask(type, index) }
    return slots[index].list
  }

  @inline(never)
  private func ask<T>(_ type: T.Type, _ index: Int) {
    slots[index] = Slot(type: ObjectIdentifier(type), list: type as? any DirectList.Type)
  }
}
