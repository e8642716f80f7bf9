import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

@Suite struct OpeningTests {
  let shelf = Shelf()

  private func fault(_ access: Workspace.Access = .readWrite, creating: Bool = false) throws
    -> WorkspaceFault
  {
    try #require(throws: WorkspaceFault.self) { try shelf.open(access, creating: creating) }
  }

  @Test func `a workspace that is not there is not made unasked`() throws {
    #expect(try fault().problem == .missing(path: shelf.path))
    #expect(shelf.system.files.isEmpty)
    #expect(try fault(.readOnly, creating: true).problem == .missing(path: shelf.path))
  }

  @Test func `a path that is a file is named`() throws {
    shelf.system.files[shelf.path] = MemoryFileSystem.Content()
    #expect(try fault(creating: true).problem == .file(path: shelf.path))
  }

  @Test func `a folder with other things in it is left alone`() throws {
    shelf.system.directories = ["/", "/office", shelf.path]
    shelf.system.files[shelf.path + "/letter.odt"] = MemoryFileSystem.Content()
    #expect(try fault(creating: true).problem == .foreign(path: shelf.path))
    #expect(shelf.system.files.count == 1)
  }

  @Test func `a file in the journal's place that is no journal is left alone`() throws {
    _ = try shelf.open()
    shelf.journal = Array("Dear Sir,\nThank you.\n".utf8)
    #expect(try fault(creating: true).problem == .foreign(path: shelf.path))
  }

  @Test func `an empty journal is a damaged one`() throws {
    _ = try shelf.open()
    shelf.journal = []
    let workspace = try shelf.open()
    #expect(workspace.isReadOnly)
    #expect(workspace.notices.map(\.en).first?.contains("is damaged at byte 0") == true)
    #expect(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("a", "A")) }
    }
    #expect(shelf.journal.isEmpty)
  }

  @Test func `a newer format is not touched`() throws {
    _ = try shelf.open()
    let line = shelf.lines[0]
    for altered in [
      line.replacing("\"accord\":2", with: "\"accord\":3"),
      "{\"accord\":3,\"other\":true,\"k\":\"\"}",
    ] {
      shelf.journal = sealed(altered)
      #expect(try fault().problem == .newer(path: shelf.path))
    }
    shelf.journal = Array(line.utf8) + [10] + sealed("{\"other\":\"x\",\"k\":\"\"}")
    #expect(try fault().problem == .newer(path: shelf.path))
  }

  /// The line with the right checksum.
  private func sealed(_ line: String) -> [UInt8] {
    let start = line.firstRange(of: ",\"k\":")?.lowerBound ?? line.endIndex
    var bytes = Array(line[..<start].utf8)
    LineChecksum.close(&bytes, from: 0)
    return bytes
  }

  @Test func `documents of a newer form can be read and not written`() throws {
    struct Newer: Document {
      static let schema = Schema("authors", Text(en: "author", fr: "auteur"), version: 2)
      let id: ID<Newer>
      var name: String
      var label: String { name }
    }
    let newer = try shelf.open(schemas: [Newer.schema])
    try newer.write { try $0.put(Newer(id: slug("a"), name: "A")) }
    let workspace = try shelf.open()
    #expect(workspace.isReadOnly)
    #expect(try workspace.begin().document(ID<Author>("a")!)?.name == "A")
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
    #expect(fault.code == "workspace.newer")
  }

  @Test func `creation that was interrupted at any call is taken up again`() throws {
    let whole = Shelf()
    _ = try whole.open()
    for call in 1...whole.system.calls.count {
      let shelf = Shelf()
      shelf.system.troubles = [.init(call: call, problem: .diskFull)]
      _ = try? shelf.open()
      shelf.system.troubles = []
      try shelf.open().write { try $0.put(Author("a", "A")) }
      #expect(try shelf.open().contents().count == 1)
    }
  }

  @Test(arguments: [SystemFault.Problem.readOnlyMedium, .notPermitted])
  func `what cannot be written is opened for reading`(problem: SystemFault.Problem) throws {
    try shelf.open().write { try $0.put(Author("a", "A")) }
    shelf.system.unwritable = problem
    let workspace = try shelf.open()
    #expect(workspace.isReadOnly)
    #expect(try workspace.contents().count == 1)
    #expect(throws: StoreError.readOnly) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
  }

  @Test func `what cannot be read is an error that says why`() throws {
    try shelf.open().write { try $0.put(Author("a", "A")) }
    shelf.system.broken["open"] = .notPermitted
    #expect(try fault().message.en.contains("permission is denied"))
  }

  @Test func `opening for reading leaves no trace`() throws {
    let shelf = try Shelf.withThreeTransactions()
    shelf.journal += Array("torn".utf8)
    shelf.system.calls = []
    let workspace = try shelf.open(.readOnly)
    #expect(try workspace.contents().count == 2)
    let traces = ["write", "lock", "sync", "truncate", "mkdir", "rename", "remove"]
    #expect(!shelf.system.calls.contains { call in traces.contains { call.hasPrefix($0 + " ") } })
    #expect(throws: StoreError.readOnly) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
  }
}
