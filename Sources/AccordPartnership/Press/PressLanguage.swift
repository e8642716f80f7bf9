public import AccordWording

/// The language that a mail to a press contact begins in.
public enum PressLanguage: String, Choice {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"

  public static let name = Text(en: "language", fr: "langue")

  public var word: Text { .same(rawValue) }

  /// `French`, `français`.
  public var shown: Text {
    self == .french
      ? Text(en: "French", fr: "français") : Text(en: "English", fr: "anglais")
  }

  /// The language.
  public var language: Language { self == .french ? .french : .english }
}
