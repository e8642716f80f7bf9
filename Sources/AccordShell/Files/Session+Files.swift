import AccordDocuments
import AccordTables
import AccordWording

/// Files that are kept in the workspace, by their digest.
extension Session {
  /// The fingerprint of a file of any size that the person named, and where `keeping`, the file itself
  /// with the changes of the run: it is kept if a document that is written says so by a field with the
  /// trait `keepsFile`, once however often it comes, and not at all where the run is refused or is a
  /// plan.
  ///
  /// - Throws: when it is not there or cannot be read; when the command is declared `.read` and
  ///   keeps it.
  public func fingerprint(of file: FilePath, keeping: Bool) throws -> FileFingerprint {
    let print = try fingerprint(of: file)
    guard keeping else { return print }
    try requireWriting()
    let again = FileReadAgain(file, in: files, check: checkInterruption)
    transaction.keep(FileToKeep(digest: print.digest, block: again.block))
    return print
  }

  /// A file that is kept, to be put into a folder under a name; `nil` where it is not there.
  ///
  /// - Throws: when it cannot be read.
  public func newFile(_ name: String, keptAs digest: String) throws -> NewFile? {
    guard let workspace = shell.workspace, try workspace.isWhole(file: digest) == true else {
      return nil
    }
    if let place = try workspace.placeOfFile(digest) { return NewFile(name, copying: place) }
    var bytes: [UInt8] = []
    while true {
      let block = try workspace.block(ofFile: digest, at: bytes.count)
      guard !block.isEmpty else { return NewFile(name, bytes) }
      bytes += block
    }
  }

  /// The files that documents say are kept, by digest.
  func keptFiles() throws -> [KeptFile] {
    try shell.workspace?.keptFiles(in: transaction) ?? []
  }
}

/// A file that is opened when its first block is asked for and closed after its last one, so that any
/// number of them can wait for a commit.
private final class FileReadAgain {
  private let file: FilePath
  private let files: any FileReading
  private let check: () throws -> Void
  private var source: (any ByteSource)?

  init(_ file: FilePath, in files: any FileReading, check: @escaping () throws -> Void) {
    (self.file, self.files, self.check) = (file, files, check)
  }

  func block(at offset: Int) throws -> [UInt8] {
    try check()
    let source = try offset == 0 ? files.bytes(of: file) : self.source ?? files.bytes(of: file)
    let bytes = try source.block(at: offset)
    self.source = bytes.isEmpty ? nil : source
    return bytes
  }
}
