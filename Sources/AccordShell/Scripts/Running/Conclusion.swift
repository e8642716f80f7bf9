import AccordWording

/// The last sentence of a run that had errors: what came of it, and how many of them stand above.
enum Conclusion {
  /// It did not begin.
  case notRun
  /// Its changes were left.
  case notKept
  /// Whether its changes were kept is not known.
  case unknown
  /// Its changes were kept, and a file or a part is missing.
  case incomplete
  /// Its plan would be refused.
  case wouldNotBeKept
  /// Its plan was not written to the file.
  case notSaved

  /// What an ending is summed up with; `nil` where all was kept.
  init?(_ ending: Ending) {
    switch ending {
    case .kept, .found: return nil
    case .notKept: self = .notKept
    case .unknown: self = .unknown
    case .incomplete, .notErased: self = .incomplete
    }
  }

  /// The word for programs.
  var word: String {
    switch self {
    case .notRun: "not-run"
    case .notKept: "not-kept"
    case .unknown: "not-known"
    case .incomplete: "incomplete"
    case .wouldNotBeKept: "would-not-be-kept"
    case .notSaved: "not-saved"
    }
  }

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
    case .unknown:
      Text(
        en: "Whether the changes were kept is not known: \(count).",
        fr: "On ne sait pas si les modifications ont été conservées : \(count).")
    case .incomplete:
      Text(
        en: "The changes were kept, but not all that goes with them: \(count).",
        fr:
          "Les modifications ont été conservées, mais pas tout ce qui va avec elles : \(count).")
    case .notSaved:
      Text(
        en: "The plan was not saved: \(count).", fr: "Le plan n’a pas été enregistré : \(count).")
    case .wouldNotBeKept:
      Text(en: "Nothing would be kept: \(count).", fr: "Rien ne serait conservé : \(count).")
    }
  }
}
