import AccordDocuments
import AccordWording

/// Fields that hold a list of texts in both languages: `--audience-en pupils --audience-fr élèves`.
extension Field where Owner: Document {
  /// Gives a draft the texts whose words its two options say, the first of one language with the
  /// first of the other. Returns whether they say anything.
  func giveTexts(_ draft: inout DocumentDraft<Owner>, _ given: inout WordsLeft) throws -> Bool {
    var words: [Language: [String]] = [:]
    for language in Language.allCases {
      let said = (given.next() ?? []).map { String($0.withoutOuterSpaces) }
      if !said.isEmpty { words[language] = said }
    }
    guard let count = words.values.map(\.count).max() else { return false }
    guard words.values.allSatisfy({ $0.count == count }) else {
      throw TextsUnpaired(
        option: optionName, english: words[.english]?.count ?? 0,
        french: words[.french]?.count ?? 0)
    }
    let texts = (0..<count).map { index in words.mapValues { $0[index] } }
    guard texts.allSatisfy({ $0.values.contains { !$0.folded.isEmpty } }) else {
      throw WordsMissing(field: optionName)
    }
    draft.set(self, texts)
    return true
  }
}

/// Texts are given in both languages, and not as many in one as in the other.
struct TextsUnpaired: Fault {
  /// The option, without the language.
  let option: Text
  let english: Int
  let french: Int

  let code = "usage.unpaired"
  var parameter: String? { option.en + "-en" }
  var message: Text {
    Text(
      en:
        "\"--\(option)-en\" is given \(count: english) times and \"--\(option)-fr\" \(count: french) times.",
      fr:
        "« --\(option)-en » est donné \(count: english) fois et « --\(option)-fr » \(count: french) fois."
    )
  }
  var advice: Text? {
    Text(
      en: "Give each text in both languages, in the same order, or all of them in one.",
      fr: "Donnez chaque texte dans les deux langues, dans le même ordre, ou tous dans une seule.")
  }
}
