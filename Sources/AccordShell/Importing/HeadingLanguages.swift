import AccordDocuments
import AccordTables
import AccordWording

/// The language of the texts that stand under one heading: that of the heading, whoever reads the
/// file. A heading that is a word of both languages or of neither is of the language in which most
/// other headings are.
struct HeadingLanguages {
  private let languages: [String: Language]
  private let otherwise: Language

  /// - Parameters:
  ///   - fields: the columns of the import.
  ///   - table: the file.
  ///   - language: that of a file whose headings tell none.
  init<D: Document>(
    of fields: ImportedFields<D>, in table: ImportedTable, otherwise language: Language
  ) {
    var languages: [String: Language] = [:]
    for entry in fields.entries {
      guard let heading = table.heading(of: entry.column) else { continue }
      languages[entry.field.key] = ImportColumn.language(of: heading, among: entry.names)
    }
    let french = languages.values.count { $0 == .french }
    let english = languages.count - french
    self.languages = languages
    otherwise = french == english ? language : french > english ? .french : .english
  }

  /// The language of what stands in the column of a field.
  subscript(key: String) -> Language { languages[key] ?? otherwise }
}
