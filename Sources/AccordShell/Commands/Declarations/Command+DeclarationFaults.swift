import AccordLanguage
package import AccordWording

/// What a command declares wrongly beside its words, found when it is called or helped.
extension Command {
  /// Phrases without a capital, with a full stop; none where all is well.
  ///
  /// - Parameter withTexts: whether texts that are missing are told too.
  package func declarationFaults(withTexts: Bool = true) -> [Text] {
    faults + (columns ?? []).compactMap(\.fault) + argumentFaults + optionFaults + nameFaults
      + columnFaults + (withTexts ? emptyTexts : [])
  }

  /// The arguments that can never be given as they are meant.
  private var argumentFaults: [Text] {
    var faults: [Text] = []
    var before: ParameterDeclaration?
    for parameter in parameters where parameter.form == .argument || parameter.form == .remaining {
      let name = parameter.name
      if let before, before.form == .remaining {
        faults.append(
          Text(
            en: "its argument \"\(name)\" stands after \"\(before.name)\", which takes all words.",
            fr:
              "son argument «\u{A0}\(name)\u{A0}» vient après «\u{A0}\(before.name)\u{A0}», qui prend tous les mots."
          ))
      } else if let before, parameter.isRequired {
        faults.append(
          Text(
            en:
              "its argument \"\(name)\", which may not be left out, stands after \"\(before.name)\", which may.",
            fr:
              "son argument «\u{A0}\(name)\u{A0}», obligatoire, vient après «\u{A0}\(before.name)\u{A0}», qui est facultatif."
          ))
      }
      if parameter.form == .remaining || before == nil && !parameter.isRequired {
        before = parameter
      }
    }
    return faults
  }

  private var options: [ParameterDeclaration] {
    parameters.filter { $0.form == .option || $0.form == .flag }
  }

  /// The options that cannot be typed, or are another one.
  private var optionFaults: [Text] {
    var faults: [Text] = []
    for option in options {
      for name in option.name.wordings where !name.isEmpty && !TypedName.isOption(name) {
        faults.append(
          Text(
            en: "its option \"--\(name)\" cannot be typed.",
            fr: "son option «\u{A0}--\(name)\u{A0}» ne peut pas être tapée."))
      }
      let own = shellOptions.first { !$0.spellings.isDisjoint(with: option.name.spellings) }
      if let own {
        faults.append(
          Text(
            en: "its option \"--\(option.name)\" hides \"--\(own)\" of the shell.",
            fr:
              "son option «\u{A0}--\(option.name)\u{A0}» cache «\u{A0}--\(own)\u{A0}» de l’interpréteur."
          ))
      }
      guard option.form == .flag else { continue }
      let negations = Set(option.name.spellings.map { "no-" + $0 })
      let other = options.first { !$0.name.spellings.isDisjoint(with: negations) }
      if let other {
        faults.append(
          Text(
            en: "its option \"--\(other.name)\" turns its switch \"--\(option.name)\" off.",
            fr:
              "son option «\u{A0}--\(other.name)\u{A0}» désactive son commutateur «\u{A0}--\(option.name)\u{A0}»."
          ))
      }
    }
    return faults
  }

  /// The options that the shell takes on this command.
  private var shellOptions: [Text] {
    [LaunchOption.help.name] + (readsDocuments ? [Past.option] : [])
      + (needsAgreement ? [Consent.option] : [])
  }

  /// The names that two parameters share, in either language.
  private var nameFaults: [Text] {
    Command.repeated(parameters.map(\.name)).map { name in
      Text(
        en: "it has two parameters named \"\(name)\".",
        fr: "elle a deux paramètres nommés «\u{A0}\(name)\u{A0}».")
    }
  }

  private var columnFaults: [Text] {
    let names = (columns ?? []).map(\.name)
    return Command.repeated(names).map { name in
      Text(
        en: "it has two columns named \"\(name)\".",
        fr: "elle a deux colonnes nommées «\u{A0}\(name)\u{A0}».")
    }
      + names.flatMap(\.wordings).filter { !$0.isEmpty && !TypedName.isWord($0) }.map { name in
        Text(
          en: "its column \"\(name)\" cannot be typed.",
          fr: "sa colonne «\u{A0}\(name)\u{A0}» ne peut pas être tapée.")
      }
  }

  private var emptyTexts: [Text] {
    let texts =
      [(summary, Text(en: "its summary", fr: "son résumé"))]
      + parameters.flatMap { parameter in
        [
          (parameter.name, Text(en: "the name of a parameter", fr: "le nom d’un paramètre")),
          (
            parameter.help,
            Text(
              en: "the help of \"\(parameter.name)\"",
              fr: "l’aide de «\u{A0}\(parameter.name)\u{A0}»")
          ),
        ]
      }
      + (columns ?? []).map {
        ($0.name, Text(en: "the name of a column", fr: "le nom d’une colonne"))
      }
    return texts.filter { text, _ in text.wordings.contains { $0.allSatisfy(\.isWhitespace) } }
      .map { _, what in what + Text(en: " is empty.", fr: " est vide.") }
  }

  /// The names that stand at two places, in either language.
  private static func repeated(_ names: [Text]) -> [String] {
    var owners: [String: Int] = [:]
    var repeated: [String] = []
    for (index, name) in names.enumerated() {
      for spelling in name.spellings.sorted() where !spelling.isEmpty {
        guard let owner = owners.updateValue(index, forKey: spelling), owner != index else {
          continue
        }
        repeated.append(spelling)
      }
    }
    return repeated
  }
}

extension Text {
  /// Both wordings, as they are written.
  fileprivate var wordings: [String] { en == fr ? [en] : [en, fr] }
  /// Both wordings as they are compared.
  fileprivate var spellings: Set<String> { [en.folded, fr.folded] }
}

extension CommandCatalogue.Entry {
  /// What its command declares wrongly; `nil` where all is well.
  package var declarationFault: DeclarationFault? {
    DeclarationFault(
      faults + command.declarationFaults(), in: .command(command.words), of: plugin.name)
  }

  /// Why it is not called: what it declares wrongly, or the document types of its plugin do.
  var callingFault: DeclarationFault? {
    declarationFault ?? DeclarationFault(faultsOfDocuments.value, in: .plugin, of: plugin.name)
  }
}
