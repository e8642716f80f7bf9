import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// One run of the import of grants of others.
struct GrantImport {
  let session: Session
  let file: FilePath
  /// Where everything that is wrong is written.
  let faults: FilePath?
  let isOnlyKnown: Bool
  let source: SignedFile
  let known: KnownBeneficiaries

  private var seen: [[String]: Int] = [:]
  private var count = GrantCount()

  init(
    session: Session, file: FilePath, faults: FilePath?, isOnlyKnown: Bool, source: SignedFile,
    known: KnownBeneficiaries
  ) {
    self.session = session
    self.file = file
    self.faults = faults
    self.isOnlyKnown = isOnlyKnown
    self.source = source
    self.known = known
  }

  /// Reads a file of grants.
  mutating func grants() throws -> Output {
    let contents = try SCDLImport.contents(of: file, in: session)
    let headings = SCDLImport.Contents.headings
    let first = Dictionary(contents.rows.map { ($0.content, $0.number) }) { above, _ in above }
    var index = 0
    _ = try session.updating(
      file, columns: SCDLImport.columns.map(\.heading), faults: faults
    ) { row, problems -> OtherGrant? in
      defer { index += 1 }
      let content = contents.rows[index].content
      let place = place(of: content.grantKey)
      let siret = try? SIRET(reading: content[.idBeneficiaire])
      let rna = try? RNA(reading: content[.rnaBeneficiaire])
      let organisation = known.organisation(siret: siret, rna: rna)
      let isLeft =
        isOnlyKnown && organisation == nil
        && [.idBeneficiaire, .rnaBeneficiaire].allSatisfy(content.isReadable)
      let told = isLeft ? (index == 0 ? contents.fileFaults : []) : contents.all(of: index)
      let hindering = told.filter(content.isHindered)
      for fault in hindering {
        let above = fault.code == "scdl.repeated" ? first[content] : nil
        problems.add(
          above.map { Failure.sameLine(asRow: $0) } ?? fault as any Fault, row: row,
          column: headings[fault.column])
      }
      guard !isLeft else {
        count.left += 1
        return nil
      }
      count.tolerated += told.count - hindering.count
      guard hindering.isEmpty, var grant = OtherGrant(content, repeated: place, from: source)
      else { return nil }
      grant.organisation = organisation
      return try settled(grant)
    }
    if count.tolerated > 0 { session.warn(count.words(tolerating: file)) }
    return .message(count.words(of: source.name))
  }

  /// Reads a list of operations.
  mutating func operations() throws -> Output {
    let headings = OperationListRow.headings(requiring: [.code, .title, .beneficiary, .union])
    var first: [[String]: Int] = [:]
    let siretHeading = SCDLImport.Contents.headings[.idBeneficiaire]
    _ = try session.updating(
      file, columns: headings.map(\.1) + [siretHeading].compactMap(\.self), faults: faults
    ) { row, problems -> OtherGrant? in
      let before = problems.count
      let siret = siretHeading.flatMap { row.value($0, as: SIRET.self, &problems) }
      let name = headings.first { $0.0 == .beneficiary }.flatMap { row.text($0.1) } ?? ""
      let organisation =
        known.organisation(siret: siret, rna: nil)
        ?? (siret == nil ? known.organisation(named: name) : nil)
      guard organisation != nil || !isOnlyKnown else {
        if problems.count == before { count.left += 1 }
        return nil
      }
      let cells = OperationListRow.cells(of: row, &problems, under: headings)
      for (_, heading) in headings where heading.isRequired && row.text(heading) == nil {
        _ = row.required(heading, as: String.self, &problems)
      }
      if let union = try? Money(reading: cells[.union]), union <= .zero {
        problems.add(
          Failure.notAboveZero(union, about: "file"), row: row,
          column: headings.first { $0.0 == .union }?.1)
      }
      if !cells[.code].isEmpty {
        let key = cells.grantKey.map(\.folded)
        if let above = first[key] {
          problems.add(
            Failure.sameOperation(cells[.code], asRow: above), row: row,
            column: headings.first { $0.0 == .code }?.1)
        } else {
          first[key] = row.number
        }
      }
      guard problems.count == before, var grant = OtherGrant(cells, repeated: 0, from: source)
      else { return nil }
      grant.siret = siret
      grant.organisation = organisation
      return try settled(grant)
    }
    return .message(count.words(of: source.name))
  }

  /// How many lines above are of the same grant.
  private mutating func place(of key: [String]) -> Int {
    let place = seen[key, default: 0]
    seen[key] = place + 1
    return place
  }

  /// The grant as it becomes: as it was, file included, where the line says nothing else.
  private mutating func settled(_ grant: OtherGrant) throws -> OtherGrant {
    if grant.organisation != nil { count.known += 1 }
    guard let before = try session.documents.document(grant.id) else {
      count.new += 1
      return grant
    }
    var same = grant
    same.source = before.source
    guard same == before else {
      count.changed += 1
      return grant
    }
    count.same += 1
    return before
  }
}

/// What an import of grants comes to.
struct GrantCount {
  var new = 0
  var changed = 0
  var same = 0
  /// Of organisations of the registry.
  var known = 0
  /// Lines of others that were left aside.
  var left = 0
  /// Faults of form that have one reading.
  var tolerated = 0

  /// What was read of a file, in a sentence.
  func words(of file: String) -> Text {
    Text.each { language in
      func counted(_ count: Int, _ one: String, _ many: String) -> String {
        language.grouped(count) + " " + language.plural(count, one, many)
      }
      let all = new + changed + same
      let name = language.quoted(file)
      if language == .french {
        let aside =
          left == 0 ? "" : " ; " + counted(left, "ligne laissée de côté", "lignes laissées de côté")
        return
          "Lecture de \(name)\u{A0}: \(counted(all, "subvention", "subventions")), dont \(counted(new, "nouvelle", "nouvelles")), \(counted(changed, "modifiée", "modifiées")) et \(counted(same, "inchangée", "inchangées"))\u{A0}; \(language.grouped(known)) de structures du répertoire\(aside.replacing(" ;", with: "\u{A0};"))."
      }
      let aside = left == 0 ? "" : "; " + counted(left, "line left aside", "lines left aside")
      return
        "Read \(counted(all, "grant", "grants")) of \(name): \(language.grouped(new)) new, \(language.grouped(changed)) changed, \(language.grouped(same)) as before; \(language.grouped(known)) of organisations of the registry\(aside)."
    }
  }

  /// That lines were taken whose form is not the schema’s.
  func words(tolerating file: FilePath) -> Text {
    Text.plural(
      tolerated,
      Text(
        en: "1 fault that does not hinder reading: \"publish faults \(file)\" says which.",
        fr: "1 défaut qui n’empêche pas la lecture : « publier défauts \(file) » dit lequel."),
      Text(
        en:
          "\(tolerated) faults that do not hinder reading: \"publish faults \(file)\" says which.",
        fr:
          "\(tolerated) défauts qui n’empêchent pas la lecture : « publier défauts \(file) » dit lesquels."
      ))
  }
}
