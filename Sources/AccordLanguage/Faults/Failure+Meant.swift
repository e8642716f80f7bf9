package import AccordWording

/// What is wrong with a text of the command language. The wordings stand in extensions, by step:
/// cutting it into words, its grammar, its commands, its variables and its stages.
extension Failure {
  /// "Did you mean …?", or other advice where no word is near.
  package static func meant(_ near: Text?, otherwise: Text? = nil) -> Text? {
    guard let near else { return otherwise }
    return Text(
      en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
  }

  /// The advice that names what was probably meant, in whatever language.
  package static func meant(_ near: String?, otherwise: Text? = nil) -> Text? {
    guard let near else { return otherwise }
    return Text(
      en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
  }
}
