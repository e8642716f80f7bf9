/// A keyed container that is lent to one object after the other.
///
/// To make a container takes a piece of memory and three look-ups of generic types: more than to
/// read the members of a small object. So a `TapeMemory` keeps one for each type of keys that it met
/// often, and lends it again when nobody holds it any more. It is kept as long as the program runs: a
/// container that somebody held back can still be asked, and finds out that its document is gone.
class PooledContainer {
  /// The object that the container is about.
  let object: UnsafeMutablePointer<TapeValue>
  /// The one reference that the container is.
  private let reference: UnsafeMutablePointer<AnyObject>

  fileprivate init(
    _ object: UnsafeMutablePointer<TapeValue>, _ reference: UnsafeMutablePointer<AnyObject>
  ) {
    self.object = object
    self.reference = reference
  }

  /// Whether nobody else holds the container.
  @inline(__always)
  var isFree: Bool { PooledContainer.isOnly(reference) }

  /// Whether there is no other reference to an object. Generic, because an `AnyObject` may be
  /// copied before it is asked, and is then never the only one.
  @inline(__always)
  private static func isOnly<T: AnyObject>(_ reference: UnsafeMutablePointer<T>) -> Bool {
    isKnownUniquelyReferenced(&reference.pointee)
  }

  /// A container for a type of keys, about that object at first; `nil` where a container is not
  /// one reference.
  static func make<Key: CodingKey>(for object: TapeValue, _ type: Key.Type) -> PooledContainer? {
    let place = UnsafeMutablePointer<TapeValue>.allocate(capacity: 1)
    place.initialize(to: object)
    let container = KeyedDecodingContainer(DirectMemberDecoder<Key>(lent: place))
    guard isReference(container) else {
      place.deallocate()
      return nil
    }
    return TypedContainer(container, about: place)
  }

  /// Whether a container is a reference to an object and nothing else. The library does not
  /// promise that, so it is looked at before it is used.
  private static func isReference<Container>(_ container: Container) -> Bool {
    let parts = Mirror(reflecting: container).children.map(\.value)
    guard MemoryLayout<Container>.size == MemoryLayout<AnyObject>.size, parts.count == 1,
      let part = parts.first, Swift.type(of: part) is AnyClass
    else { return false }
    let address = UnsafeRawPointer(Unmanaged.passUnretained(part as AnyObject).toOpaque())
    return unsafeBitCast(container, to: UnsafeRawPointer.self) == address
  }
}

/// A lent container of a known type.
final class TypedContainer<Container>: PooledContainer {
  private let container: UnsafeMutablePointer<Container>

  fileprivate init(_ container: Container, about object: UnsafeMutablePointer<TapeValue>) {
    self.container = .allocate(capacity: 1)
    self.container.initialize(to: container)
    super.init(
      object, UnsafeMutableRawPointer(self.container).assumingMemoryBound(to: AnyObject.self))
  }

  /// The container. Inlined, it would look for a generic type that the object itself knows.
  @inline(never)
  func lend() -> Container { container.pointee }
}
