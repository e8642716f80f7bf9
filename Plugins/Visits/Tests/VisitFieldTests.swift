import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

@testable import AccordVisits

/// What visits get from the declaration of their fields. Everything here is invented.
struct VisitFieldTests {
  private static let preparation = """
    organisation add ml-elbeuf --kind mission-locale --name "Mission Locale d’Elbeuf" --commune-code 76231
    organisation add ml-caen --kind mission-locale --name "Mission Locale de Caen" --department 14
    visit add v-1 --organisation ml-elbeuf --place Seat --on 2023-10-02 --notes "Much" --with Head
    visit add v-2 --organisation ml-caen --place Seat --on 2023-11-02
    """

  private func shell(
    _ language: Language = .english, files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try TestShell(
      [RegistryPlugin(), VisitsPlugin()], language: language, isAgreed: true, files: files)
    let run = shell.runScript(VisitFieldTests.preparation)
    #expect(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `every field can be changed, and those that may be empty emptied`() throws {
    let shell = try shell()
    #expect(shell.run("visit edit v-1 --on 2023-10-03 --with Service --clear notes").exitCode == 0)
    let visit = try #require(try shell.find(Visit.self, "v-1"))
    #expect(visit.date.code == "2023-10-03" && visit.visitors == ["Service"] && visit.notes == nil)
    let refused = shell.run("visit edit v-1 --clear place")
    #expect(refused.exitCode == 2 && refused.changes.isEmpty, "\(refused.text)")
    let both = shell.run("visit edit v-1 --next 2024-03-01 --clear next")
    #expect(both.errorCodes == ["usage.cleared"] && both.changes.isEmpty)
  }

  @Test func `five faults of a file are told at once, with row and column`() throws {
    let shell = try shell(
      .french,
      files: [
        "v.csv": """
        structure;date;lieu;prochaine visite;suite
        Mission Locale Elbeuff;2024-01-10;Siège;;
        ml-caen;2024-13-10;Siège;;
        ml-caen;2024-01-11;;;
        MISSION LOCALE CAEN;2024-01-12;Siège;2024-01-01;
        ml-caen;2024-01-12;Siège;bientôt;
        """
      ])
    let run = shell.run("visite importer v.csv")
    #expect(run.errorCodes == ["import.rows"] && run.changes.isEmpty)
    let details = run.diagnostics.flatMap { $0.details.map(\.fr) }.joined(separator: "\n")
    for place in [
      "ligne 2, colonne «\u{A0}structure", "ligne 3, colonne «\u{A0}date",
      "ligne 4, colonne «\u{A0}lieu", "ligne 5, colonne «\u{A0}prochaine visite",
      "ligne 6, colonne «\u{A0}prochaine visite",
    ] {
      #expect(details.contains(place), "\(place) in \(details)")
    }
  }

  @Test(arguments: ["json", "jsonl", "csv"])
  func `what a list writes is imported back, in every format`(format: String) throws {
    let before = try shell()
    let columns = "id date organisation place follow-up next"
    let written = before.run("visit list | select \(columns) | as \(format)").text
    let shell = try TestShell(
      [RegistryPlugin(), VisitsPlugin()], isAgreed: true, files: ["v.\(format)": written])
    for line in VisitFieldTests.preparation.split(separator: "\n").prefix(2) {
      shell.run(String(line))
    }
    let run = shell.run("visit import v.\(format)")
    #expect(run.exitCode == 0, "\(run.text) of \(written)")
    #expect(try shell.all(Visit.self).map(\.date.code) == ["2023-10-02", "2023-11-02"])
    #expect(shell.run("ensure visit import v.\(format)").changes.isEmpty)
  }

  @Test func `a heading of one's own is mapped, and one that is not there is told`() throws {
    let shell = try shell(files: ["v.csv": "qui;quand;lieu\nml-caen;2024-01-10;Seat\n"])
    let mapped = "visit import v.csv --column organisation=qui --column date="
    #expect(shell.run(mapped + "quant").errorCodes == ["import.rows"])
    #expect(shell.run("visit import v.csv --column organisatio=qui").exitCode == 2)
    let run = shell.run(mapped + "quand")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Visit.self, "ml-caen-2024-01-10") != nil)
  }

  @Test func `lists ask the documents that they point at, in the state that is looked at`() throws {
    let shell = try shell()
    #expect(
      shell.run("visit list | where organisation.department = 76 | select id").table?.rows.count
        == 1)
    let names = "visit list | where id = v-1 | select organisation.name"
    #expect(shell.run(names).table?.rows == [[.text("Mission Locale d’Elbeuf")]])
    shell.run("organisation edit ml-elbeuf --name \"Another name\"")
    #expect(shell.run(names).table?.rows == [[.text("Another name")]])
    let past = "visit list --as-of 1 | where id = v-1 | select organisation.name"
    #expect(shell.run(past).table?.rows == [[.text("Mission Locale d’Elbeuf")]])
    let wrong = shell.run("visit list | where organisation.departmant = 76")
    #expect(wrong.text.contains("organisation.department"), "\(wrong.text)")
  }

  @Test func `a name is found without its articles, marks and capitals`() throws {
    let shell = try shell()
    let run = shell.run("visit list --organisation \"MISSION-LOCALE ELBEUF\" | count")
    #expect(run.table?.rows == [[.integer(1)]], "\(run.text)")
  }

  @Test func `one language is enough for a text in both`() throws {
    let shell = try shell()
    #expect(shell.run("network add essai --name-fr \"Réseau fictif\"").exitCode == 0)
    #expect(shell.run("network show essai").text.contains("Réseau fictif"))
    #expect(shell.run("network add rien").errorCodes == ["usage.missing"])
    let emptied = shell.run("network edit essai --name-fr \"\"")
    #expect(emptied.errorCodes == ["usage.missing"] && emptied.changes.isEmpty, "\(emptied.text)")
  }

  @Test func `lists of JSON are lists, and what has no column is told`() throws {
    let shell = try shell(files: [
      "m.json": """
      [{"person": "p-1", "organisation": "ml-caen", "date": "2024-01-10", "place": "Seat",
        "visitors": ["Head", "Service"], "steps": [{"event": "none"}], "more": {"a": 1}}]
      """
    ])
    let run = shell.run("visit import m.json")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("\"steps.event\""), "what has no column is told")
    #expect(
      try shell.find(Visit.self, "ml-caen-2024-01-10")?.visitors == ["Head", "Service"])
  }
}
