import AccordLanguage
import AccordWording

/// Who reads the CSV files that `save` writes.
enum CSVReaderKind: String, Choice {
  /// Programs: commas, decimal points, ISO dates, English headings.
  case machine
  /// The spreadsheets of a French office: semicolons, decimal commas, French dates and headings.
  case office

  static let name = Text(en: "reader", fr: "lecteur")

  var word: Text {
    switch self {
    case .machine: .same("machine")
    case .office: Text(en: "office", fr: "bureautique")
    }
  }
}
