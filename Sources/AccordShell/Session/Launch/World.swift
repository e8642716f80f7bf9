package import AccordDocuments
package import AccordWording

/// The process and the machine around a launch; tests bring their own.
package struct World {
  package var streams: any Streams
  package var environment: [String: String]
  package var home: String?
  package var loginName: String
  package var today: () -> CalendarDate
  package var files: any FileReading
  /// Makes Ctrl-C something that is asked for, instead of the end of the process.
  package var catchInterruption: () -> Void
  /// Forgets a Ctrl-C that was typed while nothing ran.
  package var clearInterruption: () -> Void
  /// Opens the workspace in a folder for the document types of all plugins; makes it when it is
  /// not there and writing is asked for.
  package var open: (_ path: String, _ isReadOnly: Bool, _ schemas: [Schema]) throws -> Opened

  /// A workspace that was opened.
  package struct Opened {
    package var workspace: Workspace
    /// Whether it was not there before.
    package var isNew: Bool

    package init(_ workspace: Workspace, isNew: Bool) {
      self.workspace = workspace
      self.isNew = isNew
    }
  }

  package init(
    streams: any Streams, environment: [String: String], home: String?, loginName: String,
    today: @escaping () -> CalendarDate, files: any FileReading,
    catchInterruption: @escaping () -> Void = {}, clearInterruption: @escaping () -> Void = {},
    open: @escaping (_ path: String, _ isReadOnly: Bool, _ schemas: [Schema]) throws -> Opened
  ) {
    self.streams = streams
    self.environment = environment
    self.home = home
    self.loginName = loginName
    self.today = today
    self.files = files
    self.catchInterruption = catchInterruption
    self.clearInterruption = clearInterruption
    self.open = open
  }
}

extension World {
  /// This process on this machine.
  package static func current() -> World {
    World(
      streams: ProcessStreams(), environment: Platform.environment, home: Platform.homeDirectory,
      loginName: Platform.loginName, today: { Platform.localDate }, files: FolderFiles(),
      catchInterruption: Platform.catchInterruptions,
      clearInterruption: Platform.clearInterruption,
      open: World.openFolder)
  }

  private static func openFolder(
    _ path: String, _ isReadOnly: Bool, _ schemas: [Schema]
  ) throws -> Opened {
    do {
      let access: Workspace.Access = isReadOnly ? .readOnly : .readWrite
      return Opened(try Workspace.open(path, schemas: schemas, access: access), isNew: false)
    } catch let fault as WorkspaceFault {
      guard case .missing = fault.problem, !isReadOnly else { throw fault }
      return Opened(try Workspace.open(path, schemas: schemas, creating: true), isNew: true)
    }
  }
}
