import AccordLanguage
import AccordTables
import AccordWording

extension Checker {
  /// Reads another file here, as if its lines stood in the place of the statement. Its name is
  /// relative to the file that includes it.
  mutating func include(_ word: Word) throws(Diagnostic) {
    guard let name = try scope.known(word) else { throw Diagnostic(.includeName, at: word.place) }
    guard !name.hasPrefix("/") else { throw Diagnostic(.includeAbsolute(name), at: word.place) }
    // Any other file is not even read: errors in it would show its lines.
    guard name.folded.hasSuffix(".accord") else {
      throw Diagnostic(.includeKind(name), at: word.place)
    }
    let path = RelativePath.joined(word.place.source.folder, name)
    let isCycle = openFiles.contains(path)
    guard !isCycle else { throw Diagnostic(.includeCycle(path), at: word.place) }
    guard includedFrom.count < Limits.includeDepth else {
      throw Diagnostic(.includeDepth, at: word.place)
    }
    includeCount += 1
    guard includeCount <= Limits.includes else {
      throw Diagnostic(.includeCount, at: word.place)
    }
    let text = try contents(of: path, at: word.place)
    includedFrom.insert(word.place, at: 0)
    openFiles.append(path)
    check(SourceText(name: path, text: text))
    openFiles.removeLast()
    includedFrom.removeFirst()
  }

  private func contents(of path: String, at place: SourcePlace) throws(Diagnostic) -> String {
    let text: String?
    do {
      text = try files.script(FilePath(path))
    } catch let fault as any Fault {
      throw Diagnostic(fault, at: place)
    } catch {
      throw Diagnostic(.unexplained(Keyword.include.words, error), at: place)
    }
    guard let text else { throw Diagnostic(.encoding(path), at: place) }
    return text
  }
}

/// Paths relative to the script that names them.
enum RelativePath {
  /// The path of `name` from `folder`, which is empty or ends with a slash.
  static func joined(_ folder: String, _ name: String) -> String {
    normal(name.hasPrefix("/") ? name : folder + name)
  }

  /// The path without `.` and without `..` where a folder stands before it.
  static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

/// Reads the files that a script names from the script's folder.
struct FilesBesideScript: FileReading {
  let folder: String
  let files: any FileReading

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    try files.contents(of: FilePath(RelativePath.joined(folder, file.path)), atMost: bound)
  }

  func bytes(of file: FilePath) throws -> any ByteSource {
    try files.bytes(of: FilePath(RelativePath.joined(folder, file.path)))
  }
}
