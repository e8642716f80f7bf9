package import AccordPlatform

/// Where a run puts files and folders: each is written whole beside its place before anything is
/// kept, and takes its place afterwards.
package protocol FileSaving {
  /// What lies at a path; `nil` when nothing does.
  func kind(of path: String) throws(SystemFault) -> FileKind?
  /// The path from the root, links to folders followed.
  func absolute(_ path: String) -> String
  /// Writes the bytes under another name in the folder of `path`.
  ///
  /// - Parameter isPrivate: whether only its owner may read it, whatever the umask: what Accord
  ///   writes for itself.
  /// - Throws: when they cannot be written; nothing is left then.
  func prepare(
    _ bytes: [UInt8], for path: String, isPrivate: Bool
  ) throws(SystemFault) -> PreparedFile
  /// Writes one file, which may be a copy, under another name in the folder of `path`.
  func prepare(_ file: NewFile, for path: String) throws(SystemFault) -> PreparedFile
  /// Whether nothing lies in the folder of that path.
  func isEmpty(_ path: String) throws(SystemFault) -> Bool
  /// Writes a folder under another name beside `path`.
  ///
  /// - Throws: when a file cannot be written; nothing is left then.
  func prepare(_ files: [NewFile], for path: String) throws(SystemFault) -> PreparedFile
}

/// A file of a folder that a command writes.
public struct NewFile: Sendable, Hashable {
  /// Its name; `/` between the folders in which it lies and the name.
  public let name: String
  /// What is in it; nothing for a copy of a file that the workspace keeps.
  public let bytes: [UInt8]
  /// The file of this machine that it is a copy of, of any size; `nil` where `bytes` are all.
  package let origin: String?
  /// Whether only its owner may read it, whatever the umask.
  package private(set) var isPrivate = false

  /// The file as only its owner may read it: it names people, accounts.
  public var keptPrivate: NewFile {
    var file = self
    file.isPrivate = true
    return file
  }

  /// A file.
  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    origin = nil
  }

  /// A copy of a file that nobody writes to.
  package init(_ name: String, copying origin: String) {
    self.name = name
    bytes = []
    self.origin = origin
  }

  /// A file of text.
  public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}

/// A file or a folder that is written under another name.
package struct PreparedFile {
  /// Gives it its name, in place of what has it.
  package let keep: () throws(SystemFault) -> Void
  /// Removes it.
  package let discard: () -> Void

  package init(keep: @escaping () throws(SystemFault) -> Void, discard: @escaping () -> Void) {
    self.keep = keep
    self.discard = discard
  }
}

/// Files in memory, for tests.
package final class BufferFiles: FileSaving {
  /// What was saved, by path.
  package private(set) var files: [String: [UInt8]]
  /// What goes wrong when a file of this path is prepared.
  package var faults: [String: SystemFault] = [:]
  /// What goes wrong when it is to take its place.
  package var lateFaults: [String: SystemFault] = [:]
  /// What goes wrong when somebody looks what lies there, at the first look and at the later ones.
  package var lookFaults: [String: [SystemFault?]] = [:]

  package init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// A file as text.
  package func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  package func kind(of path: String) throws(SystemFault) -> FileKind? {
    if lookFaults[path]?.isEmpty == false, let fault = lookFaults[path]?.removeFirst() {
      throw fault
    }
    if files[path] != nil { return .file }
    return files.keys.contains { $0.hasPrefix(path + "/") } ? .directory : nil
  }

  package func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "/" + path }

  package func prepare(
    _ bytes: [UInt8], for path: String, isPrivate: Bool
  ) throws(SystemFault) -> PreparedFile {
    if let fault = faults[path] { throw fault }
    return PreparedFile(
      keep: { () throws(SystemFault) in
        if let fault = self.lateFaults[path] { throw fault }
        self.files[path] = bytes
      }, discard: {})
  }

  package func prepare(_ file: NewFile, for path: String) throws(SystemFault) -> PreparedFile {
    try prepare(file.bytes, for: path, isPrivate: file.isPrivate)
  }

  package func isEmpty(_ path: String) throws(SystemFault) -> Bool {
    !files.keys.contains { $0.hasPrefix(path + "/") }
  }

  package func prepare(
    _ contents: [NewFile], for path: String
  ) throws(SystemFault) -> PreparedFile {
    if let fault = faults[path] { throw fault }
    return PreparedFile(
      keep: { () throws(SystemFault) in
        if let fault = self.lateFaults[path] { throw fault }
        for file in contents { self.files[path + "/" + file.name] = file.bytes }
      }, discard: {})
  }
}
