/// The digest by which texts and files are told apart: SHA-256 (FIPS 180-4).
package enum ContentDigest {
  /// 64 small hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    SHA256.digest(bytes[...]).hexadecimal
  }
}
