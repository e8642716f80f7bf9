import AccordJSON
import AccordPlatform

/// A step of the chain, kept until it is known which lines were erased.
struct ChainLink {
  var misfit: Inconsistency
  let previous: Digest
  let lines: [(place: JournalPosition, digest: Digest)]
  let commit: (place: JournalPosition, digest: Digest)
  /// What the transaction says.
  let sum: Digest

  /// Whether the step fits when the erasures are taken into account.
  func fits(_ erasures: ErasureDigests) -> Bool {
    // A line has almost always one digest and else its first one: what it was when the
    // transaction was sealed is the end of the row.
    let origins = lines.map { erasures.origins(of: $0.digest, at: $0.place) }
    let seals = erasures.origins(of: commit.digest, at: commit.place)
    return Chain.sum(
      after: previous, lines: origins.compactMap(\.last), commit: seals.last ?? commit.digest)
      == sum
  }
}

extension Chain {
  /// The digest that a transaction leaves, from the digest of what the chain covers of its
  /// commit line.
  static func sum(after previous: Digest, lines: [Digest], commit: Digest) -> Digest {
    var bytes = previous.bytes
    bytes.reserveCapacity((lines.count + 2) * 32)
    for line in lines { bytes += line.bytes }
    bytes += commit.bytes
    return SHA256.digest(bytes[...])
  }
}

extension AuditPass {
  mutating func take(
    _ commit: JournalLine.Commit, _ line: SegmentReader.Line, _ covered: ArraySlice<UInt8>
  ) {
    prove(commit.sync)
    defer { open.removeAll() }
    open.digests.finish()
    if !open.isDoubtful {
      if commit.count != open.digests.count {
        doubt(.count, line)
      } else if commit.transaction != report.transactions + 1 {
        doubt(.number, line)
      } else if commit.sync > report.end.offset {
        doubt(.sync, line)
      }
    }
    if let last = report.last, commit.at < last.at { note(.time, at: line.start) }
    if !open.isDoubtful, let previous = report.sum,
      let part = ErasedLine.partBeforeSum(covered)
    {
      let spans = PersonalSpans(line.bytes)
      lookAtValues(of: line, spans)
      var link = ChainLink(
        misfit: misfit(.chain, at: line.start), previous: previous,
        lines: zip(open.places, open.digests.digests).map {
          (JournalPosition(segment: segment, offset: $0), $1)
        },
        commit: (
          JournalPosition(segment: segment, offset: line.start),
          SHA256.digest(LineDigest.masked(part, spans))
        ),
        sum: commit.sum)
      if !link.fits(ErasureDigests()) {
        link.misfit.documents = open.versions.prefix(Inconsistency.documentLimit).compactMap {
          key(at: $0.offset)
        }
        unexplained.append(link)
      }
    }
    for entry in open.versions { follow(entry.version, offset: entry.offset, line: entry.line) }
    accept(commit, end: line.end)
  }

  private mutating func accept(_ commit: JournalLine.Commit, end: Int) {
    report.transactions = commit.transaction
    report.sum = commit.sum
    report.seal = commit.sum
    let record = CommitRecord(
      number: commit.transaction, at: commit.at, author: commit.author, command: commit.command)
    for (erasure, offset) in open.erasures {
      take(erasure, at: JournalPosition(segment: segment, offset: offset), by: record)
    }
    for (skeleton, offset) in open.skeletons {
      lines.take(skeleton, at: JournalPosition(segment: segment, offset: offset))
    }
    if let last = report.last, report.clockJumps.count < AuditReport.clockJumpLimit,
      case .ahead? = ClockJump(from: last.at, to: record.at)
    {
      report.clockJumps.append(record.number)
    }
    report.first = report.first ?? record
    report.last = record
    settle(end, commit.sum)
    date(record)
    if asked.contains(commit.transaction) {
      report.points[commit.transaction] = AuditReport.Point(sum: commit.sum, at: commit.at)
    }
  }

  /// Tells of which transaction the misfits since the last one are.
  private mutating func date(_ record: CommitRecord) {
    for index in report.misfits.indices.reversed() {
      guard report.misfits[index].transaction == record.number else { break }
      report.misfits[index].commit = record
    }
    for index in doubts.indices where doubts[index].misfit.transaction == record.number {
      doubts[index].misfit.commit = record
    }
    for index in unexplained.indices.reversed() {
      guard unexplained[index].misfit.transaction == record.number else { break }
      unexplained[index].misfit.commit = record
    }
  }

  private mutating func take(
    _ erasure: ErasureLine, at place: JournalPosition, by commit: CommitRecord
  ) {
    switch erasure {
    case .erase(let erased):
      erasures.take(erased)
      lines.take(erased, at: place, by: commit, forms, format: format)
      report.erasures += 1
      if report.pendingErasures.last != commit.number {
        report.pendingErasures.append(commit.number)
      }
    case .done(let transaction): report.pendingErasures.removeAll { $0 == transaction }
    }
  }

  /// Checks that a version continues the one before it.
  private mutating func follow(_ version: AuditedVersion, offset: Int, line: Int) {
    let hash = version.hash
    let newest = versions[hash]
    let fits: Bool
    if let previous = version.previous {
      if let newest, newest.place.place == previous {
        fits = Int(newest.revision) == version.revision - 1
      } else {
        // Two documents may share a hash; the line itself tells.
        fits = newest != nil && isVersion(before: version, at: previous, offset)
      }
    } else {
      fits =
        version.revision == 1
        && newest.map { self.version(at: $0.place.place)?.key != key(at: offset) } ?? true
    }
    if !fits, doubts.isEmpty, report.misfitCount == 0 || !isAfterDamage {
      var misfit = misfit(.previous, at: offset, line: line, document: key(at: offset))
      misfit.revision = version.revision
      report.note(misfit)
    }
    report.versions += 1
    if let newest, !newest.place.isRemoved, version.previous != nil { report.documents -= 1 }
    if !version.isRemoval { report.documents += 1 }
    versions[hash] = Newest(
      place: PackedPosition(
        JournalPosition(segment: segment, offset: offset), isRemoved: version.isRemoval,
        isFirst: version.previous == nil),
      revision: Int32(clamping: version.revision))
  }

  /// Whether a line was damaged that may have been the version before this one.
  private var isAfterDamage: Bool {
    report.misfits.contains { [.checksum, .line, .missing, .head].contains($0.problem) }
  }

  private mutating func isVersion(
    before version: AuditedVersion, at place: JournalPosition, _ offset: Int
  ) -> Bool {
    guard let before = self.version(at: place) else { return false }
    return before.key == key(at: offset) && before.revision == version.revision - 1
  }

  /// The document of a version in this segment.
  private mutating func key(at offset: Int) -> DocumentKey? {
    version(at: JournalPosition(segment: segment, offset: offset))?.key
  }

  private mutating func version(at place: JournalPosition) -> Version? {
    let folder = self.folder
    return noting { () throws(SystemFault) in try folder.readVersion(at: place) }
  }

  /// Takes the erasures into account where the chain did not fit.
  mutating func explain() {
    for link in unexplained where !link.fits(erasures) { report.note(link.misfit) }
    unexplained = []
  }
}

extension DocumentKey {
  /// A number that almost always tells documents apart, the same in every process (FNV-1a).
  var auditHash: UInt64 {
    var name = description
    return name.withUTF8 { DocumentKey.auditHash(UnsafeRawBufferPointer($0)) }
  }

  /// The same from `collection/identity` in bytes.
  static func auditHash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
