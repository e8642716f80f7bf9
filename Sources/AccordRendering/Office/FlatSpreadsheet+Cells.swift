import AccordLanguage
import AccordWording

extension FlatSpreadsheet {
  /// How a cell looks; the raw value names the style in the file.
  enum CellStyle: String {
    case text
    case integer
    case year
    case amount
    case rate
    case date
    case truth
    case header
    case numericHeader = "numeric-header"
    /// Of a block of cells.
    case heading

    init(of value: Value) {
      self =
        switch value {
        case .integer: .integer
        case .year: .year
        case .amount: .amount
        case .rate: .rate
        case .date: .date
        case .truth: .truth
        case .missing, .text, .identity, .word, .coded, .list: .text
        }
    }
  }

  /// A cell with its type and what a reader without types shows.
  func cell(_ value: Value, _ style: CellStyle) -> String {
    let type: String
    switch value {
    case .missing: return "<table:table-cell table:style-name=\"\(style.rawValue)\"/>"
    case .integer(let number), .year(let number): type = "float\" office:value=\"\(number)"
    case .amount(let amount):
      type = "currency\" office:currency=\"EUR\" office:value=\"\(amount.code)"
    case .rate(let rate): type = "percentage\" office:value=\"\(FlatSpreadsheet.fraction(rate))"
    case .date(let date): type = "date\" office:date-value=\"\(date.code)"
    case .truth(let truth): type = "boolean\" office:boolean-value=\"\(truth.code)"
    case .text, .identity, .word, .coded, .list: type = "string"
    }
    return "<table:table-cell table:style-name=\"\(style.rawValue)\" office:value-type=\"\(type)\">"
      + paragraphs(value.writtenForOffice(in: language)) + "</table:table-cell>"
  }

  /// `0.3333` for 33.33 %.
  static func fraction(_ rate: Rate) -> String {
    let (whole, rest) = rate.basisPoints.magnitude.quotientAndRemainder(dividingBy: 10_000)
    let digits = String(rest)
    return (rate.basisPoints < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func paragraphs(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "<text:p>\(self.text(String($0)))</text:p>" }.joined()
  }

  /// Words between tags. OpenDocument takes several spaces for one, and those at the ends for none.
  func text(_ text: String) -> String {
    var result = ""
    var spaces = 0
    func finishSpaces(isLast: Bool) {
      guard spaces > 0 else { return }
      let isPlain = spaces == 1 && !result.isEmpty && !isLast
      result += isPlain ? " " : "<text:s text:c=\"\(spaces)\"/>"
      spaces = 0
    }
    for character in text {
      if character == " " {
        spaces += 1
        continue
      }
      finishSpaces(isLast: false)
      result += character == "\t" ? "<text:tab/>" : Markup.escaped(String(character))
    }
    finishSpaces(isLast: true)
    return result
  }
}
