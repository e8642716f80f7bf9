import AccordJSON
import AccordPlatform
import AccordWording

/// Reads the newest version of every document and checks what must hold between them: every
/// reference leads to a document, no unique value is shared, and its type can read it. References of
/// document types that are not compiled in are followed as well: the journal tells where they point.
struct ContentCheck {
  let folder: WorkspaceFolder
  let pass: AuditPass
  let schemas: [String: Schema]
  private let declarations: Declarations
  private var holders: [Int: JournalPosition] = [:]
  private var findings: [DoctorFinding] = []
  private var left = JournalFindings.limit

  init(folder: WorkspaceFolder, pass: AuditPass, schemas: [Schema]) {
    self.folder = folder
    self.pass = pass
    declarations = Declarations(schemas)
    self.schemas = declarations.schemas
  }

  mutating func run() throws -> [DoctorFinding] {
    for segment in pass.report.segments {
      guard try folder.system.kind(folder.segment(segment.number)) != nil else { continue }
      let file = try File(folder.segment(segment.number), .read, in: folder.system)
      var reader = SegmentReader(file, from: 0)
      while let line = try reader.line(), line.end <= segment.end {
        let place = JournalPosition(segment: segment.number, offset: line.start)
        guard isNewest(line.bytes, at: place) else { continue }
        if let version = Version(line: line.bytes), version.body != nil {
          try check(version, at: place)
        }
      }
    }
    return findings
  }

  /// Whether a line is the newest version of a document that there is and something is to check.
  private func isNewest(_ line: ArraySlice<UInt8>, at place: JournalPosition) -> Bool {
    line.withUnsafeBytes { bytes in
      guard let record = Record(bytes), !record.isRemoval,
        let newest = pass.versions[DocumentKey.auditHash(record.key)]
      else { return false }
      return newest.place.place == place
    }
  }

  private mutating func check(_ version: Version, at place: JournalPosition) throws {
    guard let body = version.body else { return }
    let key = version.key
    let raw = RawJSON(body)
    let references = raw.bytes.withUnsafeBytes {
      pass.forms.references(in: $0, of: key.collection, version: version.form)
    }
    if case .string(let id)? = body["id"], id != key.slug.name {
      report(
        "doctor.identity",
        Text(
          en: "\"\(key.description)\" says of itself that it is \"\(id)\".",
          fr: "«\u{A0}\(key.description)\u{A0}» se présente comme «\u{A0}\(id)\u{A0}»."))
    }
    for reference in references where !exists(reference.target) {
      report(
        "doctor.dangling",
        Text(
          en:
            "\"\(key.description)\" refers to \"\(reference.target.description)\" (\(reference.path)), which does not exist.",
          fr:
            "«\u{A0}\(key.description)\u{A0}» renvoie à «\u{A0}\(reference.target.description)\u{A0}» (\(reference.path)), qui n’existe pas."
        ))
    }
    guard let schema = schemas[key.collection] else { return }
    if version.form > schema.version {
      report(
        "doctor.newer-document",
        Text(
          en: "A newer version of Accord wrote \"\(key.description)\".",
          fr: "Une version plus récente d’Accord a écrit «\u{A0}\(key.description)\u{A0}»."))
    } else {
      checkReading(raw, of: version, schema)
    }
    for field in schema.unique { try check(field, in: raw, of: key, at: place) }
  }

  /// Whether the type of a document reads it, through the migrations where it is of an older form.
  private mutating func checkReading(_ raw: RawJSON, of version: Version, _ schema: Schema) {
    guard let unreadableField = schema.unreadableField else { return }
    let key = version.key
    let fault: StoreError
    var message: Text?
    do {
      let newest = try declarations.migrated(raw, of: key.collection, from: version.form)
      let record = StoredDocument(key: key, revision: version.revision, raw: newest)
      guard let field = unreadableField(record) else { return }
      fault = .unreadable(key, path: field)
      message = schema.wording.map { StoreError.unreadable(key, at: $0.names.name(of: field)) }
    } catch {
      fault = error as? StoreError ?? .unreadable(key, path: "")
    }
    report("doctor.unreadable", message ?? fault.message, advice: fault.advice)
  }

  private mutating func check(
    _ field: UniqueField, in body: RawJSON, of key: DocumentKey, at place: JournalPosition
  ) throws {
    let erased = schemas[key.collection]?.personal.filter { $0.path == field.path } ?? []
    for value in field.values(in: body) {
      if erased.contains(where: { $0.replacement.string == value }) || value.isEmpty { continue }
      var hasher = Hasher()
      hasher.combine(key.collection)
      hasher.combine(field.path)
      hasher.combine(value)
      let hash = hasher.finalize()
      guard let other = holders[hash] else {
        holders[hash] = place
        continue
      }
      // Two values may share a hash; the other document tells.
      guard other != place, let before = try folder.readVersion(at: other), let text = before.body,
        field.values(in: RawJSON(text)).contains(value), before.key.collection == key.collection
      else { continue }
      report(
        "doctor.not-unique",
        Text(
          en:
            "\"\(before.key.description)\" and \"\(key.description)\" have the same \(field.name.en): \(value).",
          fr:
            "«\u{A0}\(before.key.description)\u{A0}» et «\u{A0}\(key.description)\u{A0}» ont la même valeur pour «\u{A0}\(field.name.fr)\u{A0}»\u{A0}: \(value)."
        ))
    }
  }

  private func exists(_ key: DocumentKey) -> Bool {
    pass.versions[key.auditHash].map { !$0.place.isRemoved } ?? false
  }

  private mutating func report(_ code: String, _ message: Text, advice: Text? = nil) {
    guard left > 0 else { return }
    left -= 1
    findings.append(
      DoctorFinding(
        code, .problem, message,
        advice: advice
          ?? Text(
            en: "Correct the documents by a command; the history shows who changed them last.",
            fr:
              "Corrigez les documents par une commande\u{202F}; l’historique montre qui les a modifiés en dernier."
          )))
  }
}

extension WorkspaceFolder {
  /// The version that lies at a place of the journal; `nil` when there is none that is whole.
  ///
  /// - Throws: what the system says when the segment cannot be read.
  func readVersion(at place: JournalPosition) throws(SystemFault) -> Version? {
    let file: File
    do {
      file = try File(segment(place.segment), .read, in: system)
    } catch  where error.problem == .notFound {
      return nil
    }
    var reader = SegmentReader(file, from: place.offset)
    guard let line = try reader.line(), line.isEnded, LineChecksum.covered(line.bytes) != nil
    else { return nil }
    return Version(line: line.bytes)
  }
}
