import AccordLanguage
import AccordWording

/// How a parameter is written and what may be written for it.
struct ParameterHelp {
  let parameter: ParameterDeclaration

  init(_ parameter: ParameterDeclaration) { self.parameter = parameter }

  /// `VISIT`, `[YEAR]`, `ID…`.
  func placeholder(_ language: Language) -> String {
    var name = parameter.name[language].uppercased()
    if parameter.isRepeated { name += "…" }
    return parameter.isRequired ? name : "[\(name)]"
  }

  /// `--amount AMOUNT`, `--[no-]strict`; for an argument its placeholder.
  func term(_ language: Language) -> String {
    let name = parameter.name[language]
    switch parameter.form {
    case .argument, .remaining: return placeholder(language)
    case .flag: return "--" + name
    case .option:
      let kind = parameter.type.kind.name[language].uppercased()
      return "--\(name) " + kind.split(separator: " ").joined(separator: "-")
    }
  }

  /// What it is, what may be written, and what holds when it is left out.
  func explanation(_ language: Language) -> String {
    var sentences = [parameter.help[language].capitalisedFirst]
    let kind = parameter.type.kind
    let colon = language == .french ? "\u{A0}: " : ": "
    if parameter.form != .flag, !kind.choices.isEmpty {
      let words = kind.choices.map { $0[language] }.joined(separator: ", ")
      sentences.append(Text(en: "One of", fr: "Au choix")[language] + colon + words)
    } else if parameter.form != .flag, parameter.type != String.self, !kind.examples.isEmpty {
      let examples = kind.examples.joined(separator: language == .french ? "\u{202F}; " : "; ")
      sentences.append(Text(en: "For example", fr: "Par exemple")[language] + colon + examples)
    }
    if parameter.form == .option, parameter.isRequired {
      sentences.append(Text(en: "Required", fr: "Obligatoire")[language])
    }
    if parameter.isRepeated, parameter.form == .option {
      sentences.append(
        Text(en: "May be given several times", fr: "Peut être donnée plusieurs fois")[language])
    }
    if let fallback = parameter.fallback {
      sentences.append(
        Text(en: "Otherwise", fr: "Sinon")[language] + colon + shown(fallback, language))
    }
    return sentences.joined(separator: ". ") + "."
  }

  /// The value that holds when none is given, as people write it.
  private func shown(_ code: String, _ language: Language) -> String {
    func written<V: WrittenValue>(_ type: V.Type) -> String {
      (try? V(reading: code))?.written(in: language) ?? code
    }
    return written(parameter.type)
  }
}
