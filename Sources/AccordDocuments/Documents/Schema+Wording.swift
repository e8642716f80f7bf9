public import AccordWording

/// The name of a document type in a sentence.
extension Schema {
  /// With its article: "the convention", "la convention", "l’enveloppe".
  public var definite: Text {
    let isElided = name.fr.folded.first.map { "aeiouh".contains($0) } ?? false
    let article = isElided ? "l’" : gender == .feminine ? "la " : "le "
    return .pair(en: "the " + name.en, fr: article + name.fr)
  }

  /// A French participle or adjective that agrees with the name: `créé`, `créée`.
  public func agreeing(_ masculine: String) -> String {
    gender == .feminine ? masculine + "e" : masculine
  }
}
