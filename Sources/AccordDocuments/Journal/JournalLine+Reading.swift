import AccordJSON

extension JournalLine {
  /// Reads a line without its newline; `nil` when it is not whole or not a line of this format.
  init?(_ line: ArraySlice<UInt8>) {
    guard LineChecksum.covered(line) != nil else { return nil }
    self.init(whole: line)
  }

  /// Reads a line whose checksum has been verified.
  init?(whole line: ArraySlice<UInt8>) {
    if line.starts(with: "{\"put\"".utf8) || line.starts(with: "{\"del\"".utf8) {
      guard line.withUnsafeBytes({ Record($0) != nil }) else { return nil }
      self = .record
      return
    }
    if let commit = line.withUnsafeBytes({ Commit(plain: $0) }) {
      self = .commit(commit)
      return
    }
    guard let json = try? JSON(parsing: line) else { return nil }
    guard case .object(let members) = json, let first = members.first else { return nil }
    let value: JournalLine?
    switch first.name {
    case "erase", "erased": value = ErasureLine(json).map(JournalLine.erasure)
    case "tx": value = Commit(json).map(JournalLine.commit)
    case "form": value = StoredSchema(json).map(JournalLine.form)
    case "skeleton": value = SkeletonLine(json).map(JournalLine.skeleton)
    case "accord": value = Head(json).map(JournalLine.head)
    default: value = .unknown
    }
    guard let value else { return nil }
    self = value
  }
}

extension JournalLine.Head {
  init?(_ json: JSON) {
    guard let format = json["accord"]?.integer, let store = json["store"]?.string,
      let segment = json["segment"]?.integer, let transaction = json["tx"]?.integer,
      let at = json["at"]?.string.flatMap(Timestamp.init)
    else { return nil }
    self.format = format
    self.store = store
    self.segment = segment
    self.at = at
    self.transaction = transaction
    guard let before = json["prev"] else { return }
    guard let number = before["segment"]?.integer, let end = before["end"]?.integer,
      let sum = before["sum"]?.string.flatMap(Digest.init(hexadecimal:))
    else { return nil }
    previous = Previous(segment: number, end: end, sum: sum)
  }
}

extension JournalLine.Head {
  /// Reads a whole line of the current format that is written as Accord writes it.
  init?(plain line: UnsafeRawBufferPointer) {
    var cursor = ByteCursor(line)
    guard cursor.skip("{\"accord\":"), let format = cursor.integer(),
      (1...JournalLine.Head.currentFormat).contains(format), cursor.skip(",\"store\":\""),
      let store = cursor.plainString(), store.allSatisfy({ $0 < 0x80 }),
      cursor.skip(",\"segment\":"), let segment = cursor.integer(), cursor.skip(",\"at\":\""),
      let time = cursor.plainString(), let at = Timestamp(plain: time),
      cursor.skip(",\"tx\":"), let transaction = cursor.integer()
    else { return nil }
    var previous: Previous?
    if cursor.skip(",\"prev\":{\"segment\":") {
      guard let number = cursor.integer(), cursor.skip(",\"end\":"), let end = cursor.integer(),
        cursor.skip(",\"sum\":\""), let digits = cursor.plainString(),
        let sum = Digest(hexadecimal: digits), cursor.skip("}")
      else { return nil }
      previous = Previous(segment: number, end: end, sum: sum)
    }
    guard cursor.position == LineChecksum.start(in: line), LineChecksum.isPresent(in: line)
    else { return nil }
    self.init(
      format: format, store: String(decoding: store, as: UTF8.self), segment: segment, at: at,
      transaction: transaction, previous: previous)
  }
}

extension JournalLine.Commit {
  init?(_ json: JSON) {
    guard let transaction = json["tx"]?.integer,
      let at = json["at"]?.string.flatMap(Timestamp.init),
      let author = json["by"]?.string, let command = json["cmd"]?.string,
      let count = json["n"]?.integer, let sync = json["sync"]?.integer,
      let sum = json["sum"]?.string.flatMap(Digest.init(hexadecimal:))
    else { return nil }
    self.transaction = transaction
    self.at = at
    self.author = author
    self.command = command
    self.count = count
    self.sync = sync
    self.sum = sum
  }
}

extension JournalLine.Commit {
  /// Reads a whole line that is written as Accord writes it and needs no escapes.
  init?(plain line: UnsafeRawBufferPointer) {
    var cursor = ByteCursor(line)
    guard cursor.skip("{\"tx\":"), let transaction = cursor.integer(), cursor.skip(",\"at\":\""),
      let time = cursor.plainString(), let at = Timestamp(plain: time),
      cursor.skip(",\"by\":\""), let author = cursor.plainString(), cursor.skip(",\"cmd\":\""),
      let command = cursor.plainString(), cursor.skip(",\"n\":"), let count = cursor.integer(),
      cursor.skip(",\"sync\":"), let sync = cursor.integer(), cursor.skip(",\"salt\":\""),
      cursor.plainString() != nil
    else { return nil }
    if cursor.skip(",\"personal\":\"") {
      guard cursor.plainString() != nil else { return nil }
    }
    guard cursor.skip(",\"sum\":\""), let digits = cursor.plainString(),
      let sum = Digest(hexadecimal: digits), cursor.position == LineChecksum.start(in: line)
    else { return nil }
    self.init(
      transaction: transaction, at: at, author: String(decoding: author, as: UTF8.self),
      command: String(decoding: command, as: UTF8.self), count: count, sync: sync, sum: sum)
  }
}

extension StoredSchema {
  init?(_ json: JSON) {
    guard let collection = json["form"]?.string, let version = json["v"]?.integer,
      case .object(let members)? = json["references"]
    else { return nil }
    self.collection = collection
    self.version = version
    references = [:]
    for member in members {
      guard let target = member.value.string else { return nil }
      references[member.name] = target
    }
    guard let paths = json["personal"] else { return }
    guard case .array(let names) = paths else { return nil }
    personal = Set(names.compactMap(\.string))
  }
}
