import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordShell

/// A plugin that shows what help must explain. Everything in it is invented.
struct GardenPlugin: Plugin {
  let name = "garden"
  let summary = Text(en: "Gardens of the tests", fr: "Jardins des tests")
  let commands = [
    Command(
      "garden add", fr: "jardin ajouter", .write,
      Text(en: "Add a garden", fr: "Ajouter un jardin"),
      discussion: Text(en: "A garden is invented.", fr: "Un jardin est inventé."),
      takes: Argument<String>("id", fr: "id", Text(en: "Its identity", fr: "Son identifiant")),
      RequiredOption<Money>("price", fr: "prix", Text(en: "What it costs", fr: "Ce qu’il coûte")),
      RepeatedOption<String>(
        "tree", fr: "arbre", Text(en: "A tree in it", fr: "Un arbre du jardin")),
      DefaultedOption<Int>(
        "size", fr: "taille", Text(en: "Square metres", fr: "Mètres carrés"), default: 50_000),
      Flag("open", fr: "ouvert", Text(en: "Open to all", fr: "Ouvert à tous")),
      examples: [
        Example("garden add g-1 --price 4M€", Text(en: "Add one", fr: "En ajouter un"))
      ]
    ) { _, _, _, _, _, _ in .none },
    Command(
      "garden remove", fr: "jardin supprimer", .write,
      Text(en: "Remove a garden", fr: "Supprimer un jardin"),
      takes: Argument<String>("id", fr: "id", Text(en: "Its identity", fr: "Son identifiant")),
      destructive: true
    ) { _, _ in .none },
  ]
}

struct HelpTests {
  private let help: Help
  init() throws {
    help = Help(catalogue: try CommandCatalogue([GardenPlugin(), ShellPlugin()]))
  }

  @Test func `the first page lists nouns with their verbs and says how to go on`() throws {
    let page = try help.page(for: [])
    #expect(
      page.en.hasPrefix(
        """
        A command is a noun, a verb and what they need. Here is all that you can do.

        Gardens of the tests
          garden  add, remove

        The shell itself
          help         Show what you can do, or all about a command
        """))
    #expect(
      page.en.hasSuffix(
        """
        To go on
          help garden      the commands of a noun
          help garden add  all about one command
          help session     working at the prompt: keys, settings, recording
          help keys        what keys do while you write
          help values      how to write amounts, dates, rates
          help pipeline    what may follow a command after "|"
          help scripts     command files, plans, running twice
          help views       giving a name to what is asked for often
          help past        who did what, earlier states, taking back
          help backup      copies of the workspace, and back
          help doctor      whether the workspace is sound, and mending
          help seal        proof that nothing was changed since
          help exit-codes  what the process answers to other programs
        """))
    #expect(page.fr.contains("\n  jardin  ajouter, supprimer\n"))
    #expect(page.fr.contains("\n  aide jardin ajouter"))
  }

  @Test(arguments: ["garden", "JARDIN"])
  func `a noun lists its commands`(noun: String) throws {
    #expect(
      try help.page(for: [noun]).en == """
        garden add     Add a garden
        garden remove  Remove a garden

        For the options of a command: help garden add

        In French: jardin
        """)
  }

  @Test func `a command is explained whole`() throws {
    #expect(
      try help.page(for: ["garden", "add"]).en == """
        garden add ID --price AMOUNT [options]

        Add a garden.

        A garden is invented.

        Arguments
          ID
              Its identity.

        Options
          --price AMOUNT
              What it costs. For example: 4000000; 4 000 000 €; 1 234,50 €; 4M€; 100k€.
              Required.
          --tree TEXT
              A tree in it. May be given several times.
          --size WHOLE-NUMBER
              Square metres. For example: 2024; 50 000. Otherwise: 50,000.
          --open
              Open to all.

        In French
          jardin ajouter ID --prix MONTANT [--arbre TEXTE] [--taille NOMBRE-ENTIER]
              [--ouvert]

        Examples
          garden add g-1 --price 4M€
              Add one
        """)
    let french = try help.page(for: ["jardin", "ajouter"]).fr
    #expect(
      french.contains(
        "  --prix MONTANT\n      Ce qu’il coûte. Par exemple\u{A0}: 4000000\u{202F}; "))
    #expect(french.contains("Sinon\u{A0}: 50\u{202F}000."))
    #expect(french.contains("En anglais\n  garden add ID --price AMOUNT"))
  }

  @Test func `a command that destroys says that it asks`() throws {
    #expect(try help.page(for: ["garden", "remove"]).en.contains("it needs --yes, on its line"))
  }

  @Test(arguments: [
    ["gardn"], ["garden", "ad"], ["jardin", "ajoutr"], ["valeus"], ["exit-code"],
  ])
  func `what is not known is refused with the nearest word`(words: [String]) {
    #expect {
      _ = try help.page(for: words)
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.code == "help.unknown"
        && failure.advice?.en.hasPrefix("Did you mean \"") == true
    }
  }

  @Test func `no page is wider than eighty columns in either language`() throws {
    let catalogue = help.catalogue
    let pages =
      [try help.page(for: [])] + HelpTopic.all.map(\.text)
      + catalogue.entries.map { HelpOfCommand($0.command, in: catalogue).text }
    for page in pages {
      for language in Language.allCases {
        for line in page[language].split(separator: "\n") {
          #expect(DisplayWidth.of(line) <= 80, "\(line)")
        }
      }
    }
  }

  @Test(arguments: HelpTopic.all.map(\.word))
  func `a topic answers to its word in both languages`(word: Text) throws {
    #expect(try help.page(for: [word.en]) == help.page(for: [word.fr.uppercased()]))
  }

  @Test(arguments: HelpTopic.conditions)
  func `the conditions that help shows are well written in both languages`(condition: Text) {
    for language in Language.allCases {
      let line = "commands | " + Keyword.where.words[language] + " " + condition[language]
      // The table has none of these columns: what is wrong with the line is that, and no more.
      let messages = TestWorld().run("--format", "json", "-c", line).messages
      for message in messages.split(separator: "\n").dropLast() {
        #expect(message.contains("\"code\": \"pipeline.unknown-column\""))
      }
    }
  }

  @Test func `the list of commands says of each whether it may write`() {
    func writes(_ command: String) -> String {
      TestWorld().run("-c", "commands | where command = \(command) | select writes | as csv --raw")
        .output
    }
    #expect(writes("run") == "writes\r\ntrue\r\n")
    #expect(writes("help") == "writes\r\nfalse\r\n")
  }
}
