import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// The report of a year, and the fields of templates, of plugins of the tests.
struct ReportTests {
  private struct Reporting: Plugin {
    let name = "reporting"
    let summary = Text(en: "Reports of the tests", fr: "Rapports des tests")
    let commands: [Command] = []
    let report = [
      ReportSection(Text(en: "Later", fr: "Ensuite"), order: 2) { _, year in
        .text(Text(en: "All of \(year).", fr: "Tout \(year)."))
      },
      ReportSection(Text(en: "First", fr: "D’abord"), order: 1) { _, _ in throw ForeignError() },
      ReportSection(Text(en: "Nothing", fr: "Rien"), order: 3) { _, _ in .none },
    ]
    let templateFields = [
      TemplateField(
        SavedView.self, "words", fr: "mots", help: Text(en: "how many words", fr: "nombre de mots")
      ) { _, view in .integer(view.text.split(separator: " ").count) },
      TemplateField(
        SavedView.self, "broken", fr: "cassé", help: Text(en: "never there", fr: "jamais là")
      ) { _, _ in throw ForeignError() },
    ]
  }

  @Test func `sections stand in their order, and one that fails is named in its place`() throws {
    let result = TestWorld(plugins: [Reporting()]).run("-c", "report 2023")
    #expect(result.code == .incomplete)
    let output = result.output
    let texts = ["First", "section \"First\" of the report", "Later", "All of 2023."]
    let places = try texts.map { text in
      try #require(output.firstRange(of: text), "\(result.everything)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(!output.contains("Nothing"))
    #expect(result.messages.contains("plugin \"reporting\" failed"), "\(result.messages)")
  }

  @Test func `the year is this one where none is given, and nothing is said of nothing`() {
    let french = TestWorld(plugins: [Reporting()]).run("--lang", "fr", "-c", "rapport")
    #expect(french.output.contains("Tout 2024."), "\(french.everything)")
    let none = TestWorld(plugins: []).run("-c", "report 2024")
    #expect(none.everything.contains("There is nothing on 2024 yet."), "\(none.everything)")
  }

  @Test func `fields of templates are those declared and those of plugins, with their values`() {
    let world = TestWorld(plugins: [Reporting()])
    let listed = world.run("-c", "template fields views | select field | as csv").output
    #expect(listed.contains("pipeline") && listed.contains("words"), "\(listed)")
    let values = world.run(
      "-c", "view save late = log | count\ntemplate fields views --of late | as csv")
    #expect(values.output.contains("words,3,"), "\(values.everything)")
    #expect(values.messages.contains("field \"broken\" of the plugin \"reporting\" failed"))
    let wrong = world.run("-c", "template fields vews")
    #expect(wrong.code == .failed && wrong.messages.contains("views"), "\(wrong.everything)")
  }
}
