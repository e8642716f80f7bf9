import AccordJSON
import AccordPlatform

/// Who holds the lock, as the file tells.
package struct LockHolder: Sendable, Hashable {
  package let process: Int
  package let host: String
  package let author: String
  package let since: Timestamp

  static let length = 512

  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), let process = json["pid"]?.integer,
      let host = json["host"]?.string, let author = json["by"]?.string,
      let since = json["since"]?.string.flatMap(Timestamp.init)
    else { return nil }
    self.process = process
    self.host = host
    self.author = author
    self.since = since
  }

  /// What the text begins with as long as one opening of the lock lives.
  ///
  /// - Parameter mark: tells the opening from all others.
  static func beginning(mark: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.write("{\"pid\":")
    bytes.write(Platform.processID)
    bytes.write(",\"host\":")
    JSON.write(String(Platform.hostName.prefix(60)), into: &bytes)
    bytes.write(",\"mark\":\"")
    Hexadecimal.append(mark, to: &bytes)
    return bytes
  }

  /// One line of fixed length, so that it is written in one call and nothing older stays.
  ///
  /// - Parameter beginning: see there.
  static func bytes(_ beginning: [UInt8], author: String, since: Timestamp) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    bytes += beginning
    bytes.write("\",\"by\":")
    JSON.write(String(author.prefix(60)), into: &bytes)
    bytes.write(",\"since\":\"")
    bytes.write(since)
    bytes.write("\"}")
    let rest = max(0, length - 1 - bytes.count)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: rest))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
