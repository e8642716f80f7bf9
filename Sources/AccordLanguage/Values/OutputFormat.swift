package import AccordWording

/// The ways to write an output.
package enum OutputFormat: String, Choice {
  /// For people: fitted to the terminal.
  case table
  /// For people who are read to: `column: value`, line after line.
  case plain
  case json
  /// One JSON object a line.
  case jsonl
  /// For machines: commas, decimal points, ISO dates.
  case csv
  /// For the spreadsheets of a French office: semicolons, decimal commas, French dates.
  case csvOffice = "csv-office"
  /// As `csv`, texts that a spreadsheet would compute included as they are.
  case csvRaw = "csv-raw"
  case tsv
  /// As `tsv`, texts that a spreadsheet would compute included as they are.
  case tsvRaw = "tsv-raw"
  case md
  /// A whole page for a browser or a printer.
  case html
  /// An OpenDocument spreadsheet in one XML file.
  case fods
  /// Days for a calendar (RFC 5545).
  case ics
  /// Entries for an address book (vCard 3.0, RFC 2426).
  case vcf

  package static let name = Text(en: "format", fr: "format")

  package var word: Text {
    switch self {
    case .table: Text(en: "table", fr: "tableau")
    case .plain: Text(en: "plain", fr: "simple")
    case .csvOffice: Text(en: "csv-office", fr: "csv-bureautique")
    case .csvRaw: Text(en: "csv-raw", fr: "csv-brut")
    case .tsvRaw: Text(en: "tsv-raw", fr: "tsv-brut")
    default: .same(rawValue)
    }
  }

  /// The format that the end of a file's name asks for; `nil` where it asks for none.
  package init?(ending path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = OutputFormat.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// How the names of such files end, without the point.
  package var endings: [String] {
    switch self {
    case .table: ["txt"]
    case .plain, .csvOffice, .csvRaw, .tsvRaw: []
    case .json: ["json"]
    case .jsonl: ["jsonl", "ndjson"]
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .md: ["md"]
    case .html: ["html", "htm"]
    case .fods: ["fods"]
    case .ics: ["ics"]
    case .vcf: ["vcf"]
    }
  }

  /// Whether any table, and whatever else a command returns, can be written so.
  package var takesAnything: Bool { self != .ics && self != .vcf }

  /// The formats that a session can have.
  package static var ofSessions: [OutputFormat] { allCases.filter(\.takesAnything) }
}
