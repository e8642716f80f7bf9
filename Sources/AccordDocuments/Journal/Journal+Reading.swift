import AccordJSON
import AccordPlatform

extension Journal {
  /// Reads a version in place.
  ///
  /// - Throws: `WorkspaceFault.damagedVersion` when no sound version lies there.
  @inline(__always)
  func record(at place: JournalPosition) throws -> HeldRecord {
    guard let segment = mappedSegment(place.segment), segment.touch(place.offset) != 0,
      let line = segment.line(at: place.offset)
    else { return try unmappedRecord(at: place) }
    guard let record = Record(line), record.isSound else { throw damaged(place) }
    return HeldRecord(record: record, place: place, owner: segment)
  }

  /// Reads a version in place.
  ///
  /// - Parameter body: is given the line, which is valid only until it returns.
  /// - Throws: `WorkspaceFault.damagedVersion` when no sound version lies there; what `body`
  ///   throws.
  func withRecord<Result>(
    at place: JournalPosition, _ body: (Record) throws -> Result
  ) throws -> Result {
    let held = try record(at: place)
    defer { withExtendedLifetime(held.owner) {} }
    return try body(held.record)
  }

  /// What is in memory of a segment.
  @inline(__always)
  func mappedSegment(_ number: Int) -> MappedSegment? {
    UInt(bitPattern: number) < UInt(bitPattern: mapped.count) ? mapped[number] : nil
  }

  /// Has the lines at some places fetched from memory, as far as they lie there.
  func touch(_ places: ArraySlice<PackedPosition>) -> UInt8 {
    var found: UInt8 = 0
    var segment: MappedSegment?
    var number = -1
    for place in places.lazy.map(\.place) {
      // To count a reference is to wait for what was asked for before.
      if place.segment != number {
        number = place.segment
        segment = mappedSegment(number)
      }
      if let segment { found |= segment.touch(place.offset) }
    }
    return found
  }

  /// Forgets what is in memory, so that it is read again.
  func forgetMapped() {
    mapped = []
    sealedFiles = [:]
  }

  func damaged(_ place: JournalPosition) -> WorkspaceFault {
    WorkspaceFault(
      .damagedVersion(path: folder.segment(place.segment), offset: place.offset))
  }

  /// The version whose line begins some bytes, which it keeps; `nil` when it does not end there.
  private func copied(_ bytes: UnsafeRawBufferPointer, at place: JournalPosition) throws
    -> HeldRecord?
  {
    guard let end = bytes.newline(from: 0) else { return nil }
    let memory = MappedBytes(copying: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    guard let record = Record(memory.bytes), record.isSound else { throw damaged(place) }
    return HeldRecord(record: record, place: place, owner: memory)
  }

  @inline(never)
  private func unmappedRecord(at place: JournalPosition) throws -> HeldRecord {
    guard (1...max(1, end.segment)).contains(place.segment), place.offset >= 0 else {
      throw damaged(place)
    }
    if !staging.isEmpty, place.segment == end.segment, place.offset >= staging.start {
      let found = try staging.part.bytes.withUnsafeBytes { bytes -> HeldRecord? in
        let start = place.offset - staging.start
        guard start < bytes.count else { return nil }
        return try copied(UnsafeRawBufferPointer(rebasing: bytes[start...]), at: place)
      }
      guard let found else { throw damaged(place) }
      return found
    }
    if place.segment == end.segment,
      let found = try recent.withBytes(from: place.offset, { try copied($0, at: place) }) ?? nil
    {
      return found
    }
    if place.segment < end.segment, sealedFiles[place.segment] == nil,
      restored[place.segment] == nil
    {
      // Who looks at one document only need not wait for a mapping.
      return try record(at: place, copiedFrom: reporting { try sealedFile(place.segment) })
    }
    if let segment = try reporting({ try mappedBytes(for: place) }),
      let line = segment.line(at: place.offset)
    {
      guard let record = Record(line), record.isSound else { throw damaged(place) }
      return HeldRecord(record: record, place: place, owner: segment)
    }
    guard place.segment == end.segment else { throw damaged(place) }
    return try record(at: place, copiedFrom: file)
  }

  /// Reads a version from a file.
  private func record(at place: JournalPosition, copiedFrom file: File) throws -> HeldRecord {
    var count = 4096  // Most lines are shorter.
    while true {
      let bytes = try reporting { try file.read(at: place.offset, count: count) }
      if let found = try bytes.withUnsafeBytes({ try copied($0, at: place) }) { return found }
      guard bytes.count == count else { throw damaged(place) }
      count *= 4
    }
  }

  /// The version that lies at a place.
  ///
  /// - Throws: `WorkspaceFault` when the bytes there are damaged or cannot be read.
  func version(at place: JournalPosition) throws -> Version {
    try withRecord(at: place) { record in
      guard let version = Version(record) else {
        throw WorkspaceFault(
          .damagedVersion(path: folder.segment(place.segment), offset: place.offset))
      }
      return version
    }
  }

  /// The bytes of a segment in memory: all of one that is sealed, and as many of the newest as
  /// were there when it was mapped.
  func mappedBytes(for place: JournalPosition) throws -> MappedSegment? {
    let known = mappedSegment(place.segment)
    let bytes: MappedBytes
    if place.segment == end.segment {
      let count = known?.bytes.count ?? 0
      guard known == nil || place.offset >= count, end.offset - count >= options.unmapped else {
        return known
      }
      bytes = try folder.system.map(file.number, length: end.offset)
    } else {
      if let known { return known }
      bytes = try withoutRestored(
        place.segment, folder.system.map(sealedFile(place.segment).number, length: .max))
    }
    let segment = MappedSegment(bytes)
    while mapped.count <= place.segment { mapped.append(nil) }
    mapped[place.segment] = segment
    return segment
  }
}

extension Journal {
  /// The bytes of a segment as they are without what was erased of it.
  private func withoutRestored(_ segment: Int, _ bytes: MappedBytes) -> MappedBytes {
    guard let lines = restored[segment] else { return bytes }
    var copy = Array(bytes.bytes)
    for (offset, line) in lines where offset + line.count <= copy.count {
      copy.replaceSubrange(offset..<offset + line.count, with: line)
    }
    return copy.withUnsafeBytes { MappedBytes(copying: $0) }
  }

  /// The file of a full segment, which stays open.
  private func sealedFile(_ segment: Int) throws -> File {
    if let sealed = sealedFiles[segment] { return sealed.file }
    let path = folder.segment(segment)
    do throws(SystemFault) {
      let file = try File(path, .read, in: folder.system)
      sealedFiles[segment] = (file, try file.size)
      return file
    } catch {
      guard error.problem == .notFound else { throw error }
      throw WorkspaceFault(.missingSegment(path: path))
    }
  }
}

/// What looks back into the journal.
extension Journal {
  /// The segments from the first to the newest.
  var segmentNumbers: ClosedRange<Int> { 1...max(1, end.segment) }

  /// The file of a segment.
  func path(of segment: Int) -> String { folder.segment(segment) }

  /// Where the last transaction of a segment ends.
  func length(of segment: Int) throws -> Int {
    if segment == end.segment { return end.offset }
    return try reporting {
      try mappedBytes(for: JournalPosition(segment: segment, offset: 0))?.bytes.count ?? 0
    }
  }

  /// Bytes of a segment, fewer than `count` only at its end.
  func bytes(in segment: Int, at offset: Int, count: Int) throws -> [UInt8] {
    try reporting {
      if segment == end.segment { return try file.read(at: offset, count: count) }
      guard let mapped = try mappedBytes(for: JournalPosition(segment: segment, offset: offset))
      else {
        return []
      }
      return Array(mapped.bytes.dropFirst(offset).prefix(count))
    }
  }

  /// The document that a damaged line seems to be about.
  func damagedKey(at place: JournalPosition) -> DocumentKey? {
    guard let bytes = try? bytes(in: place.segment, at: place.offset, count: 512) else {
      return nil
    }
    return TailRecovery.key(in: bytes[...])
  }

  /// The number of the newest transaction, staged ones included.
  var stagedTransactionCount: Int { staging.isEmpty ? transactionCount : staging.state.transaction }

  /// Reads everything again from the beginning.
  func rescan(into sink: some JournalSink) throws {
    let target = state
    knownFrom = JournalPosition(segment: 0, offset: 0)
    let buffer = ScanBuffer()
    for number in segmentNumbers {
      let file = try File(path(of: number), .read, in: folder.system)
      guard let head = try SegmentHead(file, in: folder) else { continue }
      var scan = JournalScan(
        file,
        from: JournalScan.State(after: head.head, end: head.end, digest: head.digest, last: nil),
        limit: number == target.end.segment ? target.end.offset : nil, buffer: buffer)
      if damage == nil {
        _ = try scan.run(into: sink)
      } else {
        var from = scan.state
        if try scan.run(into: sink) != .clean {
          from = scan.state
          _ = try TailRecovery(file: file, segment: number).read(from: from, into: sink)
        }
      }
    }
  }
}
