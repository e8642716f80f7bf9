import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

private let release = "--source \"Communiqué fictif du 30 janvier 2024\""
private let known = """
  agreement sign normandie-2024 --party region-normandie --person david-margueritte --on 2024-01-29
  agreement sign normandie-2024 --party arml --person agnes-canayer --on 2024-01-30

  """

struct AttestationTests {
  private func agreement(_ shell: TestShell) throws -> FrameworkAgreement {
    try #require(try shell.find(FrameworkAgreement.self, "normandie-2024"))
  }

  @Test func `what a source attests has no day and no person, and the day is set by hand`() throws {
    let shell = try partnership(and: known)
    let attest = "agreement attest normandie-2024 --kind mission-locale " + release
    let run = shell.run(attest)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("3 of 3 signatures. The signatures that are needed are there"))
    let signature = try #require(try shell.find(Signature.self, "normandie-2024.ml-caen"))
    #expect(signature.isAttested && signature.person == nil && signature.date == nil)
    #expect(signature.mandate == nil)
    #expect(try agreement(shell).status == .openForSignature)
    let again = shell.run("ensure " + attest)
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
    let early = shell.run("agreement enter-into-force normandie-2024 --on 2024-01-29 " + release)
    #expect(early.errorCodes == ["signature.too-early"], "\(early.text)")
    let enter = "agreement enter-into-force normandie-2024 --on 2024-01-30 " + release
    #expect(shell.run(enter).exitCode == 0)
    #expect(try agreement(shell).date(of: .enterIntoForce)?.code == "2024-01-30")
    #expect(try agreement(shell).steps.last?.note == "Communiqué fictif du 30 janvier 2024")
    let ensured = shell.run("ensure " + enter)
    #expect(ensured.exitCode == 0 && ensured.changes.isEmpty, "\(ensured.text)")
    let row = shell.run(
      "signature list | where party = \"Mission Locale Caen la Mer Calvados Centre\" | select person date manner source"
    )
    #expect(row.table?.rows.first?[0] == .missing && row.table?.rows.first?[1] == .missing)
    #expect(row.text.contains("attested") && row.text.contains("Communiqué fictif"), "\(row.text)")
    let show = shell.run("agreement show normandie-2024").text
    #expect(show.contains("attested") && show.contains("Of them attested"), "\(show)")
    #expect(shell.run("dashboard").text.contains("Attested"))
    #expect(
      shell.run("agreement correct-date normandie-2024 enter-into-force 2024-02-01 --reason X")
        .exitCode == 0)
  }

  @Test(arguments: [
    ("agreement attest normandie-2024 --party ml-caen --source \" \"", "signatories.blank"),
    ("agreement attest normandie-2024 " + release, "usage.missing"),
    ("agreement attest normandie-2024 --party arml " + release, "signature.already"),
    ("agreement attest normandie-2024 --kind agency " + release, "signature.not-a-party"),
    ("agreement attest normandie-2024 --kind regional-association " + release, "signature.already"),
    (
      "agreement sign normandie-2024 --party ml-caen --person marc-millet --manner attested",
      "signature.attested"
    ),
    (
      "convention sign 2024.ml-caen --party region-normandie --person david-margueritte --manner attested",
      "signature.attested"
    ),
    (
      "agreement enter-into-force normandie-2024 --on 2024-01-30 " + release, "signature.missing"
    ),
    (
      "agreement enter-into-force normandie-2024 --on 2024-01-30 --source \" \"",
      "signatories.blank"
    ),
  ])
  func `bad input is refused in both languages`(line: String, code: String) throws {
    let run = try partnership(and: known).run(line)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
    let fault = try #require(run.diagnostics.first)
    #expect(fault.message.en != fault.message.fr && fault.advice != nil, "\(run.text)")
  }

  @Test func `without an attested signature the day follows from the signatures`() throws {
    let shell = try partnership(
      and: known + """
        mandate add millet-caen --person marc-millet --organisation ml-caen \\
          --title-en President --title-fr Président --from 2024-01-01 --may-sign
        agreement attest normandie-2024 --party ml-caen --source "Communiqué fictif"

        """)
    // What is known takes the place of what was attested, and brings it into force.
    let sign = "agreement sign normandie-2024 --party ml-caen --person marc-millet --on 2024-02-01"
    let run = shell.run(sign)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try agreement(shell).date(of: .enterIntoForce)?.code == "2024-02-01")
    #expect(try shell.find(Signature.self, "normandie-2024.ml-caen")?.source == nil)
    let kept = shell.run(
      "ensure agreement attest normandie-2024 --kind mission-locale --source \"Communiqué fictif\"")
    #expect(kept.exitCode == 0 && kept.changes.isEmpty, "\(kept.text)")
    let line = "agreement enter-into-force normandie-2024 --on 2024-03-01 " + release
    #expect(shell.run(line).exitCode != 0)
  }

  @Test func `an attested signature in force becomes the known one, and keeps the day`() throws {
    let shell = try partnership(
      and: known + """
        mandate add millet-caen --person marc-millet --organisation ml-caen \\
          --title-en President --title-fr Président --from 2024-01-01 --may-sign
        agreement attest normandie-2024 --party ml-caen --source "Communiqué fictif"
        agreement enter-into-force normandie-2024 --on 2024-01-30 --source "Communiqué fictif"

        """)
    let correct = shell.run("signature correct-date normandie-2024.ml-caen 2024-02-01 --reason X")
    #expect(correct.errorCodes == ["signature.attested"], "\(correct.text)")
    let sign = "agreement sign normandie-2024 --party ml-caen --person marc-millet --on 2024-01-30"
    let run = shell.run(sign)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Signature.self, "normandie-2024.ml-caen")?.isAttested == false)
    #expect(try agreement(shell).date(of: .enterIntoForce)?.code == "2024-01-30")
  }
}
