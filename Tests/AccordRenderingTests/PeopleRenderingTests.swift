import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering

struct PeopleRenderingTests {
  @Test func `a page shows its sections under headings and leaves out the empty ones`() {
    #expect(
      Samples.french.render(Samples.page, as: .table).data == """
        Budget
        ══════
        4 M€

        Points
        ══════
        Structure fictive
        ─────────────────
        Id         demo-a
        Montant    1\u{202F}200,00\u{A0}€
        Réseaux    a, b
        Téléphone  –

        Points d’accueil
        ────────────────
        Nom
        ──────
        Centre

        """)
  }

  @Test func `a card on a narrow screen is written line after line`() {
    let context = RenderingContext(language: .english, width: 24)
    #expect(
      context.render(.card(Samples.card), as: .table).data.hasPrefix(
        """
        Structure fictive
        ═════════════════
        Id: demo-a
        Amount: €1,200.00

        """))
  }

  @Test func `a long value continues under its beginning`() {
    let card = Card(
      .same("A"),
      [.init("object", fr: "objet", .text, .text("one two three four five six seven"))])
    let context = RenderingContext(language: .english, width: 30)
    #expect(
      context.render(.card(card), as: .table).data == """
        A
        ═
        Object  one two three four
                five six seven

        """)
  }

  @Test func `a text is wrapped on a screen and left alone elsewhere`() {
    let release = Output.text(Text(en: "one two three\n\nfour", fr: "un deux trois\n\nquatre"))
    #expect(
      RenderingContext(language: .english, width: 8).render(release, as: .table).data
        == "one two\nthree\n\nfour\n")
    #expect(
      RenderingContext(language: .french).render(release, as: .table).data
        == "un deux trois\n\nquatre\n")
  }

  @Test(arguments: OutputFormat.allCases)
  func `a message is no data in any format`(format: OutputFormat) {
    let rendered = Samples.french.render(.message(Text(en: "Done.", fr: "Fait.")), as: format)
    #expect(rendered.data.isEmpty)
    #expect(rendered.message == (format.isJSON ? "{\"message\": \"Fait.\"}\n" : "Fait.\n"))
  }

  @Test(arguments: OutputFormat.allCases)
  func `no format lets control characters through`(format: OutputFormat) {
    let evil = "a\u{1B}[2J\u{9B}31m\u{7}\u{202E}b"
    let column = Column("name", fr: "nom", .text, heading: .same(evil))
    let outputs: [Output] = [
      .text(.same(evil)), .message(.same(evil)),
      .table(Table([column], rows: [[.text(evil)]])),
      .card(
        Card(.same(evil), [.init("name", fr: "nom", heading: .same(evil), .text, .text(evil))])),
      .page([.init(.same(evil), .text(.same(evil)))]),
      .table(Table([column], rows: [], whenEmpty: .same(evil))),
    ]
    for output in outputs {
      let rendered = Samples.english.render(output, as: format)
      for scalar in (rendered.data + rendered.message).unicodeScalars {
        #expect(![0x1B, 0x9B, 0x07, 0x202E].contains(scalar.value))
      }
    }
  }

  @Test func `a card does not repeat the heading above it`() {
    let card = Card(.same("Demo"), [.init("year", fr: "année", .year, .year(2024))])
    #expect(
      Samples.english.render(.page([.init(.same("Demo"), .card(card))]), as: .table).data == """
        Demo
        ════
        Year  2024

        """)
  }

  @Test(arguments: [
    (999, "999", "999"), (9999, "9,999", "9\u{202F}999"), (50_000, "50,000", "50\u{202F}000"),
    (-5, "-5", "-5"),
  ])
  func `a whole number has separators, and a year has none`(
    number: Int, english: String, french: String
  ) {
    #expect(Value.year(2024).written(in: .french) == "2024")
    #expect(Value.integer(number).written(in: .english) == english)
    #expect(Value.integer(number).written(in: .french) == french)
  }
}
