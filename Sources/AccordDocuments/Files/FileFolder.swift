import AccordPlatform

/// The folder of the files that a workspace keeps: each is called after its SHA-256, is never written
/// again, and is there whole or not at all.
struct FileFolder {
  let path: String
  let system: any FileSystem

  init(of folder: WorkspaceFolder) {
    path = folder.path + "/files"
    system = folder.system
  }

  static let chunk = 1 << 20

  /// Where the file with a digest lies.
  func place(of digest: String) -> String { path + "/" + digest }

  /// What lies in the folder, in order.
  func names() throws(SystemFault) -> [String] {
    guard try system.kind(path) == .directory else { return [] }
    return try system.list(path).sorted()
  }

  /// The digests of the files that are there, in order.
  func digests() throws(SystemFault) -> [String] { try names().filter { FoundFile.isDigest($0) } }

  func has(_ digest: String) throws(SystemFault) -> Bool {
    try system.kind(place(of: digest)) == .file
  }

  func size(of digest: String) throws(SystemFault) -> Int {
    try File(place(of: digest), .read, in: system).size
  }

  /// Whether the bytes of the file still have the digest that it is called after.
  func isWhole(_ digest: String) throws(SystemFault) -> Bool {
    try FileFolder.digest(of: place(of: digest), in: system) == digest
  }

  /// The digest of a file of any size.
  static func digest(of path: String, in system: any FileSystem) throws(SystemFault) -> String {
    let file = try File(path, .read, in: system)
    var hash = SHA256()
    var offset = 0
    while true {
      let bytes = try file.read(at: offset, count: chunk)
      guard !bytes.isEmpty else { return hash.finish().hexadecimal }
      hash.update(bytes[...])
      offset += bytes.count
    }
  }

  /// What writers that were killed left: parts that nobody has locked.
  func leftovers() throws(SystemFault) -> [String] {
    var left: [String] = []
    for name in try names() where name.hasSuffix(".part") {
      let part = path + "/" + name
      guard try system.kind(part) == .file else { continue }
      let file = try File(part, .read, in: system)
      if try system.tryLock(file.number) { left.append(part) }
    }
    return left
  }

  /// What is neither a kept file nor a part of one.
  func strays() throws(SystemFault) -> [String] {
    try names().filter { !FoundFile.isDigest($0) && !$0.hasSuffix(".part") }
      .map { path + "/" + $0 }
  }

  /// Removes files, and returns when they are gone for good.
  func remove(_ digests: [String]) throws(SystemFault) {
    guard !digests.isEmpty else { return }
    for digest in digests { try system.remove(place(of: digest)) }
    try system.syncDirectory(path)
  }

  /// Makes the folder where it is missing.
  func make(in folder: WorkspaceFolder) throws(SystemFault) {
    guard try system.kind(path) == nil else { return }
    do throws(SystemFault) { try system.makeDirectory(path) } catch {
      guard error.problem == .exists else { throw error }
    }
    try system.syncDirectory(folder.path)
  }

  /// The digests of the files that no version of any document names.
  ///
  /// Files take their places under the lock and together with the commit that names them: whoever
  /// holds the lock can believe it.
  func unnamed(in folder: WorkspaceFolder) throws(SystemFault) -> [String] {
    let kept = try digests()
    guard !kept.isEmpty else { return [] }
    let named = try folder.namedFiles()
    return kept.filter { named[$0] == nil }
  }
}
