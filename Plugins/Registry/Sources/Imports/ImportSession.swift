import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the imports share: reading the file, then storing all of it or nothing.
extension Session {
  /// The table of a file; headers that fit no column are told as a warning.
  func table(of file: FilePath, columns: [ImportColumn]) throws -> ImportedTable {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let bytes = try contents(of: file)
    do {
      let table = try ImportedTable(bytes, name: name, columns: columns)
      tell(table.unknownHeaders, of: name)
      return table
    } catch let fault as ImportFault {
      tell(fault.unknownHeaders, of: name)
      throw fault
    }
  }

  private func tell(_ unknownHeaders: [String], of name: String) {
    guard !unknownHeaders.isEmpty else { return }
    let headers = Text(
      en: "\(unknownHeaders.map { "\"\($0)\"" }.joined(separator: ", "))",
      fr: "\(unknownHeaders.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", "))")
    warn(
      Text(
        en: "\"\(name)\": columns left aside, no field has these names: \(headers).",
        fr: "« \(name) » : colonnes laissées de côté, aucun champ ne porte ces noms : \(headers)."
      ))
  }

  /// Runs an import; where it is refused, what is wrong is listed in `file` as well.
  func listingFaults(in file: FilePath?, _ body: () throws -> Output) throws -> Output {
    do {
      return try body()
    } catch let fault as any Fault {
      let problems: [ImportFault.Problem]? =
        switch fault {
        case let fault as ImportFault: fault.problems
        case let fault as CSVFault:
          [.init(row: nil, column: nil, fault.message, remedy: fault.advice, code: fault.code)]
        default: nil
        }
      if let file, let problems {
        listFaults(
          ImportFaults.shape(language).table(problems), in: file, option: ImportFaults.name)
      }
      throw fault
    }
  }

  /// Checks the documents made from the rows and stores them, or throws with everything that is
  /// wrong.
  func store<D: Document>(
    _ drafts: [(document: D, row: ImportedRow)], from table: ImportedTable,
    _ problems: ImportProblems
  ) throws -> Output {
    var problems = problems
    var (new, changed, unchanged) = (0, 0, 0)
    for (index, (document, row)) in drafts.enumerated() {
      try progress(index, of: drafts.count)
      do {
        guard let existing = try documents.document(document.id) else {
          try document.validate()
          _ = try document.review(on: today, in: documents)
          new += 1
          continue
        }
        let merged = try settling(existing, as: document)
        try merged.validate()
        _ = try merged.review(on: today, in: documents)
        if merged == existing { unchanged += 1 } else { changed += 1 }
      } catch let fault as any Fault {
        problems.add(fault, row: row, column: fault.parameter.flatMap(row.column(of:)))
      }
    }
    try problems.check()
    for (index, (document, _)) in drafts.enumerated() {
      try progress(index, of: drafts.count)
      try create(document)
    }
    let rows = drafts.count
    return .message(
      Text.each { language in
        func counted(_ count: Int, _ one: String, _ many: String) -> String {
          language.grouped(count) + " " + language.plural(count, one, many)
        }
        let file = language.quoted(table.name)
        return language == .french
          ? "Importation de \(file)\u{A0}: \(counted(rows, "ligne lue", "lignes lues")), dont \(counted(new, "nouvelle", "nouvelles")), \(counted(changed, "modifiée", "modifiées")), \(counted(unchanged, "inchangée", "inchangées"))."
          : "Imported \(counted(rows, "row", "rows")) from \(file): \(language.grouped(new)) new, \(language.grouped(changed)) changed, \(counted(unchanged, "as it was", "as they were"))."
      })
  }
}

extension ImportProblems {
  /// What is wrong with a document as a whole, of a row that cannot be stored for another reason.
  /// What cannot be read of the row is left out of it.
  mutating func add(faultsOf document: some Document, row: ImportedRow) throws {
    do {
      try document.validate()
    } catch let fault as any Fault {
      add(fault, row: row, column: fault.parameter.flatMap(row.column(of:)))
    }
  }
}

extension ImportedRow {
  /// Stands for an identity that cannot be told, where the rest of the row is checked all the same.
  var standIn: Slug? { Slug(from: "row \(number)") }
}

/// The identities that the rows of a file have. They are looked at in every row, whatever else is
/// wrong with it.
struct RowIdentities<D: Document> {
  private let session: Session
  private var firstRows: [ID<D>: Int] = [:]

  init(in session: Session) { self.session = session }

  /// Tells of an identity that an earlier row has or, without `ensure`, that is taken.
  mutating func check(
    _ id: ID<D>, row: ImportedRow, _ problems: inout ImportProblems
  ) throws {
    if let first = firstRows[id] {
      return problems.add(RowFault.repeated(id.name, firstRow: first), row: row)
    }
    firstRows[id] = row.number
    guard !session.isEnsuring, let existing = try session.documents.document(id) else { return }
    problems.add(RowFault.taken(id.name, by: existing.label), row: row)
  }
}

/// What is wrong with a row as a whole.
enum RowFault: Fault {
  case repeated(String, firstRow: Int)
  case taken(String, by: String)
  case sharedValue(Text, String, with: Text)
  case noIdentity
  case noKind
  case unknownOrganisation(String, near: String?)
  case ambiguousOrganisation(String, [String])

  var code: String {
    switch self {
    case .repeated: "import.repeated"
    case .taken: "import.taken"
    case .sharedValue: "import.shared"
    case .noIdentity: "import.identity"
    case .noKind: "import.kind"
    case .unknownOrganisation: "import.organisation"
    case .ambiguousOrganisation: "import.ambiguous"
    }
  }

  var message: Text {
    switch self {
    case .repeated(let id, let row):
      Text(
        en: "The identity \"\(id)\" is already that of row \(row).",
        fr: "L’identifiant « \(id) » est déjà celui de la ligne \(row).")
    case .taken(let id, let label):
      Text(
        en: "The identity \"\(id)\" is taken: \(label).",
        fr: "L’identifiant « \(id) » est déjà pris : \(label).")
    case .sharedValue(let field, let value, let other):
      Text(
        en: "The \(field) \"\(value)\" is already that of \(other).",
        fr: "Cette valeur (\(field) : « \(value) ») est déjà celle de \(other).")
    case .noIdentity:
      Text(
        en: "No identity can be made from this row.",
        fr: "Cette ligne ne permet de former aucun identifiant.")
    case .noKind:
      Text(
        en: "Nothing says what kind of organisation this is.",
        fr: "Rien n’indique le type de cette structure.")
    case .unknownOrganisation(let name, _):
      Text(
        en: "No organisation is named \"\(name)\".",
        fr: "Aucune structure ne s’appelle « \(name) ».")
    case .ambiguousOrganisation(let name, let ids):
      Text(
        en: "\"\(name)\" is the name of several organisations: \(ids.joined(separator: ", ")).",
        fr: "« \(name) » désigne plusieurs structures : \(ids.joined(separator: ", ")).")
    }
  }

  var advice: Text? {
    switch self {
    case .repeated: Text(en: "Keep one row for each.", fr: "Gardez une ligne pour chacun.")
    case .taken:
      Text(
        en: "Begin the line with \"ensure\" to make it what the file says.",
        fr: "Commencez la ligne par « assurer » pour rendre l’existant conforme au fichier.")
    case .sharedValue:
      Text(
        en: "Two organisations never share it: one of them is the other.",
        fr: "Deux structures ne la partagent jamais : l’une est l’autre.")
    case .noIdentity:
      Text(en: "Fill the column \"id\".", fr: "Remplissez la colonne « id ».")
    case .noKind:
      Text(
        en: "Add a column \"kind\", or say --kind for the whole file.",
        fr: "Ajoutez une colonne « type », ou précisez --type pour tout le fichier.")
    case .unknownOrganisation(_, let near?):
      Text(en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
    case .unknownOrganisation(_, nil):
      Text(
        en: "Give its identity or its whole name, as organisation list shows them.",
        fr: "Donnez son identifiant ou son nom entier, comme dans structure lister.")
    case .ambiguousOrganisation: Text(en: "Give the identity.", fr: "Donnez l’identifiant.")
    }
  }
}
