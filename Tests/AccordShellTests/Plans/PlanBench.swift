import AccordDocuments
import AccordWording
import Foundation

@testable import AccordShell

/// A workspace on the disk with the library plugin, and a folder for saved plans.
final class PlanBench {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "accord-\(UUID().uuidString)")
  var files: [String: String] = [:]
  var width: Int?
  let saves = BufferFiles()
  var today = CalendarDate(year: 2024, month: 1, day: 30)!

  init(_ script: String = "") throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !script.isEmpty, run("-c", script).code != .done { fatalError("the preparation failed") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// Runs a process on the workspace.
  @discardableResult
  func run(_ arguments: String...) -> TestWorld.Result { run(arguments, on: "work") }

  func run(_ arguments: [String], on workspace: String) -> TestWorld.Result {
    var world = TestWorld(
      files: files, width: width, plugins: [LibraryPlugin()], folder: path(workspace))
    world.today = today
    world.saves = saves
    return world.run(arguments)
  }

  /// The bytes of every file of a workspace.
  func bytes(of workspace: String = "work") throws -> [String: Data] {
    let root = folder.appending(path: workspace)
    var bytes: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
    while let name = names?.nextObject() as? String {
      let file = root.appending(path: name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: file.path(percentEncoded: false), isDirectory: &isFolder)
      if !isFolder.boolValue { bytes[name] = try Data(contentsOf: file) }
    }
    return bytes
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// Every document with its body, as the journal holds it.
  func documents(of workspace: String = "work") throws -> [String] {
    let catalogue = try CommandCatalogue([LibraryPlugin()])
    let workspace = try Workspace.open(path(workspace), schemas: catalogue.schemas)
    let transaction = try workspace.begin()
    return try catalogue.schemas.flatMap { schema in
      try transaction.keys(in: schema.collection).map { key in
        "\(key) \(String(decoding: try transaction.bytes(of: key)!, as: UTF8.self))"
      }
    }
  }
}
