/// The first page of a run: whose it is, what it covers and how much lies where.
///
/// A run is a file of pages of 4,096 bytes; all numbers are little-endian. After the header come
/// the pages of places (256 entries of 16 bytes), the pages of fields (170 entries of 24 bytes,
/// then zeros), the state (JSON), and the table: a CRC-32C (4 bytes) for each page of places and
/// of fields, the first hash (8 bytes) of each page of places, then 16 bytes for each collection
/// and each field index that has entries: its number, and how many.
struct RunHeader: Hashable {
  static let pageSize = 4096
  static let placesPerPage = 256
  static let fieldsPerPage = 170
  /// The version of the layout.
  static let format: UInt32 = 3
  /// Where its checksum lies; what is behind that is zero.
  private static let checksumOffset = 256
  /// "ACCINDEX".
  private static let magic: UInt64 = 0x5845_444E_4943_4341
  private static let storeLimit = 128
  /// More than that is not a number but damage.
  private static let limit = 1 << 32

  /// The transaction after which the run begins.
  var from: Int
  /// The last transaction that it covers.
  var to: Int
  var placeCount = 0
  var fieldCount = 0
  /// How many collections have entries.
  var collectionCount = 0
  /// How many field indexes have entries.
  var indexCount = 0
  var stateLength = 0
  var stateChecksum: UInt32 = 0
  var tableChecksum: UInt32 = 0

  var placePages: Int { (placeCount + RunHeader.placesPerPage - 1) / RunHeader.placesPerPage }
  var fieldPages: Int { (fieldCount + RunHeader.fieldsPerPage - 1) / RunHeader.fieldsPerPage }
  var pages: Int { placePages + fieldPages }
  var stateStart: Int { (1 + pages) * RunHeader.pageSize }
  var tableStart: Int { stateStart + stateLength }
  var fencesStart: Int { tableStart + 4 * pages }
  var rangesStart: Int { fencesStart + 8 * placePages }
  var fileSize: Int { rangesStart + 16 * (collectionCount + indexCount) }

  init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// The header of a run of the workspace `store`; `nil` when the bytes are none.
  init?(_ bytes: UnsafeRawBufferPointer, store: String) {
    guard bytes.count >= RunHeader.pageSize else { return nil }
    let page = UnsafeRawBufferPointer(rebasing: bytes[..<RunHeader.pageSize])
    let covered = UnsafeRawBufferPointer(rebasing: page[..<RunHeader.checksumOffset])
    let name = Array(store.utf8.prefix(RunHeader.storeLimit))
    guard page.number64(0) == RunHeader.magic, page.number32(8) == RunHeader.format,
      page.number64(RunHeader.checksumOffset) == UInt64(covered.checksum),
      stride(from: RunHeader.checksumOffset + 8, to: RunHeader.pageSize, by: 8)
        .allSatisfy({ page.number64($0) == 0 }),
      page.number32(12) == UInt32(name.count),
      page[128..<(128 + name.count)].elementsEqual(name)
    else { return nil }
    var numbers: [Int] = []
    for offset in stride(from: 16, to: 72, by: 8) {
      guard let number = Int(exactly: page.number64(offset)), number < RunHeader.limit else {
        return nil
      }
      numbers.append(number)
    }
    self.init(from: numbers[0], to: numbers[1])
    placeCount = numbers[2]
    fieldCount = numbers[3]
    collectionCount = numbers[4]
    indexCount = numbers[5]
    stateLength = numbers[6]
    stateChecksum = page.number32(72)
    tableChecksum = page.number32(76)
    guard from <= to, fileSize == bytes.count else { return nil }
  }

  /// The page.
  func bytes(store: String) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(RunHeader.pageSize)
    let name = Array(store.utf8.prefix(RunHeader.storeLimit))
    page.append(number: RunHeader.magic)
    page.append(number: RunHeader.format)
    page.append(number: UInt32(name.count))
    for number in [
      from, to, placeCount, fieldCount, collectionCount, indexCount, stateLength,
    ] {
      page.append(number: UInt64(number))
    }
    page.append(number: stateChecksum)
    page.append(number: tableChecksum)
    page.append(contentsOf: repeatElement(0, count: 128 - page.count))
    page.append(contentsOf: name)
    page.append(contentsOf: repeatElement(0, count: RunHeader.checksumOffset - page.count))
    page.append(number: UInt64(CRC32C.checksum(page)))
    page.append(contentsOf: repeatElement(0, count: RunHeader.pageSize - page.count))
    return page
  }
}

extension UnsafeRawBufferPointer {
  func number32(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func number64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  var checksum: UInt32 {
    withMemoryRebound(to: UInt8.self) { CRC32C.checksum($0) }
  }
}

extension [UInt8] {
  mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
