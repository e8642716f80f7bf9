/// The text of a file that is published: UTF-8, commas, CRLF (RFC 4180). The cells are data for
/// programs: nothing is put before a text that a spreadsheet would compute.
public enum PublishedText {
  /// The file of some rows, the headings among them.
  public static func file(_ rows: [[String]]) -> String {
    rows.map { line($0) + "\r\n" }.joined()
  }

  /// A row, without its end.
  public static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",")
  }

  /// A text on one line, with single spaces.
  public static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A cell in quotation marks where it needs them. By scalars: a combining mark after a separator
  /// would hide it in a character.
  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return cell
    }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }
}
