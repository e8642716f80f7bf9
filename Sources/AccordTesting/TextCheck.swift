import AccordDocuments
import AccordLanguage
import AccordShell
import AccordWording

/// Looks for texts of a plugin that are missing in a language.
struct TextCheck {
  let plugin: any Plugin

  func problems() -> [String] {
    var problems = TextCheck.problems(of: plugin.summary, "The summary of the plugin")
    for type in plugin.documents {
      problems += TextCheck.problems(
        of: type.schema.name, "The name of \"\(type.schema.collection)\"")
      for rule in type.schema.guards {
        problems += TextCheck.problems(of: rule.summary, "The summary of \"\(rule.code)\"")
      }
    }
    for check in plugin.checks {
      problems += TextCheck.problems(of: check.summary, "The summary of \"\(check.code)\"")
    }
    for panel in plugin.panels {
      problems += TextCheck.problems(of: panel.title, "The title of panel \(panel.order)")
    }
    for stage in plugin.stages {
      problems += TextCheck.problems(of: stage.name, "The name of the stage \"\(stage.name.en)\"")
      problems += TextCheck.problems(
        of: stage.summary, "The summary of the stage \"\(stage.name.en)\"")
    }
    for section in plugin.report {
      problems += TextCheck.problems(of: section.title, "The title of section \(section.order)")
    }
    for field in plugin.templateFields {
      problems += TextCheck.problems(of: field.name, "The name of the field \"\(field.name.en)\"")
      problems += TextCheck.problems(of: field.help, "The help of the field \"\(field.name.en)\"")
    }
    for section in plugin.sections {
      problems += TextCheck.problems(of: section.title, "The title of section \(section.order)")
    }
    for setting in plugin.settings {
      problems += TextCheck.problems(
        of: setting.meaning, "The meaning of the setting \"\(setting.name.en)\"")
    }
    for command in plugin.commands { problems += self.problems(of: command) }
    return problems
  }

  private func problems(of command: Command) -> [String] {
    let name = "\"\(command.words.en.isEmpty ? command.words.fr : command.words.en)\""
    var problems = TextCheck.problems(of: command.words, "The name of \(name)", isName: true)
    problems += TextCheck.problems(of: command.summary, "The summary of \(name)")
    if let discussion = command.discussion {
      problems += TextCheck.problems(of: discussion, "The discussion of \(name)")
    }
    for parameter in command.parameters {
      let parameterName = "\"\(parameter.name.en)\" of \(name)"
      problems += TextCheck.problems(of: parameter.name, "The name of \(parameterName)")
      problems += TextCheck.problems(of: parameter.help, "The help of \(parameterName)")
    }
    for column in command.columns ?? [] {
      let columnName = "the column \"\(column.name.en)\" of \(name)"
      problems += TextCheck.problems(of: column.name, "The name of \(columnName)")
      problems += TextCheck.problems(of: column.heading, "The heading of \(columnName)")
    }
    for example in command.examples {
      problems += TextCheck.problems(of: example.purpose, "The purpose of \"\(example.line)\"")
    }
    if command.examples.isEmpty { problems.append("\(name) has no example.") }
    return problems
  }

  /// What is wrong with a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - what: what it is, at the start of a sentence.
  ///   - isName: whether it is a name, which may be the same in both languages.
  static func problems(of text: Text, _ what: String, isName: Bool = false) -> [String] {
    let missing = Language.allCases.filter { $0.isBlank(text) }
    guard missing.isEmpty else { return missing.map { "\(what) is missing in \($0.rawValue)." } }
    guard !isName, text.en == text.fr, isSentence(text.en) else { return [] }
    return ["\(what) is not translated: \(text.en)"]
  }

  /// Whether a text says something, in words of one language: three words in small letters.
  private static func isSentence(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
    return words.filter { word in word.allSatisfy(\.isLetter) && word.first?.isLowercase == true }
      .count >= 2 && words.count >= 3
  }
}

extension Language {
  /// Whether a text has nothing to read in this language.
  fileprivate func isBlank(_ text: Text) -> Bool {
    // By the wordings themselves: one that is missing falls back on the other.
    (self == .english ? text.en : text.fr).allSatisfy(\.isWhitespace)
  }
}
