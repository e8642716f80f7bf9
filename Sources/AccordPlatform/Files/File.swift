/// An open file that reads and writes wholly, however often the system does only a part or is
/// interrupted.
package final class File {
  package let path: String
  package let system: any FileSystem
  package let number: FileNumber

  package init(_ path: String, _ mode: OpenMode, in system: any FileSystem) throws(SystemFault) {
    self.path = path
    self.system = system
    number = try File.repeating { () throws(SystemFault) in try system.open(path, mode) }
  }

  deinit { system.close(number) }

  package var size: Int {
    get throws(SystemFault) { try system.size(number) }
  }

  /// The bytes from `offset` on, fewer than `count` only at the end of the file.
  package func read(at offset: Int, count: Int) throws(SystemFault) -> [UInt8] {
    var result: [UInt8] = []
    // Another process may have written between the two looks.
    var isRepeated = false
    while result.count < count {
      let part = try File.repeating { () throws(SystemFault) in
        try system.read(number, at: offset + result.count, count: count - result.count)
      }
      if part.isEmpty {
        // Nothing is the end only where the file ends.
        guard try size > offset + result.count else { break }
        guard !isRepeated else { throw SystemFault("read", path, problem: .input) }
        isRepeated = true
        continue
      }
      if result.isEmpty { result = part } else { result += part }
    }
    return result
  }

  /// Reads bytes from `offset` on into memory and returns how many, fewer than fit only at the
  /// end of the file.
  package func read(
    at offset: Int, into memory: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int {
    var count = 0
    var isRepeated = false
    while count < memory.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: memory[count...])
      let part = try File.repeating { () throws(SystemFault) in
        try system.read(number, at: offset + count, into: rest)
      }
      if part == 0 {
        // Nothing is the end only where the file ends.
        guard try size > offset + count else { break }
        guard !isRepeated else { throw SystemFault("read", path, problem: .input) }
        isRepeated = true
        continue
      }
      count += part
    }
    return count
  }

  /// Writes all bytes at `offset`.
  package func write(_ bytes: [UInt8], at offset: Int) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      let count = try File.repeating { () throws(SystemFault) in
        try system.write(number, bytes[written...], at: offset + written)
      }
      guard count > 0 else { throw SystemFault("write", path, problem: .input) }
      written += count
    }
  }

  package func truncate(to size: Int) throws(SystemFault) {
    try File.repeating { () throws(SystemFault) in try system.truncate(number, to: size) }
  }

  /// Returns when the bytes are on the disk. An interrupted call is a failed one: what it did
  /// is not known, and asking again may answer for bytes that were lost.
  package func sync() throws(SystemFault) { try system.sync(number) }

  private static func repeating<Result>(
    _ call: () throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result {
    while true {
      do throws(SystemFault) {
        return try call()
      } catch {
        guard error.problem == .interrupted else { throw error }
      }
    }
  }
}
