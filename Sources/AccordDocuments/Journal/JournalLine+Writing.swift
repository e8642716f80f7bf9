import AccordJSON

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
    LineChecksum.close(&bytes, from: start)
    return digest
  }
}

extension StoredSchema {
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
    if !personal.isEmpty {
      bytes.write(",\"personal\":")
      JSON.array(personal.sorted().map(JSON.string)).write(into: &bytes)
    }
    let digest = SHA256.digest(bytes[start...])
    LineChecksum.close(&bytes, from: start)
    return digest
  }
}

extension NewVersion {
  /// Appends the line. `salt` keeps the line's digest from giving away what the document said
  /// once it has been erased.
  func write(into bytes: inout [UInt8], salt: UInt64) {
    let start = bytes.count
    var buffer = ByteBuffer(capacity: 256)
    defer { buffer.free() }
    writeStart(into: &buffer, salt: salt)
    bytes.append(contentsOf: buffer.written)
    if let body { bytes.append(contentsOf: body) }
    LineChecksum.close(&bytes, from: start)
  }

  /// Appends the line as far as the document.
  func writeStart(into buffer: inout ByteBuffer, salt: UInt64) {
    buffer.append(body == nil ? "{\"del\":\"" as StaticString : "{\"put\":\"")
    buffer.append(key.collection)
    buffer.append(UInt8(ascii: "/"))
    buffer.append(key.slug.name)
    buffer.append("\",\"v\":" as StaticString)
    buffer.append(form)
    buffer.append(",\"rev\":" as StaticString)
    buffer.append(revision)
    if let previous {
      buffer.append(",\"prev\":[" as StaticString)
      buffer.append(previous.segment)
      buffer.append(UInt8(ascii: ","))
      buffer.append(previous.offset)
      buffer.append(UInt8(ascii: "]"))
    }
    buffer.append(",\"salt\":\"" as StaticString)
    buffer.append(hexadecimal: salt)
    buffer.append(UInt8(ascii: "\""))
    guard let body else { return }
    if !personal.isEmpty { writePersonal(of: body, into: &buffer) }
    buffer.append(",\"doc\":" as StaticString)
  }

  /// Appends where the values lie that can be erased by themselves, and their digests.
  private func writePersonal(of body: [UInt8], into buffer: inout ByteBuffer) {
    var separator: StaticString = ",\"personal\":["
    for value in personal {
      buffer.append(separator)
      separator = ","
      buffer.append(UInt8(ascii: "["))
      buffer.append(value.range.lowerBound)
      buffer.append(UInt8(ascii: ","))
      buffer.append(value.range.count)
      buffer.append(",\"" as StaticString)
      buffer.append(hexadecimal: value.salt)
      buffer.append("\",\"" as StaticString)
      buffer.append(PersonalSpan.digest(salt: value.salt, body[value.range]).hexadecimal)
      buffer.append("\"]" as StaticString)
    }
    buffer.append(UInt8(ascii: "]"))
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
    let commandStart = bytes.count
    JSON.write(command, into: &bytes)
    let commandEnd = bytes.count
    bytes.write(",\"n\":")
    bytes.write(count)
    bytes.write(",\"sync\":")
    bytes.write(sync)
    bytes.write(",\"salt\":\"")
    Hexadecimal.append(salt, to: &bytes)
    bytes.write("\",\"personal\":\"")
    let saltStart = bytes.count - 30
    bytes.write(PersonalSpan.digest(salt: salt, bytes[commandStart..<commandEnd]))
    bytes.write("\"")
    // The chain covers the digest of the command and its salt and not these themselves, so that
    // it still holds when they are erased.
    var covered = Array(bytes[start...])
    for index in [commandStart..<commandEnd, saltStart..<saltStart + 16].joined() {
      covered[index - start] = 0x20
    }
    chain.update(SHA256.digest(covered[...]))
    sum = chain.finish()
    bytes.write(",\"sum\":\"")
    bytes.write(sum)
    bytes.write("\"")
    LineChecksum.close(&bytes, from: start)
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
