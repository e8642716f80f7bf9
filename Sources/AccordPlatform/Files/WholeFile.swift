/// Files that are read in one piece, such as saved plans.
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
}
