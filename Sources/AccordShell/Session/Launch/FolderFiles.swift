import AccordPlatform
import AccordTables
import AccordWording

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
