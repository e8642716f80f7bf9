import AccordTemplates
import AccordWording
import Testing

struct TemplateCheckingTests {
  private static let amount = Text(en: "convention.amount", fr: "convention.montant")
  private static let nature = Text.same("convention.nature")
  private static let payment = Text(en: "payment", fr: "versement")
  private static let list = Text(en: "list", fr: "liste")
  private static let natures = [
    Text(en: "earmarked", fr: "affectée"), Text(en: "general", fr: "générale"),
  ]

  @Test(
    arguments: [
      ("{convention.montat}", .unknownField("convention.montat", nearest: amount)),
      ("{conventoin.amount}", .unknownField("conventoin.amount", nearest: amount)),
      ("{bénéficiaire.siret}", .unknownField("bénéficiaire.siret", nearest: nil)),
      ("{convention.montant.x}", .unknownField("convention.montant.x", nearest: nil)),
      ("{convention.montant | en letres}", .unknownFormat("en letres", nearest: .inWords)),
      ("{convention.montant | xyz}", .unknownFormat("xyz", nearest: nil)),
      (
        "{convention.code | en lettres}",
        .formatMismatch(
          field: .same("convention.code"), kind: Text(en: "text", fr: "texte"), format: .inWords)
      ),
      (
        "{versement.montant}",
        .outsideLoop(field: Text(en: "payment.amount", fr: "versement.montant"), list: payment)
      ),
      ("{versement}", .noValue(field: payment, kind: list)),
      (
        "{convention}",
        .noValue(
          field: .same("convention"), kind: Text(en: "group of fields", fr: "groupe de champs"))
      ),
      ("{convention.code", .openBrace("{convention.code")),
      ("{a {convention.code}", .openBrace("{a")),
      ("{}", .incomplete("")), ("{convention.code |}", .incomplete("convention.code |")),
      ("{le code}", .incomplete("le code")), ("{si}", .incomplete("si")),
      ("{pour}", .incomplete("pour")),
      ("{si convention.nature =}", .incomplete("si convention.nature =")),
      ("a {fin}", .notAlone("fin")), ("{si convention.code}{fin}", .notAlone("si convention.code")),
      ("{si convention.code}", .withoutEnd("si convention.code")),
      ("{fin}", .withoutBeginning("fin")), ("{sinon}", .withoutBeginning("sinon")),
    ] as [(String, TemplateProblem)])
  func `a fault of a paragraph is told`(written: String, problem: TemplateProblem) throws {
    #expect(try SampleTemplate.problems("<text:p>\(written)</text:p>").first == problem)
  }

  @Test(
    arguments: [
      (
        "si convention.nature = afectée",
        .unknownWord(field: nature, word: "afectée", nearest: natures[0], words: natures)
      ),
      (
        "si convention.montant = 3",
        .notComparable(field: amount, kind: Text(en: "amount", fr: "montant"))
      ),
      (
        "pour convention.montant",
        .notAList(field: amount, kind: Text(en: "amount", fr: "montant"))
      ),
      ("pour versment", .unknownField("versment", nearest: payment)),
      (
        "pour versement.pièce",
        .outsideLoop(field: Text(en: "payment.piece", fr: "versement.pièce"), list: payment)
      ),
    ] as [(String, TemplateProblem)])
  func `a fault of a condition or a loop is told`(
    written: String, problem: TemplateProblem
  ) throws {
    let body = "<text:p>{\(written)}</text:p><text:p>a</text:p><text:p>{fin}</text:p>"
    #expect(try SampleTemplate.problems(body) == [problem])
  }

  @Test func `what does not stand alone is told once, not its end too`() throws {
    let body =
      "<text:p>a {si convention.code}</text:p><text:p>{sinon}</text:p><text:p>{fin}</text:p>"
    #expect(try SampleTemplate.problems(body) == [.notAlone("si convention.code")])
  }

  @Test func `an end in another cell is told`() throws {
    let row = """
      <table:table><table:table-row><table:table-cell><text:p>{si convention.code}</text:p><text:p>a</text:p>\
      </table:table-cell><table:table-cell><text:p>{fin}</text:p><text:p>b</text:p></table:table-cell>\
      </table:table-row></table:table>
      """
    #expect(try SampleTemplate.problems(row) == [.apart("si convention.code")])
  }

  @Test func `a header row repeats nothing`() throws {
    let table = """
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>{versement.numéro}\
      </text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>
      """
    #expect(
      try SampleTemplate.problems(table) == [
        .outsideLoop(
          field: Text(en: "payment.number", fr: "versement.numéro"),
          list: TemplateCheckingTests.payment)
      ])
  }

  @Test func `loops without end in one another are refused, however many`() throws {
    let body = String(repeating: "<text:p>{si convention.code}</text:p>", count: 20_000)
    let problems = try SampleTemplate.problems(body)
    #expect(problems.count >= 20_000)
    #expect(problems.contains(.tooDeep("si convention.code")))
  }

  @Test func `all faults are told at once, in order, with their places`() throws {
    let body = """
      <text:h text:outline-level="1">Objet</text:h>
      <text:h text:outline-level="1">Montant de la subvention</text:h>
      <text:p>La subvention est de {conventoin.montant} : {convention.année | iso}.</text:p>
      <text:p>{fin}</text:p>
      """
    let template = try Template(
      data: SampleTemplate.bytes(
        body, meta: "<meta:keyword>{x</meta:keyword>", footer: "{document.cod}"))
    let faults = template.faults(against: SampleTemplate.fields)
    #expect(
      faults.map(\.message.en) == [
        "The brace of \"{x\" is never closed: document properties, \"{x\".",
        "Unknown field \"document.cod\": footer, \"{convention.code}{document.cod}\".",
        """
        Unknown field "conventoin.montant": Article 2 "Montant de la subvention", "La subvention est de \
        {conventoin.montant} : {convention.ann…".
        """,
        """
        The format "iso" does not suit "convention.year" (year): Article 2 "Montant de la subvention", "La \
        subvention est de {conventoin.montant} : {convention.ann…".
        """,
        "\"{fin}\" ends nothing that was begun: Article 2 \"Montant de la subvention\", \"{fin}\".",
      ])
    #expect(faults[2].advice?.fr == "Vouliez-vous dire «\u{A0}convention.montant\u{A0}»\u{202F}?")
    for fault in faults { #expect(fault.message.en != fault.message.fr) }
  }

  @Test func `the fields that a template reads are listed once, by their declared names`() throws {
    let body =
      "<text:p>{convention.montant} {convention.amount | en lettres} {versement | nombre en lettres}</text:p>"
    let checked = try Template(data: SampleTemplate.bytes(body)).checked(
      against: SampleTemplate.fields)
    #expect(
      checked.fieldsRead == [
        .same("convention.code"), TemplateCheckingTests.amount, TemplateCheckingTests.payment,
      ])
    #expect(
      try Template(data: SampleTemplate.bytes("")).digest.count == 64)
  }
}
