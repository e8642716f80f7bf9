import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// One event in the conventions of an envelope. The shells are at 1 July 2024.
struct EnvelopeEventTests {
  private static let sent =
    CorrectionTests.draft + """

      agreement open demo --on 2024-01-15
      envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
      convention add small --envelope e24 --beneficiary ml-caen --amount 20k€ --object-en A --object-fr A
      convention add less --envelope e24 --beneficiary ml-rouen --amount 10k€ --object-en A --object-fr A
      convention add large --envelope e24 --beneficiary ml-dieppe --amount 90k€ --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back
      convention approve --envelope e24 --decision CP-1 --on 2024-03-18
      convention send --envelope e24 --on 2024-03-20
      """

  @Test func `those that can enter into force do, and those left are named with the reason`() throws
  {
    let shell = try SamplePlugin.shell(Self.sent)
    let run = shell.run("convention enter-into-force --envelope e24 --on 2024-04-02")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.changes.map(\.key.slug.name) == ["less", "small"])
    let warning = try #require(run.diagnostics.first)
    #expect(!warning.isError)
    #expect(warning.message.en.hasPrefix("Left 1 convention of the envelope \"e24\" as it was: "))
    #expect(warning.message.en.contains("\"large\""))
    #expect(warning.message.fr.contains("reste inchangée"))
  }

  @Test func `where none can, the line is refused with every reason`() throws {
    let shell = try SamplePlugin.shell(Self.sent)
    let run = shell.run("convention report --envelope e24")
    #expect(run.errorCodes == ["conventions.none"])
    shell.run("convention enter-into-force small less --on 2024-04-02")
    let large = shell.run("convention enter-into-force --envelope e24 --on 2024-04-02")
    #expect(large.exitCode == 1 && large.changes.isEmpty, "\(large.text)")
    #expect(large.text.contains("\"large\""))
  }

  @Test func `several agree in French`() throws {
    let shell = try SamplePlugin.shell(Self.sent, language: .french)
    let run = shell.run("convention mettre-en-vigueur small less --le 2024-04-02")
    #expect(run.text.contains("2 conventions ont été mises en vigueur"), "\(run.text)")
    let ended = shell.run("convention résilier small less --motif Fictif --le 2024-04-03")
    #expect(ended.text.contains("2 conventions ont été résiliées"), "\(ended.text)")
  }

  @Test func `reports that were due on one day are one finding of check`() throws {
    let shell = try SamplePlugin.shell(Self.sent, today: CalendarDate(reading: "2025-08-01"))
    shell.run("convention enter-into-force --envelope e24 --on 2024-04-02")
    let run = shell.run(
      "check | where rule = convention.report-late | select document concerned | as json")
    #expect(run.text.contains("envelopes/e24"), "\(run.text)")
    #expect(run.text.contains("conventions/small") && run.text.contains("conventions/less"))
  }
}
