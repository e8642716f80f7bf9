/// What a new file is made of.
package enum PartSource {
  case bytes([UInt8])
  /// The bytes of another file, of any size.
  case copy(String)

  /// Writes all of it to an open file, a block at a time.
  func write(to file: Int32) throws(SystemFault) {
    switch self {
    case .bytes(let bytes): try Platform.write(file, bytes)
    case .copy(let path):
      let source = try FileBytes(path, copyingAtMost: FileBound.copy)
      var offset = 0
      while true {
        let bytes = try source.block(at: offset)
        guard !bytes.isEmpty else { return }
        try Platform.write(file, bytes)
        offset += bytes.count
      }
    }
  }
}
