extension JournalLine.Head {
  /// Appends the line and returns its digest, with which the chain of the segment begins.
  func write(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    bytes += "{\"accord\":\(format),\"store\":".utf8
    JSON.write(store, into: &bytes)
    bytes += ",\"segment\":\(segment),\"at\":\"\(at.text)\",\"tx\":\(transaction)".utf8
    if let previous {
      bytes += ",\"prev\":{\"segment\":\(previous.segment),\"end\":\(previous.end),".utf8
      bytes += "\"sum\":\"\(previous.sum.hexadecimal)\"}".utf8
    }
    return LineEnding.close(&bytes, from: start)
  }
}

extension Form {
  /// Appends the line and returns its digest.
  func write(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    bytes += "{\"form\":".utf8
    JSON.write(collection, into: &bytes)
    bytes += ",\"v\":\(version),\"references\":".utf8
    let members = references.sorted { $0.key < $1.key }
    JSON.object(members.map { JSON.Member($0.key, .string($0.value)) }).write(into: &bytes)
    return LineEnding.close(&bytes, from: start)
  }
}

extension Version {
  /// Appends the line and returns its digest. `salt` keeps the digest from giving away what the
  /// document said once it has been erased.
  func write(into bytes: inout [UInt8], salt: UInt64) -> Digest {
    let start = bytes.count
    bytes += (body == nil ? "{\"del\":" : "{\"put\":").utf8
    JSON.write(key.description, into: &bytes)
    bytes += ",\"v\":\(form),\"rev\":\(revision)".utf8
    if let previous { bytes += ",\"prev\":[\(previous.segment),\(previous.offset)]".utf8 }
    bytes += ",\"salt\":\"\(Hexadecimal.text(salt))\"".utf8
    if let body {
      bytes += ",\"doc\":".utf8
      body.write(into: &bytes)
    }
    return LineEnding.close(&bytes, from: start)
  }
}

extension JournalLine.Commit {
  /// Appends the line; `sum` is worked out on the way from the digest before the transaction and
  /// those of its lines.
  mutating func write(
    into bytes: inout [UInt8], salt: UInt64, after previous: Digest, lines: [Digest]
  ) {
    let start = bytes.count
    bytes += "{\"tx\":\(transaction),\"at\":\"\(at.text)\",\"by\":".utf8
    JSON.write(author, into: &bytes)
    bytes += ",\"cmd\":".utf8
    JSON.write(command, into: &bytes)
    bytes += ",\"n\":\(count),\"sync\":\(sync),\"salt\":\"\(Hexadecimal.text(salt))\"".utf8
    sum = Chain.sum(after: previous, lines: lines, commit: bytes[start...])
    bytes += ",\"sum\":\"\(sum.hexadecimal)\"".utf8
    LineEnding.close(&bytes, from: start)
  }
}

/// The chain of digests: each transaction's covers the one before it, so that nothing can be
/// changed, left out or put in without changing all that follow.
///
/// It is made from the digests of the lines and not from the lines themselves: when a document
/// is erased, the record of the erasure keeps its line's digest, and the chain still holds.
enum Chain {
  /// The digest that a transaction leaves.
  ///
  /// - Parameter commit: the bytes of the commit line before `,"sum"`.
  static func sum(after previous: Digest, lines: [Digest], commit: ArraySlice<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(previous.bytes[...])
    for line in lines { hash.update(line.bytes[...]) }
    hash.update(SHA256.digest(commit).bytes[...])
    return hash.finish()
  }
}
