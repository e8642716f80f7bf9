import AccordLanguage
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
    page.heading(Text(en: "Conditions", fr: "Conditions"))
    page.add(
      page.say(
        Text(
          en:
            "= != < <= > >= compare; ~ looks for a part. Accents, capitals, hyphens and the spaces of a number do not count.",
          fr:
            "= != < <= > >= comparent\u{A0}; ~ cherche une partie. Accents, majuscules, traits d’union et espaces d’un numéro ne comptent pas."
        )))
    for condition in conditions { page.code(page.say(condition), indent: 4) }
    for rule in rules { page.paragraph(page.say(rule)) }
    page.heading(Text(en: "Formats", fr: "Formats"))
    page.columns(formats.map { ($0.word[page.language], $0.meaning[page.language]) })
    page.heading(Text(en: "Files", fr: "Fichiers"))
    page.add(
      page.say(
        Text(
          en:
            "The name of a file says its format: .txt, .json, .jsonl, .csv, .tsv, .md, .html, .fods, .ics or .vcf; \"as …\" before \"save\" says it otherwise. A file that is there gives way only with --replace, or with --yes, or after a question. Files are written when everything is kept and no file when not, also with --read-only: they are no part of the workspace. A script writes beside itself and below, unless its caller names the file by a parameter.",
          fr:
            "Le nom d’un fichier dit son format : .txt, .json, .jsonl, .csv, .tsv, .md, .html, .fods, .ics ou .vcf ; sinon « en … » avant « enregistrer » le dit. Un fichier existant n’est remplacé qu’avec --remplacer, avec --oui, ou après une question. Les fichiers s’écrivent quand tout est conservé, sinon aucun, même avec --lecture-seule : ils ne font pas partie de l’espace de travail. Un script écrit à côté de lui ou plus bas, sauf si l’appelant nomme le fichier par un paramètre."
        )))
  }

  private static let stages: [(form: Text, meaning: Text)] = [
    (
      word(.where) + Text(en: " CONDITION", fr: " CONDITION"),
      Text(en: "keep the rows that satisfy it", fr: "garder les lignes qui la vérifient")
    ),
    (
      word(.sort) + word(.by) + Text(en: " COLUMN [", fr: " COLONNE [")
        + Keyword.descending.words + .same("]"),
      Text(en: "put the rows in order", fr: "ordonner les lignes")
    ),
    (
      word(.select) + Text(en: " COLUMN…", fr: " COLONNE…"),
      Text(en: "keep these columns", fr: "garder ces colonnes")
    ),
    (
      word(.take) + .same(" N"),
      Text(en: "keep the first rows", fr: "garder les premières lignes")
    ),
    (word(.count), Text(en: "count the rows", fr: "compter les lignes")),
    (
      word(.sum) + Text(en: " COLUMN…", fr: " COLONNE…"),
      Text(en: "add up columns", fr: "additionner des colonnes")
    ),
    (
      word(.group) + word(.by)
        + Text(en: " COLUMN [sum COLUMN…]", fr: " COLONNE [sommer COLONNE…]"),
      Text(
        en: "one row for each group: count, sum, average, min, max",
        fr: "une ligne par groupe\u{A0}: compter, sommer, moyenne, min, max")
    ),
    (
      word(.chart)
        + Text(en: " LABEL VALUE [by COLUMN]", fr: " LIBELLÉ VALEUR [par COLONNE]"),
      Text(
        en: "draw bars; --line a line, --spark a small one; --month, --years by month",
        fr: "tracer des barres ; --courbe une courbe, --mini une petite ; --mois, --années par mois"
      )
    ),
    (
      word(.as) + Text(en: " FORMAT", fr: " FORMAT"),
      Text(en: "write the table in a format", fr: "écrire le tableau dans un format")
    ),
    (
      word(.save)
        + Text(
          en: " FILE [--replace] [--sheet-by COLUMN]",
          fr: " FICHIER [--remplacer] [--feuille-par COLONNE]"),
      Text(
        en: "write to a file once all is kept",
        fr: "écrire dans un fichier quand tout est conservé")
    ),
  ]

  /// `| where`, and for the second word of a stage ` by`.
  private static func word(_ keyword: Keyword) -> Text {
    .same(keyword == .by ? " " : "| ") + keyword.words
  }

  static let conditions: [Text] = [
    Text(en: "status = signed and amount >= 100k€", fr: "statut = signée et montant >= 100k€"),
    Text(en: "name ~ rouen or name ~ elbeuf", fr: "nom ~ rouen ou nom ~ elbeuf"),
    Text(en: "status in (sent, signed)", fr: "statut dans (envoyée, signée)"),
    Text(en: "date is missing", fr: "date est absent"),
    Text(
      en: "not (amount < 1000 or closed is missing)", fr: "pas (montant < 1000 ou fin est absent)"),
    Text(
      en: "paid >= amount * 60% and end < start + 12 months",
      fr: "payé >= montant * 60% et fin < début + 12 mois"),
  ]

  /// What a comparison does with values that are missing or have no type.
  private static let rules: [Text] = [
    Text(
      en:
        "A comparison with a missing value does not hold, and a negation (!=, not in, not (…)) is its exact complement: \"where C\" and \"where not (C)\" together give every row. \"is missing\" finds what is missing.",
      fr:
        "Une comparaison avec une valeur absente n’est pas vérifiée, et une négation (!=, non dans, non (…)) en est l’exact complément : « où C » et « où non (C) » donnent ensemble toutes les lignes. « est absent » trouve ce qui manque."
    ),
    Text(
      en:
        "A value without a type is read by the type of the other side; what cannot be read so is an error. Texts have an order (<, <=, >, >=) only among themselves, never against a number, an amount or a date.",
      fr:
        "Une valeur sans type est lue selon le type de l’autre côté ; ce qui ne peut pas l’être est une erreur. Les textes n’ont d’ordre (<, <=, >, >=) qu’entre eux, jamais face à un nombre, un montant ou une date."
    ),
    Text(
      en:
        "\"sum\" over no rows is 0; over rows that all lack the value it is missing, otherwise what is missing is left out.",
      fr:
        "« sommer » sur aucune ligne donne 0 ; si la valeur manque à toutes les lignes, le résultat est absent, sinon ce qui manque est laissé de côté."
    ),
  ]

  private static let formats: [(word: Text, meaning: Text)] = [
    (
      OutputFormat.table.word,
      Text(en: "for people, fitted to the screen", fr: "pour les personnes, ajusté à l’écran")
    ),
    (
      OutputFormat.plain.word,
      Text(en: "line after line, for screen readers", fr: "ligne par ligne, pour lecteurs d’écran")
    ),
    (OutputFormat.json.word, Text(en: "an array of objects", fr: "un tableau d’objets")),
    (OutputFormat.jsonl.word, Text(en: "one object a line", fr: "un objet par ligne")),
    (
      OutputFormat.csv.word,
      Text(
        en: "commas, for programs and imports", fr: "virgules, pour les programmes et les imports")
    ),
    (
      Text(en: "csv --office", fr: "csv --bureautique"),
      Text(
        en: "semicolons and decimal commas, for a French Excel or LibreOffice",
        fr: "points-virgules et virgules décimales, pour Excel ou LibreOffice en français")
    ),
    (
      OutputFormat.tsv.word,
      Text(en: "tabs, one row a line", fr: "tabulations, une ligne par enregistrement")
    ),
    (
      Text(en: "csv --raw, tsv --raw", fr: "csv --brut, tsv --brut"),
      Text(
        en: "no apostrophe before what a spreadsheet would compute",
        fr: "sans apostrophe devant ce qu’un tableur calculerait")
    ),
    (
      OutputFormat.md.word,
      Text(en: "Markdown, for documents", fr: "Markdown, pour les documents")
    ),
    (
      OutputFormat.html.word,
      Text(en: "a page for a browser or a printer", fr: "une page à consulter ou à imprimer")
    ),
    (
      OutputFormat.fods.word,
      Text(
        en: "an OpenDocument spreadsheet with real dates and amounts",
        fr: "un classeur OpenDocument avec de vraies dates et de vrais montants")
    ),
    (
      OutputFormat.ics.word,
      Text(en: "the agenda for a calendar", fr: "l’agenda pour un calendrier")
    ),
    (
      OutputFormat.vcf.word,
      Text(en: "people for an address book", fr: "des personnes pour un carnet d’adresses")
    ),
  ]
}
