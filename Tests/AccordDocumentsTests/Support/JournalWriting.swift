@testable import AccordDocuments

extension ErasureLine {
  func writing(into bytes: inout [UInt8]) -> Digest {
    let start = bytes.count
    write(into: &bytes)
    return digest(of: bytes, from: start)
  }
}

/// The digest of the line that begins at `start` and is the last one.
private func digest(of bytes: [UInt8], from start: Int) -> Digest {
  SHA256.digest(bytes[start..<bytes.count - LineChecksum.length - 1])
}
