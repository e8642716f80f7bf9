import AccordDocuments
import AccordWording
import Testing

/// What becomes of a workspace whose journal was cut or altered.
@Suite struct DamageTests {
  @Test func `a journal that was cut, emptied or taken away is named with what it had`() throws {
    let shelf = try Shelf.withThreeTransactions()
    let size = shelf.journal.count
    for length in [0, shelf.ends[0] + 40, shelf.ends[2], size - 1] {
      let copy = shelf.copy()
      copy.journal = Array(copy.journal.prefix(length))
      let fault = try copy.open().damage
      #expect(fault?.code == "workspace.lost", "\(length)")
      let report = try Doctor.examine(copy.path, schemas: Library.schemas, in: copy.system)
      let messages = report.findings.map { $0.message.en.filter { $0 != "," } }.joined()
      #expect(messages.contains("it has \(length) bytes and had"), "\(messages)")
    }
    let gone = shelf.copy()
    gone.system.files[gone.journalPath] = nil
    let fault = #expect(throws: WorkspaceFault.self) { try gone.open() }
    #expect(fault?.problem == .missingSegment(path: gone.journalPath))
  }

  let shelf: Shelf
  let states: [[String: String]]
  let ends: [Int]

  init() throws {
    shelf = try Shelf.withThreeTransactions()
    ends = shelf.ends
    states = try shelf.states()
  }

  @Test func `the journal of these tests has three transactions`() {
    #expect(ends.count == 4)
    #expect(ends.last == shelf.journal.count)
    #expect(states.map(\.count) == [0, 2, 3, 2])
  }

  @Test func `cut anywhere in the last transaction, the state is the one before it`() throws {
    for length in ends[2]..<ends[3] {
      let copy = shelf.copy()
      copy.journal = Array(copy.journal.prefix(length))
      copy.system.files[copy.path + "/tail"] = nil
      let workspace = try copy.open()
      #expect(try workspace.contents() == states[2], "cut to \(length)")
      #expect(!workspace.isReadOnly)
      let kept = copy.system.files.filter { $0.key.contains("/quarantine/") }
      if length > ends[2] {
        var cut = Array(shelf.journal[ends[2]..<length])
        if cut.last == UInt8(ascii: "\n") { cut.removeLast() }
        #expect(kept.map(\.value.bytes) == [cut])
        #expect(workspace.notices.count == 1)
        #expect(copy.journal.count == ends[2])
      } else {
        #expect(kept.isEmpty)
      }
      try workspace.write { try $0.put(Author("new", "New")) }
      #expect(try copy.open().contents().count == states[2].count + 1)
    }
  }

  @Test func `cut anywhere, a workspace that noted its end says what is lost`() throws {
    for length in ends[0]..<ends[3] {
      let copy = shelf.copy()
      copy.journal = Array(copy.journal.prefix(length))
      let workspace = try copy.open()
      #expect(workspace.isReadOnly)
      #expect(["workspace.lost", "workspace.damaged"].contains(workspace.damage?.code))
      let fault = try #require(throws: WorkspaceFault.self) {
        try workspace.write { try $0.put(Author("new", "New")) }
      }
      #expect(fault == workspace.damage)
      #expect(copy.journal.count == length, "nothing is cut from a damaged journal")
      // A commit line that lacks nothing but its newline is still sound.
      let state = states[ends.lastIndex { $0 <= length + 1 } ?? 0]
      #expect(try workspace.contents() == state)
    }
  }

  @Test func `what is sound after damage is still read`() throws {
    let copy = shelf.copy()
    // A letter of the second author's document in the first transaction.
    let offset = try #require(
      shelf.lines.firstIndex { $0.contains("L’Aigle") }.map { line in
        shelf.lines[..<line].reduce(0) { $0 + $1.utf8.count + 1 } + shelf.lines[line].utf8.count
          - 22
      })
    copy.journal[offset] ^= 1
    let workspace = try copy.open()
    #expect(workspace.damage?.code == "workspace.damaged")
    #expect(try workspace.contents() == states[3])
  }

  @Test func `a damaged newest version is an error and not the version before it`() throws {
    let copy = shelf.copy()
    let line = try #require(shelf.lines.firstIndex { $0.contains("\"pages\":412") })
    let start = shelf.lines[..<line].reduce(0) { $0 + $1.utf8.count + 1 }
    copy.journal[start + shelf.lines[line].utf8.count - 30] ^= 1
    let workspace = try copy.open()
    #expect(try workspace.contents()["books/dune"] == "damaged")
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.begin().document(ID<Book>("dune")!)
    }
    #expect(fault.code == "workspace.damaged")
    #expect(fault.message.en.contains("at byte \(start)"))
  }

  @Test func `damage that comes while the workspace is open is noticed when it is read`() throws {
    let workspace = try shelf.open()
    let offset = try #require(shelf.journal.lastIndex(of: UInt8(ascii: "4")))
    shelf.journal = shelf.journal.enumerated().map { $0 == offset ? $1 ^ 2 : $1 }
    var texts: [String] = []
    for (_, text) in try workspace.contents() { texts.append(text) }
    let line = try #require(shelf.lines.lastIndex { $0.contains("\"put\":\"books") })
    let start = shelf.lines[..<line].reduce(0) { $0 + $1.utf8.count + 1 }
    if offset > start, offset < start + shelf.lines[line].utf8.count {
      #expect(texts.contains("damaged"))
    } else {
      #expect(!texts.contains("damaged"))
    }
  }

  @Test func `space filled with newlines at the end is no damage`() throws {
    shelf.journal += [UInt8](repeating: UInt8(ascii: "\n"), count: 5000)
    let workspace = try shelf.open()
    #expect(workspace.notices.isEmpty)
    try workspace.write { try $0.put(Author("new", "New")) }
    #expect(try shelf.open().contents().count == states[3].count + 1)
    #expect(try shelf.open().notices.isEmpty)
  }

  @Test func `a torn write into filled space is cut`() throws {
    shelf.journal +=
      Array("{\"put\":\"authors/x\",\"v\":1".utf8) + [UInt8](repeating: 10, count: 99)
    let workspace = try shelf.open()
    #expect(workspace.notices.count == 1)
    #expect(try workspace.contents() == states[3])
    #expect(shelf.journal.count == ends[3])
  }

  @Test func `zeros where the disk never got the bytes are cut`() throws {
    shelf.journal += [UInt8](repeating: 0, count: 4096)
    let workspace = try shelf.open()
    #expect(workspace.notices.count == 1)
    #expect(try workspace.contents() == states[3])
  }

  @Test func `a transaction repeated at the end is not taken twice`() throws {
    shelf.journal += Array(shelf.journal[ends[2]..<ends[3]])
    let workspace = try shelf.open()
    #expect(try workspace.contents() == states[3])
    #expect(workspace.summary.transactions == 3)
    #expect(!workspace.notices.isEmpty)
  }

  @Test func `a transaction left out in the middle is damage`() throws {
    shelf.journal = Array(shelf.journal[..<ends[1]] + shelf.journal[ends[2]...])
    #expect(try shelf.open().isReadOnly)
    shelf.system.files[shelf.path + "/tail"] = nil
    #expect(try !shelf.open().notices.isEmpty)
  }
}
