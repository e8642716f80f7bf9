/// Writes a run: places in order, then fields in order, then the rest. The header is written
/// last, so a run that is not whole is none. Nothing is synced: the checksums tell what the
/// system lost.
final class IndexRunWriter {
  private static let chunkSize = 1 << 20

  private let file: File
  private let store: String
  private var header: RunHeader
  private let chunk = UnsafeMutableRawBufferPointer.allocate(
    byteCount: IndexRunWriter.chunkSize, alignment: 8)
  /// How much of the chunk is filled.
  private var filled = 0
  /// Where the chunk begins in the file.
  private var offset = RunHeader.pageSize
  private var rows = 0
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

  deinit { chunk.deallocate() }

  /// Appends a place, whose hash is greater than those before.
  @inline(__always)
  func append(_ entry: PlaceEntry) throws(SystemFault) {
    if rows == 0 { fences.append(number: entry.hash) }
    chunk.storeBytes(
      of: entry.hash.littleEndian, toByteOffset: filled, as: UInt64.self)
    chunk.storeBytes(
      of: entry.place.bits.littleEndian, toByteOffset: filled + 8, as: UInt64.self)
    filled += 16
    rows += 1
    header.placeCount += 1
    collections.add(entry.hash >> 52)
    if rows == RunHeader.placesPerPage { try endPage() }
  }

  /// Appends a field entry, which is greater than those before. No place follows.
  @inline(__always)
  func append(_ entry: FieldEntry) throws(SystemFault) {
    if header.fieldCount == 0, rows > 0 { try endPage() }
    chunk.storeBytes(of: entry.index.littleEndian, toByteOffset: filled, as: UInt32.self)
    chunk.storeBytes(of: entry.hash.littleEndian, toByteOffset: filled + 4, as: UInt32.self)
    chunk.storeBytes(of: entry.prefix.littleEndian, toByteOffset: filled + 8, as: UInt64.self)
    chunk.storeBytes(
      of: entry.place.bits.littleEndian, toByteOffset: filled + 16, as: UInt64.self)
    filled += 24
    rows += 1
    header.fieldCount += 1
    indexes.add(UInt64(entry.index))
    if rows == RunHeader.fieldsPerPage { try endPage() }
  }

  private func endPage() throws(SystemFault) {
    let end = (filled + RunHeader.pageSize - 1) / RunHeader.pageSize * RunHeader.pageSize
    chunk[filled..<end].withMemoryRebound(to: UInt8.self) { $0.update(repeating: 0) }
    filled = end
    let page = UnsafeRawBufferPointer(rebasing: chunk[(end - RunHeader.pageSize)..<end])
    checksums.append(number: page.checksum)
    rows = 0
    if filled == chunk.count { try flush() }
  }

  private func flush() throws(SystemFault) {
    guard filled > 0 else { return }
    try file.write(Array(chunk[..<filled]), at: offset)
    offset += filled
    filled = 0
  }

  /// Writes the rest of the run.
  func finish(_ state: IndexState) throws(SystemFault) {
    if rows > 0 { try endPage() }
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
