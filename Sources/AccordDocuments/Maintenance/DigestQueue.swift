/// Works out the digests of lines several at once.
struct DigestQueue {
  /// The digests so far, those of the last lines still missing.
  private(set) var digests: [Digest] = []
  /// How many lines were taken in.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private static let portion = 1 << 16

  /// Takes in what the checksum of a line covers.
  mutating func append(_ covered: ArraySlice<UInt8>) {
    count += 1
    bytes += covered
    ends.append(bytes.count)
    if bytes.count >= DigestQueue.portion { finish() }
  }

  /// Works out those that are missing.
  mutating func finish() {
    guard !ends.isEmpty else { return }
    digests += bytes.withUnsafeBytes { memory in
      var start = 0
      return SHA256.digests(
        of: ends.map { end in
          defer { start = end }
          return UnsafeRawBufferPointer(rebasing: memory[start..<end])
        })
    }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    digests.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    count = 0
  }
}
