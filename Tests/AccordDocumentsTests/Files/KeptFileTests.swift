import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON
@testable import AccordPlatform

/// A document with a file of a person.
private struct Sheet: Document {
  struct Scan: Codable, Hashable, Sendable {
    var name: String
    var digest: String
    var kept: Bool?

    static let fields: [Field<Scan>] = [
      Field("name", fr: "nom", \.name, help: Text(en: "name", fr: "nom"), .personal),
      Field("digest", fr: "empreinte", \.digest, help: Text(en: "digest", fr: "sha"), .personal),
      Field("kept", fr: "conservé", \.kept, help: Text(en: "kept", fr: "ici"), .keepsFile),
    ]
  }

  static let fields: [Field<Sheet>] = [
    Field("scan", fr: "numérisation", \.scan, with: Scan.fields, help: Text(en: "scan", fr: "vue"))
  ]
  static let schema = Schema("sheets", Text(en: "sheet", fr: "feuille"), fields: fields)

  let id: ID<Sheet>
  var scan: Scan?
  var label: String { id.name }

  init(_ id: String, _ name: String, _ bytes: [UInt8], kept: Bool = true) {
    self.id = slug(id)
    scan = Scan(
      name: name, digest: ContentDigest.hexadecimal(bytes), kept: kept ? true : nil)
  }
}

@Suite struct KeptFileTests {
  private let path = "/office/sheets"
  private let scan = Array("a scan".utf8)
  private var digest: String { ContentDigest.hexadecimal(scan) }
  private var place: String { path + "/files/" + digest }

  private func open(_ system: MemoryFileSystem) throws -> Workspace {
    try Workspace.open(
      path, schemas: [Sheet.schema], access: .readWrite, creating: true, lockPatience: 100,
      in: system)
  }

  private func keep(_ bytes: [UInt8], in transaction: Transaction) {
    transaction.keep(
      FileToKeep(digest: ContentDigest.hexadecimal(bytes)) { Array(bytes[$0...].prefix(4)) })
  }

  private func withScan() throws -> MemoryFileSystem {
    let system = MemoryFileSystem()
    try open(system).write {
      keep(scan, in: $0)
      try $0.put(Sheet("s1", "scan.pdf", scan))
    }
    return system
  }

  private func examine(
    _ system: MemoryFileSystem, at path: String? = nil, repair: Bool = false
  ) throws -> DoctorReport {
    try Doctor.examine(
      path ?? self.path, schemas: [Sheet.schema], in: system, repair: repair)
  }

  private func codes(_ report: DoctorReport) -> [String] {
    report.findings.map(\.code).filter { $0.hasPrefix("doctor.file") }
  }

  private func names(_ system: MemoryFileSystem, at path: String? = nil) -> [String] {
    let folder = (path ?? self.path) + "/files/"
    return system.files.keys.filter { $0.hasPrefix(folder) }.map {
      String($0.dropFirst(folder.count))
    }.sorted()
  }

  @Test func `a file is kept under its digest, once, and listed with its documents`() throws {
    let system = try withScan()
    #expect(system.files[place]?.bytes == scan && names(system) == [digest])
    let workspace = try open(system)
    try workspace.write {
      keep(scan, in: $0)
      try $0.put(Sheet("s2", "copy.pdf", scan))
    }
    #expect(names(system) == [digest])
    let files = try workspace.keptFiles(in: try workspace.begin())
    #expect(files.map(\.digest) == [digest] && files.map(\.size) == [6])
    #expect(files.first?.documents.map(\.slug.name) == ["s1", "s2"])
    #expect(try workspace.isWhole(file: digest) == true)
  }

  @Test func `nothing is kept of what no change names in the end`() throws {
    let system = MemoryFileSystem()
    let workspace = try open(system)
    let transaction = try workspace.begin()
    let mark = transaction.mark()
    keep(scan, in: transaction)
    try transaction.put(Sheet("s1", "scan.pdf", scan))
    transaction.rollback(to: mark)
    try transaction.put(Sheet("s2", "scan.pdf", scan, kept: false))
    try workspace.commit(transaction, author: "ana", command: "test")
    #expect(names(system) == [])
  }

  @Test func `a transaction that is refused leaves no file`() throws {
    let system = MemoryFileSystem()
    let workspace = try open(system)
    let other = Array("another".utf8)
    #expect(throws: CommitRefused.self) {
      try workspace.write {
        keep(scan, in: $0)
        try $0.put(Sheet("s1", "scan.pdf", scan))
        // Says that a file is kept which nobody gave.
        try $0.put(Sheet("s2", "other.pdf", other))
      }
    }
    #expect(names(system) == [])
    #expect(try workspace.begin().keys(in: "sheets") == [])
  }

  @Test func `bytes that changed since they were looked at are not kept`() throws {
    let system = MemoryFileSystem()
    let workspace = try open(system)
    let (digest, other) = (digest, Array("b scan".utf8))
    #expect(throws: WorkspaceFault.self) {
      try workspace.write {
        $0.keep(FileToKeep(digest: digest) { Array(other[$0...]) })
        try $0.put(Sheet("s1", "scan.pdf", scan))
      }
    }
    #expect(names(system) == [])
  }

  @Test func `whatever call fails, there is a file with its document or neither`() throws {
    let calls = try withScan().calls.count
    for number in 1...calls {
      let system = MemoryFileSystem()
      system.troubles = [.init(call: number, problem: .diskFull)]
      do {
        try open(system).write {
          keep(scan, in: $0)
          try $0.put(Sheet("s1", "scan.pdf", scan))
        }
      } catch {}
      system.troubles = []
      let report = try? examine(system, repair: true)
      guard let report else { continue }
      #expect(report.isSound, "call \(number): \(report.findings.map(\.message.en))")
      let isThere = try open(system).begin().keys(in: "sheets").count == 1
      #expect(
        names(system) == (isThere ? [digest] : []), "call \(number): \(system.calls[number - 1])")
    }
  }

  @Test func `the doctor names a file that is missing, changed or named by nothing`() throws {
    let system = try withScan()
    #expect(codes(try examine(system)) == [])
    system.files[place]?.bytes[0] ^= 1
    #expect(codes(try examine(system)) == ["doctor.file-damaged"])
    // Keeping the right bytes again mends it.
    try open(system).write {
      keep(scan, in: $0)
      try $0.put(Sheet("s2", "scan.pdf", scan))
    }
    #expect(codes(try examine(system)) == [])
    system.files[place] = nil
    let missing = try examine(system)
    #expect(codes(missing) == ["doctor.file-missing"] && !missing.isSound)
    #expect(missing.findings.first?.message.fr.contains("scan.pdf") == true)
    #expect(missing.findings.first?.message.en.contains("sheets/s1") == true)
    system.files[place] = MemoryFileSystem.Content()
    system.files[place]?.bytes = scan
    let stray = path + "/files/" + String(repeating: "0", count: 64)
    system.files[stray] = MemoryFileSystem.Content()
    system.files[path + "/files/0123.part"] = MemoryFileSystem.Content()
    let unnamed = try examine(system)
    #expect(codes(unnamed) == ["doctor.file-unnamed"] && unnamed.isSound)
    #expect(unnamed.findings.contains { $0.code == "doctor.leftover" })
    _ = try examine(system, repair: true)
    #expect(names(system) == [digest])
  }

  @Test func `a file of an earlier version or of a removed document stays`() throws {
    let system = try withScan()
    try open(system).write { try $0.remove(slug("s1") as ID<Sheet>) }
    _ = try examine(system, repair: true)
    #expect(names(system) == [digest])
  }

  @Test func `a backup takes the files along and brings them back, verified`() throws {
    let system = try withScan()
    let backup = "/backups/files"
    let first = try Backup.make(from: path, to: backup, in: system)
    #expect(first.copied.contains(backup + "/files/" + digest) && first.lacking == [])
    #expect(names(system, at: backup) == [digest])
    let again = try Backup.make(from: path, to: backup, in: system)
    #expect(again.kept.contains(backup + "/files/" + digest) && again.copied == [])
    let restored = "/office/restored"
    _ = try Backup.restore(from: backup, to: restored, in: system)
    #expect(system.files[restored + "/files/" + digest]?.bytes == scan)
    #expect(try examine(system, at: restored).isSound)
    // What the workspace lost, the backup keeps; what the backup lost, it gets again.
    system.files[place]?.bytes = []
    #expect(try Backup.make(from: path, to: backup, in: system).lacking == [])
    #expect(system.files[backup + "/files/" + digest]?.bytes == scan)
    system.files[backup + "/files/" + digest]?.bytes = [1]
    let lacking = try Backup.make(from: path, to: backup, in: system).lacking
    #expect(lacking.count == 1 && lacking.first?.contains("scan.pdf") == true)
  }

  @Test func `an erasure takes the file that only erased versions name, here and in the backup`()
    throws
  {
    let system = try withScan()
    let workspace = try open(system)
    let other = Array("another".utf8)
    try workspace.write {
      keep(other, in: $0)
      try $0.put(Sheet("s2", "other.pdf", other))
      try $0.put(Sheet("s3", "same.pdf", other))
    }
    _ = try Backup.make(from: path, to: "/backups/b", in: system)
    let receipt = try workspace.erase(
      (slug("s1") as ID<Sheet>).key, author: "ana", command: "erase sheets/s1")
    #expect(receipt.files == [digest])
    let kept = ContentDigest.hexadecimal(other)
    #expect(names(system) == [kept])
    // Another document still names this one.
    let second = try workspace.erase(
      (slug("s2") as ID<Sheet>).key, author: "ana", command: "erase sheets/s2")
    #expect(second.files == [] && names(system) == [kept])
    _ = try Backup.make(from: path, to: "/backups/b", in: system)
    #expect(names(system, at: "/backups/b") == [kept])
    #expect(try examine(system).isSound)
  }
}
