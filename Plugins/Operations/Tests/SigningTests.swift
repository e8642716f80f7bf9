import AccordDocuments
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

@Suite struct `Who signs an operation` {
  @Test(arguments: [
    ("operation sign op-free beneficiary --by director --on 2024-02-01", "signature.no-mandate"),
    ("operation sign op-free authority --by president --on 2024-02-01", "signature.no-mandate"),
    (
      "operation sign op-free beneficiary --by president --on 2024-01-09",
      "operations.signed-before-grant"
    ),
    (
      "operation sign op-half authority --by president --on 2024-02-01",
      "operations.signs-for-both"
    ),
    (
      "operation sign op-assessed authority --by agent --on 2024-02-01", "operations.assessor-signs"
    ),
    (
      "operation sign op-running beneficiary --amendment 1 --by director --on 2024-06-02",
      "signature.no-mandate"
    ),
    (
      "operation sign op-running authority --amendment 1 --by president --on 2024-06-02",
      "operations.signs-for-both"
    ),
    (
      "operation correct-date op-half sign-beneficiary 2024-01-09 --reason X",
      "operations.signed-before-grant"
    ),
    ("claim verify op-running.1 --by president --on 2024-06-01", "claims.beneficiary-checks"),
    ("claim accept op-checked.1 --by president --on 2024-06-01", "claims.beneficiary-checks"),
    ("claim order op-accepted.1 --by president --on 2024-06-01", "claims.beneficiary-checks"),
  ])
  func `is of that party alone, with a mandate, and did not assess it`(
    line: String, code: String
  ) throws {
    let shell = try SamplePlugin.shell(
      Steps.open("free") + Steps.open("assessed") + Steps.open("half")
        + "operation sign op-half beneficiary --by president --on 2024-02-01\n"
        + Steps.received("running")
        + "operation amend op-running --end 2025-03-31 --reason X --decided 2024-06-01\n"
        + Steps.checked("checked") + Steps.accepted("accepted"))
    let run = shell.run(line)
    #expect(run.errorCodes.first == code, "\(run.text)")
    #expect(run.changes.isEmpty)
    #expect(run.diagnostics.first { $0.isError }?.advice != nil)
  }

  @Test func `says what each signature of an amendment does`() throws {
    let shell = try SamplePlugin.shell(
      Steps.received("running")
        + "operation amend op-running --end 2025-03-31 --reason X --decided 2024-06-01\n")
    let first = shell.run(
      "operation sign op-running beneficiary --amendment 1 --by president --on 2024-06-02")
    #expect(first.text.contains("Recorded the signature of the amendment 1"), "\(first.text)")
    let second = shell.run(
      "operation sign op-running authority --amendment 1 --by agent --on 2024-06-03")
    #expect(second.text.contains("in force since 3 Jun 2024"), "\(second.text)")
    let card = shell.run("operation show op-running").text
    #expect(card.contains("Amendments") && card.contains("president, 2 Jun 2024"), "\(card)")
  }

  @Test func `an amendment that is not signed counts until it is abandoned`() throws {
    let shell = try SamplePlugin.shell(
      Steps.received("running") + """
        operation amend op-running --reduction 66000 --reason X --decided 2024-06-01
        claim verify op-running.1 --by agent --on 2024-06-02
        claim accept op-running.1 --on 2024-06-02 --yes
        claim add op-running --through 2024-06-15
        claim cost op-running.2 staff 10000
        claim receive op-running.2 --on 2024-06-20
        claim verify op-running.2 --by agent --on 2024-06-21

        """)
    let refused = shell.run("claim accept op-running.2 --on 2024-06-22 --yes")
    #expect(refused.errorCodes == ["claims.exceed"], "\(refused.text)")
    #expect(refused.text.contains("--abandon 1"), "\(refused.text)")
    #expect(
      shell.run("operation amend op-running --reduction 5 --reason Y").errorCodes
        == ["operations.amendment-open"])
    let line = "operation amend op-running --abandon 1 --reason Z --decided 2024-06-22"
    #expect(shell.run(line).exitCode == 0)
    #expect(shell.run(line).errorCodes == ["operations.amendment-abandoned"])
    #expect(shell.run("ensure " + line).changes.isEmpty)
    #expect(
      shell.run("operation sign op-running authority --amendment 1 --by agent").errorCodes
        == ["operations.amendment-abandoned"])
    #expect(shell.run("claim accept op-running.2 --on 2024-06-22 --yes").exitCode == 0)
    let second = shell.run("operation amend op-running --reduction 5 --reason Y")
    #expect(second.text.contains("amendment 2"), "\(second.text)")
  }

  @Test func `an operation is opened once the applicant was told of the decision`() throws {
    let shell = try SamplePlugin.shell()
    let open = "operation open a-untold --code U --id op-untold"
    let run = shell.run(open)
    #expect(run.errorCodes == ["operations.decision-not-notified"], "\(run.text)")
    #expect(run.changes.isEmpty)
    #expect(run.text.contains("application notify a-untold --on"), "\(run.text)")
    #expect(shell.run("sample event a-untold notify").exitCode == 0)
    #expect(shell.run(open).exitCode == 0)
  }

  @Test func `an application that runs already gets its operation`() throws {
    let shell = try SamplePlugin.shell(
      "sample event a-free start\n" + Steps.started("free")
        + "sample event a-late withdraw\n" + Steps.open("half"))
    #expect(try shell.find(Operation.self, "op-free")?.openedRunning == true)
    #expect(try shell.find(Application.self, "a-free")?.status == .running)
    let over = shell.run("operation open a-late --code L --id op-late")
    #expect(over.errorCodes == ["operations.not-granted"])
    #expect(over.text.contains("application show a-late"), "\(over.text)")
    #expect(!over.text.contains("application grant"))
    #expect(shell.run("sample event a-half start").errorCodes == ["operations.application-ahead"])
  }

  @Test(arguments: [
    ("m-president", "2024-01-31", false), ("m-president", "2024-02-01", true),
    ("m-agent", "2024-02-01", false), ("m-agent", "2024-02-02", true), ("m-agent", nil, false),
    ("m-president", nil, false),
  ])
  func `keeps the mandate under the signature`(
    mandate: String, day: String?, isLeft: Bool
  ) throws {
    let shell = try SamplePlugin.shell(Steps.signed("signed"))
    let run = shell.run("sample mandate \(mandate)" + (day.map { " --on \($0)" } ?? ""))
    #expect(run.errorCodes == (isLeft ? [] : ["signatures.rest"]), "\(run.text)")
    #expect(run.changes.isEmpty == !isLeft)
  }

  @Test func `keeps the mandate under the signature of an amendment`() throws {
    let shell = try SamplePlugin.shell(
      Steps.received("running") + """
        operation amend op-running --end 2025-03-31 --reason X --decided 2024-06-01
        operation sign op-running beneficiary --amendment 1 --by president --on 2024-06-02

        """)
    let run = shell.run("sample mandate m-president --on 2024-06-01")
    #expect(run.errorCodes == ["signatures.rest"], "\(run.text)")
    #expect(shell.run("sample mandate m-president --on 2024-06-02").exitCode == 0)
  }
}
