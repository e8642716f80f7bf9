package import AccordPlatform
package import AccordWording

/// The files of this machine, as scripts and commands name them.
struct FolderFiles: FileReading {
  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    do throws(SystemFault) {
      return try Platform.readFile(file.path, atMost: bound)
    } catch {
      throw FileFault(path: file.path, fault: error)
    }
  }

  func bytes(of file: FilePath) throws -> any ByteSource { try NamedBytes(file.path) }

  func list(_ folder: String) -> [(name: String, isFolder: Bool)] {
    let system = PosixFileSystem()
    let names = (try? system.list(folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().prefix(2_000).map { name in
      let kind = try? system.kind(folder + name)
      return (name, kind == .some(.directory))
    }
  }
}

/// A file that cannot be read.
package struct FileFault: Fault {
  let path: String
  let fault: SystemFault

  /// - Parameter path: the file as the person named it.
  package init(path: String, fault: SystemFault) {
    self.path = path
    self.fault = fault
  }

  package var code: String {
    switch fault.problem {
    case .notFound: "file.unknown"
    case .beyondBound: "file.too-large"
    default: "file.unreadable"
    }
  }

  package var message: Text {
    Text(
      en: "The file \"\(path)\" cannot be read: \(fault.reason).",
      fr: "Le fichier «\u{A0}\(path)\u{A0}» ne peut pas être lu\u{A0}: \(fault.reason).")
  }

  package var advice: Text? {
    guard fault.problem == .notFound else { return fault.advice }
    return Text(
      en: "Check the name: in a script it begins at its folder, elsewhere at the current one.",
      fr:
        "Vérifiez le nom : dans un script il part du dossier du script, ailleurs du dossier courant."
    )
  }
}
