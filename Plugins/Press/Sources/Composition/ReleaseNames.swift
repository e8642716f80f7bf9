import AccordPartnership
import AccordWording

/// How sentences speak of an organisation, in both languages.
extension ReleaseFacts.Body {
  private var noun: FrenchNoun { FrenchNoun(institution: name) }

  /// `the Région Normandie`, `la Région Normandie`.
  var the: Text {
    .pair(en: (noun.hasArticle ? "the " : "") + noun.bare, fr: noun.definite)
  }

  /// `of the Région Normandie`, `de la Région Normandie`.
  var of: Text { .pair(en: "of " + the.en, fr: noun.of) }

  /// `to the Région Normandie`, `à la Région Normandie`.
  var to: Text { .pair(en: "to " + the.en, fr: noun.at) }

  /// ` (ARML)`, or nothing.
  var acronymInBrackets: Text { .same(acronym.map { " (\($0))" } ?? "") }

  /// `the ARML`, `l’ARML` where the acronym begins with a vowel; the name otherwise, because an
  /// acronym does not show its gender.
  var short: Text {
    guard let acronym, Typography.elides(before: acronym) else { return the }
    return .pair(en: "the " + acronym, fr: "l’" + acronym)
  }

  /// Where an office is held: the commune of a municipality, the organisation otherwise.
  var ofOffice: Text {
    guard kind == .municipality else { return of }
    let place = commune ?? ReleaseFacts.Body.communeNamed(in: name)
    return .pair(en: "of " + place, fr: FrenchNoun(commune: place).of)
  }

  private static func communeNamed(in name: String) -> String {
    let name = name.replacing("'", with: "’")
    for title in ["Ville ", "Commune ", "Mairie "] where name.hasPrefix(title) {
      let rest = name.dropFirst(title.count)
      for (link, article) in [("de ", ""), ("d’", ""), ("du ", "Le "), ("des ", "Les ")]
      where rest.hasPrefix(link) {
        return article + rest.dropFirst(link.count)
      }
    }
    return name
  }
}

extension ReleaseFacts.Attendee {
  /// The person with the capacity: `Agnès Canayer, Présidente de l’Association…`.
  ///
  /// - Parameter host: the organisation on whose premises the person is, which is then not named
  ///   a second time.
  func presented(at host: ReleaseFacts.Body? = nil) -> Text {
    let office: Text
    if let host, host == organisation, host.kind == .missionLocale {
      office = Text(en: "of that Mission Locale", fr: "de cette Mission Locale")
    } else {
      office = organisation.ofOffice
    }
    return .same(name + ", ") + .each { title[$0] + " " } + office + inCharge
  }

  /// ` in charge of employment`, ` chargé de l’emploi`, or nothing.
  private var inCharge: Text {
    guard let portfolio else { return .same("") }
    let saysCharge = ["in charge", "responsible", "for "].contains { start in
      portfolio.en.folded.hasPrefix(start)
    }
    return .pair(
      en: (saysCharge ? " " : " in charge of ") + portfolio.en,
      fr: " " + FrenchPortfolio.clause(portfolio.fr))
  }
}

/// Turns a portfolio as it was entered into what follows a title.
enum FrenchPortfolio {
  /// `chargé de l’emploi` as it is; `l’emploi et la formation` with "en charge de", which agrees
  /// with everyone; a list without articles between quotation marks.
  static func clause(_ portfolio: String) -> String {
    let text = portfolio.replacing("'", with: "’")
    let start = text.folded
    if ["charge", "en charge", "delegue", "responsable"].contains(where: { start.hasPrefix($0) }) {
      return text
    }
    let items = text.replacing(" et ", with: ", ").split(separator: ",").map { item in
      String(item.drop { $0.isWhitespace })
    }
    let nouns = items.map(noun)
    guard nouns.allSatisfy({ $0 != nil }) else {
      return "au titre du portefeuille " + Language.french.quoted(text)
    }
    return "en charge " + Language.french.list(nouns.compactMap(\.self))
  }

  private static func noun(_ item: String) -> String? {
    if item.hasPrefix("le ") { return "du " + item.dropFirst(3) }
    if item.hasPrefix("les ") { return "des " + item.dropFirst(4) }
    if item.hasPrefix("la ") || item.hasPrefix("l’") { return "de " + item }
    return nil
  }
}
