import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

@Suite struct `The index of places` {
  @Test(arguments: [1, 255, 256, 257, 3000]) func `a look-up finds what was added last`(
    count: Int
  ) throws {
    var shelf = IndexShelf()
    for number in 0..<count { try shelf.put(number % (count / 2 + 1)) }
    try shelf.check()
    #expect(shelf.index.checkpoint(shelf.state))
    #expect(shelf.index.pendingCount == 0)
    try shelf.check()
    shelf.reopen()
    try shelf.check()
  }

  @Test func `runs are merged and few`() throws {
    var shelf = IndexShelf()
    for step in 1...40 {
      for _ in 0..<(step * 7 % 31 + 1) { try shelf.put(Int(shelf.random() % 300)) }
      #expect(shelf.index.checkpoint(shelf.state))
      try shelf.check()
    }
    #expect(shelf.index.runs.count < 8)
    #expect(try shelf.system.list("/index").count == shelf.index.runs.count)
    let places = try shelf.index.places(ofCollection: 3)
    let fields = try shelf.index.matches(index: 1, from: .first, to: .last)
    shelf.reopen()
    try shelf.check()
    #expect(try shelf.index.places(ofCollection: 3) == places)
    #expect(try shelf.index.matches(index: 1, from: .first, to: .last) == fields)
    #expect(fields.count == shelf.transaction)
  }

  @Test func `a process that wrote much leaves one run`() throws {
    var shelf = IndexShelf()
    for number in 0..<2000 { try shelf.put(number) }
    shelf.index.checkpoint(shelf.state)
    for number in 2000..<2400 { try shelf.put(number) }
    shelf.index.checkpoint(shelf.state)
    #expect(shelf.index.runs.count == 2)
    #expect(shelf.index.isWorthUniting)
    #expect(shelf.index.checkpoint(shelf.state, isUniting: true))
    #expect(shelf.index.runs.count == 1)
    #expect(!shelf.index.isWorthUniting)
    #expect(try shelf.system.list("/index") == ["0-2400.run"])
    try shelf.check()
    shelf.reopen()
    try shelf.check()
    for number in 2400..<2500 { try shelf.put(number) }
    shelf.index.checkpoint(shelf.state)
    #expect(shelf.index.runs.count == 2)
    // Written a small part only: that is not worth reading everything again.
    #expect(!shelf.index.isWorthUniting)
  }

  @Test func `runs that cannot be used go away when there is another one`() throws {
    var shelf = IndexShelf()
    for number in 0..<100 { try shelf.put(number) }
    for name in ["0-40", "40-100", "7-9", "0-101"] {
      shelf.system.files["/index/\(name).run"] = .init()
    }
    #expect(shelf.index.checkpoint(shelf.state))
    // What is of later transactions may be of another process.
    #expect(try Set(shelf.system.list("/index")) == ["0-100.run", "0-101.run"])
    shelf.reopen()
    try shelf.check()
  }

  @Test func `documents with one hash go to the next ones`() throws {
    let index = VersionIndex("/index", store: "s", in: MemoryFileSystem(), isWritable: true)
    var builder = IndexBuilder()
    let hash = KeyHash.last(ofCollection: 5)
    var places: [PackedPosition] = []
    for (number, previous) in [nil, nil, 0, nil, 1].enumerated() {
      let place = PackedPosition(
        JournalPosition(segment: 1, offset: number * 10), isRemoved: false, isFirst: previous == nil
      )
      let before = previous.map { places[$0].place }
      try index.add(hash, at: place, previous: before, fields: [])
      builder.add(IndexBuilder.Version(hash: hash, place: place, previous: before))
      places.append(place)
    }
    for number in [2, 4, 3] {
      #expect(try index.find(hash) { $0 == places[number] } == places[number])
    }
    #expect(try index.lookup(KeyHash.first(ofCollection: 5)) == places[4])
    #expect(index.count(ofCollection: 5) == 3)
    builder.sort()
    for entry in builder.places { #expect(try index.lookup(entry.hash) == entry.place) }
    #expect(builder.places.count == 3)
  }

  @Test func `what was added since a mark can be taken back`() throws {
    var shelf = IndexShelf()
    for number in 0..<500 { try shelf.put(number) }
    shelf.index.checkpoint(shelf.state)
    for number in 400..<900 { try shelf.put(number) }
    let before = shelf
    let mark = shelf.index.mark()
    for number in 0..<2000 { try shelf.put(number) }
    try shelf.check()
    shelf.index.rollback(to: mark)
    try before.check()
    let places = try before.index.matches(index: 1, from: .first, to: .last)
    #expect(places.count == before.transaction)
  }

  @Test func `a field is found by its value and by a range`() throws {
    let index = VersionIndex("/index", store: "s", in: MemoryFileSystem(), isWritable: true)
    let numbers = ["-1e400", "-12", "-2.5", "0", "-0", "1", "2", "2.5", "1000000", "1e30"]
    for (number, text) in numbers.enumerated() {
      let place = PackedPosition(
        JournalPosition(segment: 1, offset: number + 1), isRemoved: false, isFirst: true)
      try index.add(
        KeyHash.first(ofCollection: 1) + UInt64(number), at: place, previous: nil,
        fields: [FieldEntry(index: 2, key: FieldKey(number: text), place: place)])
    }
    let keys = numbers.map { FieldKey(number: $0) }
    #expect(keys == keys.sorted())
    let found = try index.matches(
      index: 2, from: FieldKey(integer: -12).lowest, to: FieldKey(integer: 2).highest)
    #expect(found.map(\.place.offset) == [2, 3, 4, 5, 6, 7])
    #expect(try index.matches(index: 1, from: .first, to: .last).isEmpty)
    #expect(FieldKey(text: "abc") < FieldKey(text: "abd"))
    #expect(FieldKey(text: "caen-nord-1").prefix == FieldKey(text: "caen-nord-2").prefix)
    #expect(FieldKey(text: "caen-nord-1") != FieldKey(text: "caen-nord-2"))
  }

  @Test func `a builder gives what adding one by one gives`() throws {
    var shelf = IndexShelf()
    for _ in 0..<5000 { try shelf.put(Int(shelf.random() % 2000)) }
    var builder = shelf.builder
    builder.sort()
    let pending = try shelf.index.pending()
    #expect(builder.places == pending.places)
    #expect(builder.fields == pending.fields)
    #expect(builder.fields == builder.fields.sorted())
  }

  @Test(arguments: [40, 20_000], [0, 1000])
  func `an index that is filled answers as one to which all was added`(
    count: Int, covered: Int
  ) throws {
    for isWritten in [false, true] {
      var shelf = IndexShelf()
      func random() -> Int { Int(shelf.random() % UInt64(count / 2)) }
      for _ in 0..<covered { try shelf.put(random()) }
      let (system, state) = (MemoryFileSystem(), shelf.state)
      let index = VersionIndex("/index", store: "s", in: system, isWritable: true)
      index.beginFilling()
      index.fill { $0 = shelf.builder }
      if covered > 0 { #expect(index.checkpoint(state)) }
      try index.stopFilling()
      shelf.builder = IndexBuilder()
      for _ in 0..<count { try shelf.put(random()) }
      index.beginFilling()
      index.fill { $0 = shelf.builder }
      #expect(index.pendingCount == 2 * count)
      if isWritten { #expect(index.checkpoint(shelf.state)) }
      try index.stopFilling()
      #expect(!index.isFilling)
      var filled = shelf
      filled.index = index
      try filled.check()
      for _ in 0..<100 { try filled.put(Int(filled.random() % UInt64(count))) }
      try filled.check()
      #expect(
        try index.matches(index: 1, from: .first, to: .last).count == filled.transaction)
    }
  }

  /// Documents under one hash, in the runs and after them: `nil` is a new one, a number the
  /// version before.
  @Test(arguments: [[nil, 0], [nil, nil, 1, 0], [nil, nil, nil, 0, 1, 4, 2]], 0...7)
  func `documents with one hash are told apart when an index is filled`(
    versions: [Int?], covered: Int
  ) throws {
    let index = VersionIndex("/index", store: "s", in: MemoryFileSystem(), isWritable: true)
    let hash = KeyHash.last(ofCollection: 0)
    var state = IndexState()
    state.collections = [.init(name: "a")]
    let places = versions.indices.map {
      PackedPosition(
        JournalPosition(segment: 1, offset: ($0 + 1) * 10), isRemoved: false,
        isFirst: versions[$0] == nil)
    }
    for (number, previous) in versions.enumerated() {
      if number == covered, number > 0 {
        state.commit = .init(
          transaction: number, at: 0, author: "", command: "", place: places[0].place)
        #expect(index.checkpoint(state))
        try index.stopFilling()
      }
      if number == 0 || number == covered { index.beginFilling() }
      index.fill {
        $0.add(
          IndexBuilder.Version(
            hash: hash, place: places[number], previous: previous.map { places[$0].place }))
      }
    }
    try index.stopFilling()
    let newest = places.indices.filter { number in !versions.contains { $0 == number } }
    for number in newest {
      #expect(try index.find(hash) { $0 == places[number] } == places[number])
    }
    #expect(index.count(ofCollection: 0) == newest.count)
  }

  @Test func `an index that knows something in memory is not filled`() throws {
    var shelf = IndexShelf()
    try shelf.put(1)
    shelf.index.beginFilling()
    #expect(!shelf.index.isFilling)
  }
}

@Suite struct `An index that is damaged` {
  @Test func `any bit may turn and no answer is wrong`() throws {
    var shelf = IndexShelf()
    for number in 0..<60 { try shelf.put(number % 40) }
    shelf.index.checkpoint(shelf.state)
    let path = try #require(shelf.index.runs.first?.path)
    let bytes = try #require(shelf.system.files[path]).bytes
    // Of the zeros that fill pages up, one bit in each byte.
    for bit in 0..<(bytes.count * 8) where bytes[bit / 8] != 0 || bit % 8 == bit / 8 % 8 {
      var copy = bytes
      copy[bit / 8] ^= 1 << UInt8(bit % 8)
      let memory = MappedBytes(copying: copy)
      guard let run = IndexRun(memory, path: path, store: "s") else { continue }
      do {
        _ = try run.state()
        for hash in [shelf.hash(1), shelf.hash(39), shelf.hash(77)] {
          #expect(try run.lookup(hash) == shelf.newest[hash])
        }
        var places: [PackedPosition] = []
        try run.appendFields(in: 1, from: .first, to: .last, into: &places)
        Issue.record("bit \(bit) is not seen")
      } catch { continue }
    }
  }

  @Test func `a page shows by itself that a document is nowhere`() throws {
    var shelf = IndexShelf()
    for number in 0..<4000 { try shelf.put(number) }
    shelf.index.checkpoint(shelf.state)
    let path = try #require(shelf.index.runs.first?.path)
    var bytes = try #require(shelf.system.files[path]).bytes
    let header = try #require(bytes.withUnsafeBytes { RunHeader($0, store: "s") })
    bytes[header.tableStart + 4 * header.placePages] ^= 1  // The checksum of a page of fields.
    let unknown = (4000..<8000).map { shelf.hash($0) }
    var shown = 0
    for hash in unknown {
      let run = try #require(
        IndexRun(MappedBytes(copying: bytes), path: path, store: "s"))
      // Where it would stand between two pages the table is asked, which is damaged.
      do { #expect(try run.lookup(hash) == nil) } catch { continue }
      shown += 1
    }
    #expect(shown < unknown.count)
    #expect(shown > unknown.count * 9 / 10)
  }

  @Test(arguments: ["1", "1 2", "1 2 3 4", "1 2 x", "1, 2, 3"])
  func `stamps that are none are damage`(text: String) throws {
    let whole = IndexShelf().state.json
    guard case .object(let members) = whole else {
      Issue.record("\(whole)")
      return
    }
    let changed = members.map { $0.name == "stamps" ? JSON.Member("stamps", .string(text)) : $0 }
    #expect(throws: IndexDamaged.self) { try IndexState(.object(changed)) }
    #expect(try IndexState(whole) == IndexShelf().state)
  }

  @Test func `a run that is cut is none`() throws {
    var shelf = IndexShelf()
    for number in 0..<60 { try shelf.put(number) }
    shelf.index.checkpoint(shelf.state)
    let path = try #require(shelf.index.runs.first?.path)
    let bytes = try #require(shelf.system.files[path]).bytes
    for length in 0..<bytes.count {
      let memory = MappedBytes(copying: bytes.prefix(length))
      #expect(IndexRun(memory, path: path, store: "s") == nil)
    }
    #expect(IndexRun(MappedBytes(copying: bytes), path: path, store: "t") == nil)
    shelf.system.files["/index/rubbish.run"] = .init()
    shelf.system.files["/index/0-99.run"] = .init()
    shelf.reopen()
    try shelf.check()
    shelf.index.reset()
    #expect(shelf.index.covered == 0)
    // The files stay until a run takes their place, those of later transactions too.
    #expect(try Set(shelf.system.list("/index")) == ["0-60.run", "0-99.run", "rubbish.run"])
    shelf.index.beginFilling()
    shelf.index.fill { $0 = shelf.builder }
    #expect(shelf.index.checkpoint(shelf.state))
    #expect(try Set(shelf.system.list("/index")) == ["0-60.run", "rubbish.run"])
  }

  @Test func `a reader writes nothing and a failed write loses nothing`() throws {
    var shelf = IndexShelf()
    for number in 0..<600 { try shelf.put(number) }
    shelf.index.isWritable = false
    #expect(!shelf.index.checkpoint(shelf.state))
    #expect(shelf.system.files.isEmpty)
    shelf.index.isWritable = true
    shelf.system.broken["write"] = .diskFull
    #expect(!shelf.index.checkpoint(shelf.state))
    try shelf.check()
    shelf.system.broken = [:]
    #expect(shelf.index.checkpoint(shelf.state))
    try shelf.check()
  }
}

/// An index beside a dictionary of what it should answer.
struct IndexShelf {
  let system = MemoryFileSystem()
  var index: VersionIndex
  var newest: [UInt64: PackedPosition] = [:]
  var transaction = 0
  var builder = IndexBuilder()
  private var chance: UInt64 = 7

  init() { index = VersionIndex("/index", store: "s", in: system, isWritable: true) }

  mutating func random() -> UInt64 {
    chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return chance >> 33
  }

  func hash(_ document: Int) -> UInt64 {
    Array("document-\(document)".utf8).withUnsafeBytes {
      KeyHash.hash(collection: document % 4, identity: $0)
    }
  }

  mutating func put(_ document: Int) throws {
    transaction += 1
    let hash = hash(document)
    let previous = newest[hash]
    let place = PackedPosition(
      JournalPosition(segment: transaction / 100 + 1, offset: transaction * 100),
      isRemoved: previous != nil && transaction % 5 == 0, isFirst: previous == nil)
    let field = FieldEntry(index: 1, key: FieldKey(text: "value-\(document)"), place: place)
    try index.add(hash, at: place, previous: previous?.place, fields: [field])
    builder.add(IndexBuilder.Version(hash: hash, place: place, previous: previous?.place))
    builder.add(field)
    newest[hash] = place
  }

  var state: IndexState {
    var state = IndexState()
    for name in ["a", "b", "c", "d"] { state.collections.append(.init(name: name, form: 2)) }
    state.forms = [StoredSchema(collection: "a", version: 2, references: ["author": "b"])]
    state.fields = [.init(collection: "a", path: "name", kind: .foldedUnique, version: 2)]
    state.erasures = [3]
    state.sum = "00ff"
    // Some file systems number files beyond what an `Int` holds.
    state.stamps = [
      FileStamp(size: 0, number: -1, written: .max), FileStamp(size: 7, number: .min, written: -3),
    ]
    state.commit = .init(
      transaction: transaction, at: 9, author: "Zoé", command: "put",
      place: JournalPosition(segment: 1, offset: 7))
    return state
  }

  mutating func reopen() {
    index = VersionIndex.open("/index", store: "s", in: system, isWritable: true)
  }

  func check() throws {
    for (hash, place) in newest { #expect(try index.lookup(hash) == place) }
    #expect(try index.lookup(hash(1_000_003)) == nil)
    for collection in 0..<4 {
      let expected = newest.filter { KeyHash.collection(of: $0.key) == collection }.map(\.value)
      #expect(try index.places(ofCollection: collection) == expected.sorted())
      #expect(
        index.count(ofCollection: collection) == expected.count { !$0.isRemoved })
    }
    for document in [0, 1, 17] {
      let key = FieldKey(text: "value-\(document)")
      let found = try index.matches(index: 1, from: key, to: key)
      let place = newest[hash(document)]
      #expect(place.map { found.last == $0 } ?? found.isEmpty)
    }
    if index.pendingCount == 0, transaction > 0 {
      var expected = state
      index.fill(&expected)
      #expect(try index.state() == expected)
    }
  }
}
