import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// A Region, the ARML and three fictitious structures, of which two are enough.
private let circle = """
  organisation add ml-un --kind mission-locale --name "Structure fictive un" --fictitious
  organisation add ml-deux --kind mission-locale --name "Structure fictive deux" --fictitious
  organisation add ml-trois --kind mission-locale --name "Structure fictive trois" --fictitious
  mandate add un --person marc-millet --organisation ml-un --title-en P --title-fr P \\
    --from 2024-01-01 --may-sign
  mandate add deux --person marc-millet --organisation ml-deux --title-en P --title-fr P \\
    --from 2024-01-01 --may-sign
  mandate add trois --person marc-millet --organisation ml-trois --title-en P --title-fr P \\
    --from 2024-01-01 --may-sign
  agreement create cadre --years 2024-2026 --title-en Frame --title-fr Cadre
  agreement party cadre region-normandie arml ml-un ml-deux ml-trois
  agreement axis cadre 1 --title-en Axis --title-fr Axe
  agreement circuit cadre 1 region-normandie
  agreement circuit cadre 2 arml
  agreement circuit cadre 2 --kind mission-locale --enough 2

  """

private let opened = circle + "agreement open cadre --on 2024-02-01\n"

private let region =
  "agreement sign cadre --party region-normandie --person david-margueritte --on 2024-02-05"

private func sign(_ party: String, on day: String) -> String {
  let person = party == "arml" ? "agnes-canayer" : "marc-millet"
  return "agreement sign cadre --party \(party) --person \(person) --on \(day)"
}

struct CircuitDeclarationTests {
  @Test(arguments: [
    ("agreement circuit cadre 0 arml", "agreements.circuit-rank"),
    ("agreement circuit cadre 1", "usage.missing"),
    ("agreement circuit cadre 3 ml-caen", "agreements.no-party"),
    ("agreement circuit cadre 3 arml", "agreements.circuit-twice"),
    ("agreement circuit cadre 2 arml", "agreements.circuit-twice"),
    (
      "ensure agreement circuit cadre 2 --kind mission-locale --enough 4",
      "agreements.circuit-enough"
    ),
    (
      "ensure agreement circuit cadre 2 --kind mission-locale --enough 0",
      "agreements.circuit-enough"
    ),
    ("agreement remove-circuit cadre ml-caen", "agreements.no-party"),
    ("agreement circuit cadre 3 --kind agency", "agreements.no-party"),
    ("agreement remove-party cadre ml-un ml-deux", "agreements.circuit-enough"),
  ])
  func `a circuit that cannot be is refused`(line: String, code: String) throws {
    let run = try partnership(and: circle).run(line)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
    let fault = try #require(run.diagnostics.first)
    #expect(fault.message.en != fault.message.fr && fault.advice != nil, "\(run.text)")
  }

  @Test func `every party is in a group before the opening`() throws {
    let shell = try partnership(and: circle)
    #expect(shell.run("agreement remove-circuit cadre ml-trois").exitCode == 0)
    let shrunk = shell.run("agreement remove-circuit cadre ml-un")
    #expect(shrunk.errorCodes == ["agreements.circuit-enough"], "\(shrunk.text)")
    shell.run("agreement remove-circuit cadre")
    shell.run("agreement circuit cadre 1 region-normandie")
    let run = shell.run("agreement open cadre --on 2024-02-01")
    #expect(run.errorCodes == ["agreements.circuit-left-out"], "\(run.text)")
    #expect(run.text.contains("leaves out arml, ml-un, ml-deux, ml-trois"), "\(run.text)")
  }

  @Test func `a circuit is declared again under ensure, and only in a draft`() throws {
    let shell = try partnership(and: circle)
    let again = shell.run("ensure agreement circuit cadre 2 --kind mission-locale --enough 2")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
    #expect(
      shell.run("ensure agreement circuit cadre 2 --kind mission-locale --enough 3").exitCode == 0)
    #expect(
      try shell.find(FrameworkAgreement.self, "cadre")?.circuit.map(\.needed) == [1, 1, 3])
    shell.run("agreement open cadre --on 2024-02-01")
    #expect(
      shell.run("agreement circuit cadre 3 arml").errorCodes == ["agreements.not-draft"])
    let late = shell.run("ensure agreement circuit cadre 2 --kind mission-locale --enough 1")
    #expect(late.errorCodes == ["agreements.not-draft"], "\(late.text)")
    #expect(shell.run("agreement remove-circuit cadre").errorCodes == ["agreements.not-draft"])
  }
}

struct CircuitSigningTests {
  @Test func `a later group does not sign before an earlier one is complete`() throws {
    let shell = try partnership(and: opened)
    let early = shell.run(sign("arml", on: "2024-02-06"))
    #expect(early.errorCodes == ["signature.order"] && early.changes.isEmpty, "\(early.text)")
    #expect(early.text.contains("rank 1 signs first, its signatures are 0 of 1"), "\(early.text)")
    #expect(early.text.contains("First to sign: region-normandie."), "\(early.text)")
    #expect(early.diagnostics.first?.message.fr.contains("rang 1 signe d’abord") == true)
    #expect(shell.run(region).exitCode == 0)
    let before = shell.run(sign("arml", on: "2024-02-04"))
    #expect(before.errorCodes == ["signature.order"], "\(before.text)")
    #expect(before.text.contains("was complete on 5 Feb 2024"), "\(before.text)")
    #expect(shell.run(sign("arml", on: "2024-02-05")).exitCode == 0)
    // What those after it rest on does not go away, nor moves after them.
    #expect(shell.run("signature remove cadre.region-normandie").exitCode != 0)
    #expect(
      shell.run("signature correct-date cadre.region-normandie 2024-02-20 --reason X").errorCodes
        == ["signature.order"])
  }

  @Test func `enough of each group bring it into force, between those who signed`() throws {
    let shell = try partnership(and: opened)
    for line in [region, sign("ml-un", on: "2024-02-10"), sign("arml", on: "2024-02-12")] {
      #expect(shell.run(line).exitCode == 0)
    }
    func agreement() throws -> FrameworkAgreement {
      try #require(try shell.find(FrameworkAgreement.self, "cadre"))
    }
    #expect(try agreement().status == .openForSignature)
    let last = shell.run(sign("ml-trois", on: "2024-02-11"))
    #expect(last.text.contains("4 of 5 parties have signed, which is enough"), "\(last.text)")
    #expect(try agreement().date(of: .enterIntoForce)?.code == "2024-02-12")
    let undone = shell.run("signature remove cadre.ml-trois")
    #expect(undone.errorCodes == ["signature.kept"], "\(undone.text)")
    let late = shell.run(sign("ml-deux", on: "2024-06-01"))
    #expect(late.exitCode == 0, "\(late.text)")
    #expect(late.text.contains("in force for it since 1 Jun 2024; 5 of 5"), "\(late.text)")
    #expect(try agreement().date(of: .enterIntoForce)?.code == "2024-02-12")
    // A corrected day moves the entry into force only where it counts.
    #expect(shell.run("signature correct-date cadre.ml-deux 2024-06-02 --reason X").exitCode == 0)
    #expect(try agreement().date(of: .enterIntoForce)?.code == "2024-02-12")
  }

  @Test func `one signature is one in French as well`() throws {
    let shell = try partnership(and: opened)
    shell.language = .french
    let run = shell.run(region)
    #expect(run.text.contains("1\u{A0}signature sur") || run.text.contains("1 signature sur"))
    #expect(!run.text.contains("1 signatures"), "\(run.text)")
  }

  @Test(arguments: [false, true])
  func `an older signature that is recorded late dates the entry into force`(isImported: Bool)
    throws
  {
    let shell = try partnership(
      and: opened, files: ["s.csv": "party;person;date\nml-deux;marc-millet;2024-02-06\n"])
    for line in [
      region, sign("arml", on: "2024-02-07"), sign("ml-un", on: "2024-02-10"),
      sign("ml-trois", on: "2024-02-20"),
    ] { #expect(shell.run(line).exitCode == 0) }
    func agreement() throws -> FrameworkAgreement {
      try #require(try shell.find(FrameworkAgreement.self, "cadre"))
    }
    #expect(try agreement().date(of: .enterIntoForce)?.code == "2024-02-20")
    let late = shell.run(
      isImported ? "signature import s.csv --agreement cadre" : sign("ml-deux", on: "2024-02-06"))
    #expect(late.exitCode == 0, "\(late.text)")
    #expect(late.text.contains("in force since 10 Feb 2024, not 20 Feb 2024"), "\(late.text)")
    #expect(try agreement().date(of: .enterIntoForce)?.code == "2024-02-10")
    #expect(try agreement().steps.last?.corrections?.first?.from.code == "2024-02-20")
    #expect(shell.run("undo").exitCode == 0)
    #expect(try agreement().date(of: .enterIntoForce)?.code == "2024-02-20")
  }

  @Test func `a convention with a party that has not signed is a remark`() throws {
    let shell = try partnership(and: opened)
    for line in [
      region, sign("ml-un", on: "2024-02-10"), sign("arml", on: "2024-02-12"),
      sign("ml-trois", on: "2024-02-12"),
      "envelope create e-cadre --agreement cadre --year 2024 --amount 1M€ --title-en E --title-fr E",
    ] { #expect(shell.run(line).exitCode == 0) }
    func add(_ party: String) -> TestRun {
      shell.run(
        "convention add c.\(party) --envelope e-cadre --beneficiary \(party) --amount 1000 --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back"
      )
    }
    #expect(!add("ml-un").text.contains("has not signed"))
    let added = add("ml-deux")
    #expect(added.exitCode == 0 && added.text.contains("has not signed"), "\(added.text)")
    let approved = shell.run("convention approve c.ml-deux --decision CP-1 --on 2024-05-01")
    #expect(approved.text.contains("in force between those who signed it"), "\(approved.text)")
    let rule = "check | where rule = convention.party-not-signed"
    #expect(shell.run(rule).table?.rows.count == 1)
    #expect(shell.run(sign("ml-deux", on: "2024-06-01")).exitCode == 0)
    #expect(shell.run(rule).table?.rows.isEmpty == true)
  }

  @Test func `an organisation that joins by an amendment leaves the circuit as it is`() throws {
    let shell = try partnership(
      and: opened + """
        mandate add millet-caen --person marc-millet --organisation ml-caen \\
          --title-en President --title-fr Président --from 2024-01-01 --may-sign

        """)
    for line in [
      region, sign("ml-un", on: "2024-02-10"), sign("arml", on: "2024-02-12"),
      sign("ml-trois", on: "2024-02-12"),
      "agreement amend cadre --party ml-caen --person marc-millet --on 2024-06-01",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode == 0, "\(run.text)")
    }
    #expect(
      shell.run("signature correct-date cadre.ml-caen 2024-06-02 --reason X").exitCode == 0)
    #expect(
      try shell.find(FrameworkAgreement.self, "cadre")?.date(of: .enterIntoForce)?.code
        == "2024-02-12")
  }
}

struct MissingSignatureTests {
  @Test func `what is missing says since when, after whom and of how many`() throws {
    let shell = try partnership(and: opened)
    let first = try #require(shell.run("signature missing cadre | select party since after").table)
    #expect(first.rows.map { $0[1] }.filter { $0 != .missing }.count == 1)
    #expect(first.rows[0][1] == .date(try CalendarDate(reading: "2024-02-01")))
    #expect(first.rows[1][2] == .list([.text("region-normandie")]))
    shell.run(region)
    shell.run(sign("ml-un", on: "2024-02-10"))
    let then = try #require(
      shell.run("signature missing cadre | select party since signed needed").table)
    #expect(then.rows.count == 3)
    for row in then.rows {
      #expect(row[1] == .date(try CalendarDate(reading: "2024-02-05")))
    }
    #expect(then.rows.map { $0[2] } == [.integer(0), .integer(1), .integer(1)])
    #expect(then.rows.map { $0[3] } == [.integer(1), .integer(2), .integer(2)])
    let card = shell.run("agreement show cadre").text
    #expect(card.contains("Circuit of signatures") && card.contains("5 Feb 2024"), "\(card)")
  }

  @Test func `one list tells of agreements, conventions and amendments`() throws {
    let shell = try partnership(and: opened)
    let all = try #require(shell.run("signature missing | select document since").table)
    #expect(
      all.rows.contains([.text("2024.ml-caen"), .date(try CalendarDate(reading: "2024-06-01"))]))
    #expect(Set(all.rows.map { $0[0] }).count == 3)
    let one = shell.run("signature missing --convention 2024.ml-caen")
    #expect(one.table?.rows.count == 2, "\(one.text)")
    shell.run(
      "convention sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-20"
    )
    #expect(shell.run("signature missing --convention 2024.ml-caen").table?.rows.count == 1)
    #expect(
      shell.run("signature missing cadre --convention 2024.ml-caen").errorCodes
        == ["usage.conflict"])
  }
}
