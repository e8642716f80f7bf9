extension JournalLine.Head {
  /// Appends the line and returns its digest, with which the chain of the segment begins.
  func write(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    bytes.write("{\"accord\":")
    bytes.write(format)
    bytes.write(",\"store\":")
    JSON.write(store, into: &bytes)
    bytes.write(",\"segment\":")
    bytes.write(segment)
    bytes.write(",\"at\":\"")
    bytes.write(at)
    bytes.write("\",\"tx\":")
    bytes.write(transaction)
    if let previous {
      bytes.write(",\"prev\":{\"segment\":")
      bytes.write(previous.segment)
      bytes.write(",\"end\":")
      bytes.write(previous.end)
      bytes.write(",\"sum\":\"")
      bytes.write(previous.sum)
      bytes.write("\"}")
    }
    let digest = SHA256.digest(bytes[start...])
    LineEnding.close(&bytes, from: start)
    return digest
  }
}

extension Form {
  /// Appends the line and returns its digest.
  @discardableResult
  func write(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    bytes.write("{\"form\":")
    JSON.write(collection, into: &bytes)
    bytes.write(",\"v\":")
    bytes.write(version)
    bytes.write(",\"references\":")
    let members = references.sorted { $0.key < $1.key }
    JSON.object(members.map { JSON.Member($0.key, .string($0.value)) }).write(into: &bytes)
    let digest = SHA256.digest(bytes[start...])
    LineEnding.close(&bytes, from: start)
    return digest
  }
}

extension NewVersion {
  /// Appends the line. `salt` keeps the line's digest from giving away what the document said
  /// once it has been erased.
  func write(into bytes: inout [UInt8], salt: UInt64) {
    let start = bytes.count
    bytes.write(body == nil ? "{\"del\":\"" : "{\"put\":\"")
    bytes.append(contentsOf: key.collection.utf8)
    bytes.write("/")
    bytes.append(contentsOf: key.slug.name.utf8)
    bytes.write("\",\"v\":")
    bytes.write(form)
    bytes.write(",\"rev\":")
    bytes.write(revision)
    if let previous {
      bytes.write(",\"prev\":[")
      bytes.write(previous.segment)
      bytes.write(",")
      bytes.write(previous.offset)
      bytes.write("]")
    }
    bytes.write(",\"salt\":\"")
    bytes.write(hexadecimal: salt, digits: 16)
    bytes.write("\"")
    if let body {
      bytes.write(",\"doc\":")
      bytes.append(contentsOf: body)
    }
    LineEnding.close(&bytes, from: start)
  }
}

extension ErasureLine {
  /// Appends the line and returns its digest.
  @discardableResult
  func write(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    writeCovered(into: &bytes)
    let digest = SHA256.digest(bytes[start...])
    LineEnding.close(&bytes, from: start)
    return digest
  }
}

extension JournalLine.Commit {
  /// Appends the line; `sum` is worked out on the way.
  ///
  /// - Parameter chain: has taken in the digest before the transaction and those of its lines.
  mutating func write(into bytes: inout [UInt8], salt: UInt64, chain: consuming SHA256) {
    let start = bytes.count
    bytes.write("{\"tx\":")
    bytes.write(transaction)
    bytes.write(",\"at\":\"")
    bytes.write(at)
    bytes.write("\",\"by\":")
    JSON.write(author, into: &bytes)
    bytes.write(",\"cmd\":")
    JSON.write(command, into: &bytes)
    bytes.write(",\"n\":")
    bytes.write(count)
    bytes.write(",\"sync\":")
    bytes.write(sync)
    bytes.write(",\"salt\":\"")
    bytes.write(hexadecimal: salt, digits: 16)
    bytes.write("\"")
    // The chain is made of digests and not of the lines themselves: when a document is erased,
    // the record of the erasure keeps its line's digest, and the chain still holds.
    chain.update(SHA256.digest(bytes[start...]))
    sum = chain.finish()
    bytes.write(",\"sum\":\"")
    bytes.write(sum)
    bytes.write("\"")
    LineEnding.close(&bytes, from: start)
  }
}

/// The chain of digests: each transaction's covers the one before it, so that nothing can be
/// changed, left out or put in without changing all that follow.
enum Chain {
  /// The digest that a transaction leaves.
  ///
  /// - Parameter commit: the bytes of the commit line before `,"sum"`.
  static func sum(after previous: Digest, lines: [Digest], commit: ArraySlice<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(previous)
    for line in lines { hash.update(line) }
    hash.update(SHA256.digest(commit))
    return hash.finish()
  }
}
