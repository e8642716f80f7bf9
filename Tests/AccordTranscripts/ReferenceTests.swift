import AccordWording
import Foundation
import Testing

@testable import AccordLanguage
@testable import AccordRendering
@testable import AccordShell
@testable import accord

/// The reference that `accord help --markdown` writes is whole, and speaks one language.
struct ReferenceTests {
  private let catalogue: CommandCatalogue
  private let reference: Text

  init() throws {
    catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    reference = try Help(catalogue: catalogue).page(for: [], as: .markdown)
  }

  /// The part on one command: from its anchor to the next.
  private func part(_ command: Command, _ language: Language) throws -> Substring {
    let name = command.words.en.split(separator: " ").joined(separator: "-")
    let start = try #require(reference[language].range(of: "<a id=\"command-\(name)\"></a>"))
    let rest = reference[language][start.upperBound...]
    return rest[..<(rest.range(of: "<a id=")?.lowerBound ?? rest.endIndex)]
  }

  @Test(arguments: Language.allCases)
  func `the manual page has every command, and no line of it is a macro by chance`(
    language: Language
  ) throws {
    let manual = try Help(catalogue: catalogue).page(for: [], as: .manual)[language]
    for command in catalogue.entries.map(\.command) {
      #expect(
        manual.contains("\\fB\(HelpPage.roff(command.words[language]))\\fR\n"), "\(command.words)")
    }
    let macros = [".TH ", ".SH ", ".SS ", ".PP", ".TP", ".RS ", ".RE"]
    for line in manual.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains { line.hasPrefix($0) }, "\(line)")
    }
    #expect(HelpPage.roff(".so it's \\n -1") == "\\&.so it\\(aqs \\en \\-1")
  }

  @Test(arguments: Language.allCases)
  func `every command stands in it with what it takes, returns and shows`(
    language: Language
  ) throws {
    for command in catalogue.entries.map(\.command) {
      let part = try part(command, language)
      #expect(part.contains("#### " + Markdown.escaped(command.words[language]) + "\n"))
      #expect(part.contains(Markdown.escaped(command.summary[language])), "\(command.words)")
      #expect(part.contains("`\(command.words[language == .english ? .french : .english])`"))
      for parameter in command.parameters {
        let term = ParameterHelp(parameter).term(language)
        #expect(part.contains("- `\(term)`"), "\(command.words): \(term)")
        if parameter.form != .flag {
          #expect(part.contains("(\(Markdown.escaped(parameter.type.kind.name[language])))"))
        }
      }
      for column in command.columns ?? [] {
        #expect(
          part.contains("- `\(column.name[language])` (\(column.type.name[language]))\n"),
          "\(command.words): \(column.name)")
      }
      for example in command.examples {
        #expect(part.contains("# " + example.purpose[language] + "\n"), "\(example.line)")
      }
    }
    for topic in HelpTopic.all {
      #expect(reference[language].contains("<a id=\"topic-\(topic.word.en)\"></a>"))
    }
    for option in LaunchOption.allCases where option != .command {
      #expect(reference[language].contains("`\(option.written(in: language))"))
    }
    // Those are told as options of `csv` and `tsv`.
    let optional: [OutputFormat] = [.csvOffice, .csvRaw, .tsvRaw]
    for format in OutputFormat.allCases where !optional.contains(format) {
      #expect(reference[language].contains("`\(format.word[language])` — "))
    }
    for code in ExitCode.allCases {
      #expect(reference[language].contains("- `\(code.rawValue)` — "))
    }
  }

  @Test func `anchors are the same in both languages, and every link has one`() throws {
    let english = pieces(of: reference.en, between: "<a id=\"", and: "\"")
    #expect(english == pieces(of: reference.fr, between: "<a id=\"", and: "\""))
    #expect(Set(english).count == english.count)
    for language in Language.allCases {
      let links = pieces(of: reference[language], between: "](#", and: ")")
      #expect(!links.isEmpty && Set(links).isSubset(of: Set(english)))
    }
  }

  private func pieces(of text: String, between start: String, and end: Character) -> [String] {
    text.split(separator: start).dropFirst().map { part in
      String(part.prefix { $0 != end })
    }
  }

  /// Every text that the English reference is made of and that has a French wording, with at least
  /// three words.
  private var sentences: [Text] {
    var texts: [Text] = catalogue.plugins.map(\.summary)
    for command in catalogue.entries.map(\.command) {
      texts += [command.summary] + (command.discussion.map { [$0] } ?? [])
      texts += command.parameters.map(\.help) + command.examples.map(\.purpose)
      texts += command.parameters.flatMap { $0.type.kind.choices }
    }
    texts += HelpTopic.all.map(\.summary) + ExitCode.allCases.map(\.meaning)
    texts += LaunchOption.allCases.map(\.summary)
    // Pages that are written by hand: block by block.
    for write in HelpTopic.all.map(\.write) + [LaunchHelp.write] {
      var (english, french) = (HelpPage(.english), HelpPage(.french))
      write(&english)
      write(&french)
      texts += zip(english.blocks.flatMap(\.texts), french.blocks.flatMap(\.texts))
        .map { Text.pair(en: $0, fr: $1) }
    }
    return texts.filter { $0.en != $0.fr && $0.en.split(separator: " ").count >= 3 }
  }

  @Test func `the French one holds no English sentence, nor the reverse`() {
    #expect(sentences.count > 300)
    for text in sentences where !text.fr.contains(text.en) && !text.en.contains(text.fr) {
      #expect(!reference.fr.contains(Markdown.escaped(text.en)), "\(text.en)")
      #expect(!reference.en.contains(Markdown.escaped(text.fr)), "\(text.fr)")
    }
  }

  @Test func `no line of it ends in a space, and no list is glued to what follows`() {
    for language in Language.allCases {
      for line in reference[language].split(separator: "\n") {
        #expect(!line.hasSuffix(" "), "\(line)")
      }
      #expect(!reference[language].contains("\n\n\n"))
      let lines = reference[language].split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("- ") {
        #expect(next.isEmpty || next.hasPrefix("- "), "\(line)")
      }
    }
  }
}

extension HelpPage.Block {
  /// What it says.
  fileprivate var texts: [String] {
    switch self {
    case .paragraph(let text, _), .text(let text, _), .heading(let text), .code(let text, _),
      .sample(let text):
      [text]
    case .columns(let rows, _): rows.flatMap { [$0.term, $0.explanation] }
    }
  }
}
