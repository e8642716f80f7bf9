import AccordJSON
import AccordPlatform

/// A file on its way into the folder of kept files, under another name. It is locked as long, so that
/// what a killed process left can be told from it.
final class FilePart {
  let digest: String
  private let folder: FileFolder
  private let path: String
  private var file: File?
  /// Whether it took a place where nothing was.
  private var isPlaced = false

  /// Copies bytes of any size to the disk.
  ///
  /// - Parameters:
  ///   - digest: what the bytes must have; others are refused.
  ///   - block: the bytes from an offset on, some of them; none at the end.
  /// - Throws: what `block` throws; `SystemFault` when it cannot be written wholly. Nothing is left.
  init(
    _ digest: String, in folder: FileFolder, from block: (_ offset: Int) throws -> [UInt8]
  ) throws {
    self.digest = digest
    self.folder = folder
    path = folder.path + "/\(Hexadecimal.text(folder.system.randomNumber())).part"
    let file = try File(path, .create, in: folder.system)
    do {
      _ = try folder.system.tryLock(file.number)
      var hash = SHA256()
      var offset = 0
      while true {
        let bytes = try block(offset)
        if bytes.isEmpty { break }
        hash.update(bytes[...])
        try file.write(bytes, at: offset)
        offset += bytes.count
      }
      guard hash.finish().hexadecimal == digest else {
        throw SystemFault("read", path, problem: .changed)
      }
      try file.sync()
      try folder.system.protect(path)
      self.file = file
    } catch {
      try? folder.system.remove(path)
      throw error
    }
  }

  /// Takes its place, unless a sound file with these bytes is there.
  func keep() throws(SystemFault) {
    guard file != nil else { return }
    let isThere = try folder.has(digest)
    if isThere, try folder.isWhole(digest) { return discard() }
    try folder.system.rename(path, to: folder.place(of: digest))
    file = nil
    isPlaced = !isThere
    try folder.system.syncDirectory(folder.path)
  }

  /// Takes it back, for a commit that was refused. Only under the lock of that commit.
  func takeBack() {
    guard isPlaced else { return discard() }
    try? folder.system.remove(folder.place(of: digest))
    isPlaced = false
  }

  /// Removes what has not taken its place.
  func discard() {
    guard file != nil else { return }
    file = nil
    try? folder.system.remove(path)
  }
}
