import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// A document of the tests, with a rule that can come later than the documents.
private struct Jar: Document {
  @TaskLocal static var isRuled = false

  static let schema = Schema(
    "jars", Text(en: "jar", fr: "bocal"), .masculine,
    guards: [
      Guard(
        "jar.forbidden", Text(en: "There are no jars", fr: "Il n’y a pas de bocal"),
        over: [Jar.self]
      ) { _, changed in
        guard Jar.isRuled else { return [] }
        return changed.sorted().map {
          Violation(
            "jar.forbidden", Text(en: "Jars are forbidden.", fr: "Les bocaux sont interdits."),
            document: $0)
        }
      }
    ])
  var id: ID<Jar>
  var label: String { id.name }
}

private struct JarPlugin: Plugin {
  let name = "jars"
  let summary = Text(en: "Jars of the tests", fr: "Bocaux des tests")
  let documents: [any Document.Type] = [Jar.self]
  let commands = [
    Command(
      "jar add", fr: "bocal ajouter", .write, Text(en: "Add a jar", fr: "Ajouter un bocal"),
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant"))
    ) { session, id in
      try session.create(Jar(id: ID(id)))
      return .none
    }
  ]
}

struct GuardCheckTests {
  @Test func `check finds documents that are older than a guard`() throws {
    let shell = try TestShell([JarPlugin()])
    #expect(shell.run("jar add a").exitCode == 0)
    #expect(shell.run("check | count").table?.rows == [[.integer(0)]])
    Jar.$isRuled.withValue(true) {
      #expect(shell.run("jar add b").exitCode == 1)
      let found = shell.run("check | where severity = error | select document rule")
      #expect(found.table?.rows == [[.text("jars/a"), .text("jar.forbidden")]])
      #expect(shell.run("check --strict").exitCode == 1)
    }
  }
}
