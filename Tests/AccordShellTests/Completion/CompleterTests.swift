import AccordWording
import TestSupport
import Testing

@testable import AccordEditing
@testable import AccordRendering
@testable import AccordShell

struct CompleterTests {
  /// What is offered at the end of a text.
  private func offered(
    _ text: String, after script: String = "", language: Language = .english
  ) -> [String] {
    completions(text, after: script, language: language).items.map(\.text)
  }

  private func completions(
    _ text: String, after script: String = "", language: Language = .english
  ) -> Completions {
    let bench = LanguageBench(script)
    bench.state.language = language
    return bench.interpreter.completer.completions(text, text.count)
  }

  private let shelves = """
    shelf add north --name "Rayon du Nord"
    shelf add south --name "Étagère"
    book add one --title "Un" --shelf north --status lent
    """

  @Test func `nouns, then verbs, one word at a time`() {
    #expect(offered("sh") == ["shelf"])
    #expect(offered("shelf ").contains("add") && !offered("shelf ").contains("shelf add"))
    #expect(offered("boo") == ["book"])
    #expect(completions("shelf ad").items.first?.explanation == "Add a shelf")
  }

  @Test func `the words of the session's language come first`() {
    #expect(offered("ray", language: .french) == ["rayon"])
    #expect(offered("she", language: .french) == ["shelf"])
    #expect(offered("rayon ajo") == ["ajouter"])
  }

  @Test func `statements are offered where something is written, and prefixes before commands`() {
    #expect(offered("le").contains("let") && offered("ens").contains("ensure"))
    #expect(offered("plan shelf ad") == ["add"] && offered("ensure boo") == ["book"])
    #expect(offered("for x in (boo") == ["book"] && offered("let x = (book li") == ["list"])
  }

  @Test func `options that are not given yet, the required ones first`() {
    let options = offered("book add one --")
    #expect(options.first == "--title" && options.contains("--rare"))
    #expect(!offered("book add one --title T --").contains("--title"))
    #expect(offered("book add one --title T --tag a --").contains("--tag"))
    #expect(offered("book add one --sta") == ["--status"])
    #expect(offered("livre ajouter un --par", language: .french) == ["--parution"])
    #expect(offered("book list --as") == ["--as-of"])
  }

  @Test func `the agreement beforehand is offered where a command asks, and nowhere else`() {
    #expect(offered("shelf remove north --y", after: shelves) == ["--yes"])
    #expect(offered("book scrap one --").contains("--yes"))
    #expect(offered("livre pilonner one --o", language: .french) == ["--oui"])
    #expect(!offered("shelf add a --").contains("--yes"))
  }

  @Test func `the values of choices, of switches and of dates`() {
    #expect(offered("book add one --status ").contains("lent"))
    #expect(offered("book add one --status=le") == ["lent"])
    #expect(offered("book add one --published ") == ["2024-01-29"])
  }

  @Test func `documents are found by their identity and by words of their name`() {
    let found = completions("book add two --shelf no", after: shelves)
    #expect(found.items == [Completions.Item("north", "Rayon du Nord")])
    #expect(offered("book add two --shelf etag", after: shelves) == ["south"])
    #expect(offered("book add two --shelf ", after: shelves) == ["north", "south"])
    #expect(offered("book add two --shelf \"no", after: shelves) == ["north"])
  }

  @Test func `stages, columns, signs and values`() {
    #expect(offered("book list | wh") == ["where"])
    #expect(offered("livre lister | tr", language: .french) == ["trier"])
    #expect(offered("book list | where st").contains("status"))
    #expect(offered("book list | where status ").contains("="))
    #expect(offered("book list | where status = le") == ["lent"])
    #expect(offered("book list | where status=le") == ["lent"])
    #expect(offered("book list | where status in (lent, le").isEmpty == false)
    #expect(offered("book list | where status = lent ") == ["and", "or"])
    #expect(offered("book list | select id ti") == ["title"])
    #expect(offered("book list | select id | sort ") == ["id", "by"])
    #expect(offered("book list | as js") == ["json", "jsonl"])
  }

  @Test func `values that a column has`() {
    #expect(offered("book list | where title = ", after: shelves) == ["Un"])
  }

  @Test func `variables, braces included`() {
    let bench = LanguageBench()
    #expect(bench.type("let year = 2024") == .done)
    let completer = bench.interpreter.completer
    #expect(completer.completions("book add $ye", 12).items.map(\.text) == ["year"])
    #expect(completer.completions("book add ${ye", 13).items.map(\.text) == ["year}"])
  }

  @Test func `help words are nouns, verbs and topics`() {
    let bench = LanguageBench(plugins: [LibraryPlugin(), ShellPlugin()])
    func offered(_ text: String) -> [String] {
      bench.interpreter.completer.completions(text, text.count).items.map(\.text)
    }
    #expect(offered("set pla") == ["plain"] && offered("set plain ") == ["yes", "no"])
    #expect(offered("help val") == ["values"] && offered("help shelf ad") == ["add"])
  }

  @Test func `where nothing is known a sentence says what is expected`() {
    #expect(completions("book add one --price ").hint?.contains("price") == true)
    #expect(completions("zzz").hint == "Nothing known here begins with \"zzz\".")
    #expect(completions("# zzz").items.isEmpty)
  }

  @Test func `a word is put in quotes where it has to be`() {
    #expect("caen-la-mer".asWord == "caen-la-mer" && "4 000 €".asWord == "'4 000 €'")
    #expect("l'une et \"l'autre\"".asWord == "\"l'une et \\\"l'autre\\\"\"")
    for text in ["a b", "l'été", "$x", "--flag", "", "a\"b'c$d\\", "x|y"] {
      #expect(text.asWord.withoutQuotes == text)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no text does any harm, wherever the cursor is`(seed: UInt64) {
    var chance = SeededNumbers(seed: seed)
    let parts = [
      "book", "add", "list", "|", "where", "status", "=", "(", ")", "'", "\"", "«", "»", "--title",
      "--", "=", "$x", "${", "}", "{", "#", "\\", "\n", " ", " ", "é", "👩‍👧", "for", "in", "let",
      "<<END", ",", "group", "by", "help", "plan",
    ]
    let bench = LanguageBench(shelves)
    let completer = bench.interpreter.completer
    let highlighter = Highlighter(catalogue: bench.state.catalogue)
    for _ in 0..<60 {
      let text = (0..<chance.pick(12)).map { _ in parts[chance.pick(parts.count)] }
        .joined(separator: chance.pick(2) == 0 ? " " : "")
      let cursor = chance.pick(text.count + 1)
      let found = completer.completions(text, cursor)
      #expect(found.range.lowerBound >= 0 && found.range.upperBound <= cursor)
      for highlight in highlighter.highlights(text) {
        #expect(highlight.range.upperBound <= text.count)
      }
    }
  }
}

struct HighlighterTests {
  private func styles(_ text: String) -> [String: Style] {
    let highlighter = Highlighter(catalogue: LanguageBench().state.catalogue)
    let characters = Array(text)
    return Dictionary(
      highlighter.highlights(text).map { (String(characters[$0.range]), $0.style) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `words that are known, begun and unknown`() {
    #expect(styles("shelf add") == ["shelf": .command, "add": .command])
    #expect(styles("she") == [:] && styles("xyz") == ["xyz": .unknown])
    #expect(styles("shelf ad") == ["shelf": .command])
    #expect(styles("shelf nothing") == ["shelf": .command, "nothing": .unknown])
  }

  @Test func `options and values, also in an open quote`() {
    let found = styles("book add one --title 'T")
    #expect(found["--title"] == .option && found["'T"] == .value)
    #expect(styles("book add one --nothing")["--nothing"] == .unknown)
    #expect(styles("let year = 2024")["2024"] == .value)
  }

  @Test func `the agreement beforehand is an option where a command asks`() {
    #expect(styles("shelf remove a --yes")["--yes"] == .option)
    #expect(styles("livre pilonner one --oui")["--oui"] == .option)
    #expect(styles("shelf add a --yes")["--yes"] == .unknown)
  }

  @Test func `stages and keywords`() {
    #expect(styles("book list | where")["where"] == .command)
    #expect(styles("book list | zzz")["zzz"] == .unknown)
  }
}
