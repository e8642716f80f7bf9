public import AccordDocuments
import AccordTables
public import AccordWording

extension Command {
  /// `visit import FILE`: a document for each row of a CSV, JSON or JSON lines file, all of them or
  /// none. Its columns are the fields that commands set, by their names in either language, their
  /// options and their other headings.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - words: the words that call it; the type’s name and `import` where they are left out.
  ///   - summary: what it does; that it imports a file of them where it is left out.
  ///   - identity: the fields whose values make the identity of a row that has no cell `id`, by
  ///     their English names.
  ///   - joint: what stands between those values.
  ///   - idHeadings: other headings of the identity; `nil` where it always follows from the other
  ///     fields and has no column.
  ///   - imposed: the fields that an option can give for all rows, whatever a column says; a list
  ///     is added to that of the row.
  ///   - assumed: the fields that an option can give for the rows that have none.
  ///   - besides: columns that are no fields, for `completing`.
  ///   - deriving: what follows from the fields of a row, before its document is made.
  ///   - checking: what else is wrong with a row, told together with the cells that cannot be read: it is
  ///     given the fields that can be.
  ///   - examples: lines that show how it is used.
  ///   - completing: what is filled in of a document that a row gives.
  public static func importing<D: Document>(
    _ type: D.Type, called words: Text? = nil, _ summary: Text? = nil, identity: [String] = [],
    joined joint: String = "-", idHeadings: [String]? = [], imposing imposed: [String] = [],
    assuming assumed: [String] = [], besides: [ImportColumn] = [],
    deriving: @escaping Deriving<D> = { _, _ in },
    checking: @escaping CheckingRow<D> = { _, _, _, _ in [] },
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    completing:
      @escaping @Sendable (
        Session, inout D, ImportedRow, inout ImportProblems
      ) throws -> Void = { _, _, _, _ in }
  ) -> Command {
    let file = Argument<FilePath>(
      "file", fr: "fichier",
      Text(en: "a CSV, JSON or JSON lines file", fr: "un fichier CSV, JSON ou JSON lines"))
    let mapping = RepeatedOption<ColumnMapping<D>>(
      "column", fr: "colonne",
      Text(
        en: "a field and the heading of its column: phone=Tel",
        fr: "un champ et l’en-tête de sa colonne : téléphone=Tél"))
    let standing = (imposed + assumed).map { D.named($0) }
    return Command(
      words ?? .named(type, "import", "importer"), .write, summary ?? D.schema.importSummary,
      discussion: {
        ImportHelp.discussion(ImportedFields<D>(idHeadings: idHeadings, []).columns + besides)
      },
      parameters: [file.declaration] + standing.flatMap(\.editingOptions)
        + [mapping.declaration, ImportFaults.option.declaration],
      examples: examples
    ) { session, given in
      var rest = given[...].makeIterator()
      let path = try value(of: file, &rest, in: session)
      var all: [String: [any WrittenValue]] = [:]
      for field in standing {
        let words = rest.next() ?? []
        if !words.isEmpty { all[field.key] = try field.read(words, in: session) }
      }
      let mappings = try value(of: mapping, &rest, in: session)
      let faults = try value(of: ImportFaults.option, &rest, in: session)
      let reading = FieldImport<D>(
        session: session,
        fields: ImportedFields(
          idHeadings: idHeadings, mappings, options: Set(standing.map(\.key))),
        identity: identity.map { D.named($0) }, joint: joint,
        imposed: all.filter { key, _ in imposed.contains { D.named($0).key == key } },
        assumed: all.filter { key, _ in assumed.contains { D.named($0).key == key } },
        besides: besides, deriving: deriving, checking: checking, completing: completing)
      return try session.listingFaults(in: faults) { try reading.run(path) }
    }
  }
}

/// What is wrong with a row of an import beside its cells, each fault with its column; that of the field
/// that it is about, where there is none.
public typealias CheckingRow<D: Document> =
  @Sendable (
    _ session: Session, _ given: GivenFields<D>, _ row: ImportedRow,
    _ problems: inout ImportProblems
  ) throws -> [(fault: any Fault, column: ImportColumn?)]

/// A field, and the heading that stands above its column in a file: `phone=Tel`.
struct ColumnMapping<D: Document>: WrittenValue {
  /// The member that stores the field; `id` for the identity.
  let key: String
  /// The heading.
  let header: String

  static var kind: ValueKind {
    ValueKind(
      Text(en: "column", fr: "colonne"),
      examples: D.importable.prefix(1).map { $0.optionName.en + "=…" })
  }

  init(reading text: String) throws(ReadingFault) {
    guard let equals = text.firstIndex(of: "=") else {
      throw .shape(text, ColumnMapping.kind)
    }
    let name = String(text[..<equals].withoutOuterSpaces)
    header = String(text[text.index(after: equals)...].withoutOuterSpaces)
    guard !header.isEmpty else { throw .shape(text, ColumnMapping.kind) }
    if ["id", "identifiant"].contains(name.folded) {
      key = "id"
      return
    }
    guard let field = D.field(meantBy: name), D.importable.contains(where: { $0.key == field.key })
    else {
      throw .noSuchChoice(
        name,
        of: ValueKind(
          Text(en: "field", fr: "champ"), choices: D.importable.map(\.optionName)))
    }
    key = field.key
  }

  func written(in language: Language) -> String { code }

  var code: String { key + "=" + header }
}

/// The columns of an import and the fields that they give.
struct ImportedFields<D: Document> {
  /// The column of a field; of a text in both languages one for each, and one for the reader’s.
  struct Entry {
    let field: Field<D>
    let column: ImportColumn
    let languages: [Language: ImportColumn]

    /// What the field is called as a heading.
    var names: [Text] { [field.name, field.columnName, field.optionName] }
  }

  let id: ImportColumn?
  let entries: [Entry]

  /// - Parameters:
  ///   - idHeadings: other headings of the identity; `nil` where its column is not understood.
  ///   - mappings: the headings that the person names.
  ///   - options: the fields that an option can give.
  init(idHeadings: [String]?, _ mappings: [ColumnMapping<D>], options: Set<String> = []) {
    func header(of key: String) -> String? { mappings.last { $0.key == key }?.header }
    id = idHeadings.map {
      ImportColumn(
        Text(en: "id", fr: "identifiant"), ["code"] + $0, required: false,
        mapped: header(of: "id"))
    }
    entries = D.importable.map { field in
      let option = field.optionName
      let others =
        [field.columnName.en, field.columnName.fr, option.en, option.fr] + field.traits.headings
      var languages: [Language: ImportColumn] = [:]
      if case .bilingual = field.shape.form {
        for language in Language.allCases {
          let suffix = " " + language.rawValue
          languages[language] = ImportColumn(
            .each { field.name[$0] + suffix }, [option.en + suffix, option.fr + suffix],
            required: false)
        }
      }
      let isNeeded =
        languages.isEmpty && field.addingOptions.first?.isRequired == true
      var column = ImportColumn(
        field.name, others, required: isNeeded, mapped: header(of: field.key))
      if options.contains(field.key) { column.option = option }
      return Entry(field: field, column: column, languages: languages)
    }
  }

  /// All columns.
  var columns: [ImportColumn] {
    (id.map { [$0] } ?? [])
      + entries.flatMap { entry in
        [entry.column] + Language.allCases.compactMap { entry.languages[$0] }
      }
  }
}
