import AccordCalls
import AccordDocuments
import AccordOperations
import AccordPartnership
import AccordPublications
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `Grants of other authorities` {
  private func shell(
    _ files: [String: String], _ script: String = PublicationSample.parties
  ) throws -> TestShell {
    let shell = try TestShell(
      [PublicationsPlugin(), CallsPlugin(), OperationsPlugin()] + PublicationSample.others,
      today: CalendarDate(reading: "2023-09-01"), width: nil, isAgreed: true, files: files)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  private func grants(_ shell: TestShell) throws -> [OtherGrant] {
    let table = try #require(shell.run("grant list | sort by object | select id").table)
    return try table.rows.map { row in
      guard case .identity(let slug) = row[0] else { throw NoIdentity() }
      return try #require(try shell.find(OtherGrant.self, slug.name))
    }
  }

  private struct NoIdentity: Error {}

  @Test func `are read from a file of grants, with the organisation of the SIRET`() throws {
    let shell = try shell(["f.csv": OtherGrantSample.file])
    let run = shell.run("grant import f.csv")
    #expect(
      run.text.contains(
        "Read 2 grants of \"f.csv\": 2 new, 0 changed, 0 as before; 1 of organisations of the registry."
      ), "\(run.text)")
    let all = try grants(shell)
    let grant = try #require(all.first)
    #expect(all.count == 2 && all[1].organisation == nil)
    #expect(grant.kind == .scdl && grant.funder == "Département fictif")
    #expect(grant.funderSIRET?.digits == "20005340300057" && grant.reference == "D-1")
    #expect(grant.organisation?.id.name == "ml-caen" && grant.amount == Money(cents: 1_200_050))
    #expect(grant.form == .cash && grant.scheme == "Insertion")
    #expect(grant.day?.code == "2023-01-20" && grant.start?.code == "2023-02-01")
    #expect(grant.end?.code == "2023-11-30" && grant.part == Rate(basisPoints: 10_000))
    #expect(grant.source.name == "f.csv" && grant.source.digest.count == 64)
  }

  @Test func `stay as they are when the file is read again, and follow a line that changed`() throws
  {
    let changed = OtherGrantSample.file([
      OtherGrantSample.line(amount: "13000"),
      OtherGrantSample.line(siret: "77567227221138", object: "Fête", decision: "D-2"),
      OtherGrantSample.line(object: "Nouveau", decision: "D-3"),
    ])
    let shell = try shell(["f.csv": OtherGrantSample.file, "g.csv": changed])
    shell.run("grant import f.csv")
    let before = try grants(shell)
    let again = shell.run("grant import f.csv")
    #expect(again.changes.isEmpty, "\(again.text)")
    let run = shell.run("grant import g.csv")
    #expect(run.text.contains("1 new, 1 changed, 1 as before"), "\(run.text)")
    let after = try grants(shell)
    #expect(after.count == 3)
    #expect(after[0].id == before[0].id && after[0].amount == .euros(13_000))
    #expect(after[0].source.name == "g.csv")
    // What did not change was read in the first file.
    #expect(after.contains(before[1]))
  }

  @Test func `have every fault told at once, and nothing is stored then`() throws {
    let shell = try shell([
      "f.csv": OtherGrantSample.file([
        OtherGrantSample.line(),
        OtherGrantSample.line(siret: "35600000049838", amount: "NC"),
        OtherGrantSample.line(period: "2023-05-01/2023-04-01", day: "2023-02-30"),
        OtherGrantSample.line(object: "", nature: "espèces"),
        OtherGrantSample.line(),
      ])
    ])
    let run = shell.run("grant import f.csv")
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty, "\(run.text)")
    for place in [
      "row 3, column \"idBeneficiaire\"", "row 3, column \"montant\"",
      "row 4, column \"dateConvention\"", "row 5, column \"objet\"",
      "row 6, column \"nomBeneficiaire\"",
    ] {
      #expect(run.text.contains(place), "\(place): \(run.text)")
    }
    #expect(run.text.contains("5 problems"), "\(run.text)")
    #expect(shell.run("grant list | count").table?.rows == [[.integer(0)]])
  }

  @Test func `are read in forms that have one reading, which is told`() throws {
    let shell = try shell([
      "f.csv": OtherGrantSample.file([
        OtherGrantSample.line(
          siret: "356 000 000 49837", amount: "\"1 000,50\"", period: "2023-02-01_2023-03-01",
          day: "20/01/2023", nature: "Aide en numéraire;Aide en nature")
      ])
    ])
    let run = shell.run("grant import f.csv")
    #expect(run.text.contains("5 faults that do not hinder reading"), "\(run.text)")
    let grant = try #require(try grants(shell).first)
    #expect(grant.amount == Money(cents: 100_050) && grant.form == .both)
    #expect(grant.organisation?.id.name == "ml-caen" && grant.day?.code == "2023-01-20")
    #expect(grant.end?.code == "2023-03-01")
  }

  @Test func `keep neither a period that ends before it begins nor a form that is none`() throws {
    let shell = try shell([
      "f.csv": OtherGrantSample.file([
        OtherGrantSample.line(period: "2023-05-01/2023-04-01", nature: "espèces")
      ])
    ])
    let run = shell.run("grant import f.csv")
    #expect(run.text.contains("2 faults that do not hinder reading"), "\(run.text)")
    let grant = try #require(try grants(shell).first)
    #expect(grant.start == nil && grant.end == nil && grant.form == nil)
  }

  @Test func `are left aside for organisations that the registry does not know`() throws {
    let shell = try shell([
      "f.csv": OtherGrantSample.file([
        OtherGrantSample.line(),
        OtherGrantSample.line(siret: "77567227221138", amount: "NC", object: "Fête"),
      ])
    ])
    let run = shell.run("grant import f.csv --only-known")
    #expect(run.exitCode == 0 && run.text.contains("1 line left aside"), "\(run.text)")
    #expect(try grants(shell).map(\.object) == ["Ateliers"])
  }

  @Test func `are two where two lines of a file say the same but for the amount`() throws {
    let shell = try shell([
      "f.csv": OtherGrantSample.file([
        OtherGrantSample.line(amount: "100"), OtherGrantSample.line(amount: "200"),
      ])
    ])
    #expect(shell.run("grant import f.csv").exitCode == 0)
    #expect(Set(try grants(shell).map(\.amount)) == [.euros(100), .euros(200)])
    #expect(shell.run("grant import f.csv").changes.isEmpty)
  }

  @Test func `of a fund are read from a list of operations, found by its headings`() throws {
    let shell = try shell(["l.csv": OtherGrantSample.operations])
    let run = shell.run("grant import l.csv")
    #expect(run.text.contains("2 new") && run.text.contains("1 of organisations"), "\(run.text)")
    let all = try grants(shell)
    let grant = try #require(all.first)
    #expect(grant.kind == .operations && grant.reference == "X-1")
    #expect(grant.funder == "Programme national fictif" && grant.scheme == "FSE+")
    #expect(grant.organisation?.id.name == "ml-caen", "by its name")
    #expect(grant.amount == .euros(30_000) && grant.cost == .euros(50_000))
    #expect(grant.unionRate == Rate(basisPoints: 6000))
    #expect(all[1].unionRate == Rate(basisPoints: 4000) && all[1].end?.code == "2023-12-31")
    #expect(shell.run("grant import l.csv").changes.isEmpty)
  }

  @Test func `that stand twice in a file are a fault, which names both lines`() throws {
    let list = OtherGrantSample.operations
    let shell = try shell([
      "l.csv": list.replacing("X-2;", with: "x-1;"),
      "f.csv": OtherGrantSample.file([
        OtherGrantSample.line(), OtherGrantSample.line(decision: "D-2"), OtherGrantSample.line(),
      ]),
    ])
    let operations = shell.run("grant import l.csv")
    #expect(operations.errorCodes == ["import.rows"] && operations.changes.isEmpty)
    #expect(operations.text.contains("row 3, column \"Numéro Opération\""), "\(operations.text)")
    #expect(operations.text.contains("stands in row 2 already"), "\(operations.text)")
    let lines = shell.run("grant import f.csv")
    #expect(lines.errorCodes == ["import.rows"] && lines.changes.isEmpty)
    #expect(lines.text.contains("row 4, column"), "\(lines.text)")
    #expect(lines.text.contains("The same line stands in row 2."), "\(lines.text)")
  }

  @Test func `of a fund have every fault told at once`() throws {
    let shell = try shell([
      "l.csv":
        "Numéro Opération;Intitulé du projet;Nom du bénéficiaire;Montant UE;Date de fin de l'opération\nX-1;;A;10;2023-02-30\nX-2;B;;0;\n;C;D;beaucoup;\n"
    ])
    let run = shell.run("grant import l.csv")
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty, "\(run.text)")
    for place in [
      "row 2, column \"Intitulé du projet\"", "row 2, column \"Date de fin de l'opération\"",
      "row 3, column \"Nom du bénéficiaire\"", "row 3, column \"Montant UE\"",
      "row 4, column \"Numéro Opération\"", "row 4, column \"Montant UE\"",
    ] {
      #expect(run.text.contains(place), "\(place): \(run.text)")
    }
    #expect(run.text.contains("6 problems"), "\(run.text)")
  }

  @Test func `stand on the card of the organisation`() throws {
    let shell = try shell(["f.csv": OtherGrantSample.file])
    #expect(!shell.run("organisation show ml-caen").text.contains("Grants of other authorities"))
    shell.run("grant import f.csv")
    let card = shell.run("organisation show ml-caen").text
    #expect(card.contains("Grants of other authorities") && card.contains("Ateliers"), "\(card)")
    #expect(!card.contains("Fête"))
  }

  /// A project of `ml-caen` from February to December 2023.
  private static let project =
    PublicationSample.parties + """
      agreement axis accord 1 --title-fr Axe
      call create appel --agreement accord --managed-by region --fund FSE+ --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --title-fr Appel --rate 100%
      call theme appel theme --axis 1 --objective 4.6 --title-fr Thème
      call budget appel 2023 1M€
      call open appel --opens 2022-11-01 --closes 2022-12-31
      application submit a --call appel --applicant ml-caen --theme theme --year 2023 --cost 95000 --title-fr Atelier --start 2023-02-01 --end 2023-12-31 --on 2022-12-01

      """

  @Test func `on the days of a project of ours are told by check`() throws {
    let list = OtherGrantSample.operations
    let later = list.replacing("2023-06-01;2024-05-31", with: "2024-01-01;2024-05-31")
    let check = "check | where rule = grant.double-funding | select message | as csv"
    for (file, isTold) in [(list, true), (later, false)] {
      let shell = try shell(["l.csv": file], Self.project)
      shell.run("grant import l.csv")
      let told = shell.run(check).text
      #expect(told.contains("X-1") == isTold, "\(told)")
      #expect(!told.contains("X-2"), "\(told)")
    }
  }

  @Test func `are no other operation where the code is that of ours`() throws {
    let script =
      Self.project + """
        application admit a --on 2022-12-02
        application assess a --on 2022-12-03
        application select a --on 2022-12-04
        application grant a --on 2023-01-10
        application notify a --on 2023-01-10
        operation open a --code FICTIF-1 --id op

        """
    let shell = try shell(
      [
        "l.csv": OtherGrantSample.operations,
        "ours.csv": OtherGrantSample.operations.replacing("X-1;", with: "FICTIF-1;"),
      ], script)
    shell.run("grant import ours.csv --only-known")
    let check = "check | where rule = grant.double-funding | select document message | as csv"
    #expect(!shell.run(check).text.contains("FICTIF-1"))
    shell.run("grant import l.csv --only-known")
    let told = shell.run(check).text
    #expect(told.contains("operations/op") && told.contains("X-1"), "\(told)")
  }
}
