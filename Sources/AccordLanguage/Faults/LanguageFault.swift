package import AccordWording

/// What is wrong with a text of the command language. The cases stand in extensions, by step:
/// cutting it into words, its grammar, its commands, its variables and its stages.
package struct LanguageFault: Fault, Hashable {
  package let code: String
  package let message: Text
  package let advice: Text?

  package init(_ code: String, _ message: Text, advice: Text? = nil) {
    self.code = code
    self.message = message
    self.advice = advice
  }

  /// "Did you mean …?", or other advice where no word is near.
  package static func meant(_ near: String?, otherwise: Text? = nil) -> Text? {
    guard let near else { return otherwise }
    return Text(
      en: "Did you mean \"\(near)\"?", fr: "Vouliez-vous dire « \(near) » ?")
  }
}
