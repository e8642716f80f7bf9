import AccordJSON
import AccordPlatform

/// One file of the index, which never changes: the entries of some transactions, sorted. Opening
/// it reads its header; its state is checked when it is asked for, a page when it is first
/// touched. The table behind the pages is checked when something is not found where it says, and
/// the page itself does not show that it is nowhere: what is found by its help needs no other
/// proof than that it was found.
final class IndexRun {
  /// Where the entries of one collection or one field index lie.
  private struct Range {
    let number: UInt64
    let start: Int
    let end: Int
  }

  let path: String
  let header: RunHeader
  private let memory: MappedBytes
  private let collections: [Range]
  private let indexes: [Range]
  /// Where the first hashes of the pages begin.
  private let fencesStart: Int
  /// One bit for each page that has been checked.
  private let checked: UnsafeMutableBufferPointer<UInt64>
  /// Whether the table behind the pages has been checked.
  private var isTableChecked = false
  /// What it says of the journal, once somebody has asked.
  private var knownState: IndexState?

  private var bytes: UnsafeRawBufferPointer { memory.bytes }

  /// The run in a file.
  ///
  /// - Returns: `nil` when it is no run of the workspace `store`, or not a whole one.
  static func open(_ path: String, store: String, in system: any FileSystem) -> IndexRun? {
    guard let file = try? File(path, .read, in: system),
      let memory = try? system.map(file.number, length: .max)
    else { return nil }
    return IndexRun(memory, path: path, store: store)
  }

  /// The run that some bytes are; `nil` when they are none.
  init?(_ memory: MappedBytes, path: String, store: String) {
    let bytes = memory.bytes
    guard let header = RunHeader(bytes, store: store),
      let collections = IndexRun.ranges(
        bytes, at: header.rangesStart, count: header.collectionCount, of: header.placeCount),
      let indexes = IndexRun.ranges(
        bytes, at: header.rangesStart + 16 * header.collectionCount, count: header.indexCount,
        of: header.fieldCount)
    else { return nil }
    self.memory = memory
    self.path = path
    self.header = header
    self.collections = collections
    self.indexes = indexes
    fencesStart = header.fencesStart
    checked = .allocate(capacity: header.pages / 64 + 1)
    checked.initialize(repeating: 0)
  }

  deinit { checked.deallocate() }

  private static func ranges(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, count: Int, of total: Int
  ) -> [Range]? {
    var ranges: [Range] = []
    var start = 0
    for row in 0..<count {
      let number = bytes.number64(offset + 16 * row)
      guard let length = Int(exactly: bytes.number64(offset + 16 * row + 8)),
        length <= total - start, ranges.last.map({ $0.number < number }) ?? true
      else { return nil }
      ranges.append(Range(number: number, start: start, end: start + length))
      start += length
    }
    return start == total ? ranges : nil
  }

  /// The number of bytes.
  var size: Int { bytes.count }

  /// What it says of the journal.
  func state() throws(IndexDamaged) -> IndexState {
    if let knownState { return knownState }
    let bytes = UnsafeRawBufferPointer(
      rebasing: bytes[header.stateStart..<header.tableStart])
    guard bytes.checksum == header.stateChecksum else { throw IndexDamaged() }
    do {
      let json = try JSON(parsing: Array(bytes))
      let state = try IndexState(json)
      knownState = state
      return state
    } catch { throw IndexDamaged() }
  }

  /// Checks a page, of places first, then of fields, and returns where it begins.
  @inline(__always)
  func page(_ number: Int) throws(IndexDamaged) -> Int {
    let start = (1 + number) * RunHeader.pageSize
    if checked[number >> 6] & 1 << UInt64(number & 63) == 0 { try check(number, at: start) }
    return start
  }

  /// Checks the table behind the pages, on which it depends that nothing is overlooked.
  @inline(__always)
  func checkTable() throws(IndexDamaged) {
    if !isTableChecked { try reallyCheckTable() }
  }

  @inline(never)
  private func reallyCheckTable() throws(IndexDamaged) {
    let table = UnsafeRawBufferPointer(rebasing: bytes[header.tableStart..<header.fileSize])
    guard table.checksum == header.tableChecksum else { throw IndexDamaged() }
    isTableChecked = true
  }

  @inline(never)
  private func check(_ number: Int, at start: Int) throws(IndexDamaged) {
    let page = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + RunHeader.pageSize)])
    guard page.checksum == bytes.number32(header.tableStart + 4 * number) else {
      throw IndexDamaged()
    }
    checked[number >> 6] |= 1 << UInt64(number & 63)
  }
}

extension IndexRun {
  /// The positions of a collection's entries.
  func positions(ofCollection number: Int) -> Swift.Range<Int> {
    IndexRun.positions(UInt64(number), in: collections)
  }

  /// The positions of a field index's entries.
  func positions(ofIndex number: Int) -> Swift.Range<Int> {
    IndexRun.positions(UInt64(number), in: indexes)
  }

  private static func positions(_ number: UInt64, in ranges: [Range]) -> Swift.Range<Int> {
    for range in ranges where range.number == number { return range.start..<range.end }
    return 0..<0
  }

  /// The place entry at a position.
  @inline(__always)
  func place(at position: Int) throws(IndexDamaged) -> PlaceEntry {
    let offset = try page(position >> 8) + 16 * (position & 255)
    return PlaceEntry(
      hash: bytes.number64(offset), place: PackedPosition(bits: bytes.number64(offset + 8)))
  }

  /// A byte of the place entry at a position, in a page that may not have been checked.
  @inline(__always)
  func unchecked(at position: Int) -> UInt8 { bytes[RunHeader.pageSize + 16 * position] }

  /// The field entry at a position.
  @inline(__always)
  func field(at position: Int) throws(IndexDamaged) -> FieldEntry {
    let (number, row) = position.quotientAndRemainder(dividingBy: RunHeader.fieldsPerPage)
    let offset = try page(header.placePages + number) + row * 24
    return FieldEntry(
      index: Int(bytes.number32(offset)),
      key: FieldKey(prefix: bytes.number64(offset + 8), hash: bytes.number32(offset + 4)),
      place: PackedPosition(bits: bytes.number64(offset + 16)))
  }

  /// The first hash of a page of places.
  @inline(__always)
  func fence(_ page: Int) -> UInt64 { bytes.number64(fencesStart + 8 * page) }
}
