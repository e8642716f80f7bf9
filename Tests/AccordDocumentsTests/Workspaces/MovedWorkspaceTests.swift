import Foundation
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// A workspace whose folder or files are replaced while it is open.
struct MovedWorkspaceTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path(percentEncoded: false)
  private var path: String { root + "/work" }
  private var away: String { root + "/away" }
  private let files = FileManager.default

  private func open() throws -> Workspace {
    try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    let workspace = try Workspace.open(path, schemas: Library.schemas, creating: true)
    try workspace.write { try $0.put(Author("ana", "Ana")) }
    return workspace
  }

  /// All bytes below a folder, by path.
  private func bytes(_ folder: String) throws -> [String: Data] {
    var all: [String: Data] = [:]
    for name in try files.subpathsOfDirectory(atPath: folder) {
      all[name] = files.contents(atPath: folder + "/" + name)
    }
    return all
  }

  private func isRefused(_ workspace: Workspace) throws -> Bool {
    do {
      try workspace.write { try $0.put(Author("bob", "Bob")) }
      return false
    } catch let fault as WorkspaceFault {
      return fault.code == "workspace.moved"
    }
  }

  @Test(arguments: ["nothing", "a copy", "hard links"])
  func `a folder that was moved away takes no commit, whatever lies in its place`(
    replacement: String
  ) throws {
    defer { try? files.removeItem(atPath: root) }
    var workspace: Workspace? = try open()
    try files.moveItem(atPath: path, toPath: away)
    switch replacement {
    case "a copy": try files.copyItem(atPath: away, toPath: path)
    case "hard links":
      for name in try files.subpathsOfDirectory(atPath: away) {
        var isFolder: ObjCBool = false
        _ = files.fileExists(atPath: away + "/" + name, isDirectory: &isFolder)
        if isFolder.boolValue {
          try files.createDirectory(
            atPath: path + "/" + name, withIntermediateDirectories: true)
        } else {
          try files.createDirectory(
            atPath: (path + "/" + name as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
          try files.linkItem(atPath: away + "/" + name, toPath: path + "/" + name)
        }
      }
    default: break
    }
    let before = try bytes(away)
    let there = replacement == "nothing" ? [:] : try bytes(path)
    #expect(try isRefused(#require(workspace)))
    // Closing it leaves both as they are.
    workspace = nil
    #expect(try bytes(away) == before)
    if replacement != "nothing" { #expect(try bytes(path) == there) }
  }

  @Test(arguments: ["lock", "log/00000001.jsonl"])
  func `a file that was replaced under an open workspace is noticed before the commit`(
    name: String
  ) throws {
    defer { try? files.removeItem(atPath: root) }
    let workspace = try open()
    let copy = root + "/copy"
    try files.copyItem(atPath: path + "/" + name, toPath: copy)
    try files.removeItem(atPath: path + "/" + name)
    try files.moveItem(atPath: copy, toPath: path + "/" + name)
    let before = try bytes(path)
    #expect(try isRefused(workspace))
    #expect(try bytes(path) == before)
  }

  @Test func `what was moved back takes commits again`() throws {
    defer { try? files.removeItem(atPath: root) }
    let workspace = try open()
    try files.moveItem(atPath: path, toPath: away)
    #expect(try isRefused(workspace))
    try files.moveItem(atPath: away, toPath: path)
    #expect(try !isRefused(workspace))
    let again = try Workspace.open(path, schemas: Library.schemas)
    #expect(again.transactionCount == 2)
  }

  @Test func `a segment that another process begins is no other place`() throws {
    defer { try? files.removeItem(atPath: root) }
    let workspace = try open()
    var options = Journal.Options()
    options.segmentSize = 100
    let other = try Workspace.open(
      path, schemas: Library.schemas, creating: false, .of(options), in: PosixFileSystem())
    for number in 1...5 {
      try other.write { try $0.put(Author("a\(number)", "A\(number)")) }
      try workspace.write { try $0.put(Author("b\(number)", "B\(number)")) }
    }
    #expect(workspace.transactionCount == 11)
  }
}
