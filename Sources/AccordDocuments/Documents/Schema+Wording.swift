public import AccordWording

/// The name of a document type in a sentence.
extension Schema {
  /// With its article: "the convention", "la convention", "l’enveloppe".
  public var definite: Text {
    let article = Typography.elides(before: name.fr) ? "l’" : gender == .feminine ? "la " : "le "
    return .pair(en: "the " + name.en, fr: article + name.fr)
  }

  /// A French participle or adjective that agrees with the name: `créé`, `créée`, `créées`.
  public func agreeing(_ masculine: String, _ count: Int = 1) -> String {
    gender.agreeing(masculine, count)
  }
}
