import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

struct TestShellTests {
  @Test func `a command's effect, words and documents can be looked at`() throws {
    let shell = try TestShell([VisitsPlugin()])
    let run = shell.run("visit add v-1 --place \"Le Havre\"")
    #expect(run.exitCode == 0 && run.diagnostics.isEmpty)
    #expect(run.changes.map(\.key.description) == ["visits/v-1"])
    #expect(run.messages.hasPrefix("The visit \"v-1\" was recorded.\n"))
    #expect(try shell.find(Visit.self, "v-1")?.date == CalendarDate(year: 2024, month: 1, day: 30))
    #expect(try shell.all(Visit.self).count == 1)
  }

  @Test func `a table comes as values and as text in the language of the session`() throws {
    let shell = try TestShell([VisitsPlugin()], language: .french)
    #expect(shell.run("visit list").text == "Il n’y a pas encore de visite.\n")
    shell.run("visite ajouter v-1 --lieu Rouen --le 29/01/2024")
    let run = shell.run("visite lister")
    #expect(run.table?.rows.count == 1)
    #expect(
      run.output == """
        Id   Lieu   Date
        ───  ─────  ──────────
        v-1  Rouen  29/01/2024

        """)
  }

  @Test func `a refusal has its code, its place and changes nothing`() throws {
    let shell = try TestShell([VisitsPlugin()])
    let run = shell.run("visit add v-1 --place A --on 31/02/2024")
    #expect(run.exitCode == 2)
    #expect(run.errorCodes == ["reading.date.impossible"])
    #expect(run.diagnostics.first?.column == 30)
    #expect(run.changes.isEmpty)
  }

  @Test func `a script is one transaction and a plan is none`() throws {
    let shell = try TestShell([VisitsPlugin()])
    let text = "visit add v-1 --place A\nvisit add v-1 --place B\n"
    let failed = shell.runScript(text)
    #expect(failed.exitCode == 1 && failed.changes.isEmpty)
    #expect(failed.text.hasPrefix("test.accord:2:11: error[documents.exists]"))
    let plan = shell.planScript("visit add v-1 --place A")
    #expect(plan.exitCode == 0 && plan.changes.isEmpty)
    #expect(plan.output.contains("+ visits/v-1: created, test.accord:1\n"))
  }

  @Test func `questions are answered in order, and refused where nobody is there`() throws {
    let shell = try TestShell([VisitsPlugin()])
    shell.run("visit add v-1 --place A")
    #expect(shell.run("visit remove v-1").exitCode == 2)
    #expect(shell.run("visit remove v-1", answers: [false]).changes.isEmpty)
    #expect(shell.run("visit remove v-1", answers: [true]).changes.count == 1)
  }

  @Test func `a plan and an undo can be checked in a line`() throws {
    let shell = try TestShell([VisitsPlugin()])
    #expect(try shell.checkPlan(of: "visit add v-1 --place Caen") == [])
    #expect(shell.checkUndo(of: "visit add v-2 --place Caen") == [])
    #expect(try shell.all(Visit.self).map(\.id.name) == ["v-1"])
    #expect(try shell.checkPlan(of: "visit add v-1 --place Caen").count == 1)
    #expect(shell.checkUndo(of: "visit add v-1 --place Caen").count == 1)
  }

  @Test func `a workspace in a temporary folder is opened again and removed in the end`() throws {
    var folder: TemporaryFolder? = TemporaryFolder()
    let path = try #require(folder?.path)
    do {
      let shell = try TestShell([VisitsPlugin()], in: folder)
      #expect(shell.run("visit add v-1 --place Caen").exitCode == 0)
    }
    do {
      let shell = try TestShell([VisitsPlugin()], in: folder)
      #expect(try shell.all(Visit.self).count == 1)
    }
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a script reads the files that the test gives`() throws {
    let shell = try TestShell(
      [VisitsPlugin()], files: ["more.accord": "visit add v-2 --place B\n"])
    #expect(shell.runScript("include \"more.accord\"").changes.count == 1)
  }

  @Test func `the language of the session can be changed by a command`() throws {
    let shell = try TestShell([VisitsPlugin()])
    #expect(shell.run("language fr").text == "La session est maintenant en français.\n")
    #expect(shell.language == .french)
  }
}

struct CheckPluginTests {
  @Test func `a sound plugin has no problems`() {
    #expect(checkPlugin(VisitsPlugin(), after: "visit add v-1 --place Caen") == [])
  }

  @Test func `a command without an example owes one`() {
    let silent = Command(
      "visit count", fr: "visite compter", .read, Text(en: "Count", fr: "Compter")
    ) { _ in .text(.same("0")) }
    let problems = checkPlugin(
      VisitsPlugin(extra: [silent]), after: "visit add v-1 --place Caen")
    #expect(problems == ["\"visit count\" has no example."])
  }

  @Test func `what a plugin owes is named`() {
    let long = String(repeating: "x", count: 100)
    let broken = Command(
      "visit break", fr: "visite casser", .write, Text(en: "", fr: "Casser"),
      discussion: Text(en: "\(long)", fr: "Rien."),
      takes: Option<Int>("size", fr: "taille", Text(en: "how much", fr: ""))
    ) { _, _ in .none }
    let failing = Command(
      "visit drop", fr: "visite lâcher", .write, Text(en: "Drop", fr: "Lâcher"),
      takes: Option<Int>("size", fr: "taille", Text(en: "how much", fr: "combien")),
      examples: [Example("visit drop --size much", Text(en: "Fail", fr: "Échouer"))]
    ) { _, _ in .none }
    let problems = checkPlugin(VisitsPlugin(extra: [broken, failing]))
    #expect(problems.contains("The summary of \"visit break\" is missing in en."))
    #expect(problems.contains("The help of \"size\" of \"visit break\" is missing in fr."))
    #expect(
      problems.contains { $0.hasPrefix("The example \"visit drop --size much\" ends with 2") })
    #expect(problems.contains { $0.hasPrefix("Planning \"visit drop --size much\" ends with 2") })
  }

  @Test func `a preparation that fails is a problem`() {
    let problems = checkPlugin(VisitsPlugin(), after: "visit list --nothing")
    #expect(problems.count == 1 && problems.first?.hasPrefix("The preparation failed: ") == true)
  }
}

struct ShellCommandsTests {
  @Test func `checks are listed by severity and fail a strict run`() throws {
    let shell = try TestShell([WatchfulPlugin()])
    let run = shell.run("check")
    #expect(run.exitCode == 0)
    #expect(
      run.table?.rows.map { $0[0] } == [
        .choice(Finding.Severity.error), .choice(Finding.Severity.notice),
      ])
    let strict = shell.run("check --strict")
    #expect(strict.exitCode == 1 && strict.errorCodes == ["check.failed"])
    #expect(strict.text.contains("The check found 1 error.\n"))
    #expect(strict.text.contains("\n  - visits/v-1: The visit is late.\n"))
  }

  @Test func `without findings check says so`() throws {
    let run = try TestShell([VisitsPlugin()]).run("check --strict")
    #expect(run.exitCode == 0)
    #expect(run.text == "Every rule is kept: there is nothing to report.\n")
  }

  @Test func `the dashboard orders panels by their number and leaves out empty ones`() throws {
    let shell = try TestShell([WatchfulPlugin()])
    #expect(
      shell.run("dashboard").output == """
        First
        ═════
        one

        Second
        ══════
        two

        """)
    #expect(
      try TestShell([VisitsPlugin()]).run("dashboard").text
        == "There is nothing to show yet. Type \"help\" to see what you can do.\n")
  }

  @Test func `the workspace tells where and how many`() throws {
    let shell = try TestShell([VisitsPlugin()])
    shell.run("visit add v-1 --place A")
    let card = try #require(shell.run("workspace").card)
    let fields = Dictionary(uniqueKeysWithValues: card.fields.map { ($0.column.name.en, $0.value) })
    #expect(fields["folder"] == .missing && fields["documents"] == .integer(1))
    #expect(fields["transactions"] == .integer(1))
  }

  @Test func `a script stops at exit and keeps what it did`() throws {
    let shell = try TestShell([VisitsPlugin()])
    let run = shell.runScript("visit add v-1 --place A\nexit\nvisit add v-2 --place B")
    #expect(run.exitCode == 0 && run.changes.count == 1)
  }
}

private struct WatchfulPlugin: Plugin {
  let name = "watchful"
  let summary = Text(en: "Checks of the tests", fr: "Contrôles des tests")
  let commands: [Command] = []
  let checks = [
    Check("visit.late", Text(en: "Late visits", fr: "Visites en retard")) { _ in
      [
        Finding(.notice, Text(en: "All is well.", fr: "Tout va bien.")),
        Finding(
          .error, Text(en: "The visit is late.", fr: "La visite est en retard."),
          about: DocumentKey(collection: "visits", slug: Slug("v-1")!)),
      ]
    }
  ]
  let panels = [
    Panel(Text(en: "Second", fr: "Second"), order: 2) { _ in .text(.same("two")) },
    Panel(Text(en: "None", fr: "Rien"), order: 3) { _ in .none },
    Panel(Text(en: "First", fr: "Premier"), order: 1) { _ in .text(.same("one")) },
  ]

  @Test func `under ensure a day that no word gives is the one that is recorded`() throws {
    let folder = TemporaryFolder()
    let before = try TestShell([VisitsPlugin()], in: folder)
    before.run("visit add v-1 --place Caen")
    let later = try TestShell(
      [VisitsPlugin()], today: CalendarDate(reading: "2024-02-01"), in: folder)
    #expect(later.run("ensure visit add v-1 --place Caen").changes.isEmpty)
    #expect(later.run("ensure visit add v-1 --place Caen --on 2024-02-01").changes.count == 1)
  }
}
