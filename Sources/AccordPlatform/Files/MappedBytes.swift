/// The bytes of a file as they lie in memory, for as long as this object lives.
package final class MappedBytes: @unchecked Sendable {  // The bytes are only read.
  /// The bytes.
  package let bytes: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// - Parameter release: gives the memory back.
  package init(
    _ bytes: UnsafeRawBufferPointer, release: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  deinit { release(bytes) }

  /// A copy of some bytes, for file systems that have no memory to share.
  package convenience init(copying bytes: some Collection<UInt8>) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    memory.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(memory)) {
      UnsafeMutableRawBufferPointer(mutating: $0).deallocate()
    }
  }
}
