/// The lines of a large transaction, encoded and sealed while it is still being made. No line says
/// where it lies itself, so those of versions that are sure to be written need not wait for the
/// lock: the commit finds the work done that costs time with each byte.
final class PreparedLines {
  /// The most parts that are made ahead; what comes after them is encoded at the commit. They
  /// are kept in memory until then.
  static let limit = 64

  /// The full parts, which are with the queue, and how long each is.
  @exclusivity(unchecked)  // As in `StagedPart`.
  private(set) var parts: [(part: StagedPart, length: Int)] = []
  /// What follows them.
  @exclusivity(unchecked)
  private(set) var last = StagedPart()
  let queue = ChecksumQueue()
  /// The number of lines.
  @exclusivity(unchecked)
  private(set) var count = 0
  private let partSize: Int

  /// - Parameter partSize: a part that has so many bytes is full.
  init(partSize: Int) {
    self.partSize = partSize
    last.reserve(partSize)
  }

  deinit { queue.close() }

  /// Whether no more lines are to be prepared.
  var isFull: Bool { parts.count >= PreparedLines.limit }

  /// Appends the line of a version.
  func append(_ version: NewVersion, salt: UInt64) {
    last.append(version, salt: salt)
    count += 1
    guard last.bytes.count >= partSize else { return }
    parts.append((last, last.bytes.count))
    queue.append(last)
    last = StagedPart()
    last.reserve(partSize)
  }
}
