import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordTables
import AccordWording

/// One run of an import by fields.
struct FieldImport<D: Document> {
  let session: Session
  let fields: ImportedFields<D>
  /// The fields whose values make the identity of a row without one.
  let identity: [Field<D>]
  let joint: String
  /// What holds for all rows, by key.
  let imposed: [String: [any WrittenValue]]
  /// What holds for the rows that say nothing, by key.
  let assumed: [String: [any WrittenValue]]
  let besides: [ImportColumn]
  let deriving: Deriving<D>
  let checking: CheckingRow<D>
  let completing: @Sendable (Session, inout D, ImportedRow, inout ImportProblems) throws -> Void

  func run(_ file: FilePath) throws -> Output {
    let given = Set(imposed.keys).union(assumed.keys)
    // What an option gives needs no column.
    let columns = fields.columns.map { column in
      fields.entries.contains { $0.column == column && given.contains($0.field.key) }
        ? column.optional : column
    }
    let table = try session.table(of: file, columns: columns + besides)
    let headings = HeadingLanguages(of: fields, in: table, otherwise: session.language)
    var problems = ImportProblems(of: table)
    var identities = RowIdentities<D>(in: session)
    var unique = try UniqueValues<D>(in: session)
    var drafts: [(document: D, row: Int)] = []
    var rows = try table.rows()
    var done = 0
    while let row = try rows.next() {
      try session.progress(done, of: table.count)
      done += 1
      if let document = try document(of: row, headings, &identities, &unique, &problems) {
        drafts.append((document, row.number))
      }
    }
    return try session.store(drafts, from: table, problems) { fault in
      column(of: fault.parameter)
    }
  }

  /// The document that a row gives; `nil` where something is wrong with it, which is told.
  private func document(
    of row: ImportedRow, _ headings: HeadingLanguages, _ identities: inout RowIdentities<D>,
    _ unique: inout UniqueValues<D>,
    _ problems: inout ImportProblems
  ) throws -> D? {
    let before = problems.count
    var faulty: Set<String> = []
    var values: [String: [any WrittenValue]] = [:]
    var texts: [String: [Language: String]] = [:]
    for entry in fields.entries {
      let field = entry.field
      let mark = problems.count
      if case .bilingual = field.shape.form {
        texts[field.key] = words(of: entry, row, headings, &problems)
      } else {
        values[field.key] = self.values(of: entry, row, &problems)
      }
      if problems.count > mark { faulty.insert(field.key) }
    }
    // What keeps the row from being stored does not keep the rest of it from being checked.
    guard let standIn = row.standIn else { return nil }
    var draft = try DocumentDraft<D>(ID(standIn))
    for field in D.importable {
      if let words = texts[field.key], !words.isEmpty {
        draft.set(field, words)
      } else if let values = values[field.key], !values.isEmpty {
        try draft.set(field, values)
      }
    }
    do {
      try draft.derive(deriving, in: session)
    } catch let fault as any Fault {
      problems.add(fault, row: row, column: column(of: fault.parameter))
    }
    let slug = slug(of: row, draft, isSound: problems.count == before, &problems)
    if let slug {
      draft.id = ID(slug)
      try keepLanguages(of: &texts, in: &draft)
      try identities.check(ID(slug), row: row, &problems)
    }
    unique.check(values, of: slug, row: row, &problems) { column(of: $0) }
    do {
      for (fault, named) in try checking(session, GivenFields(draft), row, &problems) {
        problems.add(fault, row: row, column: named ?? column(of: fault.parameter))
      }
    } catch let fault as any Fault {
      problems.add(fault, row: row, column: column(of: fault.parameter))
    }
    guard problems.count == before else {
      tell(faultsOf: draft, row, faulty, &problems)
      return nil
    }
    var document = try draft.document()
    do {
      try completing(session, &document, row, &problems)
    } catch let fault as any Fault {
      problems.add(fault, row: row, column: column(of: fault.parameter))
    }
    return problems.count == before ? document : nil
  }

  /// Takes a text for one of the language in which the document that is stored has these very words: a
  /// list that was written in one language has the headings of another.
  private func keepLanguages(
    of texts: inout [String: [Language: String]], in draft: inout DocumentDraft<D>
  ) throws {
    guard let stored = try session.documents.stored(draft.id.key)?.body else { return }
    for field in D.importable {
      guard let words = texts[field.key], words.count == 1, let (language, text) = words.first,
        let other = Language.allCases.first(where: { $0 != language }),
        stored[field.key]?[language.rawValue]?.string != text,
        stored[field.key]?[other.rawValue]?.string == text
      else { continue }
      draft.forget(field)
      draft.set(field, [other: text])
    }
  }

  /// Tells what is wrong within a document that cannot be made, because cells of its row cannot be
  /// read: what something else stands for in their place is looked at as well. What only their
  /// absence makes wrong is no fault of its own.
  private func tell(
    faultsOf draft: DocumentDraft<D>, _ row: ImportedRow, _ faulty: Set<String>,
    _ problems: inout ImportProblems
  ) {
    var drafts = [draft]
    for field in D.importable where faulty.contains(field.key) || draft.lacks(field) {
      // A switch that cannot be read may be either.
      guard field.isSwitch || draft.lacks(field) else { continue }
      drafts = drafts.flatMap { draft in
        field.standIns(row: row.number, today: session.today).compactMap { value in
          var other = draft
          do { try other.set(field, [value]) } catch { return nil }
          return other
        }
      }
    }
    let faults = drafts.map { draft -> (any Fault)? in
      do {
        try draft.document().validate()
        return nil
      } catch {
        return error as? any Fault
      }
    }
    guard let fault = faults.first.flatMap({ $0 }), !(fault is FieldFault),
      faults.allSatisfy({ $0?.message == fault.message }),
      let field = fault.parameter.flatMap({ D.field(meantBy: $0) }),
      !faulty.contains(field.key), !draft.lacks(field)
    else { return }
    problems.add(fault, row: row, column: column(of: fault.parameter))
  }

  private func values(
    of entry: ImportedFields<D>.Entry, _ row: ImportedRow, _ problems: inout ImportProblems
  ) -> [any WrittenValue]? {
    let (field, column) = (entry.field, entry.column)
    let isList = field.shape.presence == .repeated
    if let imposed = imposed[field.key], !isList { return imposed }
    var found: [any WrittenValue] = imposed[field.key] ?? []
    for word in isList ? row.list(column) : row.text(column).map({ [$0] }) ?? [] {
      guard let value = value(of: word, entry, row, &problems) else { continue }
      if !found.contains(where: { $0.code == value.code }) { found.append(value) }
    }
    if !found.isEmpty { return found }
    if let assumed = assumed[field.key] { return assumed }
    if field.traits.isToday { return [session.today] }
    let isFilled = row.text(column).map { !ImportedRow.isUnknown($0) } ?? false
    if !isFilled, field.addingOptions.first?.isRequired == true {
      problems.add(EmptyCell(column: column), row: row, column: column)
    }
    return nil
  }

  private func value(
    of word: String, _ entry: ImportedFields<D>.Entry, _ row: ImportedRow,
    _ problems: inout ImportProblems
  ) -> (any WrittenValue)? {
    let type: any WrittenValue.Type
    switch entry.field.shape.form {
    case .value(let known), .reference(let known, _): type = known
    case .bilingual, .object: return nil
    }
    if type != String.self {
      if ImportedRow.isUnknown(word) { return nil }
      // A cell of days whose format got lost holds what the spreadsheet counts with.
      if type == CalendarDate.self, let day = CalendarDate(spreadsheetNumber: word) { return day }
    }
    do {
      return try session.value(of: word, as: type)
    } catch let fault as any Fault {
      if !row.isTold(entry.column) { problems.add(fault, row: row, column: entry.column) }
      return nil
    } catch {
      return nil
    }
  }

  /// The words of a text in both languages.
  private func words(
    of entry: ImportedFields<D>.Entry, _ row: ImportedRow, _ headings: HeadingLanguages,
    _ problems: inout ImportProblems
  ) -> [Language: String] {
    var words: [Language: String] = [:]
    words[headings[entry.field.key]] = row.text(entry.column)
    for (language, column) in entry.languages {
      if let text = row.text(column) { words[language] = text }
    }
    if words.isEmpty, entry.field.shape.presence == .required {
      problems.add(EmptyCell(column: entry.column), row: row, column: entry.column)
    }
    return words
  }

  private func slug(
    of row: ImportedRow, _ draft: DocumentDraft<D>, isSound: Bool,
    _ problems: inout ImportProblems
  ) -> Slug? {
    if let id = fields.id, let written = row.text(id) {
      // Identities of other directories (shop_of_14047-01) become the nearest slug.
      if let slug = Slug(from: written) { return slug }
      problems.add(RowFault.noIdentity, row: row, column: id)
      return nil
    }
    let parts = identity.compactMap { draft.values(of: $0).first?.code }
    if !identity.isEmpty, parts.count == identity.count {
      let names = parts.compactMap { Slug(from: $0)?.name }
      if names.count == parts.count, let slug = Slug(names.joined(separator: joint)) {
        return slug
      }
    }
    if isSound { problems.add(RowFault.noIdentity, row: row) }
    return nil
  }

  /// The column of the field that a fault is about.
  private func column(of parameter: String?) -> ImportColumn? {
    guard let field = parameter.flatMap({ D.field(meantBy: $0) }) else { return nil }
    return fields.entries.first { $0.field.key == field.key }?.column
  }
}

/// The values of unique fields that documents and earlier rows have.
struct UniqueValues<D: Document> {
  private let fields = D.fields.filter { $0.traits.uniqueness != nil }
  private var owners: [[String]: (slug: Slug?, shown: Text)] = [:]

  init(in session: Session) throws {
    guard !fields.isEmpty else { return }
    for document in try session.allReadable(D.self) {
      let slug = document.id.slug
      for field in fields {
        for value in field.values(of: document) {
          owners[[field.key, value.code.folded]] = (slug, UniqueValues.shown(slug))
        }
      }
    }
  }

  /// - Parameter slug: the identity of the row; `nil` where none can be told.
  mutating func check(
    _ values: [String: [any WrittenValue]], of slug: Slug?, row: ImportedRow,
    _ problems: inout ImportProblems, column: (String) -> ImportColumn?
  ) {
    for field in fields {
      for value in values[field.key] ?? [] {
        let key = [field.key, value.code.folded]
        if let owner = owners[key], slug == nil || owner.slug != slug {
          problems.add(
            RowFault.sharedValue(field.name, value.code, with: owner.shown), row: row,
            column: column(field.name.en))
        }
        let place = Text(en: "row \(row.number)", fr: "la ligne \(row.number)")
        owners[key] = (slug, slug.map(UniqueValues.shown) ?? place)
      }
    }
  }

  private static func shown(_ slug: Slug) -> Text {
    .each { $0.quoted(slug.name) }
  }
}

extension DocumentDraft {
  /// Whether a document cannot be made, since this field has no value.
  fileprivate func lacks(_ field: Field<D>) -> Bool {
    guard field.shape.presence == .required, !field.isSwitch, field.traits.fallback == nil else {
      return false
    }
    if case .bilingual = field.shape.form { return false }
    return values(of: field).isEmpty
  }
}

extension Field {
  /// Values that can stand for one that is not known, where the rest of a row is checked.
  fileprivate func standIns(row: Int, today: CalendarDate) -> [any WrittenValue] {
    func first<V: WrittenValue>(_ type: V.Type) -> [any WrittenValue] {
      let words: [String?] = [V.kind.choices.last?.en, V.kind.examples.first, "row-\(row)", "2000"]
      return words.lazy.compactMap { $0.flatMap { try? V(reading: $0) } }.prefix(1).map {
        $0 as any WrittenValue
      }
    }
    switch shape.form {
    case .value(let type) where type == Bool.self: return [true, false]
    case .value(let type) where type == CalendarDate.self: return [today]
    case .value(let type), .reference(let type, _): return first(type)
    case .bilingual, .object: return []
    }
  }
}
