import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var load: Command {
    Command(
      "signature import", fr: "signature importer", .write,
      Text(
        en: "Record many signatures from a file, all of them or none",
        fr: "Enregistrer de nombreuses signatures depuis un fichier, toutes ou aucune"),
      discussion: Text(
        en: """
          One row a signature: party, person, day, manner, agreement or convention, ceremony, file, \
          source. Every row follows the rules of "agreement sign" and "convention sign"; one with a \
          source and without a person is attested. Files are looked for beside the table. All faults \
          are told at once, with row and column, and nothing is stored then. With "ensure", reading \
          the file again changes nothing. --agreement names what the rows are on that name nothing.
          """,
        fr: """
          Une ligne par signature : partie, personne, date, mode, accord ou convention, cérémonie, \
          fichier, source. Chaque ligne suit les règles de « accord signer » et « convention \
          signer » ; une ligne avec une source et sans personne est attestée. Les fichiers sont \
          cherchés à côté du tableau. Toutes les anomalies sont signalées d’un coup, avec ligne et \
          colonne, et rien n’est alors enregistré. Avec « assurer », relire le fichier ne change \
          rien. --accord nomme ce que signent les lignes qui ne citent rien.
          """),
      takes: CommonOption.table,
      Option<ID<FrameworkAgreement>>(
        "agreement", fr: "accord",
        Text(
          en: "what is signed in rows that name no document",
          fr: "ce que signent les lignes qui ne citent aucun document")),
      CommonOption.faults, CommonOption.keep,
      examples: [
        Example(
          "ensure signature import signatures.csv --agreement normandie-2024",
          Text(
            en: "A signing session, again and again",
            fr: "Une séance de signature, autant de fois que voulu"))
      ]
    ) { session, path, agreement, faults, keep in
      let reading = SignatureImport(
        session: session, path: path, assumed: try agreement.map { try session.find($0) },
        keep: keep)
      return try reading.run(faults)
    }
  }
}

/// One run of the import of signatures.
private struct SignatureImport {
  let session: Session
  let path: FilePath
  /// The agreement of the rows that name nothing.
  let assumed: FrameworkAgreement?
  /// Whether the workspace keeps the files that the rows name.
  let keep: Bool

  private static let party = ImportColumn(
    "party", fr: "partie", "structure", "organisation", required: true)
  private static let person = ImportColumn("person", fr: "personne", "signataire", "signatory")
  private static let day = ImportColumn(
    "date", fr: "date", "on", "le", "jour", "day", "date de signature", "signé le")
  private static let manner = ImportColumn("manner", fr: "mode", "mode de signature")
  private static let agreement = ImportColumn("agreement", fr: "accord", "accord-cadre")
  private static let convention = ImportColumn("convention", fr: "convention")
  private static let ceremony = ImportColumn("ceremony", fr: "cérémonie")
  private static let file = ImportColumn("file", fr: "fichier", "scan", "numérisation")
  private static let source = ImportColumn("source", fr: "source")

  func run(_ faults: FilePath?) throws -> Output {
    var (agreements, conventions): (Set<ID<FrameworkAgreement>>, Set<ID<Convention>>) = ([], [])
    let output = try session.importing(
      path,
      columns: [
        Self.party, Self.person, Self.day, Self.manner, Self.agreement, Self.convention,
        Self.ceremony, Self.file, Self.source,
      ], faults: faults
    ) { row, problems -> Signature? in
      let signature = try signature(of: row, &problems)
      if let id = signature?.agreement?.id { agreements.insert(id) }
      if let id = signature?.convention?.id { conventions.insert(id) }
      return signature
    } together: { drafts, problems in
      try checkOrder(drafts, &problems)
    }
    let done = try conclude(agreements, conventions)
    guard case .message(let text) = output, !done.isEmpty else { return output }
    return .message(([text] + done).joined(separator: " "))
  }

  /// The signature of a row; `nil` where something is wrong with it, which is told.
  private func signature(
    of row: ImportedRow, _ problems: inout ImportProblems
  ) throws -> Signature? {
    let before = problems.count
    let party = identity(Self.party, Organisation.self, row, isRequired: true, &problems)
    let person = identity(Self.person, Person.self, row, &problems)
    let day = row.value(Self.day, as: CalendarDate.self, &problems)
    let manner = row.value(Self.manner, as: SigningManner.self, &problems)
    let ceremony = identity(Self.ceremony, Ceremony.self, row, &problems)
    let named = identity(Self.agreement, FrameworkAgreement.self, row, &problems)
    let convention = identity(Self.convention, Convention.self, row, &problems)
    let source = row.text(Self.source)
    let file = scan(row, &problems)
    let isAttested = manner == .attested || (manner == nil && person == nil && source != nil)
    if !isAttested, row.text(Self.person) == nil {
      _ = row.required(Self.person, as: String.self, &problems)
    }
    if isAttested {
      _ = row.required(Self.source, as: String.self, &problems)
    }
    if named != nil, convention != nil {
      problems.add(SignatoryFault.notOneDocument, row: row, column: Self.convention)
    }
    let agreement = try convention == nil ? named.map { try session.find($0) } ?? assumed : nil
    guard problems.count == before, let party else { return nil }
    do {
      if let convention {
        return try of(
          try session.find(convention), party, person, day, manner, isAttested, file)
      }
      guard let agreement else { throw Failure.noDocument }
      if isAttested {
        guard person == nil, day == nil, ceremony == nil else {
          throw SignatoryFault.attestedWithPerson("\(agreement.id).\(party)")
        }
        return try attested(agreement, party, source ?? "")
      }
      guard source == nil else {
        throw SignatoryFault.attestedWithPerson("\(agreement.id).\(party)")
      }
      return try of(agreement, party, person, day, manner, ceremony, file)
    } catch let fault as any Fault {
      problems.add(fault, row: row, column: Self.column(of: fault))
      return nil
    }
  }

  private func of(
    _ agreement: FrameworkAgreement, _ party: ID<Organisation>, _ person: ID<Person>?,
    _ day: CalendarDate?, _ manner: SigningManner?, _ ceremony: ID<Ceremony>?, _ file: SignedFile?
  ) throws -> Signature? {
    guard let person else { return nil }
    try SignatureCommands.requireParty(party, of: agreement, in: session)
    guard let id = Signature.identity(on: agreement.id, of: party) else {
      throw SigningTerms.nameTooLong(party)
    }
    let existing = try session.documents.document(id)
    if existing == nil || !session.isEnsuring {
      try SignatureCommands.requireSignable(agreement, existing)
    }
    let (date, way) = try SignatureCommands.terms(
      of: try ceremony.map { try session.find($0) }, on: agreement, day, manner, in: session)
    let mandate = try SigningTerms.mandate(
      of: person, for: party, on: date, signing: .agreement, amount: nil, in: session)
    try SigningTerms.requireOpened(
      .agreement(agreement), on: date, about: ceremony == nil ? "date" : "ceremony")
    return Signature(
      id: id, agreement: agreement.id.reference, party: party.reference, person: person.reference,
      mandate: mandate.id.reference, date: date, manner: way, ceremony: ceremony?.reference,
      file: file)
  }

  private func attested(
    _ agreement: FrameworkAgreement, _ party: ID<Organisation>, _ source: String
  ) throws -> Signature? {
    try SignatureCommands.requireParty(party, of: agreement, in: session)
    guard let id = Signature.identity(on: agreement.id, of: party) else {
      throw SigningTerms.nameTooLong(party)
    }
    if try session.documents.document(id) == nil {
      try SignatureCommands.requireOpen(agreement)
    }
    return Signature(
      id: id, agreement: agreement.id.reference, party: party.reference, attestedBy: source)
  }

  private func of(
    _ convention: Convention, _ party: ID<Organisation>, _ person: ID<Person>?,
    _ day: CalendarDate?, _ manner: SigningManner?, _ isAttested: Bool, _ file: SignedFile?
  ) throws -> Signature? {
    let document = try SignedDocument(convention, in: session.documents)
    guard document.parties.contains(party.reference) else {
      throw SigningTerms.notAParty(
        try session.find(party), parties: document.parties,
        of: Text(
          en: "convention \"\(convention.id)\"", fr: "la convention « \(convention.id) »"))
    }
    guard let id = Signature.identity(on: convention.id, of: party) else {
      throw SigningTerms.nameTooLong(party)
    }
    if isAttested { throw SignatoryFault.attestedConvention(id.name) }
    try SigningTerms.requireManner(manner, of: id)
    guard let person else { return nil }
    if try session.documents.document(id) == nil || !session.isEnsuring {
      try SignatureCommands.requireSent(convention)
    }
    let date = day ?? session.today
    let mandate = try SigningTerms.mandate(
      of: person, for: party, on: date, signing: .convention, amount: convention.amount,
      in: session)
    try SigningTerms.requireOpened(document, on: date, about: "date")
    return Signature(
      id: id, convention: convention.id.reference, party: party.reference,
      person: person.reference, mandate: mandate.id.reference, date: date,
      manner: manner ?? .paper, file: file)
  }

  /// A document that a cell names, by its identity or its name.
  private func identity<D: Document>(
    _ column: ImportColumn, _ type: D.Type, _ row: ImportedRow, isRequired: Bool = false,
    _ problems: inout ImportProblems
  ) -> ID<D>? {
    let text =
      isRequired
      ? row.required(column, as: String.self, &problems)
      : row.value(column, as: String.self, &problems)
    guard let text else { return nil }
    do {
      let id = try session.read(text, as: ID<D>.self)
      _ = try session.find(id)
      return id
    } catch let fault as any Fault {
      problems.add(fault, row: row, column: column)
    } catch {
      problems.add(Failure.unreadable(text), row: row, column: column)
    }
    return nil
  }

  /// The scan that a row names, beside the table.
  private func scan(_ row: ImportedRow, _ problems: inout ImportProblems) -> SignedFile? {
    guard let name = row.text(Self.file) else { return nil }
    do {
      return try session.signedFile(FilePath(name).beside(path), keeping: keep)
    } catch let fault as any Fault {
      problems.add(fault, row: row, column: Self.file)
    } catch {
      problems.add(Failure.unreadable(name), row: row, column: Self.file)
    }
    return nil
  }

  /// In a circuit the rows may stand in any order: what counts is what is signed once all are read.
  private func checkOrder(
    _ drafts: [(document: Signature, row: ImportedRow)], _ problems: inout ImportProblems
  ) throws {
    let ids = Set(drafts.compactMap { $0.document.agreement?.id })
    for id in ids.sorted() {
      let agreement = try session.find(id)
      let new = drafts.filter { $0.document.agreement?.id == id }
      let named = Set(new.map(\.document.id))
      let old = try session.documents(Signature.where(\.agreement, is: id))
      let state = SignatureState(
        of: agreement, signatures: old.filter { !named.contains($0.id) } + new.map(\.document))
      for (signature, row) in new {
        guard
          let refusal = state.refusal(
            of: signature.party, on: signature.date, signing: agreement)
        else { continue }
        problems.add(refusal, row: row, column: Self.column(of: refusal))
      }
    }
  }

  /// Moves what now bears all the signatures that it needs.
  private func conclude(
    _ agreements: Set<ID<FrameworkAgreement>>, _ conventions: Set<ID<Convention>>
  ) throws -> [Text] {
    var done: [Text] = []
    for id in agreements.sorted() {
      let agreement = try session.find(id)
      if let text = try SignatureCommands.enterIntoForceIfSigned(agreement, in: session) {
        done.append(text)
        continue
      }
      if let text = try SignatureCommands.followLateSignature(agreement, in: session) {
        done.append(text)
        continue
      }
      let state = try SignatureState(of: agreement, in: session.documents)
      if agreement.status == .openForSignature, state.restsOnAttestation {
        done.append(SignatureCommands.dayToSet(agreement, state))
      }
    }
    for id in conventions.sorted() {
      let convention = try session.find(id)
      if let text = try SignatureCommands.signIfComplete(convention, in: session) {
        done.append(text)
      }
    }
    return done
  }

  private static func column(of fault: any Fault) -> ImportColumn? {
    switch fault.parameter {
    case "on", "date": day
    case "party": party
    case "person": person
    case "manner": manner
    case "ceremony": ceremony
    case "file": file
    case "agreement": agreement
    case "convention": convention
    case "source": source
    default: nil
    }
  }
}

extension Failure {
  fileprivate static let noDocument = Failure(
    "signature.document",
    Text(
      en: "The row names neither an agreement nor a convention.",
      fr: "La ligne ne cite ni accord-cadre ni convention."),
    advice: Text(
      en: "Fill one of the two columns, or give \"--agreement …\" for all such rows.",
      fr: "Remplissez l’une des deux colonnes, ou donnez « --accord … » pour toutes ces lignes."))

  fileprivate static func unreadable(_ text: String) -> Failure {
    Failure(
      "signature.unreadable",
      Text(en: "\"\(text)\" cannot be read.", fr: "« \(text) » ne peut pas être lu."))
  }
}
