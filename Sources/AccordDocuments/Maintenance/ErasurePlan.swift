import AccordJSON
import AccordPlatform

/// Which lines of the journal lose what.
struct ErasurePlan {
  /// One line and what becomes of it.
  struct Line {
    let place: JournalPosition
    let erased: ErasedLine
    let paths: [String]
    let values: [JSON]
    /// Whether the journal records it already.
    let isRecorded: Bool

    /// The line that records it; `nil` when the record that is there says all.
    var record: ErasureLine? {
      if isRecorded, erased.was == erased.now { return nil }
      return .erase(
        ErasureLine.Erased(
          place: place,
          digests: erased.was == erased.now
            ? nil : ErasureLine.Digests(was: erased.was, now: erased.now),
          spans: erased.spans, paths: paths, values: values))
    }
  }

  private(set) var lines: [Line] = []
  /// The transactions whose erasures this plan carries out, besides its own.
  private(set) var resumed: [Int] = []
  private let folder: WorkspaceFolder

  /// What takes the place of the command of a commit.
  static let command = JSON.string("…")

  /// Erases personal fields from all versions of a document, and the commands of the
  /// transactions that wrote them.
  ///
  /// - Parameter also: further fields of lines, of this document or others.
  init(
    for key: DocumentKey, _ fields: [PersonalField], also: [JournalPosition: [PersonalField]] = [:],
    in folder: WorkspaceFolder
  ) throws {
    self.folder = folder
    let put = Array("{\"put\":\"\(key.description)\"".utf8)
    let removal = Array("{\"del\":\"\(key.description)\"".utf8)
    var isConcerned = false
    try ErasurePlan.eachLine(of: folder) { line, place in
      if line.starts(with: put) {
        isConcerned = true
        let fields = fields + also[place, default: []]
        try add(line, place, fields.map(\.path), fields.map(\.replacement))
      } else if line.starts(with: removal) {
        isConcerned = true
      } else if ErasedLine.isCommit(line) {
        if isConcerned || also[place] != nil {
          try add(line, place, ["cmd"], [ErasurePlan.command])
        }
        isConcerned = false
      } else if let fields = also[place] {
        try add(line, place, fields.map(\.path), fields.map(\.replacement))
      }
    }
  }

  /// Carries out what recorded erasures have left: those that were interrupted, and lines that
  /// show again what they lost, as when an older file of the journal was put back. A line that
  /// changes its digest needs a new record, since its salt is another; what was erased already
  /// stays.
  init(leftIn folder: WorkspaceFolder) throws {
    self.folder = folder
    var pending: Set<Int> = []
    var records: [ErasureLine.Erased] = []
    var open: [ErasureLine] = []
    try ErasurePlan.eachLine(of: folder) { line, place in
      if line.starts(with: "{\"erase".utf8) {
        if let erasure = ErasureLine(line) { open.append(erasure) }
      } else if ErasedLine.isCommit(line) {
        guard !open.isEmpty, case .commit(let commit)? = JournalLine(line) else { return }
        for erasure in open {
          switch erasure {
          case .erase(let erased):
            records.append(erased)
            pending.insert(commit.transaction)
          case .done(let transaction): pending.remove(transaction)
          }
        }
        open = []
      }
    }
    resumed = pending.sorted()
    for (place, records) in Dictionary(grouping: records, by: \.place)
      .sorted(by: { $0.key < $1.key })
    {
      let file = try File(folder.segment(place.segment), .read, in: folder.system)
      var reader = SegmentReader(file, from: place.offset)
      guard let line = try reader.line() else { continue }
      var fields: [String: JSON] = [:]
      for record in records {
        fields.merge(zip(record.paths, record.values)) { first, _ in first }
      }
      let paths = fields.keys.sorted()
      try add(line.bytes, place, paths, paths.compactMap { fields[$0] }, isRecorded: true)
    }
  }

  /// The new lines, by segment and offset.
  var newLines: [Int: [Int: [UInt8]]] {
    var changes: [Int: [Int: [UInt8]]] = [:]
    for line in lines {
      changes[line.place.segment, default: [:]][line.place.offset] = line.erased.bytes
    }
    return changes
  }

  private mutating func add(
    _ line: ArraySlice<UInt8>, _ place: JournalPosition, _ paths: [String], _ values: [JSON],
    isRecorded: Bool = false
  ) throws {
    guard LineChecksum.covered(line) != nil else {
      throw WorkspaceFault(
        .damagedVersion(path: folder.segment(place.segment), offset: place.offset))
    }
    let salt = folder.system.randomNumber()
    guard let erased = ErasedLine(line, paths: paths, values: values, salt: salt) else { return }
    lines.append(
      Line(place: place, erased: erased, paths: paths, values: values, isRecorded: isRecorded))
  }

  static func eachLine(
    of folder: WorkspaceFolder, _ body: (ArraySlice<UInt8>, JournalPosition) throws -> Void
  ) throws {
    for number in try folder.segments() {
      var reader = SegmentReader(
        try File(folder.segment(number), .read, in: folder.system), from: 0)
      while let line = try reader.line() {
        // Filled space says nothing.
        if line.bytes.isEmpty { continue }
        try body(line.bytes, JournalPosition(segment: number, offset: line.start))
      }
    }
  }

  /// Writes the segments anew without what is to be erased.
  func rewriteSegments() throws(SystemFault) {
    for (segment, lines) in newLines.sorted(by: { $0.key < $1.key }) {
      try SegmentRewrite(folder: folder, segment: segment, lines: lines).run()
    }
  }

  /// Removes the files besides the journal that may hold what is erased: what recovery kept, the
  /// index, drafts.
  func removeCopies() throws(SystemFault) {
    let system = folder.system
    for path in [folder.quarantine, folder.index]
    where try system.kind(path) == .directory {
      for name in try system.list(path) { try system.remove(path + "/" + name) }
      try system.syncDirectory(path)
    }
    for name in try system.list(folder.log) where name.hasSuffix(".tmp") {
      try system.remove(folder.log + "/" + name)
    }
  }
}
