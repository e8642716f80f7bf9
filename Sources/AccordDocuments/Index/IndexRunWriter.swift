import AccordJSON
import AccordPlatform

/// Writes a run: places in order, then fields in order, then the rest. The header is written
/// last, so a run that is not whole is none. Nothing is synced: the checksums tell what the
/// system lost.
final class IndexRunWriter {
  private static let chunkSize = 1 << 20

  private let file: File
  private let store: String
  private var header: RunHeader
  private var chunk = [UInt8](repeating: 0, count: IndexRunWriter.chunkSize)
  /// How much of the chunk is filled.
  private var filled = 0
  /// Where the chunk begins in the file.
  private var offset = RunHeader.pageSize
  private var checksums: [UInt8] = []
  private var fences: [UInt8] = []
  private var collections = Counts()
  private var indexes = Counts()

  /// How many entries there are of each number.
  private struct Counts {
    var rows: [(number: UInt64, count: UInt64)] = []

    @inline(__always)
    mutating func add(_ number: UInt64) {
      if let last = rows.indices.last, rows[last].number == number {
        rows[last].count += 1
      } else {
        rows.append((number, 1))
      }
    }
  }

  /// A writer of a run for the transactions after `from` up to `to`.
  ///
  /// - Parameter path: the file; what lies there is removed, since somebody may be reading it.
  init(
    _ path: String, from: Int, to: Int, store: String, in system: any FileSystem
  ) throws(SystemFault) {
    if try system.kind(path) != nil { try system.remove(path) }
    file = try File(path, .create, in: system)
    header = RunHeader(from: from, to: to)
    self.store = store
  }

  /// Appends places, each with a greater hash than the one before. They fill whole pages, but for
  /// the last.
  func append(_ entries: [PlaceEntry]) throws(SystemFault) {
    try append(entries, perPage: RunHeader.placesPerPage) { page, bytes in
      fences.append(number: page[page.startIndex].hash)
      for entry in page { collections.add(entry.hash >> 52) }
      for (row, entry) in page.enumerated() { entry.write(to: bytes, at: 16 * row) }
      header.placeCount += page.count
      return 16 * page.count
    }
  }

  /// Appends field entries, each greater than the one before. They fill whole pages, but for the
  /// last. No place follows.
  func append(_ entries: [FieldEntry]) throws(SystemFault) {
    try append(entries, perPage: RunHeader.fieldsPerPage) { page, bytes in
      for entry in page { indexes.add(UInt64(entry.index)) }
      for (row, entry) in page.enumerated() { entry.write(to: bytes, at: 24 * row) }
      header.fieldCount += page.count
      return 24 * page.count
    }
  }

  /// Appends entries, page by page.
  ///
  /// - Parameter write: writes those of one page and returns how many bytes they have.
  @inline(__always)
  private func append<Entry>(
    _ entries: [Entry], perPage count: Int,
    _ write: (ArraySlice<Entry>, UnsafeMutableRawBufferPointer) -> Int
  ) throws(SystemFault) {
    for start in stride(from: 0, to: entries.count, by: count) {
      let page = entries[start..<min(start + count, entries.count)]
      filled += chunk.withUnsafeMutableBytes { chunk in
        write(page, UnsafeMutableRawBufferPointer(rebasing: chunk[filled...]))
      }
      try endPage()
    }
  }

  private func endPage() throws(SystemFault) {
    let end = (filled + RunHeader.pageSize - 1) / RunHeader.pageSize * RunHeader.pageSize
    let checksum = chunk.withUnsafeMutableBytes { chunk in
      chunk[filled..<end].withMemoryRebound(to: UInt8.self) { $0.update(repeating: 0) }
      return UnsafeRawBufferPointer(rebasing: chunk[(end - RunHeader.pageSize)..<end]).checksum
    }
    filled = end
    checksums.append(number: checksum)
    if filled == chunk.count { try flush() }
  }

  private func flush() throws(SystemFault) {
    guard filled > 0 else { return }
    if filled == chunk.count {
      try file.write(chunk, at: offset)
    } else {
      try file.write(Array(chunk[..<filled]), at: offset)
    }
    offset += filled
    filled = 0
  }

  /// Writes the rest of the run.
  func finish(_ state: IndexState) throws(SystemFault) {
    try flush()
    let stateBytes = state.json.bytes
    var table = checksums + fences
    for row in collections.rows + indexes.rows {
      table.append(number: row.number)
      table.append(number: row.count)
    }
    header.collectionCount = collections.rows.count
    header.indexCount = indexes.rows.count
    header.stateLength = stateBytes.count
    header.stateChecksum = CRC32C.checksum(stateBytes)
    header.tableChecksum = CRC32C.checksum(table)
    try file.write(stateBytes + table, at: header.stateStart)
    try file.write(header.bytes(store: store), at: 0)
  }
}

extension PlaceEntry {
  /// Writes the entry as a run holds it.
  @inline(__always)
  fileprivate func write(to bytes: UnsafeMutableRawBufferPointer, at offset: Int) {
    bytes.storeBytes(of: hash.littleEndian, toByteOffset: offset, as: UInt64.self)
    bytes.storeBytes(of: place.bits.littleEndian, toByteOffset: offset + 8, as: UInt64.self)
  }
}

extension FieldEntry {
  /// Writes the entry as a run holds it.
  @inline(__always)
  fileprivate func write(to bytes: UnsafeMutableRawBufferPointer, at offset: Int) {
    bytes.storeBytes(of: index.littleEndian, toByteOffset: offset, as: UInt32.self)
    bytes.storeBytes(of: hash.littleEndian, toByteOffset: offset + 4, as: UInt32.self)
    bytes.storeBytes(of: prefix.littleEndian, toByteOffset: offset + 8, as: UInt64.self)
    bytes.storeBytes(of: place.bits.littleEndian, toByteOffset: offset + 16, as: UInt64.self)
  }
}
