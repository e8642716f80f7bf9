import AccordJSON

/// A line of the journal as erasure leaves it: of the same length, so that nothing else moves,
/// with a new checksum.
///
/// What the line tells as erasable by itself (`PersonalSpans`) goes with its salt, and the chain
/// does not see it. Other values change the digest of the line: its salt is then a new random
/// number that is recorded nowhere else, so that of the digests that the record of the erasure
/// keeps, neither tells anything about what was erased, should the line be erased a second time.
struct ErasedLine: Sendable {
  /// The line, without its newline.
  let bytes: [UInt8]
  /// What the chain knew the line by.
  let was: Digest
  /// What it knows it by now; the same when all that was erased can be erased by itself.
  let now: Digest
  /// Where the values begin that were erased by themselves, in the document; 0 for a command.
  let spans: [Int]

  /// A line without the values at some paths of its document, or without its command.
  ///
  /// - Parameters:
  ///   - line: a whole line, without its newline.
  ///   - paths: the paths in the document of a version; `["cmd"]` for a commit.
  ///   - values: what takes their place; a value too short for it becomes `""`, `0`, `[]` or `{}`.
  ///   - salt: a random number.
  /// - Returns: `nil` when the line holds nothing of it, or is no such line.
  init?(_ line: ArraySlice<UInt8>, paths: [String], values: [JSON], salt: UInt64) {
    guard let before = LineDigest.of(line) else { return nil }
    var bytes = Array(line)
    let isCommit = ErasedLine.isCommit(line)
    let own = PersonalSpans(line)
    var erased: [PersonalSpan] = []
    var others: [(range: Range<Int>, value: JSON)] = []
    for (path, value) in zip(paths, values) {
      let steps = JSONPath(path).steps
      for range in JSONSpans.of(isCommit ? steps : [.member("doc")] + steps, in: bytes[...]) {
        if let span = own?.spans.first(where: { $0.range.clamped(to: range) == range }) {
          erased.append(span)
          ErasedLine.fill(span.range, with: value, in: &bytes)
          bytes.replaceSubrange(span.salt, with: [UInt8](repeating: 0x30, count: 16))
        } else {
          others.append((range, value))
        }
      }
    }
    let beforeOthers = bytes
    for span in others where !others.contains(where: { $0.range.strictlyContains(span.range) }) {
      ErasedLine.fill(span.range, with: span.value, in: &bytes)
    }
    if bytes != beforeOthers {
      let text = Array("\"\(Hexadecimal.text(salt))\"".utf8)
      for range in JSONSpans.of([.member("salt")], in: bytes[...]) where range.count == text.count {
        bytes.replaceSubrange(range, with: text)
      }
    }
    guard !bytes.elementsEqual(line) else { return nil }
    LineChecksum.renew(in: &bytes)
    guard bytes.count == line.count, let after = LineDigest.of(bytes[...]) else { return nil }
    self.bytes = bytes
    was = before
    now = after
    spans = erased.map { isCommit ? 0 : $0.range.lowerBound - (own?.origin ?? 0) }.sorted()
  }

  /// Puts what says nothing in the place of a value, filled up with spaces.
  private static func fill(_ range: Range<Int>, with value: JSON, in bytes: inout [UInt8]) {
    // What says nothing already stays, so that erasing twice is erasing once.
    guard !Blank.isBlank(bytes[range]) else { return }
    let literal = Blank.literal(value, insteadOf: bytes[range])
    bytes.replaceSubrange(
      range, with: literal + [UInt8](repeating: 0x20, count: range.count - literal.count))
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
  static let sumLength = 73
}

extension Range<Int> {
  /// Whether the other range lies within this one and is not the same.
  fileprivate func strictlyContains(_ other: Range<Int>) -> Bool {
    self != other && lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }
}
