import AccordJSON
import AccordPlatform

/// A line that was erased, as the journal records it.
package struct ErasedLineEntry: Sendable, Hashable {
  /// The document; `nil` when the line lost its command.
  package let document: DocumentKey?
  /// The transaction that the line belongs to; 0 when it cannot be read.
  package let transaction: Int
  /// The transaction that records the erasure: who, when.
  package let erasure: CommitRecord
  /// Whether it is proved that nothing else of the line was changed.
  package let isProvable: Bool
}

/// Compares the records of erasures with the lines that they name, once the whole journal was
/// read. The chain proves that a record was made; this proves that what it names lost its
/// personal values, and nothing else.
struct ErasureAudit {
  /// One record.
  private struct Entry {
    let erased: ErasureLine.Erased
    let place: JournalPosition
    let commit: CommitRecord
    /// Whether all its paths were declared personal before it.
    let isDeclared: Bool
    /// Whether it was recorded in format 1.
    let isFormer: Bool
  }

  /// The lines whose personal values are not those written.
  var changed: [JournalPosition: Inconsistency] = [:]
  private var entries: [Entry] = []
  private var skeletons: [JournalPosition: Skeleton] = [:]

  /// What stays of a line, and where that is recorded.
  private struct Skeleton {
    let digest: Digest
    let personal: [String: [String]]
    let place: JournalPosition
  }

  mutating func take(_ skeleton: SkeletonLine, at place: JournalPosition) {
    for entry in skeleton.digests where skeletons[entry.place] == nil {
      skeletons[entry.place] = Skeleton(
        digest: entry.digest, personal: skeleton.personal, place: place)
    }
  }

  mutating func take(
    _ erased: ErasureLine.Erased, at place: JournalPosition, by commit: CommitRecord,
    _ forms: StoredSchemas,
    format: Int
  ) {
    entries.append(
      Entry(
        erased: erased, place: place, commit: commit,
        isDeclared: erased.paths == ["cmd"] || forms.declare(erased.paths),
        isFormer: format == 1))
  }

  /// Looks at each line that a record names.
  func check(into pass: inout AuditPass) {
    var covered: Set<JournalPosition> = []
    for (place, entries) in Dictionary(grouping: entries, by: \.erased.place)
      .sorted(by: { $0.key < $1.key })
    {
      covered.insert(place)
      check(place, entries, into: &pass)
    }
    for (place, misfit) in changed where !covered.contains(place) { pass.report.note(misfit) }
    pass.report.erasedLines.sort { $0.erasure.number < $1.erasure.number }
  }

  private func check(_ place: JournalPosition, _ entries: [Entry], into pass: inout AuditPass) {
    let folder = pass.folder
    let read = pass.noting { () throws(SystemFault) in
      try ErasureAudit.line(at: place, in: folder)
    }
    guard let line = read else {
      // A line that cannot be read is told already, and so is a segment that is not there.
      if pass.report.misfitCount == 0 { pass.report.note(misfit(.erasure, place, 0, nil, pass)) }
      return
    }
    let document = DocumentKey(seenIn: line.bytes)
    func note(_ problem: Inconsistency.Problem) {
      pass.report.note(misfit(problem, place, line.transaction, document, pass))
    }
    guard entries.allSatisfy({ place < $0.place }) else { return note(.erasure) }
    let isDone = entries.allSatisfy { !pass.report.pendingErasures.contains($0.commit.number) }
    // From where on a record is proved.
    var proof: JournalPosition?
    if let spans = PersonalSpans(line.bytes) {
      switch state(of: line.bytes, spans, entries) {
      case .forged: return note(.erasure)
      case .untouched where isDone: return note(.restored)
      case .untouched, .erased:
        if entries.allSatisfy({ $0.erased.digests == nil }) { proof = place }
      }
    } else {
      guard
        entries.allSatisfy({
          $0.erased.digests != nil && $0.erased.spans.isEmpty && hasOther($0, line.bytes, nil)
        })
      else { return note(.erasure) }
      if isDone, LineDigest.of(line.bytes) == entries.first?.erased.digests?.was {
        return note(.restored)
      }
      guard let skeleton = skeletons[place] else {
        // What was not personal when it was written may have been declared so later.
        let isKnown = entries.allSatisfy { $0.isDeclared || $0.isFormer }
        guard isKnown else { return note(.erasure) }
        return list(entries, document, line.transaction, provedFrom: nil, &pass)
      }
      let paths = document.flatMap { skeleton.personal[$0.collection] } ?? ["cmd"]
      let isCovered = entries.allSatisfy { $0.erased.paths.allSatisfy(paths.cover) }
      if isCovered {
        guard
          SkeletonLine.digest(of: line.bytes, personal: skeleton.personal) == skeleton.digest,
          isBlank(line.bytes, entries) || !isDone
        else { return note(.erasure) }
      }
      if isCovered { proof = skeleton.place }
    }
    guard proof != nil || entries.allSatisfy({ $0.isDeclared || $0.isFormer }) else {
      return note(.erasure)
    }
    list(entries, document, line.transaction, provedFrom: proof, &pass)
  }

  private func list(
    _ entries: [Entry], _ document: DocumentKey?, _ transaction: Int,
    provedFrom proof: JournalPosition?,
    _ pass: inout AuditPass
  ) {
    for entry in entries {
      pass.report.erasedLines.append(
        ErasedLineEntry(
          document: document, transaction: transaction, erasure: entry.commit,
          isProvable: proof.map { $0 < entry.place } ?? false))
    }
  }

  private enum State { case untouched, erased, forged }

  /// Whether a line lost exactly the values that its records name.
  private func state(
    of line: ArraySlice<UInt8>, _ spans: PersonalSpans, _ entries: [Entry]
  ) -> State {
    var named: Set<Int> = []
    for offset in entries.flatMap(\.erased.spans) {
      // One record for each value.
      guard named.insert(offset).inserted else { return .forged }
    }
    let isCommit = ErasedLine.isCommit(line)
    func offset(_ span: PersonalSpan) -> Int {
      isCommit ? 0 : span.range.lowerBound - spans.origin
    }
    guard named.isSubset(of: spans.spans.map(offset)) else { return .forged }
    let others = entries.filter { $0.erased.digests != nil }
    guard others.allSatisfy({ hasOther($0, line, spans) }) else { return .forged }
    let isElsewhere = !others.isEmpty
    return line.withUnsafeBytes { bytes in
      var hasErased = false
      for span in spans.spans where !span.isUntouched(in: bytes) {
        guard named.contains(offset(span)) && span.isBlank(in: bytes) || isElsewhere else {
          return .forged
        }
        hasErased = true
      }
      return hasErased ? .erased : .untouched
    }
  }

  /// Whether a record that changes the digest of a line names a value that the line does not list
  /// as erasable by itself.
  private func hasOther(
    _ entry: Entry, _ line: ArraySlice<UInt8>, _ spans: PersonalSpans?
  ) -> Bool {
    let isCommit = ErasedLine.isCommit(line)
    return entry.erased.paths.contains { path in
      let steps = JSONPath(path).steps
      return JSONSpans.of(isCommit ? steps : [.member("doc")] + steps, in: line).contains { range in
        spans?.spans.contains { $0.range.clamped(to: range) == range } != true
      }
    }
  }

  /// Whether nothing is left at the paths that the records name.
  private func isBlank(_ line: ArraySlice<UInt8>, _ entries: [Entry]) -> Bool {
    let isCommit = ErasedLine.isCommit(line)
    return entries.flatMap(\.erased.paths).allSatisfy { path in
      let steps = JSONPath(path).steps
      return JSONSpans.of(isCommit ? steps : [.member("doc")] + steps, in: line).allSatisfy {
        Blank.isBlank(line[$0])
      }
    }
  }

  private func misfit(
    _ problem: Inconsistency.Problem, _ place: JournalPosition, _ transaction: Int,
    _ document: DocumentKey?,
    _ pass: AuditPass
  ) -> Inconsistency {
    Inconsistency(
      problem: problem, path: pass.folder.segment(place.segment), place: place, line: 0,
      transaction: transaction, documents: document.map { [$0] } ?? [])
  }

  /// The line at a place, and the transaction that it belongs to.
  private static func line(
    at place: JournalPosition, in folder: WorkspaceFolder
  ) throws(SystemFault) -> (bytes: ArraySlice<UInt8>, transaction: Int)? {
    // Records may name lines of a segment that is missing, or none at all.
    guard place.segment > 0, try folder.system.kind(folder.segment(place.segment)) == .file else {
      return nil
    }
    let file = try File(folder.segment(place.segment), .read, in: folder.system)
    var reader = SegmentReader(file, from: place.offset)
    guard let first = try reader.line(), first.isEnded, LineChecksum.covered(first.bytes) != nil
    else { return nil }
    let bytes = Array(first.bytes)[...]
    var next: SegmentReader.Line? = first
    while let line = next {
      if ErasedLine.isCommit(line.bytes), case .commit(let commit)? = JournalLine(line.bytes) {
        return (bytes, commit.transaction)
      }
      next = try reader.line()
    }
    return (bytes, 0)
  }
}
