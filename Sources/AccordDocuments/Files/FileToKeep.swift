/// A file that a transaction wants the workspace to keep, if a document that it changes says so.
package struct FileToKeep {
  /// The SHA-256 of its bytes: 64 small hexadecimal digits.
  package let digest: String
  /// The bytes from an offset on, some of them; none at the end.
  package let block: (_ offset: Int) throws -> [UInt8]

  /// A file of any size, which is read again when it is kept.
  package init(digest: String, block: @escaping (_ offset: Int) throws -> [UInt8]) {
    self.digest = digest
    self.block = block
  }
}
