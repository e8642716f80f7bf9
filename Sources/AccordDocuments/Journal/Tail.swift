import AccordPlatform

/// The small file beside the journal that says how far the journal is known to be on the disk.
/// It is written after the sync and never synced itself, so it never says too much; missing or
/// torn it says nothing.
struct Tail: Hashable {
  /// The last segment and its length.
  var end: JournalPosition
  /// The number of the last transaction.
  var transaction: Int

  /// The length of the file: one line, filled up with spaces.
  static let length = 128

  /// The bytes of the file.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Tail.length)
    bytes.write("{\"end\":[")
    bytes.write(end.segment)
    bytes.write(",")
    bytes.write(end.offset)
    bytes.write("],\"tx\":")
    bytes.write(transaction)
    while bytes.count < Tail.length - LineChecksum.length - 1 { bytes.append(UInt8(ascii: " ")) }
    LineChecksum.close(&bytes, from: 0)
    return bytes
  }

  init(end: JournalPosition, transaction: Int) {
    self.end = end
    self.transaction = transaction
  }

  /// Reads the file; `nil` when it does not hold what was written.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Tail.length, bytes.last == UInt8(ascii: "\n") else { return nil }
    let told = bytes.withUnsafeBytes { bytes -> Tail? in
      let line = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
      guard LineChecksum.isWhole(line) else { return nil }
      var cursor = ByteCursor(line)
      guard cursor.skip("{\"end\":["), let segment = cursor.integer(), cursor.skip(","),
        let offset = cursor.integer(), cursor.skip("],\"tx\":"),
        let transaction = cursor.integer()
      else { return nil }
      return Tail(end: JournalPosition(segment: segment, offset: offset), transaction: transaction)
    }
    guard let told else { return nil }
    self = told
  }
}

extension Tail {
  /// What the file says; `nil` when it is missing or torn.
  ///
  /// - Throws: what the system says when the file is there and cannot be read.
  init?(of folder: WorkspaceFolder) throws(SystemFault) {
    let file: File
    do throws(SystemFault) { file = try File(folder.tail, .read, in: folder.system) } catch {
      guard error.problem == .notFound || error.problem == .notDirectory else { throw error }
      return nil
    }
    self.init(try file.read(at: 0, count: Tail.length))
  }
}
