import AccordWording

/// Faults of pipelines.
extension LanguageFault {
  static func noTable(_ words: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.no-table",
      Text(
        en: "\"\(words)\" returns no table, so only \"as …\" can follow it.",
        fr:
          "«\u{A0}\(words)\u{A0}» ne rend pas de tableau\u{A0}: seul «\u{A0}en …\u{A0}» peut suivre."
      ),
      advice: Text(
        en: "Use a command that lists.", fr: "Employez une commande qui liste."))
  }

  static func unknownColumn(_ name: String, near: String?, columns: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.unknown-column",
      Text(
        en: "There is no column \"\(name)\" here.",
        fr: "Il n’y a pas de colonne «\u{A0}\(name)\u{A0}» ici."),
      advice: meant(
        near,
        otherwise: Text(
          en: "The columns are: \(columns).", fr: "Les colonnes sont\u{A0}: \(columns).")))
  }

  static func repeatedColumn(_ name: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.repeated-column",
      Text(
        en: "The column \"\(name)\" is named twice.",
        fr: "La colonne «\u{A0}\(name)\u{A0}» est nommée deux fois."),
      advice: Text(en: "Keep one of the two.", fr: "Gardez l’une des deux."))
  }

  /// A value or a column of another type than the column that it is compared with.
  static func type(_ word: String, is found: Text, column: Text, holds: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.type",
      Text(
        en: "\"\(word)\" is of type \(found), and the column \"\(column)\" of type \(holds).",
        fr:
          "«\u{A0}\(word)\u{A0}» est de type \(found), et la colonne «\u{A0}\(column)\u{A0}» de type \(holds)."
      ),
      advice: Text(
        en: "Compare values of one type.", fr: "Comparez des valeurs de même type."))
  }

  static func operatorType(_ sign: String, column: Text, holds: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.operator",
      Text(
        en: "\"\(sign)\" cannot be used with the column \"\(column)\" (\(holds)).",
        fr:
          "«\u{A0}\(sign)\u{A0}» ne s’emploie pas avec la colonne «\u{A0}\(column)\u{A0}» (\(holds))."
      ),
      advice: sign == "~"
        ? Text(
          en: "\"~\" looks inside texts; use = != < <= > >=.",
          fr: "«\u{A0}~\u{A0}» cherche dans des textes\u{202F}; employez = != < <= > >=.")
        : Text(en: "Use = or != or ~.", fr: "Employez = ou != ou ~."))
  }

  static func notACondition(_ column: Text, holds: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.condition",
      Text(
        en: "The column \"\(column)\" (\(holds)) is compared with nothing.",
        fr: "La colonne «\u{A0}\(column)\u{A0}» (\(holds)) n’est comparée à rien."),
      advice: Text(
        en: "Write for example: where \(column) = …, or: where \(column) is missing",
        fr: "Écrivez par exemple\u{A0}: où \(column) = …, ou\u{A0}: où \(column) est absent"))
  }

  static func notSummable(_ column: Text, holds: Text) -> LanguageFault {
    LanguageFault(
      "pipeline.sum",
      Text(
        en: "The column \"\(column)\" (\(holds)) cannot be added up.",
        fr: "La colonne «\u{A0}\(column)\u{A0}» (\(holds)) ne peut pas être sommée."),
      advice: Text(
        en: "Only amounts and whole numbers can.",
        fr: "Seuls les montants et les nombres entiers le peuvent."))
  }

  static let sumTooLarge = LanguageFault(
    "pipeline.sum-range",
    Text(en: "The sum is too large to be held.", fr: "La somme est trop grande."))

  static func takeCount(_ word: String) -> LanguageFault {
    LanguageFault(
      "pipeline.take",
      Text(
        en: "\"\(word)\" is not a number of rows.",
        fr: "«\u{A0}\(word)\u{A0}» n’est pas un nombre de lignes."),
      advice: Text(en: "Write for example: take 10", fr: "Écrivez par exemple\u{A0}: prendre 10"))
  }

  static func otherColumns(_ words: Text) -> LanguageFault {
    LanguageFault(
      "plugin.columns",
      Text(
        en: "\"\(words)\" returned something else than the table that it declares.",
        fr: "«\u{A0}\(words)\u{A0}» a rendu autre chose que le tableau qu’elle déclare."),
      advice: Text(
        en: "This is a fault of the plugin.", fr: "C’est un défaut du module."))
  }
}
