import AccordShell
import AccordTesting
import Testing

/// No language is demanded; that one is missing is told where a document leaves the office.
struct LanguageCheckTests {
  @Test func `a text in one language is told once for all conventions`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + """

        envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
        convention add x --envelope e24 --beneficiary ml-caen --amount 1k€ --object-fr Objet
        convention add y --envelope e24 --beneficiary ml-rouen --amount 1k€ --object-fr Objet
        convention add z --envelope e24 --beneficiary ml-rouen --amount 1k€ --object-en A --object-fr B
        """)
    let run = shell.run("check | where rule = convention.one-language")
    #expect(run.table?.rows.count == 1, "\(run.text)")
    let text = shell.run("check | where rule = convention.one-language | as json").output
    #expect(text.contains("has no words in English") && text.contains("x, y"))
    #expect(text.contains("convention edit x --object-en"))
    #expect(shell.run("convention edit x --object-en A").exitCode == 0)
    #expect(shell.run("convention edit y --object-en A").exitCode == 0)
    let done = shell.run("check | where rule = convention.one-language")
    #expect(done.table?.rows.isEmpty == true)
  }
}
