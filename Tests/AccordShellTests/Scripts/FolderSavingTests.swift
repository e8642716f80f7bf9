import AccordJSON
import AccordPlatform
import AccordWording
import Foundation
import Testing

@testable import AccordShell

/// Folders that a command writes, whole or not at all, and files that are no text.
@Suite struct FolderSavingTests {
  private static let files = [
    NewFile("a.txt", "é"), NewFile("b.bin", [0xFF, 0x00, 0x10]), NewFile("c/d.txt", "d"),
  ]

  private struct PrintingPlugin: Plugin {
    let name = "printing"
    let summary = Text(en: "Writes folders", fr: "Écrit des dossiers")
    let commands = [
      Command(
        "print", fr: "imprimer", .read, Text(en: "Write a folder", fr: "Écrire un dossier"),
        takes: Argument<FilePath>(
          "folder", fr: "dossier", Text(en: "the folder", fr: "le dossier"))
      ) { session, folder in
        session.write(FolderSavingTests.files, into: folder, named: "folder")
        return .none
      },
      Command(
        "bind", fr: "relier", .write, Text(en: "Bind a folder", fr: "Relier un dossier"),
        takes: Argument<FilePath>(
          "folder", fr: "dossier", Text(en: "the folder", fr: "le dossier"))
      ) { session, folder in
        session.write(FolderSavingTests.files, into: folder, named: "folder")
        return .message(Text(en: "Bound.", fr: "Relié."))
      },
      Command(
        "draw", fr: "dessiner", .read, Text(en: "Write bytes", fr: "Écrire des octets"),
        takes: Argument<FilePath>("file", fr: "fichier", Text(en: "the file", fr: "le fichier"))
      ) { session, file in
        session.write([0xFF, 0xFE], to: file, named: "file")
        return .none
      },
    ]
  }

  private func bench() -> LanguageBench { LanguageBench(plugins: [PrintingPlugin()]) }

  @Test func `a folder is written with what lies in it`() {
    let bench = bench()
    bench.run("print out\ndraw one.bin")
    #expect(bench.console.reports == [])
    #expect(
      bench.saved.files == [
        "out/a.txt": Array("é".utf8), "out/b.bin": [0xFF, 0x00, 0x10], "out/c/d.txt": [0x64],
        "one.bin": [0xFF, 0xFE],
      ])
    #expect(
      bench.console.messages.map(\.en) == [
        "Saved the folder \"out\": 3 files.", "Saved \"one.bin\".",
      ])
    #expect(
      bench.console.messages[0].fr == "Dossier «\u{A0}out\u{A0}» enregistré\u{A0}: 3 fichiers.")
  }

  @Test(arguments: [
    ("print out\nprint out", "save.twice 2:7 3"), ("print full", "save.not-empty 1:7 4"),
    ("print file", "save.not-a-folder 1:7 4"), ("print ../out", "save.outside 1:7 6"),
    ("print disk", "save.unwritten 1:7 4"),
  ])
  func `one that cannot be written is refused and nothing is`(script: String, report: String) {
    let bench = bench()
    bench.saved.faults["disk"] = SystemFault("write", "disk", 28)
    _ = try? bench.saved.prepare([1], for: "full/x", isPrivate: false).keep()
    _ = try? bench.saved.prepare([1], for: "file", isPrivate: false).keep()
    #expect(bench.errors(script) == [report])
    #expect(bench.saved.files.keys.sorted() == ["file", "full/x"])
  }

  @Test func `a plan says what it would write, and a saved one writes it`() throws {
    let content = SavedContent.folder(Self.files)
    let kept = try #require(SavedContent(.object(content.members)))
    guard case .folder(let files) = kept else { throw Refused() }
    #expect(files == Self.files)
    guard case .bytes(let bytes)? = SavedContent(.object(SavedContent.bytes([0xFF]).members)) else {
      throw Refused()
    }
    #expect(bytes == [0xFF])
    let bench = bench()
    bench.run("plan bind out")
    #expect(bench.saved.files.isEmpty)
    #expect(bench.console.messages.map(\.en) == ["Would save the folder \"out\": 3 files."])
    #expect(bench.errors("plan bind out\nbind out") == [])
    _ = try bench.saved.prepare([1], for: "full/x", isPrivate: false).keep()
    #expect(bench.errors("plan bind full") == ["save.not-empty 1:11 4"])
  }

  private struct Refused: Error {}

  @Test func `on the disk it takes its place at once or leaves nothing`() throws {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "accord-\(UUID().uuidString)"
    ).path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let part = try PartFolder(
      for: root + "/out/", Self.files.map { ($0.name, .bytes($0.bytes), false) })
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).count == 1)
    try part.keep()
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["out"])
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: root + "/out").sorted() == [
        "a.txt", "b.bin", "c", "c/d.txt",
      ])
    // A folder that is full by now stays as it is.
    let late = try PartFolder(for: root + "/out", [("x", .bytes([1]), false)])
    #expect(throws: SystemFault.self) { try late.keep() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: root + "/out").count == 3)
    #expect(throws: SystemFault.self) {
      try PartFolder(for: root + "/new", [("a", .bytes([1]), false), ("a", .bytes([2]), false)])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["out"])
    #expect(try !Platform.isEmptyFolder(root + "/out"))
  }

  @Test func `an empty folder that is there keeps its rights and gets the files`() throws {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "accord-\(UUID().uuidString)"
    ).path(percentEncoded: false)
    try FileManager.default.createDirectory(
      atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: root) }
    // As a process that was killed leaves it.
    try FileManager.default.createDirectory(
      atPath: root + "/.files.12.part/c", withIntermediateDirectories: true)
    try Data([1]).write(to: URL(filePath: root + "/.files.12.part/c/d.txt"))
    #expect(try Platform.isEmptyFolder(root))
    let part = try PartFolder(
      for: root + "/.", Self.files.map { ($0.name, .bytes($0.bytes), false) })
    try part.keep()
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: root).sorted() == [
        "a.txt", "b.bin", "c", "c/d.txt",
      ])
    let rights = try FileManager.default.attributesOfItem(atPath: root)[.posixPermissions] as? Int
    #expect(rights == 0o700)
  }

  @Test func `what a process that was killed left beside a folder goes with the next one`() throws {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "accord-\(UUID().uuidString)"
    ).path(percentEncoded: false)
    try FileManager.default.createDirectory(
      atPath: root + "/.out.7.part/c", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let other = try PartFolder(for: root + "/out", [("x", .bytes([1]), false)])
    let part = try PartFolder(for: root + "/out", [("y", .bytes([1]), false)])
    // That of a process that still writes stays.
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).count == 2)
    other.discard()
    try part.keep()
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["out"])
  }
}
