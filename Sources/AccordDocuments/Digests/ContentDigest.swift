/// The digest by which texts and files are told apart: SHA-256 (FIPS 180-4).
package enum ContentDigest {
  /// 64 small hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    SHA256.digest(bytes[...]).hexadecimal
  }

  /// The digest of a content that is read block by block.
  ///
  /// - Parameter block: the bytes from an offset on, some of them; none at the end.
  package static func hexadecimal(
    blocks block: (_ offset: Int) throws -> [UInt8]
  ) rethrows -> String {
    var hash = SHA256()
    var offset = 0
    while true {
      let bytes = try block(offset)
      guard !bytes.isEmpty else { return hash.finish().hexadecimal }
      hash.update(bytes[...])
      offset += bytes.count
    }
  }
}
