import AccordDocuments
import AccordTables
import AccordWording

/// By what a file is known again: its name and its digest. Where it lies is left out, since that
/// means nothing on another machine.
public struct FileFingerprint: Sendable, Hashable {
  /// What it is called, without its folder.
  public let name: String
  /// The SHA-256 of its bytes: 64 small hexadecimal digits.
  public let digest: String
}

extension Session {
  /// The fingerprint of a file of any size that the person named.
  ///
  /// - Throws: when it is not there or cannot be read.
  public func fingerprint(of file: FilePath) throws -> FileFingerprint {
    let bytes = WatchedBytes(source: try files.bytes(of: file), check: checkInterruption)
    return FileFingerprint(
      name: file.name, digest: try ContentDigest.hexadecimal(blocks: bytes.block))
  }
}

extension FilePath {
  /// What the file is called, without its folder.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// This path, begun at the folder of another file where it is relative: what a table says of files
  /// that lie beside it.
  public func beside(_ other: FilePath) -> FilePath {
    guard !path.hasPrefix("/"), let end = other.path.lastIndex(of: "/") else { return self }
    return FilePath(other.path[...end] + path)
  }
}
