import AccordJSON

/// A value in a line that can be erased while all else of the line stays provable.
///
/// The line tells the digest of the value and of a salt; the digest by which the chain knows the
/// line covers that one, and neither the value nor its salt. So erasing both changes nothing that
/// the chain covers.
struct PersonalSpan: Sendable, Hashable {
  /// Where the value lies in the line.
  let range: Range<Int>
  /// Where the sixteen digits of its salt lie in the line.
  let salt: Range<Int>
  /// The digest of the digits of the salt and of the value.
  let digest: Digest

  /// The digest of a value and its salt.
  static func digest(salt: UInt64, _ value: some Sequence<UInt8>) -> Digest {
    var bytes: [UInt8] = []
    Hexadecimal.append(salt, to: &bytes)
    bytes += value
    return SHA256.digest(bytes[...])
  }

  /// Whether the value in the line is the one that was written.
  func isUntouched(in line: UnsafeRawBufferPointer) -> Bool {
    SHA256.digest((Array(line[salt]) + line[range])[...]) == digest
  }

  /// Whether what stands in the place of the value says nothing.
  func isBlank(in line: UnsafeRawBufferPointer) -> Bool {
    Blank.isBlank(line[range])
  }
}

/// What may take the place of a value that is erased.
enum Blank {
  /// Each as it is written.
  static let literals: [[UInt8]] = ["null", "\"…\"", "\"\"", "0", "false", "[]", "{}"].map {
    Array($0.utf8)
  }

  /// Whether a value, with spaces after it, says nothing.
  static func isBlank(_ value: some BidirectionalCollection<UInt8>) -> Bool {
    let end = value.lastIndex { $0 != 0x20 }.map { value.index(after: $0) } ?? value.startIndex
    return literals.contains { value[..<end].elementsEqual($0) }
  }

  /// The bytes that take the place of a value: those wanted, when they say nothing and are not
  /// longer than the value, else the shortest that can be read in its place.
  static func literal(_ wanted: JSON, insteadOf old: some Collection<UInt8>) -> [UInt8] {
    let wanted = wanted.bytes
    if wanted.count <= old.count, literals.contains(wanted) { return wanted }
    let shortest =
      switch old.first {
      case UInt8(ascii: "\""): "\"\""
      case UInt8(ascii: "["): "[]"
      case UInt8(ascii: "{"): "{}"
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): "null"
      default: "0"
      }
    return Array(shortest.utf8)
  }
}

/// What of a line can be erased, by itself and not by a declaration.
struct PersonalSpans: Sendable {
  /// In the order of the line.
  let spans: [PersonalSpan]
  /// Where the document begins in the line; 0 in a commit line.
  let origin: Int

  /// Reads them from a whole line; `nil` when the line tells none.
  init?(_ line: UnsafeRawBufferPointer) {
    if line.starts(with: "{\"tx\":".utf8) {
      guard let span = PersonalSpans.command(of: line) else { return nil }
      (spans, origin) = ([span], 0)
    } else {
      guard let part = Record(line)?.personal else { return nil }
      var cursor = ByteCursor(UnsafeRawBufferPointer(rebasing: line[..<part.upperBound]))
      cursor.position = part.lowerBound
      let origin = part.upperBound + PersonalSpans.documentMark
      let limit = LineChecksum.start(in: line)
      var spans: [PersonalSpan] = []
      var last = origin
      repeat {
        guard cursor.skip("["), let offset = cursor.integer(), cursor.skip(","),
          let count = cursor.integer(), cursor.skip(",\"")
        else { return nil }
        let salt = cursor.position..<cursor.position + 16
        guard cursor.plainString()?.count == 16, cursor.skip(",\""),
          let digits = cursor.plainString(), let digest = Digest(hexadecimal: digits),
          cursor.skip("]"), offset <= limit, count > 0, count <= limit,
          origin + offset >= last, origin + offset + count <= limit
        else { return nil }
        last = origin + offset + count
        spans.append(PersonalSpan(range: origin + offset..<last, salt: salt, digest: digest))
      } while cursor.skip(",")
      guard cursor.position == part.upperBound, !spans.isEmpty else { return nil }
      (self.spans, self.origin) = (spans, origin)
    }
  }

  init?(_ line: ArraySlice<UInt8>) {
    guard let spans = line.withUnsafeBytes({ PersonalSpans($0) }) else { return nil }
    self = spans
  }

  /// `],"doc":` after the last of them.
  private static let documentMark = 8

  /// The command of a commit line.
  private static func command(of line: UnsafeRawBufferPointer) -> PersonalSpan? {
    // `,"salt":"…","personal":"…","sum":"…"` and the checksum are of fixed lengths.
    let sum = LineChecksum.start(in: line) - ErasedLine.sumLength
    let digest = sum - 78
    let salt = digest - 26
    guard salt > 0 else { return nil }
    var cursor = ByteCursor(line)
    cursor.position = salt
    guard cursor.skip(",\"salt\":\""), cursor.plainString()?.count == 16,
      cursor.skip(",\"personal\":\""), let digits = cursor.plainString(),
      let known = Digest(hexadecimal: digits), cursor.position == sum,
      var range = JSONSpans.of([.member("cmd")], in: Array(line)[...]).first
    else { return nil }
    while range.upperBound < salt, line[range.upperBound] == 0x20 {
      range = range.lowerBound..<range.upperBound + 1
    }
    return PersonalSpan(range: range, salt: salt + 9..<salt + 25, digest: known)
  }
}

/// By what the chain knows a line.
enum LineDigest {
  /// The digest of a line: of all before `,"sum"` of a commit line, and before `,"k"` of any
  /// other, with spaces in the place of what can be erased; `nil` when the line is not whole.
  static func of(_ line: ArraySlice<UInt8>) -> Digest? {
    guard let covered = LineChecksum.covered(line) else { return nil }
    let isCommit = ErasedLine.isCommit(line)
    guard let part = isCommit ? ErasedLine.partBeforeSum(covered) : covered else { return nil }
    return SHA256.digest(masked(part, PersonalSpans(line)))
  }

  /// The beginning of a line, with spaces in the place of what can be erased.
  static func masked(_ part: ArraySlice<UInt8>, _ spans: PersonalSpans?) -> ArraySlice<UInt8> {
    guard let spans else { return part }
    var bytes = part
    let start = part.startIndex
    for span in spans.spans {
      for range in [span.range, span.salt] {
        for index in range { bytes[start + index] = 0x20 }
      }
    }
    return bytes
  }
}
