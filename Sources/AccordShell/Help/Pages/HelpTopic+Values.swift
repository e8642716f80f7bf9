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
    page.heading(Text(en: "For programs", fr: "Pour les programmes"))
    page.paragraph(
      page.say(
        Text(
          en:
            "All JSON (lists, cards, plans, histories, differences) has one encoding, in both languages:",
          fr:
            "Tout le JSON (listes, fiches, prévisions, historiques, différences) a un seul codage, dans les deux langues :"
        )))
    page.columns(encodings.map { ($0.kind[page.language], $0.form[page.language]) })
    page.paragraph(
      page.say(
        Text(
          en:
            "CSV and TSV write the same, with the % of a rate. The journal itself, and \"stored\" in a saved plan, hold amounts in cents and rates in hundredths of a per cent; so does a change to a document that its type can no longer read.",
          fr:
            "CSV et TSV écrivent de même, avec le % d’un taux. Le journal lui-même, et « stored » dans une prévision enregistrée, tiennent les montants en centimes et les taux en centièmes de pour cent ; de même la modification d’un document que son type ne sait plus lire."
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

  /// How JSON has each kind of value: `Value.json` in words.
  private static let encodings: [(kind: Text, form: Text)] = [
    (
      Money.kind.name,
      Text(en: "euros, two decimals: 166666.67", fr: "en euros, deux décimales : 166666.67")
    ),
    (
      Rate.kind.name, Text(en: "the number before the %: 33.33", fr: "le nombre avant le % : 33.33")
    ),
    (CalendarDate.kind.name, .same("\"2024-01-29\"")),
    (
      Text(en: "word", fr: "mot"),
      Text(en: "its code: \"in-force\"", fr: "son code : \"in-force\"")
    ),
    (
      Text(en: "identifier", fr: "identifiant"),
      Text(en: "without spaces: \"20005340300057\"", fr: "sans espaces : \"20005340300057\"")
    ),
    (Text(en: "telephone", fr: "téléphone"), .same("E.164: \"+33231069885\"")),
    (Text(en: "number, year", fr: "nombre, année"), .same("50000, 2024")),
    (Bool.kind.name, .same("true, false")),
    (Text(en: "not known", fr: "inconnu"), .same("null")),
  ]
}
