import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// Several processes on one workspace; each `Workspace` stands for one.
@Suite struct ProcessesTests {
  let shelf = Shelf()

  @Test func `each sees what the other committed`() throws {
    let (ana, bob) = (try shelf.open(), try shelf.open())
    let reader = try shelf.open(.readOnly)
    try ana.write { try $0.put(Author("a", "A")) }
    #expect(try bob.contents() == ana.contents())
    try bob.write {
      try $0.put(Author("b", "B"))
      try $0.put(Book("x", by: "a"))
    }
    #expect(try ana.contents().count == 3)
    #expect(try reader.contents().count == 3)
    #expect(throws: CommitRefused.self) { try ana.write { try $0.remove(ID<Author>("a")!) } }
    #expect(try shelf.open().summary.transactions == 2)
  }

  @Test func `a document that the other changed meanwhile is a conflict`() throws {
    let (ana, bob) = (try shelf.open(), try shelf.open())
    try ana.write { try $0.put(Author("a", "A")) }
    let mine = try bob.begin()
    try mine.put(Author("a", "Bob’s"))
    try ana.write { try $0.put(Author("a", "Ana’s")) }
    let conflict = try #require(throws: CommitConflict.self) {
      try bob.commit(mine, author: "bob", command: "test")
    }
    #expect(conflict.message.en.contains("name is \"Bob’s\" here and \"Ana’s\" there"))
    #expect(try shelf.open().contents()["authors/a"]?.contains("Ana’s") == true)
  }

  @Test func `a unique value that the other took meanwhile is refused`() throws {
    let (ana, bob) = (try shelf.open(), try shelf.open())
    let mine = try bob.begin()
    try mine.put(Author("b", "Same"))
    try ana.write { try $0.put(Author("a", "same")) }
    #expect(throws: CommitRefused.self) {
      try bob.commit(mine, author: "bob", command: "test")
    }
  }

  @Test func `a transaction keeps its state while the other process writes`() throws {
    let (ana, bob) = (try shelf.open(), try shelf.open())
    try ana.write { try $0.put(Author("a", "A")) }
    let before = try bob.begin()
    try ana.write { try $0.put(Author("a", "A2")) }
    _ = try bob.begin()
    #expect(try before.document(ID<Author>("a")!)?.name == "A")
    #expect(try bob.begin().document(ID<Author>("a")!)?.name == "A2")
  }

  @Test func `who waits in vain is told who writes, and since when`() throws {
    let workspace = try shelf.open(lockPatience: 500)
    try workspace.write("ana") { try $0.put(Author("a", "A")) }
    let other = try File(shelf.path + "/lock", .update, in: shelf.system)
    try WriterLock(file: other, patience: 0).take(by: "bob")
    shelf.system.pauses = 0
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write("ana") { try $0.put(Author("b", "B")) }
    }
    #expect(fault.code == "workspace.locked")
    #expect(shelf.system.pauses == 500)
    #expect(
      fault.message.en.hasPrefix(
        "Another process is writing to the workspace: bob, since 23 Nov 2024 at 10:05:48"))
    #expect(fault.message.en.contains("process \(Platform.processID)"))
    other.system.unlock(other.number)
    try workspace.write("ana") { try $0.put(Author("b", "B")) }
  }

  @Test func `a lock whose text is garbage is still a lock`() throws {
    let workspace = try shelf.open()
    let other = try File(shelf.path + "/lock", .update, in: shelf.system)
    try WriterLock(file: other, patience: 0).take(by: "bob")
    shelf.system.files[shelf.path + "/lock"]?.bytes = Array("garbage".utf8)
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
    #expect(fault.problem == .locked(nil))
  }

  @Test func `reading goes on while another writes`() throws {
    try shelf.open().write { try $0.put(Author("a", "A")) }
    let other = try File(shelf.path + "/lock", .update, in: shelf.system)
    try WriterLock(file: other, patience: 0).take(by: "bob")
    // The other process is in the middle of its write.
    shelf.journal += Array("{\"put\":\"authors/b\"".utf8)
    let workspace = try shelf.open()
    #expect(try workspace.contents().count == 1)
    #expect(workspace.notices.isEmpty)
    #expect(shelf.journal.last == UInt8(ascii: "\""))
    // It dies; the next commit clears away what it left.
    other.system.unlock(other.number)
    try workspace.write { try $0.put(Author("c", "C")) }
    #expect(workspace.notices.count == 1)
    #expect(try shelf.open().contents().count == 2)
  }

  @Test func `the lock is free between commits, after a refusal too`() throws {
    let (ana, bob) = (try shelf.open(), try shelf.open())
    #expect(throws: CommitRefused.self) { try ana.write { try $0.put(Book("b", by: "nobody")) } }
    try bob.write { try $0.put(Author("a", "A")) }
    try ana.write { try $0.put(Author("b", "B")) }
  }

  @Test func `a journal that has become shorter is not written to`() throws {
    let workspace = try shelf.open()
    try workspace.write { try $0.put(Author("a", "A")) }
    shelf.journal = Array(shelf.journal.dropLast(20))
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(Author("b", "B")) }
    }
    #expect(fault.code == "workspace.lost")
  }
}
