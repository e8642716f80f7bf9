@testable import AccordDocuments

/// Lines of the journal for tests that put journals together by hand; each returns its digest.
extension Version {
  @discardableResult
  func write(into bytes: inout [UInt8], salt: UInt64) -> Digest {
    let start = bytes.count
    NewVersion(
      key: key, form: form, revision: revision, previous: previous, body: body?.bytes
    ).write(into: &bytes, salt: salt)
    return digest(of: bytes, from: start)
  }
}

extension ErasureLine {
  func writing(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    write(into: &bytes)
    return digest(of: bytes, from: start)
  }
}

extension JournalLine.Commit {
  mutating func write(
    into bytes: inout [UInt8], salt: UInt64, after previous: Digest, lines: [Digest]
  ) {
    var chain = SHA256()
    chain.update(previous.bytes[...])
    for line in lines { chain.update(line.bytes[...]) }
    write(into: &bytes, salt: salt, chain: chain)
  }
}

/// The digest of the line that begins at `start` and is the last one.
private func digest(of bytes: [UInt8], from start: Int) -> Digest {
  SHA256.digest(bytes[start..<bytes.count - LineEnding.length - 1])
}
