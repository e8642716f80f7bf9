import AccordWording
import Synchronization
import Testing

@testable import AccordDocuments
@testable import AccordPlatform

/// Threads that commit to one workspace.
@Suite struct SharedTests {
  let shelf = Shelf()

  @Test func `sixteen threads lose no change`() async throws {
    let shared = try SharedWorkspace { try shelf.open() }
    _ = try shared.commit(author: "ana", command: "begin") { try $0.put(Author("a", "A")) }
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<16 {
        group.addTask {
          for step in 0..<20 {
            do {
              _ = try shared.commit(author: "t\(thread)", command: "\(step)") { transaction in
                let id = ID<Book>("counter")!
                let pages = try transaction.document(id)?.pages ?? 0
                try transaction.put(Book("counter", by: "a", pages: pages + 1))
                try transaction.put(Book("b\(thread)", by: "a", pages: step + 1))
              }
            } catch {
              Issue.record(error)
            }
          }
        }
      }
    }
    let workspace = try shelf.open()
    #expect(try workspace.begin().document(ID<Book>("counter")!)?.pages == 320)
    #expect(try workspace.begin().document(ID<Book>("b7")!)?.pages == 20)
    #expect(workspace.summary.transactions == 321)
  }

  @Test func `one that is refused leaves the others alone`() async throws {
    let shared = try SharedWorkspace { try shelf.open() }
    let refused = Counter()
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask {
          do {
            _ = try shared.commit(author: "t", command: "x") { transaction in
              // Every other book is by nobody.
              if thread % 2 == 0 { try transaction.put(Author("a\(thread)", "A\(thread)")) }
              try transaction.put(Book("b\(thread)", by: "a\(thread)"))
            }
          } catch is CommitRefused {
            refused.add()
          } catch {
            Issue.record(error)
          }
        }
      }
    }
    #expect(refused.count == 4)
    #expect(try shelf.open().contents().keys.filter { $0.hasPrefix("books") }.count == 4)
  }

  @Test func `when the disk does not take a group, none of it is there and the next is`() throws {
    let shared = try SharedWorkspace { try shelf.open() }
    _ = try shared.commit(author: "ana", command: "x") { try $0.put(Author("a", "A")) }
    shelf.system.halfWrite = (shelf.journalPath, .diskFull, false)
    let fault = #expect(throws: WorkspaceFault.self) {
      _ = try shared.commit(author: "ana", command: "y") { try $0.put(Author("b", "B")) }
    }
    #expect(fault?.code == "workspace.not-written")
    shelf.system.halfWrite = nil
    _ = try shared.commit(author: "ana", command: "z") { transaction in
      let isThere = try transaction.document(ID<Author>("b")!) != nil
      #expect(!isThere)
      try transaction.put(Author("b", "B2"))
    }
    #expect(try shelf.open().contents().count == 2)
  }

  @Test func `a large commit that the disk refuses takes nobody's promise with it`() throws {
    try shelf.open().close()
    var options = Workspace.Options()
    options.journal.part = 300
    let shared = try SharedWorkspace {
      try Workspace(
        WorkspaceFolder(path: shelf.path, system: shelf.system), schemas: Library.schemas, options)
    }
    @Sendable func commit(_ changes: @escaping @Sendable (Transaction) throws -> Void) -> String {
      do {
        _ = try shared.commit(author: "ana", command: "x", changes)
        return "done"
      } catch {
        return (error as? WorkspaceFault)?.code ?? "\(error)"
      }
    }
    nonisolated(unsafe) let system = shelf.system
    let path = shelf.journalPath
    let codes = Mutex<[String: String]>([:])
    // The first holds the lead until the other two wait, so that they become one group.
    let isLed = Mutex(false)
    func begin(_ name: String, _ changes: @escaping @Sendable (Transaction) throws -> Void)
      -> Platform.Companion?
    {
      Platform.Companion {
        let code = commit(changes)
        codes.withLock { $0[name] = code }
      }
    }
    let first = begin("first") { transaction in
      isLed.withLock { $0 = true }
      while shared.waitingCount < 2 { Platform.pause(milliseconds: 1) }
      try transaction.put(Author("a", "A"))
    }
    while !isLed.withLock({ $0 }) { Platform.pause(milliseconds: 1) }
    let second = begin("second") { try $0.put(Author("b", "B")) }
    while shared.waitingCount < 1 { Platform.pause(milliseconds: 1) }
    let third = begin("third") { transaction in
      system.halfWrite = (path, .diskFull, false)
      for number in 0..<50 { try transaction.put(Author("c\(number)", "C\(number)")) }
    }
    first?.join()
    second?.join()
    third?.join()
    #expect(
      codes.withLock { $0 } == [
        "first": "done", "second": "workspace.not-written", "third": "workspace.not-written",
      ])
    shelf.system.halfWrite = nil
    #expect(commit { try $0.put(Author("d", "D")) } == "done")
    #expect(try shelf.open().contents().keys.sorted() == ["authors/a", "authors/d"])
  }
}

/// Counts from several threads.
private final class Counter: Sendable {
  private let number = Mutex(0)
  var count: Int { number.withLock { $0 } }
  func add() { number.withLock { $0 += 1 } }
}
