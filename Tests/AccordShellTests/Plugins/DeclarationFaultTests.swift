import AccordDocuments
import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordShell

struct DeclarationFaultTests {
  private static let help = Text(en: "Something", fr: "Quelque chose")

  private static func command<each P: Parameter>(
    _ parameters: repeat each P, returns columns: [Column]? = nil, destructive: Bool = false
  ) -> Command {
    Command(
      "kettle test", fr: "bouilloire essayer", .write, Text(en: "Try it", fr: "L’essayer"),
      takes: repeat each parameters, returns: columns, destructive: destructive
    ) { (_: Session, _: repeat (each P).Value) in .none }
  }

  /// Commands with one fault each, and what is told of it.
  static let faults: [(command: Command, cause: String)] = [
    (
      command(OptionalArgument<Int>("a", fr: "a", help), Argument<Int>("b", fr: "b", help)),
      "its argument \"b\", which may not be left out, stands after \"a\", which may."
    ),
    (
      command(RemainingArguments<Int>("a", fr: "a", help), Argument<Int>("b", fr: "b", help)),
      "its argument \"b\" stands after \"a\", which takes all words."
    ),
    (
      command(
        RemainingArguments<Int>("a", fr: "a", help), RemainingArguments<Int>("b", fr: "b", help)),
      "its argument \"b\" stands after \"a\", which takes all words."
    ),
    (command(Flag("bad name", fr: "bon", help)), "its option \"--bad name\" cannot be typed."),
    (command(Flag("good", fr: "l\"autre", help)), "its option \"--l\"autre\" cannot be typed."),
    (command(Option<Int>("a=b", fr: "a", help)), "its option \"--a=b\" cannot be typed."),
    (command(Flag("2nd", fr: "deuxième", help)), "its option \"--2nd\" cannot be typed."),
    (command(Flag("", fr: "vide", help)), "the name of a parameter is empty."),
    (
      command(Flag("help", fr: "secours", help)),
      "its option \"--help\" hides \"--help\" of the shell."
    ),
    (command(Flag("aid", fr: "aide", help)), "its option \"--aid\" hides \"--help\" of the shell."),
    (
      command(Flag("sure", fr: "oui", help), destructive: true),
      "its option \"--sure\" hides \"--yes\" of the shell."
    ),
    (
      command(Flag("lid", fr: "couvercle", help), Option<Int>("no-lid", fr: "sans", help)),
      "its option \"--no-lid\" turns its switch \"--lid\" off."
    ),
    (
      command(Option<Int>("size", fr: "taille", help), Option<Int>("waist", fr: "Taille", help)),
      "it has two parameters named \"taille\"."
    ),
    (
      command(returns: [Column("size", fr: "taille", .integer), Column("cut", fr: "size", .text)]),
      "it has two columns named \"size\"."
    ),
    (
      command(returns: [Column("the size", fr: "taille", .integer)]),
      "its column \"the size\" cannot be typed."
    ),
    (
      command(Flag("lid", fr: "couvercle", Text.pair(en: "With it", fr: " "))),
      "the help of \"lid\" is empty."
    ),
  ]

  @Test(arguments: faults.indices)
  func `a command that is declared wrongly says so when it is called or helped`(index: Int) {
    let (command, cause) = DeclarationFaultTests.faults[index]
    let plugin = FaultyPlugin(commands: [
      command, FaultyPlugin.command("kettle list", fr: "bouilloire lister"),
    ])
    let world = TestWorld(plugins: [plugin])
    let told =
      "error[plugin.declaration]: The command \"kettle test\" of the plugin \"faulty\" is declared wrongly: \(cause)"
    for line in ["kettle test", "kettle test 1 --other", "help kettle test", "kettle test --help"] {
      let result = world.run("-c", line)
      #expect(result.code == .failed, "\(line): \(result.everything)")
      #expect(result.messages.contains(told), "\(line): \(result.everything)")
    }
    // All else works.
    #expect(world.run("-c", "kettle list").code == .done)
  }

  @Test func `a sound command is told nothing of`() {
    let sound = DeclarationFaultTests.command(
      Argument<Int>("a", fr: "a", DeclarationFaultTests.help),
      OptionalArgument<Int>("b", fr: "b", DeclarationFaultTests.help),
      RemainingArguments<Int>("c", fr: "c", DeclarationFaultTests.help, optional: true),
      Flag("lid", fr: "œillet-doré", DeclarationFaultTests.help),
      returns: [Column("size", fr: "taille", .integer)])
    #expect(sound.declarationFaults() == [])
  }

  @Test func `several faults of one command are told together, in French too`() {
    let command = DeclarationFaultTests.command(
      Flag("bad name", fr: "bon", DeclarationFaultTests.help),
      Flag("help", fr: "secours", DeclarationFaultTests.help))
    var world = TestWorld(plugins: [FaultyPlugin(commands: [command])])
    world.environment["ACCORD_LANG"] = "fr"
    let messages = world.run("-c", "bouilloire essayer").messages
    #expect(
      messages.contains(
        "La commande «\u{A0}bouilloire essayer\u{A0}» du module «\u{A0}faulty\u{A0}» est mal déclarée pour 2 raisons."
      ), "\(messages)")
    #expect(messages.contains("Son option «\u{A0}--bad name\u{A0}» ne peut pas être tapée."))
    #expect(messages.contains("«\u{A0}--secours\u{A0}» cache «\u{A0}--aide\u{A0}»"), "\(messages)")
  }

  /// Words that decide how lines are read, and why their plugin is left out.
  static let words: [(en: String, fr: String, cause: String)] = [
    ("", "", "a command (\"\") has no words."),
    ("pot add", " ", "a command (\"pot add\") has no words."),
    ("pot \"add", "pot ajouter", "the command \"pot \"add\" cannot be typed."),
    ("pot #add", "pot ajouter", "the command \"pot #add\" cannot be typed."),
    ("pot --add", "pot ajouter", "the command \"pot --add\" cannot be typed."),
    ("pot $add", "pot ajouter", "the command \"pot $add\" cannot be typed."),
    ("pot a b c d", "pot ajouter", "the command \"pot a b c d\" has more than 4 words."),
    ("where pot", "pot ajouter", "the command \"where pot\" begins with a word of the language."),
    ("pot add", "trier pot", "the command \"trier pot\" begins with a word of the language."),
    ("help pot", "pot aider", "the command \"help pot\" begins with a word of the language."),
    ("else pot", "pot aider", "the command \"else pot\" begins with a word of the language."),
  ]

  @Test(arguments: words.indices)
  func `a plugin whose words cannot be reached is left out by name`(index: Int) {
    let (en, fr, cause) = DeclarationFaultTests.words[index]
    let plugin = FaultyPlugin(commands: [FaultyPlugin.command(en, fr: fr)])
    let result = TestWorld(plugins: [plugin, LibraryPlugin()]).run("-c", "book list")
    #expect(result.code == .done, "\(result.everything)")
    #expect(
      result.messages.contains(
        "warning[plugin.declaration]: The plugin \"faulty\" is declared wrongly: \(cause) It is left out."
      ), "\(result.messages)")
  }

  @Test func `a plugin without a migration from each version is left out by name`() throws {
    let plugin = FaultyPlugin(
      documents: [Kettle.self],
      commands: [FaultyPlugin.command("kettle fill", fr: "bouilloire remplir")])
    try Kettle.$manner.withValue(.lacking) { () throws in
      let world = TestWorld(plugins: [plugin, LibraryPlugin()])
      let result = world.run("-c", "book list")
      #expect(result.code == .done)
      #expect(
        result.messages.contains("the migration of \"kettles\" to version 2 is missing."),
        "\(result.messages)")
      #expect(world.run("-c", "kettle fill").code == .usage)
    }
  }

  @Test func `looking documents up by a field that is not indexed is a fault of the plugin`() {
    let look = FaultyPlugin.command("mug find", fr: "gobelet trouver") { session in
      _ = try session.documents(Mug.where(\.size, is: 1))
      return .none
    }
    let add = FaultyPlugin.command("mug add", fr: "gobelet ajouter", .write) { session in
      try session.put(Mug(id: ID("m-1")!, size: 1, colour: "red"))
      return .none
    }
    let world = TestWorld(plugins: [FaultyPlugin(documents: [Mug.self], commands: [look, add])])
    let found = world.run("-c", "mug find")
    #expect(found.code == .failed)
    #expect(
      found.messages.contains(
        "The command \"mug find\" of the plugin \"faulty\" failed: it looks for \"mugs\" by \"\\Mug.size\", which is not indexed; indexed are \"colour\"."
      ), "\(found.messages)")
    let added = world.run("-c", "mug add")
    #expect(added.code == .failed)
    #expect(
      added.messages.contains(
        "The rule \"mug.match\" of the plugin \"faulty\" failed: it looks for \"mugs\" by \"\\Mug.size\""
      ),
      "\(added.messages)")
  }

  @Test func `the doctor lists what plugins declare wrongly, in both languages`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    var world = TestWorld(
      plugins: [
        LibraryPlugin(), FaultyPlugin(documents: [Urn.self]),
        FaultyPlugin(
          name: "second", documents: [Tray.self],
          commands: [DeclarationFaultTests.faults[0].command]),
      ], folder: path)
    #expect(world.run("-c", "shelf add roses --name Roses").code == .done)
    let english = world.run("--workspace", path, "doctor")
    #expect(english.code == .failed)
    for part in [
      "Plugins\n", "The plugin \"faulty\" is declared wrongly: the migration of \"urns\"",
      "The command \"kettle test\" of the plugin \"second\" is declared wrongly: its argument \"b\"",
      "The collection \"trays\" of the plugin \"second\" is declared wrongly: the index \"colr\" leads to nothing that is stored.",
    ] {
      #expect(english.output.contains(part), "\(english.output)")
    }
    world.environment["ACCORD_LANG"] = "fr"
    let french = world.run("--workspace", path, "doctor").output
    #expect(
      french.contains("Modules\n") && french.contains("l’index «\u{A0}colr\u{A0}» ne mène à rien"),
      "\(french)")
    let json = world.run("--workspace", path, "doctor", "--format", "json").output
    #expect(json.contains("\"code\": \"plugin.declaration\""), "\(json)")
  }

  @Test(arguments: [
    "list", "œuvre", "mise-en-œuvre", "l'autre", "a=b", "a b", "a,b", "a|b", "a(b", "é", "2nd",
    "-x",
    "--x", "a\"b", "«a»", "$a", "#a", "a#b", "a\\b", "a\u{A0}b", "×", "a×", "a<<b", "{", "a.b", "",
  ])
  func `what is taken for a word without reading it is read as one`(name: String) {
    let lexed = Lexer.lex(SourceText(name: nil, text: "x --\(name)"))
    let words = lexed.statements.first?.compactMap(\.word) ?? []
    let isRead =
      lexed.diagnostics.isEmpty && lexed.openEnd == nil && words.count == 2
      && words.count == lexed.statements[0].count && OptionWord(words[1])?.name == name
      && OptionWord(words[1])?.hasSign == false
    #expect(TypedName.isOption(name) == isRead)
  }
}

private struct Urn: Document {
  static let schema = Schema(
    "urns", Text(en: "urn", fr: "urne"), version: 2, fields: [Field<Urn>]())
  var id: ID<Urn>
  var label: String { id.name }
}

private struct Mug: Document {
  static let schema = Schema(
    "mugs", Text(en: "mug", fr: "gobelet"), fields: fields,
    guards: [
      Guard("mug.match", Text(en: "Mugs match", fr: "Les gobelets s’accordent"), over: [Mug.self]) {
        state, _ in
        _ = try state.documents(Mug.where(\.size, is: 1))
        return []
      }
    ])
  static let fields: [Field<Mug>] = [
    Field("size", fr: "taille", \.size, help: Text(en: "its size", fr: "sa taille")),
    Field(
      "colour", fr: "couleur", indexed: \.colour,
      help: Text(en: "its colour", fr: "sa couleur")),
  ]
  var id: ID<Mug>
  var size: Int
  var colour: String
  var label: String { id.name }
}

private struct Tray: Document {
  static let schema = Schema("trays", Text(en: "tray", fr: "plateau"), indexes: ["colr"])
  static let fields: [Field<Tray>] = [
    Field("colour", fr: "couleur", \.colour, help: Text(en: "its colour", fr: "sa couleur"))
  ]
  var id: ID<Tray>
  var colour: String
  var label: String { id.name }
}
