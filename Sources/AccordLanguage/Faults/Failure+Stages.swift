package import AccordWording

/// Faults of pipelines.
extension Failure {
  package static func noTable(_ words: Text) -> Failure {
    Failure(
      "pipeline.no-table",
      Text(
        en: "\"\(words)\" returns no table, so only \"as …\" and \"save …\" can follow it.",
        fr:
          "« \(words) » ne rend pas de tableau : seuls « en … » et « enregistrer … » peuvent suivre."
      ),
      advice: Text(
        en: "Use a command that lists.", fr: "Employez une commande qui liste."))
  }

  package static func unknownColumn(_ name: String, near: String?, columns: Text) -> Failure {
    Failure(
      "pipeline.unknown-column",
      Text(
        en: "There is no column \"\(name)\" here.",
        fr: "Il n’y a pas de colonne « \(name) » ici."),
      advice: meant(
        near,
        otherwise: Text(
          en: "The columns are: \(columns).", fr: "Les colonnes sont : \(columns).")))
  }

  package static func repeatedColumn(_ name: Text) -> Failure {
    Failure(
      "pipeline.repeated-column",
      Text(
        en: "The column \"\(name)\" is named twice.",
        fr: "La colonne « \(name) » est nommée deux fois."),
      advice: Text(en: "Keep one of the two.", fr: "Gardez l’une des deux."))
  }

  /// A value or a column of another type than the column that it is compared with.
  package static func type(_ word: String, is found: Text, column: Text, holds: Text)
    -> Failure
  {
    Failure(
      "pipeline.type",
      Text(
        en: "\"\(word)\" is of type \(found), and the column \"\(column)\" of type \(holds).",
        fr:
          "« \(word) » est de type \(found), et la colonne « \(column) » de type \(holds)."
      ),
      advice: Text(
        en: "Compare values of one type.", fr: "Comparez des valeurs de même type."))
  }

  package static func operatorType(_ sign: String, column: Text, holds: Text) -> Failure {
    Failure(
      "pipeline.operator",
      Text(
        en: "\"\(sign)\" cannot be used with the column \"\(column)\" (\(holds)).",
        fr:
          "« \(sign) » ne s’emploie pas avec la colonne « \(column) » (\(holds))."
      ),
      advice: sign == "~"
        ? Text(
          en: "\"~\" looks inside texts; use = != < <= > >=.",
          fr: "« ~ » cherche dans des textes ; employez = != < <= > >=.")
        : Text(en: "Use = or != or ~.", fr: "Employez = ou != ou ~."))
  }

  package static func notACondition(_ column: Text, holds: Text) -> Failure {
    Failure(
      "pipeline.condition",
      Text(
        en: "The column \"\(column)\" (\(holds)) is compared with nothing.",
        fr: "La colonne « \(column) » (\(holds)) n’est comparée à rien."),
      advice: Text(
        en: "Write for example: where \(column) = …, or: where \(column) is missing",
        fr: "Écrivez par exemple : où \(column) = …, ou : où \(column) est absent"))
  }

  package static func notSummable(_ column: Text, holds: Text) -> Failure {
    Failure(
      "pipeline.sum",
      Text(
        en: "The column \"\(column)\" (\(holds)) cannot be added up.",
        fr: "La colonne « \(column) » (\(holds)) ne peut pas être sommée."),
      advice: Text(
        en: "Only amounts and whole numbers can.",
        fr: "Seuls les montants et les nombres entiers le peuvent."))
  }

  package static let sumTooLarge = Failure(
    "pipeline.sum-range",
    Text(en: "The sum is too large to be held.", fr: "La somme est trop grande."),
    advice: Text(
      en: "Look for amounts or numbers that are too large: sort by this column, descending.",
      fr:
        "Cherchez les montants ou les nombres trop grands\u{A0}: triez par cette colonne, en ordre décroissant."
    ))

  package static func takeCount(_ word: String) -> Failure {
    Failure(
      "pipeline.take",
      Text(
        en: "\"\(word)\" is not a number of rows.",
        fr: "« \(word) » n’est pas un nombre de lignes."),
      advice: Text(en: "Write for example: take 10", fr: "Écrivez par exemple : prendre 10"))
  }

  static func unknownStageOption(_ name: String, known: Text) -> Failure {
    Failure(
      "pipeline.unknown-option",
      Text(
        en: "This stage has no option \"\(name)\".",
        fr: "Cette étape n’a pas d’option « \(name) »."),
      advice: Text(en: "Its option is \"\(known)\".", fr: "Son option est « \(known) »."))
  }

  package static let officeWithoutCSV = Failure(
    "pipeline.office",
    Text(
      en: "\"--office\" goes with csv only.",
      fr: "« --bureautique » ne va qu’avec csv."),
    advice: Text(
      en: "Write: as csv --office. For LibreOffice, \"as fods\" keeps dates and amounts as such.",
      fr:
        "Écrivez : en csv --bureautique. Pour LibreOffice, « en fods » garde les dates et les montants comme tels."
    ))

  package static let rawWithoutCells = Failure(
    "pipeline.raw",
    Text(
      en: "\"--raw\" goes with csv and tsv only.",
      fr: "« --brut » ne va qu’avec csv et tsv."),
    advice: Text(en: "Write: as csv --raw.", fr: "Écrivez : en csv --brut."))

  package static func otherColumns(_ words: Text) -> Failure {
    Failure(
      "plugin.columns",
      Text(
        en: "\"\(words)\" returned something else than the table that it declares.",
        fr: "« \(words) » a rendu autre chose que le tableau qu’elle déclare."),
      advice: Text(
        en: "This is a fault of the plugin.", fr: "C’est un défaut du module."))
  }
}

extension Failure {
  package static func repeatedStageOption(_ option: String) -> Failure {
    Failure(
      "pipeline.repeated-option",
      Text(en: "\(option) is given twice.", fr: "\(option) est indiquée deux fois."),
      advice: Text(en: "Leave one out.", fr: "N’en gardez qu’une."))
  }

  package static let sheetsElsewhere = Failure(
    "pipeline.sheets",
    Text(
      en: "Only a .fods file has several sheets.",
      fr: "Seul un fichier .fods a plusieurs feuilles."),
    advice: Text(
      en: "Write for example: save list.fods --sheet-by status",
      fr: "Écrivez par exemple : enregistrer liste.fods --feuille-par statut"))
}
