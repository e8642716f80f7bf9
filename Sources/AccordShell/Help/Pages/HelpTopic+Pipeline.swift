import AccordWording

extension HelpTopic {
  /// What may follow a command after `|`.
  static let pipeline = HelpTopic(
    word: Text(en: "pipeline", fr: "enchaînement"),
    summary: Text(
      en: "what may follow a command after \"|\"",
      fr: "ce qui peut suivre une commande après «\u{A0}|\u{A0}»")
  ) { page in
    page.paragraph(
      page.say(
        Text(
          en:
            "A command that gives a table can be followed by stages, each after a \"|\". They are understood in both languages, and checked before anything runs.",
          fr:
            "Une commande qui donne un tableau peut être suivie d’étapes, chacune après un «\u{A0}|\u{A0}». Elles sont comprises dans les deux langues et vérifiées avant toute exécution."
        )))
    page.heading(Text(en: "Stages", fr: "Étapes"))
    page.columns(
      stages.map { ($0.form[page.language], $0.meaning[page.language]) })
    page.heading(Text(en: "Formats", fr: "Formats"))
    page.columns(formats.map { ($0.word, $0.meaning[page.language]) })
  }

  private static let stages: [(form: Text, meaning: Text)] = [
    (
      Text(en: "where CONDITION", fr: "où CONDITION"),
      Text(en: "keep the rows that satisfy it", fr: "garder les lignes qui la vérifient")
    ),
    (
      Text(en: "sort by COLUMN [desc]", fr: "trier par COLONNE [décroissant]"),
      Text(en: "put the rows in order", fr: "ordonner les lignes")
    ),
    (
      Text(en: "select COLUMN…", fr: "choisir COLONNE…"),
      Text(en: "keep these columns", fr: "garder ces colonnes")
    ),
    (
      Text(en: "take N", fr: "prendre N"),
      Text(en: "keep the first rows", fr: "garder les premières lignes")
    ),
    (Text(en: "count", fr: "compter"), Text(en: "count the rows", fr: "compter les lignes")),
    (
      Text(en: "sum COLUMN", fr: "sommer COLONNE"),
      Text(en: "add up a column", fr: "additionner une colonne")
    ),
    (
      Text(en: "as FORMAT", fr: "en FORMAT"),
      Text(en: "write the table in a format", fr: "écrire le tableau dans un format")
    ),
  ]

  private static let formats: [(word: String, meaning: Text)] = [
    (
      "table",
      Text(en: "for people, fitted to the screen", fr: "pour les personnes, ajusté à l’écran")
    ),
    ("json", Text(en: "an array of objects", fr: "un tableau d’objets")),
    ("jsonl", Text(en: "one object a line", fr: "un objet par ligne")),
    ("csv", Text(en: "commas, for spreadsheets", fr: "virgules, pour les tableurs")),
    ("tsv", Text(en: "tabs, one row a line", fr: "tabulations, une ligne par enregistrement")),
    ("md", Text(en: "Markdown, for documents", fr: "Markdown, pour les documents")),
  ]
}
