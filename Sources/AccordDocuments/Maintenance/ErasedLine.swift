/// A line of the journal as erasure leaves it: of the same length, so that nothing else moves,
/// with a new checksum and a new salt.
///
/// The salt is drawn anew and recorded nowhere else: of the digests that the record of the
/// erasure keeps, the one before tells nothing about what was erased, and the one after will tell
/// nothing either should the line be erased a second time.
struct ErasedLine: Sendable {
  /// The line, without its newline.
  let bytes: [UInt8]
  /// What the chain knew the line by.
  let was: Digest
  /// What it would know it by now.
  let now: Digest

  /// A line without the values at some paths of its document, or without its command.
  ///
  /// - Parameters:
  ///   - line: a whole line, without its newline.
  ///   - paths: the paths in the document of a version; `["cmd"]` for a commit.
  ///   - values: what takes their place; a value too short for it becomes `""`, `0`, `[]` or `{}`.
  ///   - salt: drawn by lot.
  /// - Returns: `nil` when the line holds nothing of it, or is no such line.
  init?(_ line: ArraySlice<UInt8>, paths: [String], values: [JSON], salt: UInt64) {
    guard let before = ErasedLine.digest(line) else { return nil }
    var bytes = Array(line)
    let isCommit = ErasedLine.isCommit(line)
    var spans: [(range: Range<Int>, value: JSON)] = []
    for (path, value) in zip(paths, values) {
      let steps = JSONPath(path).steps
      for range in JSONSpans.of(isCommit ? steps : [.member("doc")] + steps, in: bytes[...]) {
        spans.append((range, value))
      }
    }
    var isChanged = false
    for span in spans where !spans.contains(where: { $0.range.strictlyContains(span.range) }) {
      let literal = ErasedLine.literal(span.value, insteadOf: bytes[span.range])
      guard !bytes[span.range].elementsEqual(literal) else { continue }
      isChanged = true
      bytes.replaceSubrange(
        span.range,
        with: literal + [UInt8](repeating: 0x20, count: span.range.count - literal.count))
    }
    guard isChanged else { return nil }
    let text = Array("\"\(Hexadecimal.text(salt))\"".utf8)
    for range in JSONSpans.of([.member("salt")], in: bytes[...]) where range.count == text.count {
      bytes.replaceSubrange(range, with: text)
    }
    let covered = bytes.dropLast(LineEnding.length)
    let checksum = CRC32C.checksum(covered)
    bytes.replaceSubrange(
      covered.endIndex..., with: ",\"k\":\"\(Hexadecimal.text(checksum))\"}".utf8)
    guard bytes.count == line.count, let after = ErasedLine.digest(bytes[...]) else { return nil }
    self.bytes = bytes
    was = before
    now = after
  }

  /// What the chain covers of a line: all before `,"sum"` of a commit line, all before `,"k"` of
  /// any other; `nil` when it is not whole.
  static func digest(_ line: ArraySlice<UInt8>) -> Digest? {
    guard let covered = LineEnding.covered(line) else { return nil }
    guard isCommit(line) else { return SHA256.digest(covered) }
    guard let part = partBeforeSum(covered) else { return nil }
    return SHA256.digest(part)
  }

  /// The bytes of a commit line before `,"sum"`.
  static func partBeforeSum(_ covered: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let ending = covered.suffix(sumLength)
    guard ending.starts(with: ",\"sum\":\"".utf8), ending.last == UInt8(ascii: "\"") else {
      return nil
    }
    return covered[..<ending.startIndex]
  }

  static func isCommit(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "{\"tx\":".utf8) }

  /// `,"sum":"` and 64 digits and `"`.
  private static let sumLength = 73

  /// The bytes that take the place of a value, never longer than it.
  private static func literal(_ value: JSON, insteadOf old: ArraySlice<UInt8>) -> [UInt8] {
    let wanted = value.bytes
    if wanted.count <= old.count { return wanted }
    switch old.first {
    case UInt8(ascii: "\""): return Array("\"\"".utf8)
    case UInt8(ascii: "["): return Array("[]".utf8)
    case UInt8(ascii: "{"): return Array("{}".utf8)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return Array("null".utf8)
    default: return Array("0".utf8)
    }
  }
}

extension Range<Int> {
  /// Whether the other range lies within this one and is not the same.
  fileprivate func strictlyContains(_ other: Range<Int>) -> Bool {
    self != other && lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }
}
