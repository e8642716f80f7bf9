import AccordDocuments
import AccordPartnership
import AccordPress
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `Press commands` {
  /// A partnership and its press officer, ready for a release.
  static let preparation = """
    fixture enter
    press contact officer --name "Dominique Fictif" --role officer --organisation region \
      --phone "02 31 00 00 00" --email presse@exemple.fr
    """

  static func desk() throws -> TestShell {
    let shell = try TestShell([PressPlugin(), PartnershipPlugin()], width: nil)
    #expect(shell.runScript(preparation).exitCode == 0)
    return shell
  }

  @Test func `the plugin keeps its promises`() {
    #expect(
      checkPlugin(
        PressPlugin(), with: [PartnershipPlugin()],
        after: Self.preparation + """

          press edit officer --phone "02 31 00 00 99"
          press contact former --name "Camille Ancien" --role journalist --outlet "Le Journal fictif"
          press contact journalist --name "Camille Exemple" --role journalist \
            --email camille@exemple.fr --consent given --consent-date 2024-01-10
          release compose january --agreement accord --contact officer --date 2024-01-30 \
            --embargo 2024-01-31T18:30
          release compose spring --agreement accord --contact officer --date 2024-01-30
          release send spring --to journalist --drafts first
          """,
        files: [
          "contacts.csv":
            "id;nom;média;rubrique;langue;consentement;date du consentement\nc-0042;Camille Fictive;Le Journal fictif;emploi;fr;donné;12/01/2024\n"
        ]) == [])
  }

  @Test func `a release is composed, shown and listed`() throws {
    let shell = try Self.desk()
    let run = shell.run(
      "release compose launch --agreement accord --contact officer --date 2024-01-30")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.changes.map(\.key.description) == ["releases/launch"])
    let shown = shell.run("release show launch --in both").output
    let release = try #require(try shell.all(Release.self).first)
    let page = shell.run("release show launch | as html").output
    #expect(page.contains("<title>\(release.headline.en)</title>"), "\(page)")
    #expect(shown.contains("la Région fictive et la Mission Locale fictive s’engagent"))
    #expect(shown.contains("on Monday 29 January 2024 by Camille Exemple"))
    #expect(shown.contains("1\u{A0}M€ pour 2024"))
    #expect(!shown.contains("EMBARGO"))
    let listed = try #require(shell.run("release list").table)
    #expect(listed.rows.count == 1)
    #expect(listed.rows[0].last == .truth(true))
  }

  @Test func `under embargo, a release says so until the day`() throws {
    let shell = try Self.desk()
    shell.run(
      "release compose launch --agreement accord --contact officer --date 2024-01-30 --embargo 2024-02-01"
    )
    #expect(
      shell.run("release show launch --in fr").output.contains(
        "SOUS EMBARGO JUSQU’AU jeudi 1er février 2024 à 0\u{A0}h"))
    #expect(shell.run("release list | where under-embargo = yes | count").output.contains("1"))
    #expect(shell.run("dashboard").output.contains("Under embargo until"))
    shell.run("release compose open --agreement accord --contact officer --date 2024-01-30")
    #expect(!shell.run("dashboard").output.contains("Under embargo until"))
  }

  @Test func `a release is printed as paragraphs under its title`() throws {
    let shell = try Self.desk()
    shell.run("release compose launch --agreement accord --contact officer --date 2024-01-30")
    let release = try #require(try shell.find(Release.self, "launch"))
    let page = shell.run("release show launch | as html").output
    #expect(page.contains("<h1>\(release.headline.en)</h1>"))
    #expect(page.contains("<p>") && !page.contains("<pre>"))
    #expect(shell.run("press list | as html").output.contains("<title>Press contacts</title>"))
    #expect(
      shell.run("press list | as html").output.contains(
        "<caption><h1>Press contacts</h1></caption>"))
  }

  @Test func `a release that no longer says what is stored is told, and stays as it was`() throws {
    let shell = try Self.desk()
    shell.run("release compose launch --agreement accord --contact officer --date 2024-01-30")
    let told = try shell.find(Release.self, "launch")
    shell.run("fixture envelope 2M€")
    let listed = shell.run("release list")
    #expect(listed.table?.rows[0].last == .truth(false))
    #expect(listed.diagnostics.contains { $0.message.en.contains("no longer says") })
    #expect(shell.run("check").output.contains("press.release-outdated"))
    let again = shell.run(
      "ensure release compose launch --agreement accord --contact officer --date 2024-01-30")
    #expect(again.exitCode == 0)
    #expect(again.changes.isEmpty)
    #expect(try shell.find(Release.self, "launch") == told)
  }

  @Test func `what is missing refuses the release and keeps nothing`() throws {
    let shell = try TestShell([PressPlugin(), PartnershipPlugin()], width: nil)
    shell.run("fixture enter")
    shell.run(
      "press contact officer --name \"Dominique Fictif\" --role officer --organisation region")
    let run = shell.run("release compose launch --agreement accord --contact officer")
    #expect(run.errorCodes == ["press.missing-facts"])
    #expect(run.changes.isEmpty)
    #expect(run.messages.contains("press edit officer --phone"))
    #expect(run.messages.contains("press edit officer --email"))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let line: String
    let code: String
    var testDescription: String { line }
  }

  @Test(arguments: [
    Refusal(
      line: "press contact x --name \"Camille Exemple\" --role officer",
      code: "press.officer-without-organisation"),
    Refusal(
      line: "press contact x --name \"Camille Exemple\" --role journalist --phone 12",
      code: "reading.shape"),
    Refusal(
      line: "press contact x --name \"Camille Exemple\" --role journalist --email nobody",
      code: "reading.shape"),
    Refusal(
      line: "press contact officer --name \"Camille Exemple\" --role journalist",
      code: "documents.exists"),
    Refusal(
      line:
        "release compose x --agreement accord --contact officer --date 2024-01-30 --embargo 2024-01-29",
      code: "press.embargo-before-release"),
    Refusal(
      line: "release compose x --agreement other --contact officer", code: "agreements.unknown"),
    Refusal(
      line:
        "release compose x --agreement accord --about conventions/2024.ml-demo --contact officer",
      code: "press.not-one-subject"),
    Refusal(line: "release compose x --contact officer", code: "press.not-one-subject"),
    Refusal(
      line: "release compose x --about people/exemple --contact officer",
      code: "press.not-told-about"),
    Refusal(
      line: "release compose x --about 2024.nobody --contact officer", code: "documents.unknown"),
    Refusal(line: "release show x", code: "releases.unknown"),
  ])
  func `each wrong line is refused and changes nothing`(_ refusal: Refusal) throws {
    let run = try Self.desk().run(refusal.line)
    #expect(run.errorCodes == [refusal.code])
    #expect(run.changes.isEmpty)
  }

  @Test func `a contact that a release names cannot be removed`() throws {
    let shell = try Self.desk()
    shell.run("release compose launch --agreement accord --contact officer --date 2024-01-30")
    let run = shell.run("press remove officer", answers: [true])
    #expect(run.exitCode == 1)
    #expect(run.changes.isEmpty)
    #expect(run.messages.contains("launch"))
  }

  @Test func `contacts are changed and listed in French as in English`() throws {
    let shell = try Self.desk()
    shell.language = .french
    #expect(
      shell.run("presse modifier officer --téléphone \"02 31 11 11 11\"").exitCode == 0)
    // People see the number as it is dialled; programs, such as those that read TSV, E.164.
    #expect(shell.run("presse lister").output.contains("+33231111111"))
    #expect(
      shell.run("presse afficher officer").output.contains("02\u{A0}31\u{A0}11\u{A0}11\u{A0}11"))
  }

  @Test func `a document that is not there is shown where it is named`() throws {
    let shell = try Self.desk()
    let line = "release compose x --contact officer --about nothing"
    let problem = try #require(shell.run(line).diagnostics.first { $0.isError })
    #expect(problem.code == "documents.unknown")
    #expect(problem.column == line.count - "nothing".count + 1)
  }

  @Test func `a release dated before the signing is refused`() throws {
    let shell = try Self.desk()
    let line = "release compose launch --agreement accord --contact officer --date 2024-01-20"
    let problem = try #require(shell.run(line).diagnostics.first { $0.isError })
    #expect(problem.code == "press.release-before-signatures")
    #expect(problem.column == line.count - "2024-01-20".count + 1)
    #expect(try shell.find(Release.self, "launch") == nil)
  }
}
