package import AccordDocuments
package import AccordEditing
package import AccordPlatform
package import AccordWording

/// The process and the machine around a launch; tests bring their own.
package struct ProcessContext {
  package var streams: any Streams
  package var environment: [String: String]
  package var home: String?
  package var loginName: String
  package var today: () -> CalendarDate
  /// The time zone in which times are told; that of the journal where nothing else is said.
  package var zone = ClockZone.utc
  package var files: any FileReading
  /// Where the stage `save` puts files; in memory where nothing else is said.
  package var saves: any FileSaving = BufferFiles()
  /// Where inputs are kept from one session to the next; nowhere where nothing else is said.
  package var inputs: (any InputKeeping)?
  /// Makes Ctrl-C something that is asked for, instead of the end of the process.
  package var catchInterruption: () -> Void
  /// Whether Ctrl-C was pressed since it was last forgotten.
  package var isInterrupted: () -> Bool
  /// Has Ctrl-C write sentences from now on; nowhere where nothing else is said.
  package var announceInterruption: (InterruptionNotice?) -> Void = { _ in }
  /// Tells the microseconds since some moment, for the time that work takes.
  package var steadyTime: () -> Int = { Platform.steadyTime }
  /// Forgets a Ctrl-C that was typed while nothing ran.
  package var clearInterruption: () -> Void
  /// Where the verbs find folders that look after a workspace as a whole.
  package var system: any FileSystem = PosixFileSystem()
  /// Opens the workspace of a folder for the document types of all plugins; `nil` when there is
  /// none.
  package var open: (_ path: String, _ isReadOnly: Bool, _ schemas: [Schema]) throws -> Workspace?
  /// Makes the workspace of a folder.
  package var create: (_ path: String, _ schemas: [Schema]) throws -> Workspace

  package init(
    streams: any Streams, environment: [String: String], home: String?, loginName: String,
    today: @escaping () -> CalendarDate, files: any FileReading,
    catchInterruption: @escaping () -> Void = {},
    isInterrupted: @escaping () -> Bool = { false },
    clearInterruption: @escaping () -> Void = {},
    open: @escaping (_ path: String, _ isReadOnly: Bool, _ schemas: [Schema]) throws -> Workspace?,
    create: @escaping (_ path: String, _ schemas: [Schema]) throws -> Workspace
  ) {
    self.streams = streams
    self.environment = environment
    self.home = home
    self.loginName = loginName
    self.today = today
    self.files = files
    self.catchInterruption = catchInterruption
    self.isInterrupted = isInterrupted
    self.clearInterruption = clearInterruption
    self.open = open
    self.create = create
  }
}

extension ProcessContext {
  /// This process on this machine.
  package static func current() -> ProcessContext {
    var world = ProcessContext(
      streams: ProcessStreams(), environment: Platform.environment, home: Platform.homeDirectory,
      loginName: Platform.loginName, today: { Platform.localDate }, files: FolderFiles(),
      catchInterruption: Platform.catchInterruptions,
      isInterrupted: { Platform.isInterrupted },
      clearInterruption: Platform.clearInterruption,
      open: ProcessContext.openFolder,
      create: { try Workspace.open($0, schemas: $1, creating: true) })
    world.zone = .system
    world.announceInterruption = Platform.announce
    world.saves = FolderFiles()
    world.inputs = HistoryFile(environment: world.environment, home: world.home)
    return world
  }

  private static func openFolder(
    _ path: String, _ isReadOnly: Bool, _ schemas: [Schema]
  ) throws -> Workspace? {
    do {
      return try Workspace.open(path, schemas: schemas, access: isReadOnly ? .readOnly : .readWrite)
    } catch let fault as WorkspaceFault {
      guard case .missing = fault.problem else { throw fault }
      return nil
    }
  }
}

extension ProcessContext {
  /// Whether the locale is the one of plain ASCII: what is drawn then keeps to it.
  var isASCII: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale == "C" || locale == "POSIX"
  }
}
