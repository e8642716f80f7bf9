import AccordLanguage
import AccordWording

@testable import AccordRendering

/// What the tests of reports share. All names are invented.
enum Samples {
  static let english = RenderingContext(language: .english, width: 100)
  static let french = RenderingContext(language: .french, width: 100)

  static let table = Table(
    [Column("name", fr: "nom", .text), Column("amount", fr: "montant", .amount)],
    rows: [
      [.text("Structure fictive 日本"), .amount(Money(cents: 16_666_667))],
      [.text("Association e\u{301}largie 👩‍👧"), .missing],
    ])

  static let empty = Table(
    table.columns, rows: [], whenEmpty: Text(en: "Nothing yet", fr: "Rien encore"))
}
