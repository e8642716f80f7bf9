import AccordShell
import AccordTesting
import AccordWording
import Testing

@testable import accord

/// The signatures of grant agreements of operations, among those of other documents. All of it is
/// invented.
struct OperationSignatureTests {
  private static let opened = """
    organisation add region --kind region --name "Région fictive"
    organisation add ml-a --kind mission-locale --name "Mission Locale fictive"
    person add presidente --given-name Camille --family-name Fictif
    person add directeur --given-name Dominique --family-name Fictif
    mandate add m-region --person presidente --organisation region --title-fr Présidence --from 2022-01-01 --may-sign
    mandate add m-a --person directeur --organisation ml-a --title-fr Direction --from 2022-01-01 --may-sign
    agreement create accord --years 2022-2026 --title-fr Accord
    agreement axis accord 1 --title-fr Axe
    call create appel --agreement accord --managed-by region --fund FSE+ --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --title-fr Appel --rate 100%
    call theme appel theme --axis 1 --objective 4.6 --title-fr Thème
    call budget appel 2023 1M€
    call open appel --opens 2022-11-01 --closes 2022-12-31
    application submit a --call appel --applicant ml-a --theme theme --year 2023 --cost 95000 --title-fr Atelier --start 2023-02-01 --end 2023-12-31 --on 2022-12-01
    application admit a --on 2022-12-02
    application assess a --on 2022-12-03
    application select a --on 2022-12-04
    application grant a --on 2023-01-10
    application notify a --on 2023-01-10
    operation open a --code FICTIF-1 --id op

    """

  private func shell(
    _ more: String = "", replacing line: String = "", by lines: String = "",
    on today: String = "2023-09-01"
  ) throws -> TestShell {
    let shell = try TestShell(
      plugins, today: CalendarDate(reading: today), width: nil, isAgreed: true)
    let script = line.isEmpty ? Self.opened : Self.opened.replacing(line, with: lines)
    let run = shell.runScript(script + more)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  private func missing(_ shell: TestShell) -> String {
    shell.run("signature missing | select document party since who-could-sign | as csv").text
  }

  private static let first = "operation sign op beneficiary --by directeur --on 2023-01-12\n"
  private static let both = first + "operation sign op authority --by presidente --on 2023-01-15\n"

  @Test func `are missing of both parties since the grant, then of the other one`() throws {
    let none = missing(try shell())
    #expect(none.contains("op,region,2023-01-10,Camille Fictif"), "\(none)")
    #expect(none.contains("op,ml-a,2023-01-10,Dominique Fictif"), "\(none)")
    let one = missing(try shell(Self.first))
    #expect(one.contains("op,region,2023-01-10") && !one.contains("op,ml-a"), "\(one)")
    #expect(!missing(try shell(Self.both)).contains("op,"))
  }

  @Test func `name nobody who signed for the other party, nor who assessed`() throws {
    let others = """
      mandate add m-both --person directeur --organisation region --title-fr Intérim --from 2022-01-01 --may-sign
      person add agent --given-name Claude --family-name Fictif
      mandate add m-agent --person agent --organisation region --title-fr Direction --from 2022-01-01 --may-sign

      """
    let free = missing(try shell(others))
    #expect(
      free.contains("Claude Fictif") && free.contains("Dominique Fictif (Intérim)"), "\(free)")
    let signed = missing(try shell(others + Self.first))
    #expect(!signed.contains("Dominique Fictif"), "\(signed)")
    #expect(signed.contains("Camille Fictif") && signed.contains("Claude Fictif"), "\(signed)")
    let assessed = missing(
      try shell(
        replacing: "application assess a",
        by: others + "assessment declare a --by agent --none --on 2022-12-02\napplication assess a")
    )
    #expect(assessed.contains("Camille Fictif") && !assessed.contains("Claude"), "\(assessed)")
  }

  @Test func `are listed with who signed and when`() throws {
    let shell = try shell(Self.both)
    let list = shell.run("signature list | select document party person date | as csv").text
    #expect(list.contains("op,Mission Locale fictive,Dominique Fictif,2023-01-12"), "\(list)")
    #expect(list.contains("op,Région fictive,Camille Fictif,2023-01-15"), "\(list)")
    #expect(!shell.run("signature list accord | as csv").text.contains("Dominique"))
  }

  @Test func `of an amendment are missing since its decision`() throws {
    let shell = try shell(
      Self.both + """
        operation notify op --on 2023-01-20
        operation amend op --end 2024-03-31 --reason Retard --decided 2023-06-01

        """)
    let told = missing(shell)
    #expect(told.contains("op.a1,region,2023-06-01,Camille Fictif"), "\(told)")
    #expect(told.contains("op.a1,ml-a,2023-06-01,Dominique Fictif"), "\(told)")
  }

  @Test func `a trail names an operation past its end without a final claim`() throws {
    let script = Self.both + "operation notify op --on 2023-01-20\n"
    let before = try shell(script).run("trace op")
    #expect(before.text.contains("no claim was filed"), "\(before.text)")
    let after = try shell(script, on: "2024-01-15")
    #expect(after.run("trace op").text.contains("it ended on 31 Dec 2023"))
    after.language = .french
    #expect(after.run("piste op").text.contains("sans demande de paiement finale"))
  }

  @Test func `stand on the card of the organisation`() throws {
    let card = try shell(Self.both).run("organisation show ml-a").text
    #expect(card.contains("op"), "\(card)")
    #expect(card.contains("Dominique Fictif"), "\(card)")
  }
}
