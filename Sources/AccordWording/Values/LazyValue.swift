import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// ```swift
/// let names = LazyValue { types.map(\.name) }  // Nothing is made yet.
/// names.value
/// ```
package final class LazyValue<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// A value that `make` makes. Two threads that ask at the same time may both make it.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    if let value = made.withLock({ $0 }) { return value }
    // Not under the lock: what is made may ask for other values that are made when asked for.
    let value = make()
    made.withLock { $0 = value }
    return value
  }
}
