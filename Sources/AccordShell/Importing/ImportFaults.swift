import AccordLanguage
import AccordTables
import AccordWording

/// The file that lists everything that keeps another one from being imported.
enum ImportFaults {
  static let name = "faults"

  static var option: Option<FilePath> {
    Option<FilePath>(
      name, fr: "défauts",
      Text(
        en: "a file for everything that is wrong, when the import is refused: faults.csv",
        fr: "un fichier pour tous les défauts, si l’importation est refusée : défauts.csv"))
  }

  /// The columns of the file; `language` is that of its sentences.
  static func shape(_ language: Language) -> TableShape<ImportFault.Problem> {
    TableShape(
      .field("row", fr: "ligne", .integer) { $0.row.map { .integer($0) } ?? .missing },
      .field("column", fr: "colonne", .text) { $0.column.map { .text($0[language]) } ?? .missing },
      .field("code", fr: "code", .text) { .text($0.code) },
      .field("problem", fr: "défaut", .text) { .text($0.message[language]) },
      .field("remedy", fr: "remède", .text) { $0.remedy.map { .text($0[language]) } ?? .missing })
  }
}
