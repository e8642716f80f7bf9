package import AccordPlatform

/// Where the stage `save` puts files: each is written whole beside its place before anything is
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
}

/// A file that is written under another name.
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
    return files[path] == nil ? nil : .file
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
}
