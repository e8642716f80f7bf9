import AccordJSON
import AccordPlatform

/// What an audit knows while it reads.
struct AuditPass {
  /// A line that does not fit where nothing has proved yet that it had been on the disk.
  struct Doubt {
    var misfit: Inconsistency
    let offset: Int
  }

  /// The newest version of a document so far.
  struct Newest {
    var place: PackedPosition
    var revision: Int32
  }

  var report = AuditReport()
  var doubts: [Doubt] = []
  var open = OpenTransaction()
  var versions: [UInt64: Newest] = [:]
  /// The forms of documents that the journal tells.
  var forms = StoredSchemas()
  var erasures = ErasureDigests()
  /// What is to be seen of lines that were erased, when all records are known.
  var lines = ErasureAudit()
  /// Transactions whose digest did not fit what was read; an erasure later on may explain it.
  var unexplained: [ChainLink] = []
  /// The format of the segment.
  var format = JournalLine.Head.currentFormat
  var path = ""
  let folder: WorkspaceFolder
  var segment = 0
  var lineNumber = 0
  let asked: Set<Int>
  /// What the system answered where something was to be read again.
  private(set) var failure: SystemFault?
  private var wholeBeforeDoubt: AuditReport?
  private var blank: Int?
  /// Whether the segment is not one of this journal, so that its lines say nothing.
  private var isStrange = false

  init(folder: WorkspaceFolder, asked: Set<Int>) {
    self.folder = folder
    self.asked = asked
  }

  /// What can be read again; a failure of the system is kept, and ends the examination.
  mutating func noting<Value>(_ body: () throws(SystemFault) -> Value?) -> Value? {
    do {
      return try body()
    } catch {
      failure = failure ?? error
      return nil
    }
  }

  /// The lines of a transaction whose commit line has not come yet.
  struct OpenTransaction {
    var digests = DigestQueue()
    var places: [Int] = []
    var versions: [(version: AuditedVersion, offset: Int, line: Int)] = []
    var erasures: [(line: ErasureLine, offset: Int)] = []
    var skeletons: [(line: SkeletonLine, offset: Int)] = []
    var isDoubtful = false

    var isEmpty: Bool { digests.count == 0 }

    /// Begins anew, with the memory that is there.
    mutating func removeAll() {
      digests.removeAll()
      places.removeAll(keepingCapacity: true)
      versions.removeAll(keepingCapacity: true)
      erasures = []
      skeletons = []
      isDoubtful = false
    }
  }

  mutating func begin(_ number: Int, path: String, size: Int) {
    segment = number
    self.path = path
    lineNumber = 0
    blank = nil
    isStrange = false
    open = OpenTransaction()
    report.segments.append(
      AuditReport.Segment(
        number: number, size: size, end: 0, before: report.transactions, sum: Digest(bytes: [])))
  }

  mutating func miss(_ number: Int, path: String) {
    segment = number
    self.path = path
    lineNumber = 0
    note(.missing, at: 0)
  }

  mutating func take(_ line: SegmentReader.Line) {
    lineNumber += 1
    if lineNumber == 1 { return takeHead(line) }
    guard !isStrange else { return }
    if line.bytes.isEmpty, line.isEnded {
      if !open.isEmpty { doubt(.line, line) }
      blank = blank ?? line.start
      return
    }
    if blank != nil {
      // Space filled ahead of use ends a segment; nothing may come after it.
      blank = nil
      doubt(.line, line)
    }
    guard line.isEnded, let covered = LineChecksum.covered(line.bytes) else {
      doubt(.checksum, line)
      for commit in AuditPass.hiddenCommits(in: line.bytes) { prove(commit.sync) }
      return
    }
    guard let read = JournalLine(whole: line.bytes) else { return doubt(.line, line) }
    switch read {
    case .form(let form):
      append(covered, line)
      forms.set(form)
    case .record:
      guard let version = AuditedVersion(line.bytes) else { return doubt(.line, line) }
      let spans = PersonalSpans(line.bytes)
      append(LineDigest.masked(covered, spans), line)
      lookAtValues(of: line, spans)
      open.versions.append((version, line.start, lineNumber))
    case .commit(let commit): take(commit, line, covered)
    case .head: doubt(.line, line)
    case .erasure(let erasure):
      append(covered, line)
      open.erasures.append((erasure, line.start))
    case .skeleton(let skeleton):
      append(covered, line)
      open.skeletons.append((skeleton, line.start))
    case .unknown: report.newer = JournalPosition(segment: segment, offset: line.start)
    }
  }

  private mutating func append(_ covered: ArraySlice<UInt8>, _ line: SegmentReader.Line) {
    open.digests.append(covered)
    open.places.append(line.start)
  }

  /// Notes the values of a line that are not those written, if they can be erased by themselves.
  mutating func lookAtValues(of line: SegmentReader.Line, _ spans: PersonalSpans?) {
    guard let spans else { return }
    let changed = line.bytes.withUnsafeBytes { bytes in
      spans.spans.filter { !$0.isUntouched(in: bytes) }
    }
    guard !changed.isEmpty else { return }
    lines.changed[JournalPosition(segment: segment, offset: line.start)] = misfit(
      .changedValues, at: line.start,
      document: DocumentKey(seenIn: line.bytes))
  }

  private mutating func takeHead(_ line: SegmentReader.Line) {
    guard line.isEnded, let covered = LineChecksum.covered(line.bytes) else {
      return note(.head, at: 0)
    }
    if let json = try? JSON(parsing: line.bytes), let format = json["accord"]?.integer,
      format > JournalLine.Head.currentFormat
    {
      report.newer = JournalPosition(segment: segment, offset: 0)
      return
    }
    guard case .head(let head)? = JournalLine(whole: line.bytes) else {
      return note(.head, at: 0)
    }
    format = head.format
    if report.store.isEmpty { report.store = head.store }
    guard report.store == head.store, head.segment == segment else {
      isStrange = true
      return note(report.store == head.store ? .misnamed(head.segment) : .foreign, at: 0)
    }
    let before = report.segments.dropLast().last
    let isContinued =
      segment == 1
      ? head.previous == nil && head.transaction == 0
      : head.previous?.segment == segment - 1 && head.transaction == report.transactions
        && before?.number == segment - 1 && head.previous?.end == before?.end
        && head.previous?.sum == before?.sum
    // A segment that is missing or damaged at its end is told already.
    if !isContinued, report.misfitCount == 0 { note(.link, at: 0) }
    report.transactions = head.transaction
    report.sum = SHA256.digest(covered)
    settle(line.end, SHA256.digest(covered))
  }

  /// Notes where the last whole transaction of the segment ends.
  mutating func settle(_ end: Int, _ sum: Digest) {
    guard let last = report.segments.indices.last else { return }
    report.segments[last].end = end
    report.segments[last].sum = sum
  }

  mutating func note(_ problem: Inconsistency.Problem, at offset: Int, document: DocumentKey? = nil)
  {
    report.note(misfit(problem, at: offset, document: document))
  }

  func misfit(
    _ problem: Inconsistency.Problem, at offset: Int, line: Int? = nil, document: DocumentKey? = nil
  ) -> Inconsistency {
    Inconsistency(
      problem: problem, path: path, place: JournalPosition(segment: segment, offset: offset),
      line: line ?? lineNumber, transaction: report.transactions + 1,
      documents: document.map { [$0] } ?? [])
  }

  /// Notes a line that does not fit. Whether it is damage or what an interrupted write left is
  /// seen later.
  mutating func doubt(_ problem: Inconsistency.Problem, _ line: SegmentReader.Line) {
    if doubts.isEmpty { wholeBeforeDoubt = report }
    open.isDoubtful = true
    var misfit = misfit(problem, at: line.start, document: DocumentKey(seenIn: line.bytes))
    misfit.revision = misfit.document.flatMap { _ in AuditPass.revision(seenIn: line.bytes) }
    doubts.append(Doubt(misfit: misfit, offset: line.start))
  }

  /// All bytes of the segment before `offset` had been on the disk: what does not fit there is
  /// damage.
  mutating func prove(_ offset: Int) {
    guard doubts.contains(where: { $0.offset < offset }) else { return }
    // What was doubted after a place that is damaged is damage as well, as far as it is proved.
    for doubt in doubts where doubt.offset < offset { report.note(doubt.misfit) }
    doubts.removeAll { $0.offset < offset }
    wholeBeforeDoubt?.misfits = report.misfits
    wholeBeforeDoubt?.misfitCount = report.misfitCount
    if doubts.isEmpty { wholeBeforeDoubt = nil }
  }

  mutating func endSegment(isNewest: Bool, size: Int) {
    if lineNumber == 0 { note(.empty, at: 0) }
    if !open.isEmpty, !open.isDoubtful {
      doubt(.count, SegmentReader.Line(start: size, bytes: [], isEnded: false))
    }
    if !isNewest { return prove(Int.max) }
    if let tail = report.tail, tail.end.segment == segment, !doubts.isEmpty,
      tail.end.offset > wholeBeforeDoubt?.end.offset ?? report.end.offset
    {
      if size < tail.end.offset, doubts.count == 1, let whole = wholeBeforeDoubt {
        // The file was cut: the last line is not changed, it goes on where nothing is.
        report = whole
        doubts = []
      } else {
        prove(Int.max)
      }
    }
    if !doubts.isEmpty, var whole = wholeBeforeDoubt {
      // An interrupted write: what can be read of it is no transaction.
      whole.torn = whole.end.offset..<size
      report = whole
    }
  }

  mutating func finish() {
    explain()
    lines.check(into: &self)
    noteLoss()
    report.misfits.sort { $0.place < $1.place }
  }

  /// Notes what was confirmed and is not there at all. What is there and damaged is told already.
  private mutating func noteLoss() {
    guard let tail = report.tail, tail.end > report.end, report.newer == nil else { return }
    lineNumber = 0
    let (last, size) = (report.segments.last?.number ?? 0, report.segments.last?.size ?? 0)
    let isCut = tail.end > JournalPosition(segment: last, offset: size)
    if report.misfitCount == 0 || isCut && report.transactions < tail.transaction {
      note(
        .lost(
          expected: tail.transaction, size: size,
          before: tail.end.segment > last ? size : max(size, tail.end.offset)),
        at: report.end.offset)
    }
    guard tail.end.segment > last else { return }
    for number in (last + 1)...tail.end.segment { miss(number, path: folder.segment(number)) }
  }

  /// The revision that a damaged line seems to tell.
  private static func revision(seenIn bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    guard let mark = text.firstRange(of: ",\"rev\":") else { return nil }
    return Int(text[mark.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }

  /// The whole commit lines within a line that is damaged: what is damaged may be the newline
  /// before them.
  private static func hiddenCommits(in bytes: ArraySlice<UInt8>) -> [JournalLine.Commit] {
    let mark = Array("{\"tx\":".utf8)
    var found: [JournalLine.Commit] = []
    for index in bytes.indices.dropFirst() where bytes[index] == mark[0] {
      guard bytes[index...].starts(with: mark),
        case .commit(let commit)? = JournalLine(bytes[index...])
      else { continue }
      found.append(commit)
    }
    return found
  }
}

/// What an audit looks at of a version.
struct AuditedVersion {
  /// See `auditHash`.
  let hash: UInt64
  let revision: Int
  let previous: JournalPosition?
  let isRemoval: Bool

  /// Reads a whole line; `nil` when its document is not JSON.
  init?(_ line: ArraySlice<UInt8>) {
    let version = line.withUnsafeBytes { bytes -> AuditedVersion? in
      guard let record = Record(bytes) else { return nil }
      if let body = record.body, (try? JSONScanner.validate(body)) == nil { return nil }
      return AuditedVersion(record)
    }
    guard let version else { return nil }
    self = version
  }

  private init(_ record: Record) {
    hash = DocumentKey.auditHash(record.key)
    revision = record.revision
    previous = record.previous
    isRemoval = record.isRemoval
  }
}

extension DocumentKey {
  /// The document that a line seems to be about, sound or not.
  init?(seenIn line: ArraySlice<UInt8>) {
    for mark in ["{\"put\":\"", "{\"del\":\""] where line.starts(with: mark.utf8) {
      let rest = line.dropFirst(mark.utf8.count)
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")),
        let text = String(validating: rest[..<end], as: UTF8.self)
      else { return nil }
      self.init(text)
      return
    }
    return nil
  }
}
