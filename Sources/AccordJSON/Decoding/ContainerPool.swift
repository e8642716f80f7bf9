/// The containers that a `TapeMemory` lends, by the type of their keys.
struct ContainerPool {
  private struct Slot {
    var type: ObjectIdentifier?
    /// How often it was met before there is a container.
    var count = 0
    /// None where it cannot be lent.
    var container: Unmanaged<PooledContainer>?
  }

  private static let capacity = 128
  /// For how many types there are containers. A quarter of the slots stays empty.
  private static let limit = 96
  /// How often a type is met before a container is kept for it, which takes as long as to make
  /// hundreds of them.
  static let patience = 256

  private let slots: UnsafeMutablePointer<Slot>
  private var count = 0

  init() {
    slots = .allocate(capacity: ContainerPool.capacity)
    slots.initialize(repeating: Slot(), count: ContainerPool.capacity)
  }

  /// A container for the members of an object.
  @inline(__always)
  mutating func container<Key: CodingKey>(
    for object: TapeValue, keyedBy type: Key.Type
  ) -> KeyedDecodingContainer<Key> {
    let slot = slot(of: ObjectIdentifier(type))
    guard let container = slot.pointee.container else { return first(object, type, slot) }
    // It is kept for good: no need to count one reference more and one less.
    return container._withUnsafeGuaranteedRef { lent in
      // An object within one of the same type needs another one, and so do all when one is held
      // back.
      guard lent.isFree else { return ContainerPool.another(object, type) }
      lent.object.pointee = object
      return unsafeDowncast(lent, to: TypedContainer<KeyedDecodingContainer<Key>>.self).lend()
    }
  }

  /// The slot of a type of keys, or the empty one where it belongs.
  @inline(__always)
  private func slot(of type: ObjectIdentifier) -> UnsafeMutablePointer<Slot> {
    var index = Int(bitPattern: type) &>> 4
    while true {
      let slot = slots + index & (ContainerPool.capacity &- 1)
      if slot.pointee.type == type || slot.pointee.type == nil { return slot }
      index &+= 1
    }
  }

  /// A container for a type of keys that was not met often, or that cannot be kept.
  @inline(never)
  private mutating func first<Key: CodingKey>(
    _ object: TapeValue, _ type: Key.Type, _ slot: UnsafeMutablePointer<Slot>
  ) -> KeyedDecodingContainer<Key> {
    if slot.pointee.type == nil, count < ContainerPool.limit {
      count += 1
      slot.pointee.type = ObjectIdentifier(type)
    }
    if slot.pointee.type != nil {
      slot.pointee.count += 1
      if slot.pointee.count == ContainerPool.patience {
        slot.pointee.container = PooledContainer.make(for: object, type)
          .map(Unmanaged.passRetained)
      }
    }
    return ContainerPool.another(object, type)
  }

  @inline(never)
  private static func another<Key: CodingKey>(
    _ object: TapeValue, _ type: Key.Type
  ) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(DirectMemberDecoder<Key>(object: object))
  }
}
