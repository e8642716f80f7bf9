import AccordDocuments
import AccordEditing
import AccordJSON
import AccordLanguage
import AccordPlatform
import AccordWording

/// Asks for what an input lacks, where somebody is there to answer: the arguments that may not be
/// left out, one by one, and which of several documents a name means.
///
/// What comes out is an input that could have been typed: it is shown, it is what history keeps,
/// and it can be put in a script.
struct Wizard {
  /// What became of an input.
  enum Outcome: Sendable, Hashable {
    /// Nothing had to be asked.
    case unchanged
    /// The input with what was answered.
    case completed(String)
    /// Somebody gave up while being asked.
    case abandoned
  }

  private let interpreter: Interpreter
  private let console: any Console

  init(_ interpreter: Interpreter, console: any Console) {
    self.interpreter = interpreter
    self.console = console
  }

  private var language: Language { interpreter.state.language }

  /// Asks for what a command lacks. An input that is wrong in any other way is left as it is: the
  /// error says what to mend.
  func complete(_ input: String) -> Outcome {
    let outcome = fill(input)
    let whole: String
    switch outcome {
    case .abandoned: return outcome
    case .unchanged: whole = input
    case .completed(let text): whole = text
    }
    let answered = answerQuestion(of: whole)
    return answered == .unchanged ? outcome : answered
  }

  /// Asks for what the other words of a call make necessary: an option, or an argument that may be
  /// left out otherwise.
  private func answerQuestion(of input: String) -> Outcome {
    guard let call = WrittenCall(input, interpreter), let question = call.command.question,
      let index = call.parameters.firstIndex(where: { $0.name.en == question.option }),
      call.given[index].isEmpty, call.missing.isEmpty,
      let session = interpreter.readingSession()
    else { return .unchanged }
    let given = call.given.map { $0.compactMap(\.literal) }
    guard given.map(\.count) == call.given.map(\.count),
      let text = try? question.text(session, given)
    else { return .unchanged }
    console.say(text)
    let parameter = call.parameters[index]
    guard let answers = ask(parameter), let answer = answers.first else { return .abandoned }
    let (place, words) =
      parameter.form == .option
      ? (call.commandEnd, " --\(parameter.name[language]) \(answer.asWord)")
      : (call.end, answers.map { " " + $0.asWord }.joined())
    return .completed(
      Replacement.apply([Replacement(range: place..<place, text: words)], to: input))
  }

  private func fill(_ input: String) -> Outcome {
    guard let call = WrittenCall(input, interpreter) else { return .unchanged }
    var replacements: [Replacement] = []
    for (parameter, words) in zip(call.parameters, call.given) {
      for word in words {
        switch choose(word, parameter) {
        case .unchanged: break
        case .abandoned: return .abandoned
        case .completed(let identity):
          guard let range = call.range(of: word) else { return .unchanged }
          replacements.append(Replacement(range: range, text: identity))
        }
      }
    }
    let missing = call.missing
    if !missing.isEmpty {
      console.say(Wizard.announcement(call.command, missing.count))
      var (options, arguments) = ("", "")
      for parameter in missing {
        guard let answers = ask(parameter) else { return .abandoned }
        for answer in answers {
          if parameter.form == .option {
            options += " --\(parameter.name[language]) \(answer.asWord)"
          } else {
            arguments += " \(answer.asWord)"
          }
        }
      }
      replacements.append(Replacement(range: call.commandEnd..<call.commandEnd, text: options))
      replacements.append(Replacement(range: call.end..<call.end, text: arguments))
    }
    guard !replacements.isEmpty else { return .unchanged }
    return .completed(Replacement.apply(replacements, to: input))
  }

  private static func announcement(_ command: Command, _ count: Int) -> Text {
    Text.each { language in
      let name = language.quoted(command.words[language])
      return Text(
        en:
          "\(name) needs \(count) more \(language.plural(count, "value", "values")). Ctrl-C gives up.",
        fr:
          "Il manque \(count) \(language.plural(count, "valeur", "valeurs")) à \(name). Ctrl-C pour abandonner."
      )[language]
    }
  }

  // MARK: Missing values

  /// The answers for one parameter, several where it takes several; `nil` where somebody gave up.
  private func ask(_ parameter: ParameterDeclaration) -> [String]? {
    var answers: [String] = []
    console.say(explanation(parameter))
    while true {
      guard let answer = line(parameter, besides: answers) else { return nil }
      if answer.isEmpty {
        if !answers.isEmpty { return answers }
        console.say(
          Text(en: "This value cannot be left out.", fr: "Cette valeur ne peut pas être omise."))
      } else if let fault = fault(in: answer, parameter) {
        console.report(fault)
      } else {
        answers.append(answer)
        guard parameter.form == .remaining else { return answers }
        if answers.count == 1 {
          console.say(
            Text(en: "One more, or Enter to go on.", fr: "Encore une, ou Entrée pour continuer."))
        }
      }
    }
  }

  private func explanation(_ parameter: ParameterDeclaration) -> Text {
    let kind = parameter.type.kind
    // One example of a text, or of a new identity, does not fit all: a reason is no town.
    let examples =
      parameter.type == String.self || parameter.type == Slug.self
      ? .same("") : kind.choices.isEmpty ? kind.exampleList : kind.choices.joined(separator: ", ")
    let shown = Text.each { examples[$0].isEmpty ? "" : " (\(examples[$0]))" }
    return .same("\n") + parameter.help.capitalisedFirst + shown
  }

  private func line(
    _ parameter: ParameterDeclaration, besides answers: [String]
  ) -> String? {
    let prompt = Text.each {
      $0 == .english ? "\(parameter.name[$0]): " : "\(parameter.name[$0])\u{A0}: "
    }
    let help = EditingHelp(completions: { [interpreter] text, cursor in
      interpreter.completer.answers(to: parameter, text, cursor, besides: answers)
    })
    switch console.ask(Question(prompt: prompt, help: help)) {
    case .text(let text): return String(text.trimmed).withoutQuotes
    case .notText:
      console.report(Diagnostic(NotText(name: nil)))
      return ""
    case .interrupted, .end, nil: return nil
    }
  }

  /// What is wrong with an answer.
  private func fault(in answer: String, _ parameter: ParameterDeclaration) -> Diagnostic? {
    do throws(Diagnostic) {
      let source = SourceText(name: nil, text: answer)
      try parameter.check(answer, at: SourcePlace(source, line: 1, column: 1, length: answer.count))
    } catch {
      return Diagnostic(code: error.code, error.message, advice: error.advice)
    }
    guard parameter.type is any DocumentIdentity.Type, let session = interpreter.readingSession()
    else { return nil }
    do {
      try session.look(for: answer, as: parameter.type)
      return nil
    } catch {
      return Diagnostic(any: error)
    }
  }

  // MARK: Names of several documents

  /// Which document a name means that several have.
  private func choose(_ word: Word, _ parameter: ParameterDeclaration) -> Outcome {
    guard let name = word.literal, let identity = parameter.type as? any DocumentIdentity.Type,
      let session = interpreter.readingSession(),
      let found = try? session.documents(named: name, identity.documentType), found.count > 1
    else { return .unchanged }
    let lines = Text.each { language in
      let several = Text(
        en: "\"\(name)\" is the name of \(found.count) documents:",
        fr: "« \(name) » désigne \(found.count) documents :")
      let list = found.enumerated().map { "  \($0 + 1)  \($1.identity)  \($1.label)" }
      return ([several[language]] + list).joined(separator: "\n")
    }
    console.say(lines)
    let help = EditingHelp(completions: { text, _ in
      Completions(
        0..<text.count,
        Completer.fitting(found.map { Completions.Item($0.identity, $0.label) }, text))
    })
    let prompt = Text(en: "Which one (1–\(found.count))? ", fr: "Lequel (1–\(found.count)) ? ")
    while true {
      guard case .text(let answer)? = console.ask(Question(prompt: prompt, help: help)) else {
        return .abandoned
      }
      let text = answer.trimmed
      if let number = Int(text), found.indices.contains(number - 1) {
        return .completed(found[number - 1].identity)
      }
      if let chosen = found.first(where: { $0.identity == text }) {
        return .completed(chosen.identity)
      }
      console.say(
        Text(
          en: "Give a number from 1 to \(found.count), or an identity.",
          fr: "Donnez un numéro de 1 à \(found.count), ou un identifiant."))
    }
  }
}

/// A stretch of an input and what takes its place.
private struct Replacement {
  let range: Range<Int>
  let text: String

  static func apply(_ replacements: [Replacement], to input: String) -> String {
    var characters = Array(input)
    let ordered = replacements.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    for (_, replacement) in ordered {
      characters.replaceSubrange(replacement.range, with: replacement.text)
    }
    return String(characters)
  }
}

extension Completer {
  /// What an answer to the question for a parameter can be.
  func answers(
    to parameter: ParameterDeclaration, _ text: String, _ cursor: Int, besides given: [String] = []
  ) -> Completions {
    let word = String(text.prefix(cursor))
    var offer = values(of: parameter, word)
    offer.items.removeAll { given.contains($0.text.withoutQuotes) }
    let items = offer.isMatched ? offer.items : Completer.fitting(offer.items, word)
    return Completions(
      0..<cursor,
      items.map {
        Completions.Item($0.text.withoutQuotes, label: $0.label, $0.explanation, isWhole: false)
      }, hint: offer.hint?[language])
  }
}
