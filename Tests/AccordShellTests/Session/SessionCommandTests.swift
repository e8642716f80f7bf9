import AccordPlatform
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

struct SessionCommandTests {
  private func converse(
    _ lines: String..., width: Int = 80, language: String = "en"
  ) -> TestWorld.Result {
    var world = TestWorld()
    world.width = width
    world.environment["ACCORD_LANG"] = language
    world.lines = lines.map { .text($0) }
    return world.run()
  }

  @Test func `settings are shown and changed, and wrong values are refused`() {
    let result = converse("set", "set width 60", "set width 5", "set plain maybe", "set colours no")
    #expect(result.output.contains("width     auto   the columns of tables"))
    #expect(result.output.contains("width    60"))
    #expect(result.messages.contains("error[reading."))
  }

  @Test func `the language of a session is a setting too`() {
    let result = converse("set language fr", "régler largeur 70")
    #expect(result.output.contains("Réglage") && result.output.contains("70"))
  }

  @Test func `recall lists what was entered, and puts one at the next prompt`() {
    let result = converse("version", " version", "recall", "recall 9")
    #expect(result.output.contains("1  version"))
    #expect(!result.output.contains("2  version"))
    #expect(result.messages.contains("error[recall.unknown]"))
  }

  @Test func `a transcript outside a conversation is refused`() {
    let result = TestWorld().run("-c", "transcript start x.accord")
    #expect(result.code == .failed && result.messages.contains("error[transcript.outside]"))
  }

  @Test func `a recording holds what ran, and what was refused as a remark`() {
    let saves = BufferFiles()
    var world = TestWorld()
    world.width = 80
    world.saves = saves
    world.lines = [
      "transcript start m.accord", "version", "nonsense", "transcript start n.accord",
      "transcript stop", "version", "transcript stop", "transcript start m.accord",
    ].map { .text($0) }
    let result = world.run()
    let lines = (saves.text("m.accord") ?? "").split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("# Recorded on 30 Jan 2024 by demo."))
    #expect(lines.filter { !$0.hasPrefix("#") } == ["version"])
    #expect(lines.contains("#   Accord 0.1.0"))
    #expect(lines.contains("# nonsense"))
    #expect(lines.contains { $0.hasPrefix("#   error[language.unknown-command]") })
    #expect(lines.contains("# transcript start n.accord"))
    #expect(result.messages.contains("error[transcript.running]"))
    #expect(result.messages.contains("error[transcript.exists]"))
    #expect(result.messages.contains("\"m.accord\" is complete: it holds 1 input."))
  }

  @Test func `what is missing is asked for in a conversation, and never elsewhere`() {
    let result = converse("garden add", "g-1", "4M€", "y")
    #expect(result.messages.contains("garden add --price 4M€ g-1\nRun it? [y/N] "))
    #expect(!result.messages.contains("Nothing was done."))
    let refused = converse("garden add", "g-1", "4M€", "garden add g-2 --price 1")
    #expect(refused.messages.contains("Nothing was done."))
    #expect(!converse("plan garden add", "g-1", "4M€").messages.contains("Run it?"))
    #expect(TestWorld().run("-c", "garden add").code == .usage)
    let abandoned = converse("garden add", "g-1")
    #expect(abandoned.messages.contains("Given up: nothing was done."))
  }
}

struct AgendaTests {
  private struct DatedPlugin: Plugin {
    let name = "dated"
    let summary = Text(en: "Dates of the tests", fr: "Dates des tests")
    let commands: [Command] = []
    let agenda = [
      AgendaSource { session in
        [-10, 5, 200].map { days in
          AgendaEntry(
            session.today.adding(days: days)!, Text(en: "Day \(days)", fr: "Jour \(days)"))
        }
      }
    ]
  }

  private struct FailingPlugin: Plugin {
    struct Fall: Error {}
    let name = "failing"
    let summary = Text(en: "Failures of the tests", fr: "Échecs des tests")
    let commands = [
      Command("fall", fr: "tomber", .read, Text(en: "Fall", fr: "Tomber")) { _ in throw Fall() }
    ]
    let agenda = [AgendaSource { _ in throw Fall() }]
    let panels = [Panel(Text(en: "Falling", fr: "Chute"), order: 1) { _ in throw Fall() }]
    let checks = [
      Check("fall.check", Text(en: "Falls", fr: "Chutes")) { _ in throw Fall() }
    ]
  }

  private struct NewPlugin: Plugin {
    let name = "newer"
    let summary = Text(en: "Written for later", fr: "Écrit pour plus tard")
    let commands: [Command] = []
    let contract = 99
  }

  private func bench(_ plugins: any Plugin...) -> LanguageBench {
    LanguageBench(plugins: plugins + [ShellPlugin()])
  }

  @Test func `what is overdue comes first, and only the asked days are there`() {
    let bench = bench(DatedPlugin())
    #expect(bench.rows("agenda | select days") == [["-10"], ["5"]])
    #expect(bench.rows("agenda --days 365 | select days") == [["-10"], ["5"], ["200"]])
    #expect(bench.rows("agenda --from 2024-01-29 | select days") == [["5"]])
    #expect(bench.rows("agenda --until 2024-01-20 | select days") == [["-10"]])
    #expect(bench.errors("agenda --days -1") == ["agenda.days 1:15 2"])
    #expect(bench.errors("agenda --from 2024-02-01 --until 2024-01-01").count == 1)
  }

  @Test func `a fault of a plugin is named with it, and the rest goes on`() {
    let bench = bench(FailingPlugin(), DatedPlugin())
    #expect(bench.rows("agenda | select what").contains { $0[0].contains("\"failing\"") })
    #expect(bench.rows("agenda | count") == [["3"]])
    #expect(
      bench.rows("check | select message").contains { $0[0].contains("The check \"fall.check\"") })
    #expect(bench.run("dashboard") == .incomplete && bench.run("fall") == .failed)
    #expect(bench.console.diagnostics.last?.message.en.contains("\"failing\"") == true)
  }

  @Test func `a plugin of another contract is left out and named`() throws {
    var world = TestWorld(plugins: [NewPlugin(), GardenPlugin()])
    world.width = 80
    world.lines = [.text("version")]
    let result = world.run()
    #expect(result.code == .done && result.output == "Accord 0.1.0\n")
    #expect(result.messages.contains("warning[plugin.contract]: The plugin \"newer\" asks"))
  }

  @Test func `two plugins of one name or one check are refused with both names`() {
    #expect(throws: Failure.self) { try CommandCatalogue([DatedPlugin(), DatedPlugin()]) }
  }
}
