package import AccordWording

/// What keeps a file from being read as a table at all.
package enum CSVFault: Fault, Hashable {
  /// A quote is opened and never closed.
  case openQuote(row: Int, line: Int)
  /// A record is larger than any table of people has: a stray quotation mark swallows rows.
  case longRecord(row: Int, line: Int)
  /// A quoted cell ends and text follows in it: a stray quotation mark opened it, most often.
  case strayQuote(row: Int, line: Int, closedOn: Int)
  /// Some rows are UTF-8 and others are not; of each kind the rows.
  case mixedEncodings(utf8: [Int], other: [Int])
  /// The bytes are neither UTF-8 nor Windows-1252; the first line that shows it.
  case unknownEncoding(line: Int)
  /// A cell is larger than any value may be.
  case longCell(row: Int, line: Int)
  /// There is no header, or nothing at all.
  case empty
  /// There is a header, and nothing under it.
  case noRows
  /// The bytes are no text: a spreadsheet’s own file, most often.
  case binary

  package var code: String {
    switch self {
    case .openQuote, .strayQuote: "import.quote"
    case .longRecord, .longCell: "import.too-long"
    case .mixedEncodings, .unknownEncoding: "import.encoding"
    case .empty: "import.empty"
    case .noRows: "import.no-rows"
    case .binary: "import.binary"
    }
  }

  package var parameter: String? { "file" }

  package var message: Text {
    switch self {
    case .openQuote(let row, let line):
      Text(
        en: "A quotation mark is opened in row \(row) (line \(line)) and never closed.",
        fr:
          "Un guillemet s’ouvre à la ligne \(row) du tableau (ligne \(line) du fichier) et ne se ferme pas."
      )
    case .longRecord(let row, let line):
      Text(
        en:
          "Row \(row) (line \(line)) is longer than \(CSVReader.greatestRecord >> 20) MiB.",
        fr:
          "La ligne \(row) du tableau (ligne \(line) du fichier) dépasse \(CSVReader.greatestRecord >> 20)\u{A0}Mio."
      )
    case .strayQuote(let row, let line, let end):
      Text(
        en:
          "A quotation mark is opened in row \(row) (line \(line)) and closed in the middle of a cell (line \(end)).",
        fr:
          "Un guillemet s’ouvre à la ligne \(row) du tableau (ligne \(line) du fichier) et se ferme au milieu d’une cellule (ligne \(end) du fichier)."
      )
    case .mixedEncodings(let utf8, let other):
      Text(
        en:
          "The file mixes two encodings: \(CSVFault.list(utf8).en) in UTF-8, \(CSVFault.list(other).en) in Windows-1252.",
        fr:
          "Le fichier mélange deux encodages : \(CSVFault.list(utf8).fr) en UTF-8, \(CSVFault.list(other).fr) en Windows-1252."
      )
    case .unknownEncoding(let line):
      Text(
        en:
          "The file is neither in UTF-8 nor in Windows-1252 (line \(line)): it may come from DOS (CP850).",
        fr:
          "Le fichier n’est ni en UTF-8 ni en Windows-1252 (ligne \(line)) : il vient peut-être de DOS (CP850)."
      )
    case .longCell(let row, let line):
      Text(
        en:
          "A cell of row \(row) (line \(line)) is longer than \(CSVReader.greatestCell >> 20) MiB.",
        fr:
          "Une cellule de la ligne \(row) du tableau (ligne \(line) du fichier) dépasse \(CSVReader.greatestCell >> 20)\u{A0}Mio."
      )
    case .empty:
      Text(
        en: "The file holds no table: its first row should name the columns.",
        fr: "Le fichier ne contient pas de tableau : sa première ligne devrait nommer les colonnes."
      )
    case .noRows:
      Text(
        en: "The file has a header and no rows under it.",
        fr: "Le fichier contient des en-têtes et aucune ligne en dessous.")
    case .binary:
      Text(en: "The file is not text.", fr: "Le fichier n’est pas du texte.")
    }
  }

  package var advice: Text? {
    switch self {
    case .mixedEncodings, .unknownEncoding:
      Text(
        en: "Save the sheet as CSV in UTF-8, and check its accents.",
        fr: "Enregistrez la feuille en CSV UTF-8 et vérifiez les accents.")
    case .openQuote, .strayQuote:
      Text(
        en: "Close it, or double the marks inside a cell.",
        fr: "Fermez-le, ou doublez les guillemets à l’intérieur d’une cellule.")
    case .longRecord, .longCell:
      Text(
        en: "Look for a quotation mark that should not be there.",
        fr: "Cherchez un guillemet qui ne devrait pas s’y trouver.")
    case .empty:
      Text(
        en: "Save the sheet as CSV with its header.",
        fr: "Enregistrez la feuille en CSV avec ses en-têtes.")
    case .noRows:
      Text(
        en: "Check that the right sheet was saved, and saved whole.",
        fr: "Vérifiez que la bonne feuille a été enregistrée, et en entier.")
    case .binary:
      Text(
        en: "Save the sheet as CSV first; .xlsx and .ods files are not read.",
        fr: "Enregistrez d’abord la feuille en CSV ; les fichiers .xlsx et .ods ne sont pas lus.")
    }
  }
}

extension CSVFault {
  /// Rows in a sentence: `rows 2, 5`.
  private static func list(_ rows: [Int]) -> Text {
    let shown = rows.prefix(10).map(String.init).joined(separator: ", ")
    let rest = rows.count > 10 ? "…" : ""
    let noun = Text.plural(
      rows.count, Text(en: "row", fr: "ligne"), Text(en: "rows", fr: "lignes"))
    return noun + .same(" \(shown)\(rest)")
  }
}
