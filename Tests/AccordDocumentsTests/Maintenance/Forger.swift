import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// Somebody who may write to the folder and knows the format, but not what was sealed.
struct Forger {
  let system: MemoryFileSystem
  let path: String
  let schemas: [Schema]

  private var folder: WorkspaceFolder { WorkspaceFolder(path: path, system: system) }

  /// A line of the journal.
  struct Line {
    let place: JournalPosition
    let text: String
    var bytes: ArraySlice<UInt8> { Array(text.utf8)[...] }
  }

  /// The first line that holds all of some texts.
  func line(_ texts: String...) throws -> Line {
    for number in try folder.segments() {
      var reader = SegmentReader(try File(folder.segment(number), .read, in: system), from: 0)
      while let line = try reader.line() {
        let text = String(decoding: line.bytes, as: UTF8.self)
        if texts.allSatisfy({ text.contains($0) }) {
          return Line(place: JournalPosition(segment: number, offset: line.start), text: text)
        }
      }
    }
    throw Missing(texts: texts)
  }

  struct Missing: Error { let texts: [String] }

  /// Replaces a text of a line by one of the same length, with a checksum that fits.
  func change(_ line: Line, _ old: String, _ new: String) throws -> Line {
    try #require(line.text.contains(old) && old.utf8.count == new.utf8.count)
    var bytes = Array(line.text.replacing(old, with: new, maxReplacements: 1).utf8)
      .dropLast(LineChecksum.length)[...]
    var whole = Array(bytes)
    LineChecksum.close(&whole, from: 0)
    whole.removeLast()
    bytes = whole[...]
    let file = try #require(system.files[folder.segment(line.place.segment)])
    file.bytes.replaceSubrange(
      line.place.offset..<line.place.offset + whole.count, with: whole)
    return Line(place: line.place, text: String(decoding: whole, as: UTF8.self))
  }

  /// Appends the record of an erasure, and that it was carried out, in transactions that fit.
  func record(_ erased: ErasureLine.Erased...) throws {
    let workspace = try Workspace.open(
      path, schemas: schemas, creating: false, .of(Journal.Options()), in: system)
    let journal = workspace.store.journal
    try journal.exclusively(by: "mallory") {
      try workspace.store.settle()
      try journal.stage(
        Batch(erasures: erased.map(ErasureLine.erase), author: "mallory", command: "erase"))
      try journal.flush()
      let transaction = journal.transactionCount
      try journal.stage(
        Batch(erasures: [.done(transaction: transaction)], author: "mallory", command: "erase"))
      try journal.flush()
    }
  }

  /// Changes a line and records that as an erasure, as format 1 did.
  func change(
    _ line: Line, _ old: String, _ new: String, recordedAs paths: [String], spans: [Int] = []
  ) throws {
    let after = try change(line, old, new)
    let was = try #require(LineDigest.of(line.bytes))
    let now = try #require(LineDigest.of(after.bytes))
    try record(
      ErasureLine.Erased(
        place: line.place, digests: .init(was: was, now: now), spans: spans, paths: paths,
        values: paths.map { _ in .null }))
  }
}
