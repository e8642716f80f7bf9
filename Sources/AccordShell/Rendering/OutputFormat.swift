package import AccordWording

/// The ways to write an output.
package enum OutputFormat: String, Choice {
  /// For people: fitted to the terminal.
  case table
  case json
  /// One JSON object a line.
  case jsonl
  case csv
  case tsv
  case md

  package static let name = Text(en: "format", fr: "format")

  package var word: Text {
    switch self {
    case .table: Text(en: "table", fr: "tableau")
    default: .same(rawValue)
    }
  }
}
