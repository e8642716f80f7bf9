import AccordDocuments
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

struct MandateCommandsTests {
  @Test(arguments: [
    (
      "mandate add m --person agnes-canayer --organisation arml --title-en President --title-fr Présidente --from 2024-03-01 --may-sign",
      "mandate.overlap"
    ),
    (
      "mandate add m --person agnes-canayer --organisation ml-caen --title-en P --title-fr P --from 2024-03-01 --until 2024-02-01",
      "mandate.dates"
    ),
    (
      "mandate add m --person agnes-canayer --organisation ml-caen --title-en P --title-fr P --from 2024-03-01 --ceiling 10000",
      "mandate.ceiling"
    ),
    (
      "mandate add m --person marc-millet --organisation ml-caen --title-en P --title-fr P --from 2024-03-01 --may-sign --delegated-by canayer-arml",
      "mandate.delegation"
    ),
    (
      "mandate add m --person agnes-canayer --organisation ml-caen --title-en P --title-fr P --from 2024-03-01 --for convention",
      "mandate.documents"
    ),
    (
      "mandate add m --person nobody --organisation arml --title-en P --title-fr P --from 2024-03-01",
      "people.unknown"
    ),
    ("mandate end canayer-arml --on 2023-12-31", "mandate.dates"),
    (
      "ceremony witness signature-2024 --person marc-millet --mandate canayer-arml",
      "ceremony.witness"
    ),
    ("person add marc-millet --given-name M --family-name M", "documents.exists"),
    ("person add m --given-name M --family-name \" \"", "signatories.blank"),
  ])
  func `bad input gets one error and changes nothing`(line: String, code: String) throws {
    let run = try partnership().run(line)
    #expect(run.errorCodes == [code], "\(run.text)")
    #expect(run.changes.isEmpty)
  }

  @Test(arguments: [Language.english, .french])
  func `the words under a heading are of its language, whoever reads the file`(language: Language)
    throws
  {
    let shell = try partnership(
      files: [
        "fr.csv":
          "id;personne;structure;qualité;premier jour\nun;marc-millet;ml-caen;Trésorier;01/02/2024\n",
        "en.csv":
          "id;person;organisation;title;first day\ndeux;marc-millet;arml;Treasurer;01/02/2024\n",
        "autre.csv":
          "id;personne;structure;fonction;premier jour\ntrois;agnes-canayer;ml-caen;Trésorière;01/02/2024\n",
      ])
    shell.language = language
    for file in ["fr", "en", "autre"] {
      let run = shell.run("ensure mandate import \(file).csv")
      #expect(run.exitCode == 0, "\(run.text)")
    }
    func title(_ id: String) throws -> Text? { try shell.find(Mandate.self, id)?.title }
    #expect(try title("un") == .pair(en: "", fr: "Trésorier"))
    #expect(try title("deux") == .pair(en: "Treasurer", fr: ""))
    #expect(try title("trois") == .pair(en: "", fr: "Trésorière"))
    shell.language = language == .french ? .english : .french
    for file in ["fr", "en", "autre"] {
      let run = shell.run("ensure mandate import \(file).csv")
      #expect(run.exitCode == 0 && run.changes.isEmpty, "\(run.text)")
    }
  }

  @Test func `what is past stays in the agenda until a fact settles it`() throws {
    let shell = try partnership(
      and: "mandate end canayer-arml --on 2024-06-01\n")
    func has(_ what: String) -> Bool { shell.run("agenda").text.contains(what) }
    #expect(has("Signing ceremony") && has("End of the mandate of Agnès Canayer"))
    #expect(
      shell.run(
        "agreement sign normandie-2024 --party region-normandie --person david-margueritte --ceremony signature-2024"
      ).exitCode == 0)
    #expect(!has("Signing ceremony"))
    shell.run(
      "mandate add suite --person marc-millet --organisation arml --title-fr Présidence --from 2024-06-02 --may-sign"
    )
    #expect(!has("End of the mandate of Agnès Canayer"))
  }

  @Test func `a mandate may begin later, but not at an organisation that will have closed`() throws
  {
    let shell = try partnership(and: "organisation close arml --on 2024-12-31\n")
    let add =
      "mandate add m --person marc-millet --organisation arml --title-en P --title-fr P --from"
    #expect(shell.run(add + " 2025-01-01").errorCodes == ["mandates.closed"])
    #expect(shell.run(add + " 2024-12-01").exitCode == 0)
    #expect(shell.run("mandate end m --on 2025-01-31").exitCode == 0)
  }

  @Test func `what signatures rest on is not changed, and anything else is`() throws {
    let shell = try partnership(
      and:
        "agreement sign normandie-2024 --party region-normandie --person david-margueritte --ceremony signature-2024"
    )
    for line in [
      "mandate edit margueritte-region --title-en Chair",
      "ceremony edit signature-2024 --host arml",
    ] {
      let run = shell.run(line)
      #expect(run.errorCodes == ["signatures.rest"] && run.changes.isEmpty, "\(run.text)")
      #expect(run.text.contains("A signature rests on the "), "\(run.text)")
    }
    #expect(shell.run("mandate edit canayer-arml --until 2030-12-31").exitCode == 0)
    #expect(shell.run("mandate edit canayer-arml --clear until").exitCode == 0)
    #expect(try shell.find(Mandate.self, "canayer-arml")?.until == nil)
  }

  @Test func `several mandates end in one line, and refusals with one reason stand together`()
    throws
  {
    let shell = try partnership()
    let line = "mandate end canayer-arml saisie-double --on"
    let early = shell.run("\(line) 2023-12-31")
    #expect(early.errorCodes == ["mandate.dates"] && early.changes.isEmpty, "\(early.text)")
    #expect(early.text.contains("Refused for 2 of 2 documents"), "\(early.text)")
    #expect(early.text.contains("canayer-arml, saisie-double: "), "\(early.text)")
    let run = shell.run("\(line) 2030-12-31")
    #expect(run.exitCode == 0 && run.changes.count == 2, "\(run.text)")
    #expect(run.text.contains("Recorded the last day of 2 mandates: 31 Dec 2030."), "\(run.text)")
  }

  @Test func `a delegation for conventions signs no agreement, and delegates no more`() throws {
    let shell = try partnership(
      and: """
        mandate add delegation --person marc-millet --organisation region-normandie \\
          --title-en Delegate --title-fr Délégué --from 2024-02-01 --may-sign --for convention \\
          --delegated-by margueritte-region

        """)
    let sign = " --party region-normandie --person marc-millet --on 2024-06-20"
    let run = shell.run("agreement sign normandie-2024" + sign)
    #expect(run.errorCodes == ["signature.kind"], "\(run.text)")
    #expect(run.text.contains("conventions (mandate \"delegation\"); this is an agreement"))
    #expect(shell.run("convention sign 2024.ml-caen" + sign).exitCode == 0)
    #expect(
      shell.run("signature missing normandie-2024 | where party = region-normandie").text
        .contains("Marc Millet") == false)
    let wider = shell.run(
      "mandate add plus --person agnes-canayer --organisation region-normandie --title-en D --title-fr D --from 2024-02-01 --may-sign --delegated-by delegation"
    )
    #expect(wider.errorCodes == ["mandate.delegation"], "\(wider.text)")
    #expect(wider.text.contains("that one is for conventions only"), "\(wider.text)")
    let list = shell.run("mandate list | where id = delegation | select for")
    #expect(list.text.contains("convention"), "\(list.text)")
  }

  @Test func `a mandate of the first version is for every document`() throws {
    let shell = try partnership(
      .french,
      and: "mandat modifier saisie-double --peut-signer --pour accord-cadre --pour avenant\n")
    #expect(
      try shell.find(Mandate.self, "saisie-double")?.documents == [.agreement, .amendment])
    #expect(try shell.find(Mandate.self, "canayer-arml")?.documents == [])
  }

  @Test func `a delegation signs within its limits`() throws {
    let shell = try partnership(
      and: """
        mandate add delegation --person marc-millet --organisation region-normandie \\
          --title-en Delegate --title-fr Délégué --from 2024-02-01 --may-sign --ceiling 50000 \\
          --delegated-by margueritte-region
        """)
    let sign = "convention sign 2024.ml-caen --party region-normandie --person marc-millet"
    #expect(shell.run(sign).errorCodes == ["signature.ceiling"])
    #expect(
      shell.run("mandate end margueritte-region --on 2024-06-30").errorCodes == [
        "mandate.delegation"
      ])
  }

  @Test func `check tells mandates about to end and people without any`() throws {
    let shell = try partnership(and: "mandate end saisie-double --on 2024-08-01\n")
    let output = shell.run("check | select rule | as csv").output
    #expect(output.contains("mandate.ending"))
    #expect(output.contains("person.mandate"))
    #expect(output.contains("signature.nobody"))
  }

  @Test func `witnesses attend in order, once`() throws {
    let shell = try partnership()
    let witness = "ceremony witness signature-2024 --person agnes-canayer --mandate canayer-arml"
    #expect(shell.run(witness).exitCode == 0)
    #expect(shell.run(witness).errorCodes == ["ceremony.witness"])
    #expect(shell.run("ensure " + witness).changes.isEmpty)
    #expect(try shell.all(Ceremony.self).first?.witnesses.count == 1)
  }

  @Test func `a person entered twice is a remark of check`() throws {
    let shell = try partnership(
      and: """
        person add doe --given-name Fictif --family-name Démo
        person add other --given-name DEMO --family-name FICTIF
        """)
    let found = shell.run("check | where rule = person.twice | select document concerned | as json")
    #expect(found.text.contains("people/doe") && found.text.contains("people/other"))
    #expect(!found.text.contains("marc-millet"))
  }
}
