import AccordWording

/// The last sentence of a run that failed: what came of it, and how many errors stand above.
enum Verdict {
  /// It did not begin.
  case notRun
  /// Its changes were left.
  case notKept
  /// Its plan would be refused.
  case wouldNotBeKept

  func text(errors: Int) -> Text {
    let count = Text.each { language in
      language.grouped(errors) + " "
        + (language == .french
          ? language.plural(errors, "erreur", "erreurs")
          : language.plural(errors, "error", "errors"))
    }
    return switch self {
    case .notRun: Text(en: "Nothing was run: \(count).", fr: "Rien n’a été exécuté : \(count).")
    case .notKept: Text(en: "Nothing was kept: \(count).", fr: "Rien n’a été conservé : \(count).")
    case .wouldNotBeKept:
      Text(en: "Nothing would be kept: \(count).", fr: "Rien ne serait conservé : \(count).")
    }
  }
}
