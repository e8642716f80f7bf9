public import AccordWording

/// The name of a document type in a sentence.
extension Schema {
  /// With its article: "the convention", "la convention", "l’enveloppe".
  public var definite: Text {
    let article = Typography.elides(before: name.fr) ? "l’" : gender == .feminine ? "la " : "le "
    return .pair(en: "the " + name.en, fr: article + name.fr)
  }

  /// With its indefinite article: "a visit", "an envelope", "une visite".
  public var indefinite: Text {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let article = name.en.first.map { vowels.contains($0) } == true ? "an " : "a "
    return .pair(en: article + name.en, fr: agreeing("un") + " " + name.fr)
  }

  /// A French participle or adjective that agrees with the name: `créé`, `créée`, `créées`.
  public func agreeing(_ masculine: String, _ count: Int = 1) -> String {
    gender.agreeing(masculine, count)
  }
}
