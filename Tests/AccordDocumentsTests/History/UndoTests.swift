import AccordWording
import Testing

@testable import AccordDocuments

/// A transaction taken back by a new one.
@Suite struct UndoTests {
  let shelf: Shelf
  let workspace: Workspace

  init() throws {
    shelf = try Shelf.withThreeTransactions()
    workspace = try shelf.open()
  }

  @Test func `the newest transaction is undone by a new one`() throws {
    let states = try shelf.states()
    let undoing = try workspace.undoing(3)
    #expect(undoing.changes.count == 2)
    let receipt = try workspace.commit(undoing, author: "ana", command: "undo 3")
    #expect(receipt?.number == 4)
    #expect(try workspace.contents() == states[2])
    #expect(try workspace.log(LogQuery(limit: 1)).map(\.record).first?.command == "undo 3")
    // And that one, too.
    try workspace.commit(workspace.undoing(4), author: "ana", command: "undo 4")
    #expect(try workspace.contents() == states[3])
  }

  @Test func `an older one is undone when nothing later touched its documents`() throws {
    try workspace.write { try $0.put(Author("x", "X")) }
    try workspace.write { try $0.put(Author("y", "Y")) }
    try workspace.commit(workspace.undoing(4), author: "ana", command: "undo 4")
    #expect(try workspace.contents().keys.contains("authors/x") == false)
    #expect(try workspace.contents().keys.contains("authors/y"))
  }

  @Test func `what was changed since stands in the way, and is named`() throws {
    let refusal = try #require(throws: UndoRefused.self) { try workspace.undoing(2) }
    #expect(refusal.code == "undo.refused")
    #expect(
      refusal.message.en.hasPrefix(
        "Transaction 2 cannot be undone: \"books/dune\" was changed since by ana (transaction 3, "))
    #expect(
      refusal.message.fr.hasPrefix(
        "La transaction 2 ne peut pas être annulée\u{A0}: «\u{A0}books/dune\u{A0}» a été modifié depuis par ana"
      ))
  }

  @Test func `several are undone in the order that the refusal says`() throws {
    for name in ["A", "B", "C", "D"] { try workspace.write { try $0.put(Author("x", name)) } }
    let states = try workspace.contents()
    let refusal = try #require(throws: UndoRefused.self) { try workspace.undoing(5) }
    #expect(refusal.first == [7, 6])
    #expect(refusal.advice?.en == "In this order it works: undo 7, undo 6, undo 5.")
    for number in refusal.first + [5] {
      try workspace.commit(workspace.undoing(number), author: "ana", command: "undo \(number)")
    }
    let last = try #require(throws: UndoRefused.self) { try workspace.undoing(6) }
    #expect(last.first == [10, 9])
    // What was taken back is brought again by undoing that, the newest first.
    for number in [10, 9, 8] {
      try workspace.commit(workspace.undoing(number), author: "ana", command: "undo \(number)")
    }
    #expect(try workspace.contents() == states)
  }

  @Test func `a document that others refer to now cannot vanish by undoing`() throws {
    try workspace.write { try $0.put(Author("x", "X")) }
    try workspace.write { try $0.put(Book("b", by: "x")) }
    let undoing = try workspace.undoing(4)
    #expect(throws: CommitRefused.self) {
      try workspace.commit(undoing, author: "ana", command: "undo 4")
    }
  }

  @Test func `there is nothing to undo where there is no transaction`() throws {
    let refusal = try #require(throws: UndoRefused.self) { try workspace.undoing(12) }
    #expect(refusal.message.en == "There is no transaction 12; the last one is 3.")
  }
}
