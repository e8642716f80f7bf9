extension Journal {
  /// Reads a version in place.
  ///
  /// - Parameter body: is given the line, which is valid only until it returns.
  /// - Throws: `WorkspaceFault.damagedVersion` when no sound version lies there; what `body`
  ///   throws.
  func withRecord<Result>(
    at place: Place, _ body: (Record) throws -> Result
  ) throws -> Result {
    let path = folder.segment(place.segment)
    let damaged = WorkspaceFault(.damagedVersion(path: path, offset: place.offset))
    guard (1...max(1, end.segment)).contains(place.segment), place.offset >= 0 else {
      throw damaged
    }
    func read(_ bytes: UnsafeRawBufferPointer, from start: Int) throws -> Result? {
      guard start < bytes.count, let end = JournalScan.newline(in: bytes, from: start) else {
        return nil
      }
      guard let record = Record(UnsafeRawBufferPointer(rebasing: bytes[start..<end])),
        record.isSound
      else { throw damaged }
      return try body(record)
    }
    if !staging.isEmpty, place.segment == end.segment, place.offset >= staging.start {
      let found = try staging.bytes.withUnsafeBytes {
        try read($0, from: place.offset - staging.start)
      }
      guard let found else { throw damaged }
      return found
    }
    let mapped = try reporting { try mappedBytes(for: place) }
    defer { withExtendedLifetime(mapped) {} }
    if let mapped, let found = try read(mapped.bytes, from: place.offset) { return found }
    guard place.segment == end.segment else { throw damaged }
    var count = 4096
    while true {
      let bytes = try reporting { try file.read(at: place.offset, count: count) }
      if let found = try bytes.withUnsafeBytes({ try read($0, from: 0) }) { return found }
      guard bytes.count == count else { throw damaged }
      count *= 4
    }
  }

  /// The version that lies at a place.
  ///
  /// - Throws: `WorkspaceFault` when the bytes there are damaged or cannot be read.
  func version(at place: Place) throws -> Version {
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
  private func mappedBytes(for place: Place) throws -> MappedBytes? {
    guard place.segment == end.segment else {
      if let mapped = sealed[place.segment] { return mapped }
      let path = folder.segment(place.segment)
      guard try folder.system.kind(path) != nil else {
        throw WorkspaceFault(.missingSegment(path: path))
      }
      let file = try File(path, .read, in: folder.system)
      let mapped = try folder.system.map(file.number, length: file.size)
      sealed[place.segment] = mapped
      return mapped
    }
    let known = mapping?.bytes.count ?? 0
    if mapping == nil || place.offset >= known, end.offset - known >= options.unmapped {
      mapping = try folder.system.map(file.number, length: end.offset)
    }
    return mapping
  }
}
