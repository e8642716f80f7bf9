import AccordWording

extension HelpTopic {
  /// How amounts, dates and the rest are written.
  static let values = HelpTopic(
    word: Text(en: "values", fr: "valeurs"),
    summary: Text(
      en: "how to write amounts, dates, rates", fr: "comment écrire montants, dates, taux")
  ) { page in
    page.paragraph(
      page.say(
        Text(
          en: "Values are written as people write them, in English or in French.",
          fr: "Les valeurs s’écrivent comme on les écrit d’ordinaire, en français ou en anglais.")))
    page.heading(Text(en: "Kinds of values", fr: "Sortes de valeurs"))
    let types: [any WrittenValue.Type] = [
      Money.self, CalendarDate.self, Rate.self, Int.self, Bool.self,
    ]
    let separator = page.language == .french ? "\u{202F}; " : "; "
    page.columns(
      types.map { ($0.kind.name[page.language], $0.kind.examples.joined(separator: separator)) })
    page.paragraph(
      page.say(
        Text(
          en:
            "What can be read in two ways is refused with both readings: \"1.234\" is 1234 to some and 1.23 and a bit to others. Write 1234, or fewer decimals.",
          fr:
            "Ce qui peut se lire de deux façons est refusé avec les deux lectures\u{A0}: «\u{A0}1.234\u{A0}» est 1234 pour les uns, un peu plus de 1,23 pour les autres. Écrivez 1234, ou moins de décimales."
        )))
    page.paragraph(
      page.say(
        Text(
          en:
            "A document is named by its identity (small letters, digits, hyphens, points), or by its whole name, without regard to accents or capitals. A value with spaces goes in quotes.",
          fr:
            "Un document se désigne par son identifiant (minuscules, chiffres, tirets, points) ou par son nom entier, sans égard aux accents ni aux majuscules. Une valeur avec des espaces se met entre guillemets droits."
        )))
    page.heading(Text(en: "Quotes", fr: "Guillemets"))
    page.columns([
      (
        "\"…\"",
        page.say(
          Text(
            en: "$name is put in; \\\" \\\\ \\n are understood",
            fr: "$nom est remplacé\u{A0}; \\\" \\\\ \\n sont compris"))
      ),
      ("'…'", page.say(Text(en: "everything is taken as it is", fr: "tout est pris tel quel"))),
      (
        "#",
        page.say(
          Text(
            en: "at the start of a word: a comment up to the end of the line",
            fr: "au début d’un mot\u{A0}: un commentaire jusqu’à la fin de la ligne"))
      ),
    ])
  }
}
