import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Whom a network serves is said, said anew and left open.
struct NetworkAudienceTests {
  private func shell() throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()], isAgreed: true)
    let run = shell.run(
      "network add ml --name-en M --name-fr M --ages 16-25 --audience-en pupils --audience-fr élèves --audience-en drop-outs --audience-fr décrocheurs"
    )
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  private func audiences(_ shell: TestShell) throws -> [Text]? {
    try shell.find(Network.self, "ml")?.audiences
  }

  @Test func `a network is added with its audiences, each in both languages`() throws {
    let pairs: [Text] = [
      .pair(en: "pupils", fr: "élèves"), .pair(en: "drop-outs", fr: "décrocheurs"),
    ]
    #expect(try audiences(shell()) == pairs)
  }

  @Test func `audiences that are given take the place of the former ones`() throws {
    let shell = try shell()
    #expect(
      shell.run("network edit ml --audience-fr apprentis --audience-en apprentices").exitCode == 0)
    #expect(try audiences(shell) == [.pair(en: "apprentices", fr: "apprentis")])
    #expect(shell.run("network edit ml --audience-fr \"demandeurs d’emploi\"").exitCode == 0)
    #expect(try audiences(shell)?.map { $0[.english] } == ["demandeurs d’emploi"])
    #expect(shell.run("network audience ml --en pupils --fr élèves").exitCode == 0)
    #expect(try audiences(shell)?.count == 2)
  }

  @Test func `ages and audiences are emptied, in French as well`() throws {
    let shell = try shell()
    shell.language = .french
    #expect(shell.run("réseau modifier ml --vider âges --vider public").exitCode == 0)
    let network = try #require(try shell.find(Network.self, "ml"))
    #expect(network.ages == nil && network.audiences == [])
  }

  @Test func `what is not given stays`() throws {
    let shell = try shell()
    #expect(shell.run("network edit ml --ages 16-29").exitCode == 0)
    #expect(try audiences(shell)?.count == 2)
  }

  @Test(arguments: [
    ("--audience-en a --audience-en b --audience-fr a", "usage.unpaired"),
    ("--audience-en \"\"", "usage.missing"),
    ("--audience-en a --clear audience", "usage.cleared"),
  ])
  func `audiences that do not fit together are refused`(options: String, code: String) throws {
    let shell = try shell()
    let run = shell.run("network edit ml \(options)")
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
  }
}
