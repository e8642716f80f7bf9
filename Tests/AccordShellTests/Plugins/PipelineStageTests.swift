import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// Stages of plugins of the tests.
struct PipelineStageTests {
  private struct Staging: Plugin {
    let name = "staging"
    let summary = Text(en: "Stages of the tests", fr: "Étapes des tests")
    let commands: [Command] = []
    var word = "twice"
    var stages: [PipelineStage] {
      [
        PipelineStage(
          word, fr: "doubler", Text(en: "double a number", fr: "doubler un nombre"),
          of: [.integer], adding: Column("doubled", fr: "doublé", .integer)
        ) { values in
          values.map {
            if case .integer(let number) = $0 { .integer(2 * number) } else { .missing }
          }
        },
        PipelineStage(
          "short", fr: "court", Text(en: "lose a row", fr: "perdre une ligne"), of: [.integer],
          adding: Column("none", fr: "rien", .integer)
        ) { _ in [] },
        PipelineStage(
          "fail", fr: "échouer", Text(en: "fail", fr: "échouer"), taking: [],
          columns: { before, _ in before }, rows: { _, _ in throw ForeignError() }),
      ]
    }
  }

  private func world(_ staging: Staging = Staging()) -> TestWorld {
    let sizes = Command(
      "size list", fr: "taille lister", .read, Text(en: "List sizes", fr: "Lister les tailles"),
      returns: [Column("size", fr: "taille", .integer)]
    ) { _ in .table(Table([Column("size", fr: "taille", .integer)], rows: [[.integer(3)]])) }
    return TestWorld(plugins: [staging, FaultyPlugin(commands: [sizes])])
  }

  @Test func `a stage adds its column, which later stages know`() {
    let result = world().run("-c", "size list | twice size | where doubled = 6 | select doubled")
    #expect(result.code == .done && result.output == "doubled\n6\n", "\(result.everything)")
  }

  @Test func `what a stage does wrong is told with its plugin`() {
    let short = world().run("-c", "size list | short size")
    #expect(short.code == .failed)
    #expect(
      short.messages.contains("The stage \"short\" of the plugin \"staging\" failed: row 1"),
      "\(short.messages)")
    let failing = world().run("-c", "size list | fail")
    #expect(failing.code == .failed)
    #expect(failing.messages.contains("The stage \"fail\" of the plugin \"staging\" failed"))
  }

  @Test func `help on stages lists those of plugins, in both languages`() {
    let english = world().run("-c", "help pipeline").output
    #expect(english.contains("twice COLUMN  double a number"), "\(english)")
    let french = world().run("--lang", "fr", "-c", "aide enchaînement").output
    #expect(french.contains("doubler COLONNE  doubler un nombre"), "\(french)")
  }

  @Test func `a stage is no word of the language and no other plugin's`() {
    let keyword = world(Staging(word: "sort")).run("-c", "version").messages
    #expect(keyword.contains("the stage \"sort\" is a word of the language."), "\(keyword)")
    var other = FaultyPlugin(name: "other")
    other.stages = Staging().stages
    let both = TestWorld(plugins: [Staging(), other]).run("-c", "version").messages
    #expect(both.contains("both declare the stage \"twice\"."), "\(both)")
  }
}
