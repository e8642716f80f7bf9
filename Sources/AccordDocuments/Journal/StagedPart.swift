import AccordJSON

/// A part of a transaction on its way to the disk: lines one after the other, encoded but for
/// their checksums.
///
/// It belongs to one thread at a time: to the one that encodes, then to whoever seals it, then
/// to the one that writes.
final class StagedPart: @unchecked Sendable {  // `ChecksumQueue` hands it from thread to thread.
  // Nothing here runs code of others while it changes anything, and each of the checks for that
  // costs as much as copying a document.

  /// The lines.
  @exclusivity(unchecked)
  private(set) var bytes: [UInt8] = []
  /// Where the lines end, since the last one that ended a transaction.
  @exclusivity(unchecked)
  private(set) var ends: [Int] = []
  /// How many of them are sealed.
  private var sealedLines = 0
  /// Where the first one begins that is not.
  private var sealed = 0
  /// Which lines hold values that can be erased by themselves.
  private var personal: [Int] = []
  /// The digests of the lines that were sealed last.
  private(set) var digests: [Digest] = []
  @exclusivity(unchecked)
  private var scratch = ByteBuffer(capacity: 512)

  deinit { scratch.free() }

  /// Appends the line of a version.
  func append(_ version: NewVersion, salt: UInt64) {
    scratch.removeAll()
    version.writeStart(into: &scratch, salt: salt)
    bytes.append(contentsOf: scratch.written)
    if let body = version.body { bytes.append(contentsOf: body) }
    LineChecksum.leaveRoom(in: &bytes)
    ends.append(bytes.count)
    if !version.personal.isEmpty { personal.append(ends.count - 1) }
  }

  /// Appends a line that `write` writes.
  func append(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }

  /// Appends the line that ends a transaction, which needs no sealing.
  func append(_ commit: inout JournalLine.Commit, salt: UInt64, chain: consuming SHA256) {
    commit.write(into: &bytes, salt: salt, chain: chain)
    ends.removeAll(keepingCapacity: true)
    personal.removeAll(keepingCapacity: true)
    (sealed, sealedLines) = (bytes.count, 0)
  }

  /// Sets the checksums of the lines and works out their digests: all that costs time with each
  /// byte of a transaction but copying it.
  func seal() {
    var lines: [UnsafeRawBufferPointer] = []
    lines.reserveCapacity(ends.count - sealedLines)
    bytes.withUnsafeMutableBytes { bytes in
      for end in ends[sealedLines...] {
        let line = UnsafeMutableRawBufferPointer(rebasing: bytes[sealed..<end - 1])
        lines.append(LineChecksum.set(in: line))
        sealed = end
      }
      digests = SHA256.digests(of: lines)
    }
    for line in personal where line >= sealedLines {
      let start = line == 0 ? 0 : ends[line - 1]
      if let digest = LineDigest.of(bytes[start..<ends[line] - 1]) {
        digests[line - sealedLines] = digest
      }
    }
    sealedLines = ends.count
  }

  /// Where the lines begin, since the last one that ended a transaction.
  var starts: some Sequence<Int> { (0..<ends.count).lazy.map { $0 == 0 ? 0 : self.ends[$0 - 1] } }

  /// Makes room for so many bytes, and for the last line beyond them.
  func reserve(_ count: Int) { bytes.reserveCapacity(count + count >> 4) }

  /// Forgets everything but some memory.
  func removeAll() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
    ends.removeAll(keepingCapacity: true)
    personal.removeAll(keepingCapacity: true)
    digests.removeAll(keepingCapacity: true)
    (sealed, sealedLines) = (0, 0)
  }
}
