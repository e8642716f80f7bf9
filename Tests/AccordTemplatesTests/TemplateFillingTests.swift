import AccordTemplates
import AccordWording
import TestSupport
import Testing

struct TemplateFillingTests {
  @Test(arguments: [
    ("{convention.montant}", "358\u{202F}476,28\u{A0}€"),
    ("{convention.AMOUNT}", "358\u{202F}476,28\u{A0}€"),
    (
      "{convention.montant | en lettres}",
      "trois cent cinquante-huit mille quatre cent soixante-seize euros et vingt-huit centimes"
    ),
    ("{ convention.année }", "2024"), ("{convention.annee|en lettres}", "deux mille vingt-quatre"),
    ("{convention.places}", "1\u{202F}200"), ("{convention.places | in words}", "mille deux cents"),
    ("{convention.date-décision}", "1er juin 2024"),
    ("{convention.date-décision | date en toutes lettres}", "1er juin 2024"),
    ("{convention.date-décision | date courte}", "01/06/2024"),
    ("{convention.date-décision | date complète}", "samedi 1er juin 2024"),
    ("{convention.date-décision | iso}", "2024-06-01"),
    ("{convention.objet}", "Accueil des jeunes"),
    ("{convention.objet | minuscule}", "accueil des jeunes"),
    ("{convention.objet | capitales}", "ACCUEIL DES JEUNES"),
    ("{convention.nature | majuscule}", "Affectée"),
    ("{bénéficiaire.association}", "oui"), ("{versement | nombre en lettres}", "deux"),
    ("{bénéficiaire.adresse}", "1 rue fictive<text:line-break/>14000 Exemple"),
    ("{bénéficiaire.adresse | en ligne}", "1 rue fictive, 14000 Exemple"),
    ("[{bénéficiaire.forme ?}]", "[]"),
    ("[{beneficiary.form | capitals ?}]".replacing(" | capitals", with: ""), "[]"),
    ("{{convention.code} }", "{convention.code} }"), ("a } b", "a } b"),
    ("&#123;convention.code&#x7D;", "2024.ml-exemple"),
    ("{convention.\u{200B}code\u{A0}\u{202F}}", "2024.ml-exemple"),
    (
      "{con<text:span text:style-name=\"F\">vention</text:span>.code}",
      "2024.ml-exemple<text:span text:style-name=\"F\"></text:span>"
    ),
    (
      "{convention.montant<text:s/>|<text:line-break/>en lettres}".replacing(
        "montant", with: "places"), "mille deux cents"
    ),
    ("<![CDATA[a {convention.code} <b>]]>", "<![CDATA[a ]]>2024.ml-exemple<![CDATA[ <b>]]>"),
  ])
  func `braces are filled`(written: String, expected: String) throws {
    #expect(
      try SampleTemplate.filled("<text:p>\(written)</text:p>") == "<text:p>\(expected)</text:p>")
  }

  @Test(arguments: [
    ("{convention.amount}", "€358,476.28"), ("{convention.decided-on}", "1 June 2024"),
    ("{convention.decided-on | short date}", "1 Jun 2024"),
    ("{convention.object | lower case}", "reception of young people"),
    ("{payment | number in words}", "two"), ("{beneficiary.association}", "yes"),
  ])
  func `braces are filled in English`(written: String, expected: String) throws {
    #expect(
      try SampleTemplate.filled("<text:p>\(written)</text:p>", in: .english)
        == "<text:p>\(expected)</text:p>")
  }

  @Test func `a row is repeated for each record, and goes where there is none`() throws {
    let body = """
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>N°</text:p>\
      </table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row><table:table-cell><text:p>{versement.numéro} : {versement.montant}</text:p>\
      </table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>{convention.montant}</text:p></table:table-cell>\
      </table:table-row></table:table>
      """
    func rows(_ payments: Int) throws -> [String] {
      try SampleTemplate.filled(body, SampleTemplate.data(payments: payments)).split(
        separator: "<text:p>"
      ).dropFirst().map { String($0.prefix { $0 != "<" }) }
    }
    #expect(try rows(0) == ["N°", "358\u{202F}476,28\u{A0}€"])
    #expect(
      try rows(3) == [
        "N°", "1 : 1,00\u{A0}€", "2 : 2,00\u{A0}€", "3 : 3,00\u{A0}€", "358\u{202F}476,28\u{A0}€",
      ])
  }

  @Test func `loops and conditions stand in one another, and their paragraphs disappear`() throws {
    let body = """
      <text:p>{pour versement}</text:p>
      <text:p>{versement.numéro} {convention.code}</text:p>
      <text:p>{for payment.piece}</text:p>
      <text:p>{versement.numéro}: {versement.pièce.nom}</text:p>
      <text:p>{fin}</text:p>
      <text:p>{si versement.pièce}</text:p>
      <text:p>complet</text:p>
      <text:p>{sinon}</text:p>
      <text:p>sans pièce</text:p>
      <text:p>{end}</text:p>
      <text:p>{fin}</text:p>
      <text:p>.</text:p>
      """
    #expect(
      try SampleTemplate.filled(body) == """
        <text:p>1 2024.ml-exemple</text:p>
        <text:p>sans pièce</text:p>
        <text:p>2 2024.ml-exemple</text:p>
        <text:p>2: pièce 1</text:p>
        <text:p>complet</text:p>
        <text:p>.</text:p>
        """)
    #expect(
      try SampleTemplate.filled(body, SampleTemplate.data(payments: 0)) == "<text:p>.</text:p>")
  }

  @Test(arguments: [
    ("bénéficiaire.association", true), ("bénéficiaire.association = oui", true),
    ("beneficiary.association = no", false), ("convention.nature = affectée", true),
    ("convention.nature = earmarked", true), ("convention.nature = GENERALE", false),
    ("bénéficiaire.forme", false), ("bénéficiaire.adresse", true), ("versement", true),
    ("convention.année = 2024", true), ("convention.année = 2025", false),
    ("convention.objet = accueil des jeunes", true),
  ])
  func `a condition holds or not`(condition: String, holds: Bool) throws {
    let body = "<text:p>{si \(condition)}</text:p><text:p>a</text:p><text:p>{fin}</text:p>"
    #expect(try SampleTemplate.filled(body) == (holds ? "<text:p>a</text:p>" : ""))
    let both = body.replacing(
      "<text:p>{fin}", with: "<text:p>{sinon}</text:p><text:p>b</text:p><text:p>{fin}")
    #expect(try SampleTemplate.filled(both) == "<text:p>\(holds ? "a" : "b")</text:p>")
  }

  @Test func `a directive alone in an item or a row takes it along`() throws {
    let list = """
      <text:list><text:list-item><text:p>{pour versement}</text:p></text:list-item>\
      <text:list-item xml:id="i1"><text:p><text:bookmark text:name="b"/>{versement.numéro}</text:p></text:list-item>\
      <text:list-item><text:p>{fin}</text:p></text:list-item></text:list>
      """
    #expect(
      try SampleTemplate.filled(list) == """
        <text:list><text:list-item xml:id="i1"><text:p><text:bookmark text:name="b"/>1</text:p></text:list-item>\
        <text:list-item><text:p>2</text:p></text:list-item></text:list>
        """)
    let table = """
      <table:table><table:table-row><table:table-cell><text:p>{si bénéficiaire.forme}</text:p>\
      </table:table-cell><table:table-cell><text:p/></table:table-cell></table:table-row>\
      <table:table-row><table:table-cell><text:p>gone</text:p></table:table-cell></table:table-row>\
      <table:table-row><table:table-cell><text:p>{fin}</text:p></table:table-cell></table:table-row>\
      <table:table-row><table:table-cell><text:p>{versement.numéro}</text:p></table:table-cell></table:table-row>\
      </table:table>
      """
    #expect(
      try SampleTemplate.filled(table, SampleTemplate.data(payments: 1)) == """
        <table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>\
        </table:table>
        """)
  }

  @Test func `values are escaped, and their braces are not read again`() throws {
    let data = SampleTemplate.data(
      payments: 0,
      [
        "object": .text(.same("a & <b> {convention.code}\tc  d\ne")),
        "code": .text(.same("R&D\nx")),
      ])
    #expect(
      try SampleTemplate.filled("<text:p>{convention.objet}</text:p>", data)
        == "<text:p>a &amp; &lt;b&gt; {convention.code}<text:tab/>c <text:s/>d<text:line-break/>e</text:p>"
    )
    let template = try Template(data: SampleTemplate.bytes(""))
    let file = String(
      decoding: try template.checked(against: SampleTemplate.fields).filled(
        with: data, in: .french),
      as: UTF8.self)
    #expect(file.contains("<dc:title>R&amp;D, x</dc:title>"))
    #expect(file.contains("<text:p>R&amp;D<text:line-break/>x</text:p>"))
  }

  @Test func `only braces change, and the same input gives the same bytes`() throws {
    let plain = SampleTemplate.file("<!-- {x} --><text:p a='b'>é &amp; {{</text:p>")
      .replacing("{convention.code}", with: "")
    let template = try Template(data: Array(plain.utf8))
    #expect(template.language == .french)
    let checked = try template.checked(against: SampleTemplate.fields)
    #expect(checked.fieldsRead == [])
    let first = try checked.filled(with: .record([:]), in: .french)
    #expect(String(decoding: first, as: UTF8.self) == plain.replacing("{{", with: "{"))
    #expect(try checked.filled(with: .record([:]), in: .french) == first)
  }

  @Test func `everything that is empty is told, each once, with the command that fills it`() throws
  {
    let body = """
      <text:p>{pour versement}</text:p><text:p>{versement.montant}</text:p><text:p>{fin}</text:p>\
      <text:h text:outline-level="1">Parties</text:h><text:p>{bénéficiaire.forme}</text:p>
      """
    let command = Text.same("organisation edit x --form …")
    let data = TemplateData.record([
      "convention": .record(["code": .text(.same("c"))]),
      "payment": .list([.record([:]), .record([:])]),
      "beneficiary": .record(["form": .missing(filledBy: command)]),
    ])
    let checked = try Template(data: SampleTemplate.bytes(body)).checked(
      against: SampleTemplate.fields)
    #expect {
      try checked.filled(with: data, in: .french)
    } throws: { error in
      guard let refusal = error as? TemplateRefusal else { return false }
      return refusal.details.map(\.fr)
        == [
          "Champ vide « versement.montant »\u{A0}: « {versement.montant} ».",
          """
          Champ vide « bénéficiaire.forme »\u{A0}: Article 1 « Parties », « {bénéficiaire.forme} ». \
          Remplissez-le\u{A0}: « organisation edit x --form … ».
          """,
        ].map { $0.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»") }
    }
  }

  @Test func `what no file can hold and what words cannot say is refused`() throws {
    let checked = try Template(
      data: SampleTemplate.bytes("<text:p>{convention.montant | en lettres}</text:p>")
    ).checked(against: SampleTemplate.fields)
    let data = SampleTemplate.data([
      "code": .text(.same("a\u{1}")), "amount": .amount(Money(cents: 100_000_000_000_000)),
    ])
    #expect {
      try checked.filled(with: data, in: .french)
    } throws: { error in
      (error as? TemplateRefusal)?.faults.map(\.problem) == [
        .forbiddenCharacter(field: .same("convention.code"), code: "0001"),
        .forbiddenCharacter(field: .same("convention.code"), code: "0001"),
        .tooGreat(field: Text(en: "convention.amount", fr: "convention.montant")),
      ]
    }
    #expect(throws: TemplateRefusal.self) {
      try checked.filled(
        with: SampleTemplate.data(["amount": .yesNo(true)]), in: .french)
    }
  }

  @Test func `a field cut anywhere by tags is filled`() throws {
    var random = SeededNumbers(seed: 3)
    let written = Array("x{convention.code | capitales}y")
    for _ in 0..<300 {
      var cut = ""
      var isOpen = false
      for character in written {
        if random.pick(4) == 0 {
          cut += isOpen ? "</text:span>" : "<text:span>"
          isOpen.toggle()
        }
        cut.append(character)
      }
      if isOpen { cut += "</text:span>" }
      let filled = try SampleTemplate.filled("<text:p>\(cut)</text:p>")
      let text = filled.replacing("<text:span>", with: "").replacing("</text:span>", with: "")
      #expect(text == "<text:p>x2024.ML-EXEMPLEy</text:p>", "\(cut)")
      #expect(throws: Never.self) { try Template(data: SampleTemplate.bytes(filled)) }
    }
  }

  @Test func `notes are filled, titles of pictures hold no elements, recorded changes stay`() throws
  {
    let body = """
      <text:tracked-changes><text:p>{gone</text:p></text:tracked-changes>\
      <text:p>a<text:note><text:p>{convention.code}</text:p></text:note> {bénéficiaire.nom}</text:p>\
      <text:p><draw:frame><svg:title>{bénéficiaire.adresse}</svg:title><draw:image>\
      <office:binary-data>e30=</office:binary-data></draw:image></draw:frame></text:p>
      """
    #expect(
      try SampleTemplate.filled(body) == """
        <text:tracked-changes><text:p>{gone</text:p></text:tracked-changes>\
        <text:p>a<text:note><text:p>2024.ml-exemple</text:p></text:note> Mission d’exemple</text:p>\
        <text:p><draw:frame><svg:title>1 rue fictive, 14000 Exemple</svg:title><draw:image>\
        <office:binary-data>e30=</office:binary-data></draw:image></draw:frame></text:p>
        """)
    #expect(
      try SampleTemplate.problems(
        "<text:p>{conv<text:note><text:p>x</text:p></text:note>ention.code}</text:p>")
        == [.openBrace("{conv")])
  }

  @Test func `a row is filled for the fields of a list, whatever loops stand around it`() throws {
    let row = """
      <table:table><table:table-row><table:table-cell><text:p>{versement.numéro}/{versement.pièce.nom}</text:p>\
      </table:table-cell></table:table-row></table:table>
      """
    let body = "<text:p>{pour versement}</text:p>\(row)<text:p>{fin}</text:p>"
    let filled = try SampleTemplate.filled(body, SampleTemplate.data(payments: 3))
    let cells = filled.split(separator: "<text:p>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(cells == ["2/pièce 1", "3/pièce 1", "3/pièce 2"])
    // Of two lists in one row, the outer one is gone through; the inner one wants a loop.
    #expect(
      try SampleTemplate.problems(row) == [
        .outsideLoop(
          field: Text(en: "payment.piece.name", fr: "versement.pièce.nom"),
          list: Text(en: "payment.piece", fr: "versement.pièce"))
      ])
  }
}
