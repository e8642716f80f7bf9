import AccordJSON
import AccordWording

@testable import AccordLanguage
@testable import AccordRendering

/// Tables and cards that the tests of rendering share. All names are invented.
enum Samples {
  static let draft = Value.Word(code: "draft", text: Text(en: "draft", fr: "brouillon"))

  static let columns = [
    Column("id", fr: "id", .identity, heading: .same("Id")),
    Column(
      "beneficiary", fr: "beneficiaire", .text, heading: Text(en: "Beneficiary", fr: "Bénéficiaire")
    ),
    Column("amount", fr: "montant", .amount),
    Column(
      "signed-on", fr: "signee-le", .date, heading: Text(en: "Signed on", fr: "Signée le"), rank: 2),
    Column("status", fr: "statut", .word([draft]), rank: 1),
  ]

  static let table = Table(
    columns,
    rows: [
      [
        .identity(Slug("2024.demo-a")!), .text("Structure fictive 日本"),
        .amount(Money(cents: 16_666_667)), .date(CalendarDate(year: 2024, month: 1, day: 29)!),
        .word(draft),
      ],
      [
        .identity(Slug("2024.demo-b")!), .text("Association e\u{301}largie 👩‍👧"),
        .amount(.euros(4_000_000)), .missing, .word(draft),
      ],
    ])

  static let empty = Table(
    columns, rows: [],
    whenEmpty: Text(
      en: "There is no convention yet. Type \"convention draft\".",
      fr: "Il n’y a pas encore de convention. Tapez «\u{A0}convention préparer\u{A0}»."))

  static let card = Card(
    .same("Structure fictive"),
    [
      .init("id", fr: "id", heading: .same("Id"), .identity, .identity(Slug("demo-a")!)),
      .init("amount", fr: "montant", .amount, .amount(.euros(1200))),
      .init(
        "networks", fr: "reseaux", heading: Text(en: "Networks", fr: "Réseaux"), .list,
        .texts(["a", "b"])),
      .init("phone", fr: "telephone", heading: Text(en: "Phone", fr: "Téléphone"), .text, .missing),
    ],
    sections: [
      .init(
        Text(en: "Reception points", fr: "Points d’accueil"),
        .table(Table([Column("name", fr: "nom", .text)], rows: [[.text("Centre")]])))
    ])

  static let page = Output.page([
    .init(Text(en: "Money", fr: "Budget"), .text(Text(en: "€4m", fr: "4 M€"))),
    .init(Text(en: "Nothing", fr: "Rien"), .none),
    .init(Text(en: "Points", fr: "Points"), .card(card)),
  ])

  static let english = RenderingContext(language: .english, width: 100)
  static let french = RenderingContext(language: .french, width: 100)
}
