import AccordLanguage
import AccordTesting
import AccordWording
import Testing

@testable import accord

/// Texts in one language are told where a document leaves the office. Everything here is invented.
struct OneLanguageTests {
  private static let made = """
    organisation add region --kind region --name "Région fictive"
    organisation add asso --kind mission-locale --name "Association fictive"
    agreement create demo --years 2024-2026 --title-fr Démo
    agreement party demo region asso
    agreement axis demo 1 --title-en Axis --title-fr Axe
    call create fse --agreement demo --managed-by region --fund FSE+ --programme-en Programme --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --title-fr Appel
    """

  private func findings(_ rule: String, in shell: TestShell) -> Int? {
    shell.run("check | where rule = \(rule)").table?.rows.count
  }

  private func shell() throws -> TestShell {
    let shell = try TestShell(plugins, language: .english, width: nil, isAgreed: true)
    let run = shell.runScript(OneLanguageTests.made)
    #expect(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `an agreement is told of once it is open for signature`() throws {
    let shell = try shell()
    #expect(findings("agreement.one-language", in: shell) == 0)
    #expect(shell.run("agreement open demo").exitCode == 0)
    #expect(findings("agreement.one-language", in: shell) == 1)
  }

  @Test func `a call is told of once it has opened`() throws {
    let shell = try shell()
    #expect(findings("call.one-language", in: shell) == 0)
    let told = shell.run("history fse | as table").text
    #expect(shell.run("history fse").text.contains("title in English: (nothing)"), "\(told)")
    let opened = shell.run("call open fse --opens 2024-01-02 --closes 2024-04-30")
    #expect(opened.exitCode == 0, "\(opened.text)")
    #expect(findings("call.one-language", in: shell) == 1)
  }

  @Test func `a release is told of at once`() throws {
    let shell = try shell()
    #expect(
      shell.run(
        "press contact officer --name \"Dominique Fictif\" --role officer --organisation region --phone \"02 31 00 00 00\" --email presse@exemple.fr"
      ).exitCode == 0)
    let put = shell.run(
      #"record put '{"collection": "releases", "id": "r", "agreement": "demo", "contact": "officer", "date": "2024-01-30", "headline": {"en": "", "fr": "Titre"}, "paragraphs": []}'"#
    )
    #expect(put.exitCode == 0, "\(put.text)")
    #expect(findings("release.one-language", in: shell) == 1)
  }

  @Test func `a name of the past finds its document in the past alone`() throws {
    let shell = try shell()
    #expect(shell.run("organisation edit asso --name \"Structure renommée\"").exitCode == 0)
    let then = shell.run("organisation show \"association fictive\" --as-of 1")
    #expect(then.exitCode == 0 && then.text.contains("Association fictive"), "\(then.text)")
    #expect(
      shell.run("organisation show \"structure renommée\" --as-of 1").errorCodes
        == ["organisations.unknown"])
    #expect(
      shell.run("organisation show \"association fictive\"").errorCodes
        == ["organisations.unknown"])
    #expect(shell.run("organisation show \"structure renommee\"").exitCode == 0)
  }
}
