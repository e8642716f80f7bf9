/// What tells a file from another at its path, and from itself as it was before somebody wrote
/// to it.
package struct FileStamp: Sendable, Hashable {
  /// The number of bytes.
  package let size: Int
  /// The number of the file among those of its file system.
  package let number: Int
  /// When it was last written, in nanoseconds since 1 January 1970.
  package let written: Int

  package init(size: Int, number: Int, written: Int) {
    self.size = size
    self.number = number
    self.written = written
  }
}
