/// A zip file whose files are stored as they are: nothing is compressed, no clock is read, so that the
/// same files give the same bytes.
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file. Its name has characters of ASCII only.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(body.count)
    var common: [UInt8] = []
    common.append(little: UInt16(0))  // No flags.
    common.append(little: UInt16(0))  // Stored.
    // Midnight of 1 January 1980, the first day that a zip file can hold.
    common.append(little: UInt16(0))
    common.append(little: UInt16(0x21))
    common.append(little: CRC32.checksum(content))
    common.append(little: UInt32(content.count))
    common.append(little: UInt32(content.count))
    common.append(little: UInt16(name.utf8.count))
    common.append(little: UInt16(0))  // No extra field.
    body.append(little: UInt32(0x0403_4B50))
    body.append(little: StoredZip.version)
    body += common
    body += Array(name.utf8)
    body += content
    directory.append(little: UInt32(0x0201_4B50))
    directory.append(little: StoredZip.version)
    directory.append(little: StoredZip.version)
    directory += common
    directory.append(little: UInt16(0))  // No comment.
    directory.append(little: UInt16(0))  // The first disk.
    directory.append(little: UInt16(0))
    directory.append(little: UInt32(0))
    directory.append(little: offset)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole file.
  var bytes: [UInt8] {
    var result = body + directory
    result.append(little: UInt32(0x0605_4B50))
    result.append(little: UInt16(0))
    result.append(little: UInt16(0))
    result.append(little: count)
    result.append(little: count)
    result.append(little: UInt32(directory.count))
    result.append(little: UInt32(body.count))
    result.append(little: UInt16(0))
    return result
  }

  /// What a reader must understand: files and folders, nothing more.
  private static let version: UInt16 = 20
}

extension [UInt8] {
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
