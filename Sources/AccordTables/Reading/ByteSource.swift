import AccordPlatform

/// The bytes of a file, block by block, and from the start again: a table of any size is read so.
package protocol ByteSource {
  /// The file as the person named it.
  var path: String { get }
  /// The bytes from `offset` on, some of them; none at the end.
  func block(at offset: Int) throws -> [UInt8]
}

extension ByteSource {
  /// All bytes.
  ///
  /// - Throws: `FileFault` when there are more than `bound`.
  func whole(atMost bound: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try block(at: bytes.count)
      guard !block.isEmpty else { return bytes }
      guard bytes.count + block.count <= bound else {
        throw FileFault(path: path, fault: SystemFault("read", path, problem: .beyondBound(bound)))
      }
      bytes += block
    }
  }
}

/// The bytes of a file of this machine.
package struct NamedBytes: ByteSource {
  package let path: String
  private let file: FileBytes

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file as the person named it.
  ///   - place: where it lies; its name where that is left out.
  /// - Throws: `FileFault` when it cannot be opened.
  package init(_ path: String, at place: String? = nil) throws {
    self.path = path
    do throws(SystemFault) {
      file = try FileBytes(place ?? path, copyingAtMost: FileBound.copy)
    } catch {
      throw FileFault(path: path, fault: error)
    }
  }

  package func block(at offset: Int) throws -> [UInt8] {
    do throws(SystemFault) {
      return try file.block(at: offset)
    } catch {
      // The disk with the copy of a pipe may be full, which is no fault of the pipe.
      if error.call == "write" || error.call == "open" { throw error }
      throw FileFault(path: path, fault: error)
    }
  }
}

/// Bytes in memory, handed out in blocks.
package struct BytesInMemory: ByteSource {
  package let path: String
  private let bytes: [UInt8]
  private let blockSize: Int

  /// The bytes of a file.
  package init(_ bytes: [UInt8], path: String = "", blockSize: Int = FileBytes.blockSize) {
    self.bytes = bytes
    self.path = path
    self.blockSize = blockSize
  }

  package func block(at offset: Int) -> [UInt8] {
    Array(bytes[min(offset, bytes.count)...].prefix(blockSize))
  }
}

/// Bytes whose reading can be stopped between two blocks.
package struct WatchedBytes: ByteSource {
  package let source: any ByteSource
  /// Throws what ends the reading.
  package let check: () throws -> Void

  package init(source: any ByteSource, check: @escaping () throws -> Void) {
    self.source = source
    self.check = check
  }

  package var path: String { source.path }

  package func block(at offset: Int) throws -> [UInt8] {
    try check()
    return try source.block(at: offset)
  }
}
