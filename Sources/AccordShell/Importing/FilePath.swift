import AccordPlatform
import AccordTables
public import AccordWording

/// A file that a person named. Relative paths begin at the folder of the script that names them,
/// or at the current folder.
public struct FilePath: WrittenValue {
  /// The path as it was written.
  public let path: String

  /// A path.
  public init(_ path: String) { self.path = path }

  /// Without examples: a table, a plan and a script bear no one name.
  public static let kind = ValueKind(Text(en: "file", fr: "fichier"))

  public init(reading text: String) throws(ReadingFault) {
    guard !text.isEmpty else {
      throw ReadingFault(
        "reading.file", Text(en: "The name of a file is empty.", fr: "Un nom de fichier est vide."))
    }
    path = text
  }

  public func written(in language: Language) -> String { path }

  public var code: String { path }
}

/// Where commands read files from.
package protocol FileReading {
  /// The bytes of a file.
  ///
  /// - Throws: also when it holds more than `bound` bytes.
  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8]
  /// The bytes of a file of any size, block by block.
  func bytes(of file: FilePath) throws -> any ByteSource
  /// What lies in a folder, for completion; nothing where that cannot be told.
  func list(_ folder: String) -> [(name: String, isFolder: Bool)]
}

extension FileReading {
  /// The text of a script; `nil` where it is not UTF-8.
  ///
  /// - Throws: when the file cannot be read, or is larger than a script may be; `PlanFault` when it
  ///   is a saved plan.
  func script(_ file: FilePath) throws -> String? {
    let bytes = try contents(of: file, atMost: FileBound.script)
    if SavedPlan.isBegun(by: bytes) { throw PlanFault(.noScript, file.path) }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The first line of a script that is not UTF-8; `nil` where all of it is.
  func lineThatIsNoText(of file: FilePath) throws -> Int? {
    let lines = try contents(of: file, atMost: FileBound.script)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  package func bytes(of file: FilePath) throws -> any ByteSource {
    BytesInMemory(try contents(of: file, atMost: FileBound.table), path: file.path)
  }

  package func list(_ folder: String) -> [(name: String, isFolder: Bool)] { [] }
}
