public import AccordWording

extension Text {
  /// A text of which one language is enough: where it has none in the other, the first one is shown
  /// in both.
  ///
  /// - Parameters:
  ///   - english: the words in English.
  ///   - french: the words in French.
  ///   - name: what it is called, the name of its options without the language.
  /// - Throws: a fault when there are none at all.
  public static func either(
    en english: String?, fr french: String?, of name: Text
  ) throws -> Text {
    let text = Text.pair(en: english ?? "", fr: french ?? "")
    guard !text.en.folded.isEmpty || !text.fr.folded.isEmpty else {
      throw WordsMissing(field: name)
    }
    return text
  }
}

/// A text in both languages has none.
struct WordsMissing: Fault {
  let field: Text

  let code = "usage.missing"
  var parameter: String? { field.en + "-en" }
  var message: Text {
    Text(
      en: "The \(field) is missing: give it in one language at least.",
      fr: "Il manque « \(field) » : donnez-le au moins dans une langue.")
  }
}
