import AccordPlatform

/// Copies the files that a workspace keeps into another folder, each whole or not at all, before the
/// journal that names them: an interrupted copy has files too many, never too few.
struct FileCopy {
  let source: WorkspaceFolder
  let target: WorkspaceFolder
  private(set) var copied: [String] = []
  private(set) var kept: [String] = []
  private(set) var bytes = 0
  /// The files that documents name and that are nowhere as they were: their names and digests.
  private(set) var lacking: [String] = []

  init(from source: WorkspaceFolder, to target: WorkspaceFolder) {
    (self.source, self.target) = (source, target)
  }

  /// Copies what is sound; what is there already with the right bytes stays.
  mutating func run() throws {
    let (from, to) = (FileFolder(of: source), FileFolder(of: target))
    let named = try source.namedFiles()
    guard !named.isEmpty else { return }
    try target.makeFolders()
    try to.make(in: target)
    for part in try to.leftovers() { try target.system.remove(part) }
    for (digest, file) in named.sorted(by: { $0.key < $1.key }) {
      if try to.has(digest), try to.isWhole(digest) {
        kept.append(to.place(of: digest))
      } else if try from.has(digest), try from.isWhole(digest) {
        let old = try File(from.place(of: digest), .read, in: source.system)
        let part = try FilePart(digest, in: to) { offset in
          try old.read(at: offset, count: FileFolder.chunk)
        }
        try part.keep()
        guard try to.isWhole(digest) else { throw MaintenanceFault(.badCopy(nil)) }
        copied.append(to.place(of: digest))
        bytes += try to.size(of: digest)
      } else {
        lacking.append(file.shown(digest))
      }
    }
  }

  /// Removes what the journal of the copy no longer names: files of versions that were erased.
  func removeUnnamed() throws(SystemFault) {
    let files = FileFolder(of: target)
    try files.remove(try files.unnamed(in: target))
  }
}
