import AccordWording

/// What is told of each rule.
extension SCDLFault {
  static func empty(_ column: SCDLColumn) -> SCDLFault {
    SCDLFault(
      column, "empty",
      Text(
        en: "\"\(column.rawValue)\" is empty.", fr: "« \(column.rawValue) » est vide."),
      advice: Text(
        en: "The schema requires it in every line.", fr: "Le schéma l’exige à chaque ligne."))
  }

  static let noNumber = SCDLFault(
    .idBeneficiaire, "no-number",
    Text(
      en: "The beneficiary has neither a SIRET nor an RNA.",
      fr: "Le bénéficiaire n’a ni SIRET ni RNA."),
    advice: Text(
      en: "One of the two columns is required.", fr: "L’une des deux colonnes est exigée."))

  static func severalLines(_ column: SCDLColumn) -> SCDLFault {
    SCDLFault(
      column, "line",
      Text(
        en: "The cell holds a tab or a line break.",
        fr: "La cellule contient une tabulation ou un saut de ligne."),
      advice: Text(en: "Write it on one line.", fr: "Écrivez-la sur une seule ligne."))
  }

  static func tooLong(_ column: SCDLColumn, _ length: Int, _ bound: Int) -> SCDLFault {
    SCDLFault(
      column, "length",
      Text(
        en: "The cell has \(length) characters, of \(bound) at most.",
        fr: "La cellule compte \(length) caractères, pour \(bound) au plus."),
      advice: Text(en: "Shorten it.", fr: "Raccourcissez-la."))
  }

  /// A form that is not the schema's; where it is mended, `example` says what the cell means.
  static func form(
    _ column: SCDLColumn, _ cell: String, _ example: String, isMended: Bool = false
  ) -> SCDLFault {
    SCDLFault(
      column, "form",
      Text(
        en: "\"\(cell)\" is not written as the schema wants it.",
        fr: "« \(cell) » n’est pas écrit comme le veut le schéma."),
      advice: isMended
        ? Text(en: "Write it \(example).", fr: "Écrivez \(example).")
        : Text(en: "For example \(example).", fr: "Par exemple \(example)."))
  }

  static func word(_ column: SCDLColumn, _ cell: String, _ example: String) -> SCDLFault {
    SCDLFault(
      column, "word",
      Text(
        en: "\"\(cell)\" is none of the words of the schema.",
        fr: "« \(cell) » n’est pas un mot du schéma."),
      advice: Text(
        en: "They are written exactly, capitals included: \"\(example)\".",
        fr: "Ils s’écrivent exactement, majuscules comprises : « \(example) »."))
  }

  static func ahead(_ day: CalendarDate) -> SCDLFault {
    SCDLFault(
      .dateConvention, "ahead",
      Text(en: "The day \(day) has not come yet.", fr: "Le \(day) n’est pas encore arrivé."),
      advice: Text(
        en: "It is the day of the last signature.", fr: "C’est le jour de la dernière signature."))
  }

  static func notAboveZero(_ cell: String) -> SCDLFault {
    SCDLFault(
      .montant, "amount",
      Text(
        en: "The amount \(cell) is not above zero.",
        fr: "Le montant \(cell) n’est pas supérieur à zéro."),
      advice: Text(
        en: "It is the whole amount that was granted.",
        fr: "C’est le montant total qui a été attribué."))
  }

  static func reversed(_ cell: String) -> SCDLFault {
    SCDLFault(
      .datesPeriodeVersement, "reversed",
      Text(
        en: "The period \(cell) ends before it begins.",
        fr: "La période \(cell) finit avant de commencer."),
      advice: Text(en: "The first day comes first.", fr: "Le premier jour vient d’abord."))
  }

  static func share(_ cell: String) -> SCDLFault {
    SCDLFault(
      .pourcentageSubvention, "share",
      Text(
        en: "\"\(cell)\" is no share between 0.01 and 1.",
        fr: "« \(cell) » n’est pas une part entre 0,01 et 1."),
      advice: Text(
        en: "It is a fraction with a point: 1 for the whole, 0.6 for 60%.",
        fr: "C’est une fraction, avec un point : 1 pour le tout, 0.6 pour 60 %."))
  }

  /// A SIRET is fourteen digits with a sound key, and nothing between them. One that a spreadsheet
  /// made a decimal number of is damaged: its last digits are lost, so that nothing repairs it.
  static func siret(_ column: SCDLColumn, _ cell: String) -> SCDLFault? {
    do throws(ReadingFault) {
      let siret = try SIRET(reading: cell)
      return siret.digits == cell ? nil : form(column, cell, siret.digits, isMended: true)
    } catch {
      return SCDLFault(column, "siret", error.message, advice: error.advice)
    }
  }
}

extension SCDLFault {
  /// A file without a column.
  public static func missing(_ column: SCDLColumn) -> SCDLFault {
    SCDLFault(
      column, "column",
      Text(
        en: "The file has no column \"\(column.rawValue)\".",
        fr: "Le fichier n’a pas de colonne « \(column.rawValue) »."),
      advice: Text(
        en: "The sixteen columns of the schema stand in its order.",
        fr: "Les seize colonnes du schéma y figurent dans son ordre."))
  }
}
