import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordTables
import AccordWording

/// What the imports share: reading the file, then storing all of it or nothing.
extension Session {
  /// The table of a file; headers that fit no column are told as a warning.
  func table(of file: FilePath, columns: [ImportColumn]) throws -> ImportedTable {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let bytes = WatchedBytes(source: try files.bytes(of: file), check: checkInterruption)
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
    warnEvenWhereRefused(
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
        case let fault where fault is CSVFault || fault is JSONTableFault:
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
    _ drafts: [(document: D, row: Int)], from table: ImportedTable,
    _ problems: ImportProblems, column: (any Fault) -> ImportColumn? = { _ in nil }
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
        problems.add(fault, row: row, column: column(fault).map(table.header(of:)))
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

extension ImportedRow {
  /// Stands for an identity that cannot be told, where the rest of the row is checked all the same.
  var standIn: Slug? { Slug(from: "row \(number)") }
}
