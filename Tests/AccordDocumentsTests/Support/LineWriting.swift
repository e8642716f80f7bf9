@testable import AccordDocuments
@testable import AccordJSON

extension Version {
  /// Appends the line of the version and returns its digest.
  @discardableResult
  func write(into bytes: inout [UInt8], salt: UInt64) -> Digest {
    let start = bytes.count
    NewVersion(
      key: key, form: form, revision: revision, previous: previous, body: body?.bytes
    ).write(into: &bytes, salt: salt)
    return LineDigest.of(bytes[start..<bytes.count - 1]) ?? .zero
  }
}

extension JournalLine.Commit {
  /// Appends the line after lines of some digests.
  mutating func write(
    into bytes: inout [UInt8], salt: UInt64, after previous: Digest, lines: [Digest]
  ) {
    var chain = SHA256()
    chain.update(previous)
    for line in lines { chain.update(line) }
    write(into: &bytes, salt: salt, chain: chain)
  }
}
