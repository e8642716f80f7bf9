import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import AccordShell
@testable import accord

/// A session speaks one language at a time, whatever it answers; codes and keys are those of both.
struct LanguageTests {
  /// Words that stand in hardly any sentence of the other language. "on", "as", "or", "son" and the
  /// like are words of both.
  private static let foreign: [Language: Set<String>] = [
    .french: [
      "the", "of", "and", "is", "are", "with", "when", "this", "that", "there", "what", "which",
      "has", "have", "not", "was", "were", "from", "you", "your", "write", "give", "for", "it",
    ],
    .english: [
      "le", "la", "les", "des", "une", "est", "sont", "pour", "avec", "dans", "qui", "que", "vous",
      "votre", "du", "aux", "cette", "ce", "pas", "il", "elle", "écrivez", "donnez",
    ],
  ]

  /// The foreign words of an answer. What it quotes is as it was typed or stored.
  private static func foreignWords(in text: String, _ language: Language) -> [String] {
    var plain = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "«", "“": isQuoted = true
      case "»", "”": isQuoted = false
      case "\"": isQuoted.toggle()
      case "\n": isQuoted = false
      default: break
      }
      if !isQuoted { plain.append(character) }
    }
    let words = plain.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "_" || $0 == "/") }
    return words.map(String.init).filter { foreign[language]?.contains($0) == true }
  }

  private static let commands = (plugins + [ShellPlugin()]).flatMap(\.commands)

  @Test(arguments: Language.allCases)
  func `help is in one language, page after page`(language: Language) throws {
    let shell = try TestShell(plugins, language: language)
    let topics = HelpTopic.all.map { $0.word[language] }
    let pages =
      [""] + LanguageTests.commands.flatMap { [$0.words[language], noun($0, language)] } + topics
    for page in Set(pages) {
      let run = shell.run((language == .french ? "aide " : "help ") + page)
      #expect(run.exitCode == 0, "\(page): \(run.text)")
      // The page of a command says how it is called in the other language.
      let heading = language == .french ? "En anglais" : "In French"
      let parts = run.text.components(separatedBy: "\n" + heading + "\n")
      let rest = parts.dropFirst().map { $0.drop { $0 != "\n" } }
      let wrong = LanguageTests.foreignWords(
        in: parts[0] + rest.joined(), language)
      #expect(wrong.isEmpty, "help \(page)")
    }
  }

  private func noun(_ command: Command, _ language: Language) -> String {
    String(command.words[language].prefix { $0 != " " })
  }

  @Test(arguments: Language.allCases)
  func `what an empty workspace answers is in one language`(language: Language) throws {
    let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    let translation = LineTranslation(catalogue, to: language)
    let isSteering = Set(["exit", "language", "set"])
    for command in LanguageTests.commands where !isSteering.contains(command.words.en) {
      for example in command.examples where !example.line.contains(" as ") {
        let shell = try TestShell(plugins, language: language, isAgreed: true)
        let run = shell.run(translation(example.line))
        let wrong = LanguageTests.foreignWords(in: said(run, language), language)
        #expect(wrong.isEmpty, "\(example.line): \(said(run, language))")
      }
    }
  }

  /// What is said on an input, without the line itself, which the errors show.
  private func said(_ run: TestRun, _ language: Language) -> String {
    let errors = run.diagnostics.flatMap {
      [$0.message] + $0.details + [$0.advice].compactMap { $0 }
    }
    return ([run.diagnostics.isEmpty ? run.text : run.output] + errors.map { $0[language] })
      .joined(separator: "\n")
  }

  @Test func `what is wrong has the same code in both languages, and words of one`() throws {
    let shells = try Language.allCases.map { try TestShell(plugins, language: $0) }
    let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    let isSteering = Set(["exit", "language", "set"])
    for command in LanguageTests.commands where !isSteering.contains(command.words.en) {
      let tries = [
        "\(command.words.en) --no-such-option", command.words.en + "x", command.words.en,
        command.words.en + " nothing-here nothing-there and more",
        command.words.en + " | where nothing = 1", command.words.en + " | nonsense",
      ]
      for line in tries {
        let codes = shells.map { shell in
          let run = shell.run(LineTranslation(catalogue, to: shell.language)(line))
          let wrong = LanguageTests.foreignWords(in: said(run, shell.language), shell.language)
          #expect(wrong.isEmpty, "\(line): \(said(run, shell.language))")
          return run.errorCodes
        }
        #expect(codes[0] == codes[1], "\(line)")
      }
    }
  }

  /// The criterion as it is written: a misspelt verb, and the help of a command.
  @Test func `a misspelt verb is explained in French to who reads French`() throws {
    let shell = try TestShell(plugins, language: .french)
    let run = shell.run("convention aprove")
    #expect(run.exitCode == 2)
    #expect(run.errorCodes == ["language.unknown-command"])
    #expect(run.text.contains("Vouliez-vous dire"))
    #expect(LanguageTests.foreignWords(in: said(run, .french), .french) == [])
  }
}
