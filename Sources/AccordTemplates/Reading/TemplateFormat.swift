public import AccordWording

/// A way to write a value that is not its usual one; there are no others.
public enum TemplateFormat: String, Sendable, Hashable, CaseIterable {
  case inWords, numberInWords, firstSmall, firstCapital, capitals, onOneLine, iso, longDate,
    fullDate
  case shortDate

  /// The words after the bar, in both languages.
  public var word: Text {
    switch self {
    case .inWords: Text(en: "in words", fr: "en lettres")
    case .numberInWords: Text(en: "number in words", fr: "nombre en lettres")
    case .firstSmall: Text(en: "lower case", fr: "minuscule")
    case .firstCapital: Text(en: "capital", fr: "majuscule")
    case .capitals: Text(en: "all capitals", fr: "capitales")
    case .onOneLine: Text(en: "on one line", fr: "en ligne")
    case .iso: Text(en: "iso", fr: "iso")
    case .longDate: Text(en: "date in words", fr: "date en toutes lettres")
    case .fullDate: Text(en: "full date", fr: "date complète")
    case .shortDate: Text(en: "short date", fr: "date courte")
    }
  }

  /// What it makes of a value, for the help.
  public var help: Text {
    switch self {
    case .inWords:
      Text(
        en: "an amount, a number or a date in words",
        fr: "un montant, un nombre ou une date en lettres")
    case .numberInWords:
      Text(
        en: "a number, or how many a list has, in words",
        fr: "un nombre, ou combien une liste en a, en lettres")
    case .firstSmall: Text(en: "the first letter small", fr: "la première lettre minuscule")
    case .firstCapital: Text(en: "the first letter a capital", fr: "la première lettre majuscule")
    case .capitals: Text(en: "all letters as capitals", fr: "toutes les lettres en capitales")
    case .onOneLine:
      Text(en: "lines on one, with commas", fr: "des lignes sur une seule, avec virgules")
    case .iso: Text(en: "a date as 2024-06-01", fr: "une date comme 2024-06-01")
    case .longDate: Text(en: "a date as 1 June 2024", fr: "une date comme 1er juin 2024")
    case .fullDate:
      Text(en: "a date as Saturday 1 June 2024", fr: "une date comme samedi 1er juin 2024")
    case .shortDate: Text(en: "a date as 1 Jun 2024", fr: "une date comme 01/06/2024")
    }
  }

  init?(reading text: String) {
    let wanted = text.folded
    guard
      let format = TemplateFormat.allCases.first(where: {
        $0.word.en.folded == wanted || $0.word.fr.folded == wanted
      })
    else { return nil }
    self = format
  }

  /// Whether it can write values of a kind.
  func suits(_ kind: TemplateFieldKind) -> Bool {
    switch (self, kind) {
    case (.inWords, .amount), (.inWords, .number), (.inWords, .year), (.inWords, .date): true
    case (.numberInWords, .number), (.numberInWords, .year), (.numberInWords, .list): true
    case (.firstSmall, .text), (.firstCapital, .text), (.capitals, .text): true
    case (.firstSmall, .choice), (.firstCapital, .choice), (.capitals, .choice): true
    case (.onOneLine, .lines): true
    case (.iso, .date), (.longDate, .date), (.fullDate, .date), (.shortDate, .date): true
    default: false
    }
  }
}
