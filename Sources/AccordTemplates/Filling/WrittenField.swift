import AccordWording

/// A value as a template writes it.
struct WrittenField {
  /// Its lines; `nil` where it is too great to be written in words.
  let lines: [String]?

  /// - Returns: `nil` where the data are of another kind than the field was declared with.
  init?(_ value: TemplateData, _ field: FieldValue, _ language: Language) {
    switch (value, field.kind) {
    case (.text(let text), .text), (.text(let text), .choice):
      lines = WrittenField.text(text[language], field.format).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).map(String.init)
    case (.amount(let amount), .amount):
      lines =
        field.format == nil
        ? [amount.written(in: language)]
        : InWords.amount(amount, in: language).map { [$0] }
    case (.number(let number), .number):
      lines =
        field.format == nil
        ? [language.grouped(number)] : InWords.number(number, in: language).map { [$0] }
    case (.number(let number), .year):
      lines =
        field.format == nil
        ? [String(number)] : InWords.number(number, in: language).map { [$0] }
    case (.list(let values), .list):
      lines = InWords.number(values.count, in: language).map { [$0] }
    case (.date(let date), .date): lines = [WrittenField.date(date, field.format, language)]
    case (.yesNo(let isTrue), .yesNo):
      lines = [(isTrue ? TemplateFieldKind.yes : TemplateFieldKind.no)[language]]
    case (.lines(let values), .lines):
      let filled = values.filter { !$0.isEmpty }
      lines = field.format == .onOneLine ? [filled.joined(separator: ", ")] : filled
    default: return nil
    }
  }

  private static func text(_ text: String, _ format: TemplateFormat?) -> String {
    switch format {
    case .firstSmall: text.prefix(1).lowercased() + text.dropFirst()
    case .firstCapital: text.prefix(1).uppercased() + text.dropFirst()
    case .capitals: text.uppercased()
    default: text
    }
  }

  private static func date(
    _ date: CalendarDate, _ format: TemplateFormat?, _ language: Language
  ) -> String {
    switch format {
    case .iso: date.code
    case .shortDate: date.written(in: language)
    case .fullDate: date.full(in: language)
    default: date.long(in: language)
    }
  }
}
