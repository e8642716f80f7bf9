import AccordDocuments
import AccordWording
import Testing

/// Every single bit of a small journal, flipped.
@Suite struct BitTests {
  let shelf = Shelf()

  init() throws {
    let workspace = try shelf.open()
    try workspace.write("a", "x") { try $0.put(Author("a", "A")) }
    try workspace.write("a", "x") {
      try $0.put(Author("a", "B"))
      try $0.put(Author("b", "C"))
    }
    try workspace.write("a", "x") { try $0.remove(ID<Author>("b")!) }
  }

  @Test(arguments: [true, false])
  func `every single bit that flips is noticed, and nothing false is read`(isEndNoted: Bool) throws
  {
    let (states, ends) = (try shelf.states(), shelf.ends)
    for offset in shelf.journal.indices {
      // Without the note of the end, earlier transactions are proved by later ones just the
      // same, so that one bit of each of their bytes will do.
      for bit in isEndNoted || offset >= ends[2] ? Array(0..<8) : [offset % 8] {
        let copy = shelf.copy()
        copy.journal[offset] ^= 1 << UInt8(bit)
        if !isEndNoted { copy.system.files[copy.path + "/tail"] = nil }
        let place = "bit \(bit) of byte \(offset)"
        let workspace: Workspace
        do {
          workspace = try copy.open()
        } catch let fault as WorkspaceFault {
          #expect(offset < ends[0], "\(place): \(fault.code)")
          continue
        }
        #expect(!workspace.notices.isEmpty, "\(place) goes unnoticed")
        // Each document is as it was in some state, or named as damaged.
        for (key, text) in try workspace.contents() where text != "damaged" {
          #expect(states.contains { $0[key] == text }, "\(place): \(key) is \(text)")
        }
        if isEndNoted || offset < ends[2] {
          #expect(workspace.isReadOnly, "\(place): a damaged journal is written to")
          #expect(copy.journal.count == shelf.journal.count, "\(place): something was cut")
        } else {
          // Nothing proves the last transaction: it looks like a write that was interrupted.
          #expect(try workspace.contents() == states[2], "\(place)")
        }
      }
    }
  }
}
