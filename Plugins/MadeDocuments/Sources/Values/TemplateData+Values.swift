import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

extension TemplateFieldKind {
  /// The kind of the values of a type.
  init(_ type: ValueType) {
    self =
      switch type {
      case .text, .identity, .rate: .text
      case .integer: .number
      case .year: .year
      case .amount: .amount
      case .date: .date
      case .truth: .yesNo
      case .word(let words): .choice(words.map(\.shown))
      case .list: .lines
      }
  }
}

extension TemplateData {
  /// A value as a template writes it.
  init(_ value: Value, as type: ValueType) {
    self =
      switch value {
      case .missing: .missing(filledBy: nil)
      case .text(let text): .text(.same(text))
      case .identity(let slug): .text(.same(slug.name))
      case .integer(let number), .year(let number):
        if case .text = type { .text(.same(String(number))) } else { .number(number) }
      case .amount(let amount): .amount(amount)
      case .date(let date): .date(date)
      case .rate(let rate): .text(.each { rate.written(in: $0) })
      case .truth(let truth): .yesNo(truth)
      case .word(let word): .text(word.shown)
      case .coded(let word): .text(word.text)
      case .list(let values):
        .lines(
          values.compactMap { value in
            if case .text(let text) = TemplateData(value, as: .text) { text[.french] } else { nil }
          })
      }
  }
}
