import AccordWording

/// The last sentence of a run that failed: what came of it, and how many errors stand above.
enum Verdict {
  /// It did not begin.
  case notRun
  /// Its changes were left.
  case notKept
  /// Its plan would be refused.
  case wouldNotBeKept
  /// Its plan was not written to the file.
  case notSaved

  /// - Parameter following: how many of the errors may only follow from others.
  func text(errors: Int, following: Int = 0) -> Text {
    var count = Text.each { language in
      language.grouped(errors) + " "
        + (language == .french
          ? language.plural(errors, "erreur", "erreurs")
          : language.plural(errors, "error", "errors"))
    }
    if following > 0 {
      count =
        count
        + Text(
          en: ", \(count: following) of which may only follow from others",
          fr: ", dont \(count: following) peut-être par suite des autres")
    }
    return switch self {
    case .notRun: Text(en: "Nothing was run: \(count).", fr: "Rien n’a été exécuté : \(count).")
    case .notKept: Text(en: "Nothing was kept: \(count).", fr: "Rien n’a été conservé : \(count).")
    case .notSaved:
      Text(
        en: "The plan was not saved: \(count).", fr: "Le plan n’a pas été enregistré : \(count).")
    case .wouldNotBeKept:
      Text(en: "Nothing would be kept: \(count).", fr: "Rien ne serait conservé : \(count).")
    }
  }
}
