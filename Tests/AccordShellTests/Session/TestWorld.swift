import AccordDocuments
import AccordPlatform
import AccordWording

@testable import AccordEditing
@testable import AccordShell

/// Runs a launch in memory and keeps what it wrote.
struct TestWorld {
  var files: [String: String] = [:]
  var saves = BufferFiles()
  var environment: [String: String] = ["HOME": "/home/demo"]
  var width: Int?
  var lines: [LineReader.Line] = []
  /// Whether `lines` come from a pipe, and nobody types.
  var isPiped = false
  /// Whether there is no workspace yet.
  var isMissing = false
  var openFault: (any Error)?
  /// What makes standard input fail after `lines`.
  var inputFault: SystemFault?
  var loginName = "demo"
  var plugins: [any Plugin] = [GardenPlugin()]
  /// What `accord demo` shows.
  var demonstration: Demonstration?
  /// A folder on the disk to open instead of a workspace in memory.
  var folder: String?
  var today = CalendarDate(year: 2024, month: 1, day: 30)!
  /// The microseconds since some moment.
  var steadyTime: () -> Int = { 0 }
  /// What Ctrl-C is to write from now on.
  var announceInterruption: (InterruptionNotice?) -> Void = { _ in }
  /// Whether Ctrl-C was pressed.
  var isInterrupted: () -> Bool = { false }

  struct Result {
    var code: ExitCode
    var output: String
    var messages: String
    var everything: String
    var opened: [String]
    var created: [String]
  }

  func run(_ arguments: String...) -> Result { run(arguments) }

  func run(_ arguments: [String]) -> Result {
    let streams = BufferStreams(
      width: width, lines: lines, isInputTerminal: !isPiped && width != nil)
    streams.inputFault = inputFault
    var opened: [String] = []
    var created: [String] = []
    var world = ProcessContext(
      streams: streams, environment: environment, home: environment["HOME"], loginName: loginName,
      today: { today }, files: MemoryFiles(files: files),
      open: { path, isReadOnly, schemas in
        if let openFault { throw openFault }
        opened.append(path)
        if let folder, isReadOnly {
          do {
            return try Workspace.open(folder, schemas: schemas, access: .readOnly)
          } catch let fault as WorkspaceFault {
            guard case .missing = fault.problem else { throw fault }
            return nil
          }
        }
        if let folder { return try Workspace.open(folder, schemas: schemas, creating: true) }
        return isMissing ? nil : Workspace(inMemory: schemas)
      },
      create: { path, schemas in
        created.append(path)
        return Workspace(inMemory: schemas)
      })
    world.saves = saves
    world.isInterrupted = isInterrupted
    world.steadyTime = steadyTime
    world.announceInterruption = announceInterruption
    let code = Launcher(
      plugins: plugins, beginnings: Beginnings(demonstration: demonstration), world: world
    ).run(arguments)
    return Result(
      code: code, output: streams.output, messages: streams.messages,
      everything: streams.everything, opened: opened,
      created: created)
  }
}

struct MemoryFiles: FileReading {
  let files: [String: String]

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    guard let text = files[file.path] else {
      throw FileFault(path: file.path, fault: SystemFault("open", file.path, problem: .notFound))
    }
    guard text.utf8.count <= bound else {
      throw FileFault(
        path: file.path, fault: SystemFault("read", file.path, problem: .beyondBound(bound)))
    }
    return Array(text.utf8)
  }
}
