/// Files that are read and written in one piece, such as saved plans.
package enum WholeFile {
  /// The bytes of a file.
  ///
  /// - Throws: `SystemFault` when it cannot be read, or holds more than `bound` bytes.
  package static func read(
    _ path: String, in system: any FileSystem, atMost bound: Int = .max
  ) throws(SystemFault) -> [UInt8] {
    let file = try File(path, .read, in: system)
    let size = try file.size
    guard size <= bound else { throw SystemFault("read", path, problem: .beyondBound(bound)) }
    return try file.read(at: 0, count: size)
  }

  /// Writes a file so that there is always the old one or the new one, whole. Only its owner may
  /// read it.
  package static func write(
    _ bytes: [UInt8], to path: String, in system: any FileSystem
  ) throws(SystemFault) {
    let draft = path + ".new"
    if try system.kind(draft) != nil { try system.remove(draft) }
    do throws(SystemFault) {
      let file = try File(draft, .create, in: system)
      try file.write(bytes, at: 0)
      try file.sync()
      try system.rename(draft, to: path)
    } catch {
      try? system.remove(draft)
      throw error
    }
  }
}
