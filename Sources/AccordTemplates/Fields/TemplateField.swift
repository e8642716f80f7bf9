public import AccordWording

/// A field that templates may name: what it is called, what it holds, and an example.
public struct TemplateField: Sendable, Hashable {
  /// Its name in both languages, one typeable word without a full stop: `amount`, `montant`.
  public let name: Text
  /// What it holds.
  public let kind: TemplateFieldKind
  /// A value as it stands in a document, for the list of fields.
  public let example: Text?

  /// A field.
  public init(_ name: Text, _ kind: TemplateFieldKind, example: Text? = nil) {
    self.name = name
    self.kind = kind
    self.example = example
  }
}

/// What a field of templates holds.
public indirect enum TemplateFieldKind: Sendable, Hashable {
  /// A text.
  case text
  /// One of a few words, with which conditions compare.
  case choice([Text])
  /// An amount in euros.
  case amount
  /// A whole number, written with separators.
  case number
  /// A year, written without separators.
  case year
  /// A day.
  case date
  /// Yes or no.
  case yesNo
  /// Lines of text, such as an address.
  case lines
  /// Fields of its own: `beneficiary.name`.
  case record([TemplateField])
  /// Several records: rows and loops repeat over them, and a condition asks whether there is one.
  case list([TemplateField])
}

extension TemplateFieldKind {
  /// What it is called, without an article.
  public var word: Text {
    switch self {
    case .text: Text(en: "text", fr: "texte")
    case .choice: Text(en: "choice", fr: "choix")
    case .amount: Text(en: "amount", fr: "montant")
    case .number: Text(en: "number", fr: "nombre")
    case .year: Text(en: "year", fr: "année")
    case .date: Text(en: "date", fr: "date")
    case .yesNo: Text(en: "yes or no", fr: "oui ou non")
    case .lines: Text(en: "lines", fr: "lignes")
    case .record: Text(en: "group of fields", fr: "groupe de champs")
    case .list: Text(en: "list", fr: "liste")
    }
  }

  /// The fields in it.
  var members: [TemplateField] {
    switch self {
    case .record(let fields), .list(let fields): fields
    default: []
    }
  }
}
