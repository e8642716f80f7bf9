public import AccordWording

/// What keeps a file from being read as a table at all.
public enum CSVFault: Fault, Hashable {
  /// A quote is opened and never closed.
  case openQuote(row: Int, line: Int)
  /// A record is larger than any table of people has: a stray quotation mark swallows rows.
  case longRecord(row: Int, line: Int)
  /// A cell is larger than any value may be.
  case longCell(row: Int, line: Int)
  /// There is no header, or nothing at all.
  case empty
  /// There is a header, and nothing under it.
  case noRows
  /// The bytes are no text: a spreadsheet’s own file, most often.
  case binary

  public var code: String {
    switch self {
    case .openQuote: "import.quote"
    case .longRecord, .longCell: "import.too-long"
    case .empty: "import.empty"
    case .noRows: "import.no-rows"
    case .binary: "import.binary"
    }
  }

  public var parameter: String? { "file" }

  public var message: Text {
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

  public var advice: Text? {
    switch self {
    case .openQuote:
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
