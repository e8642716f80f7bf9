import AccordJSON
import AccordPlatform

/// Conditions on several fields, prepared for the bytes of many documents. The members of a
/// document itself are tested in one pass over it, which ends as soon as all were found.
final class FieldFilter {
  /// A member of the document itself, and what is asked of it.
  struct Term {
    /// Where the name lies in `text`.
    let name: Range<Int>
    let test: Test
  }

  /// What is asked of a value.
  enum Test {
    /// The text of these bytes of `text`, which are written without escapes.
    case text(Range<Int>)
    /// A number; a whole one is compared with these, another by the condition.
    case integer(from: Int, to: Int, condition: Int)
    /// The condition with this number.
    case condition(Int)
  }

  private let conditions: [FieldCondition]
  /// What lies deeper.
  private let others: [(path: JSONPath, condition: FieldCondition)]
  private let terms: UnsafeMutableBufferPointer<Term>
  /// The names and texts of `terms`, one after the other.
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// At most 64 members of the document itself are tested in one pass.
  init(_ fields: [(path: JSONPath, condition: FieldCondition)]) {
    var bytes: [UInt8] = []
    var terms: [Term] = []
    var others: [(path: JSONPath, condition: FieldCondition)] = []
    for (number, field) in fields.enumerated() {
      guard terms.count < 64, field.path.steps.count == 1,
        case .member(let name) = field.path.steps[0]
      else {
        others.append(field)
        continue
      }
      let start = bytes.count
      bytes += name.utf8
      let range = start..<bytes.count
      terms.append(
        Term(name: range, test: FieldFilter.test(field.condition, number, &bytes)))
    }
    conditions = fields.map(\.condition)
    self.others = others
    self.terms = .allocate(capacity: terms.count)
    _ = self.terms.initialize(from: terms)
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
  }

  deinit {
    terms.deallocate()
    text.deallocate()
  }

  private static func test(
    _ condition: FieldCondition, _ number: Int, _ bytes: inout [UInt8]
  ) -> Test {
    switch condition {
    case .equals(.string(let text)):
      let isPlain = text.utf8.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      guard isPlain else { return .condition(number) }
      let start = bytes.count
      bytes += text.utf8
      return .text(start..<bytes.count)
    case .equals(.integer(let wanted)): return .integer(from: wanted, to: wanted, condition: number)
    case .between(.integer(let low)?, .integer(let high)?):
      return .integer(from: low, to: high, condition: number)
    case .between(.integer(let low)?, nil):
      return .integer(from: low, to: .max, condition: number)
    case .between(nil, .integer(let high)?):
      return .integer(from: .min, to: high, condition: number)
    default: return .condition(number)
    }
  }

  /// Whether a document is one of which all conditions hold.
  @inline(__always)
  func holds(for document: UnsafeRawBufferPointer) -> Bool {
    (terms.isEmpty || holdsForMembers(document)) && (others.isEmpty || holdsDeeper(document))
  }

  @inline(never)
  private func holdsDeeper(_ document: UnsafeRawBufferPointer) -> Bool {
    others.allSatisfy { field in
      var isFitting = false
      field.path.each(inRaw: document) { if field.condition.holds(for: $0) { isFitting = true } }
      return isFitting
    }
  }
}

extension FieldFilter {
  private func holdsForMembers(_ document: UnsafeRawBufferPointer) -> Bool {
    guard var cursor = RawCursor(document), cursor.next() == UInt8(ascii: "{") else {
      return false
    }
    cursor.position += 1
    var missing = terms.count == 64 ? ~0 : (1 as UInt64 &<< UInt64(terms.count)) &- 1
    while cursor.next() == UInt8(ascii: "\"") {
      cursor.position += 1
      let start = cursor.position
      guard let isEscaped = cursor.passString() else { return false }
      let count = cursor.position - start - 1
      guard cursor.next() == UInt8(ascii: ":") else { return false }
      cursor.position += 1
      guard cursor.next() != 0 else { return false }
      let value = cursor
      guard cursor.passValue() else { return false }
      var index = 0
      while index < terms.count {
        if missing & 1 &<< UInt64(index) != 0, isName(index, start, count, isEscaped) {
          guard holds(terms[index].test, for: value, end: cursor.position) else { return false }
          missing &= ~(1 &<< UInt64(index))
          if missing == 0 { return true }
        }
        index &+= 1
      }
      guard cursor.next() == UInt8(ascii: ",") else { return false }
      cursor.position += 1
    }
    return false
  }

  @inline(__always)
  private func isName(
    _ term: Int, _ start: UnsafePointer<UInt8>, _ count: Int, _ isEscaped: Bool
  ) -> Bool {
    let name = terms[term].name
    let wanted = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[name])
    let found = UnsafeRawBufferPointer(start: start, count: count)
    if isEscaped { return RawValue.unescaped(found)?.elementsEqual(wanted) ?? false }
    return found.isSame(as: wanted)
  }

  /// Whether the value between two places is what a test asks for.
  @inline(__always)
  private func holds(
    _ test: Test, for value: RawCursor, end: UnsafePointer<UInt8>
  ) -> Bool {
    let first = value.position
    switch test {
    case .text(let range):
      guard first.pointee == UInt8(ascii: "\"") else { return false }
      let found = UnsafeRawBufferPointer(start: first + 1, count: end - first - 2)
      let wanted = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[range])
      if found.isSame(as: wanted) { return true }
      // What is longer may be the same with escapes.
      guard found.count > wanted.count,
        RawCursor.quoteOrEscape(from: first + 1, to: end - 1) < end - 1
      else { return false }
      return RawValue.unescaped(found)?.elementsEqual(wanted) ?? false
    case .integer(let low, let high, let condition):
      if let number = FieldFilter.integer(first, end) { return low <= number && number <= high }
      var value = value
      return value.value().map(conditions[condition].holds) ?? false
    case .condition(let number):
      var value = value
      return value.value().map(conditions[number].holds) ?? false
    }
  }

  /// A whole number of at most 18 digits.
  @inline(__always)
  private static func integer(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Int? {
    var position = start
    let isNegative = position.pointee == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard position < end, end - position <= 18 else { return nil }
    var value = 0
    while position < end {
      let digit = position.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    return isNegative ? 0 &- value : value
  }
}
