import AccordJSON

/// What a query asks of one field.
package enum FieldCondition: Sendable, Hashable {
  /// It has this value.
  case equals(JSON)
  /// It is at least the one and at most the other; texts by the bytes of their UTF-8, numbers
  /// by their size. Values of another kind than the bounds do not fit.
  case between(JSON?, JSON?)

  /// It refers to a document.
  package static func refers<D: Document>(to id: ID<D>) -> FieldCondition {
    .equals(.string(id.name))
  }

  /// Whether a value fits.
  func holds(for value: RawValue) -> Bool {
    switch self {
    case .equals(let wanted): FieldCondition.compare(value, wanted) == 0
    case .between(let low, let high):
      (low.map { (FieldCondition.compare(value, $0) ?? -1) >= 0 } ?? true)
        && (high.map { (FieldCondition.compare(value, $0) ?? 1) <= 0 } ?? true)
        && (low != nil || high != nil)
    }
  }

  /// Less than, equal to or greater than 0 as a value is less than, equal to or greater than
  /// another; `nil` when they cannot be compared.
  private static func compare(_ value: RawValue, _ other: JSON) -> Int? {
    switch (value, other) {
    case (.null, .null): return 0
    case (.bool(let left), .bool(let right)): return left == right ? 0 : (right ? -1 : 1)
    case (.string(let bytes, isEscaped: false), .string(var right)):
      return right.withUTF8 { order(bytes, UnsafeRawBufferPointer($0)) }
    case (.string, .string(let right)):
      guard let left = value.text else { return nil }
      return left == right ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    case (.number(let bytes), .integer(let right)):
      let text = String(decoding: bytes, as: UTF8.self)
      if let left = Int(text) { return left == right ? 0 : left < right ? -1 : 1 }
      return Double(text).map { $0 == Double(right) ? 0 : $0 < Double(right) ? -1 : 1 }
    case (.number(let bytes), .number(let text)):
      guard let left = Double(String(decoding: bytes, as: UTF8.self)), let right = Double(text)
      else { return nil }
      return left == right ? 0 : left < right ? -1 : 1
    default: return nil
    }
  }

  /// The order of two texts by their bytes.
  private static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int
  {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return left.count - right.count
  }

  /// The part of an index in which all values lie that fit; `nil` when none can.
  func keys(_ kind: IndexState.FieldIndex.Kind) -> (from: FieldKey, to: FieldKey)? {
    switch self {
    case .equals(let value):
      guard let key = FieldKey(value, kind) else { return nil }
      return (key, key)
    case .between(let low, let high):
      let from = low.flatMap { FieldKey($0, kind) }?.lowest ?? .first
      let to = high.flatMap { FieldKey($0, kind) }?.highest ?? .last
      return from <= to ? (from, to) : nil
    }
  }
}
