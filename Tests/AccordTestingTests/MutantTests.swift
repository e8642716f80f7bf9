import AccordDocuments
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// `checkPlugin` notices each of four faults put into a sound plugin.
struct MutantTests {
  private struct Mutant: Plugin {
    let name = "loans"
    let summary = Text(en: "Loans of stands", fr: "Prêts de stands")
    let documents: [any Document.Type] = [Loan.self]
    let commands: [Command]
  }

  private func add(
    _ effect: Effect = .write, help: String = "what is lent",
    summary: Text = Text(en: "Record a new loan", fr: "Enregistrer un prêt"),
    example: String = "loan add l-9 --item Tent"
  ) -> [String] {
    let command = Command(
      "loan add", fr: "prêt ajouter", effect, summary,
      takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<String>("item", fr: "objet", .pair(en: help, fr: "ce qui est prêté")),
      examples: [Example(example, Text(en: "Lend one", fr: "En prêter un"), shows: "Tent")]
    ) { session, id, item in
      try session.recordNew(Loan(id: ID(id), item: item, due: session.today))
    }
    return checkPlugin(Mutant(commands: [command]))
  }

  @Test func `the plugin itself is sound`() { #expect(add() == []) }

  @Test func `an example that does not run or shows something else`() {
    #expect(add(example: "loan add l-9").contains { $0.contains("ends with 2") })
    #expect(
      add(example: "loan add l-9 --item Stand").contains { $0.contains("does not show \"Tent\"") })
  }

  @Test func `a sentence that is not translated`() {
    let problems = add(summary: .same("Record a new loan"))
    #expect(problems.contains { $0.contains("is the same in both languages") })
  }

  @Test func `a help text that is missing`() {
    #expect(add(help: "").contains("\"item\" of \"loan add\" is missing in en."))
  }

  @Test func `an effect that is not declared`() {
    #expect(add(.read).contains { $0.contains("ends with 1") && $0.contains("plugin.effect") })
  }
}
