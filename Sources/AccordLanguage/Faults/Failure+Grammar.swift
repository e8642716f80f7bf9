package import AccordWording

/// Faults of the grammar.
extension Failure {
  /// Something is missing or stands where another thing should: `wanted` says what, with an
  /// example.
  static func expected(_ wanted: Text, example: Text, found: String?) -> Failure {
    let advice = Text(en: "Write: \(example)", fr: "Écrivez : \(example)")
    guard let found else {
      return Failure(
        "language.expected",
        Text(en: "Something is missing here: \(wanted).", fr: "Il manque ici : \(wanted)."),
        advice: advice)
    }
    return Failure(
      "language.expected",
      Text(
        en: "\"\(found)\" stands where this is needed: \(wanted).",
        fr: "« \(found) » se trouve là où il faut : \(wanted)."),
      advice: advice)
  }

  package static func unexpected(_ found: String, advice: Text? = nil) -> Failure {
    Failure(
      "language.unexpected",
      Text(
        en: "\"\(found)\" is not expected here.", fr: "« \(found) » n’a pas sa place ici."),
      advice: advice)
  }

  static let emptyStage = Failure(
    "language.empty-stage",
    Text(en: "Nothing stands after \"|\".", fr: "Rien ne suit « | »."), advice: stages)

  static let emptyCommand = Failure(
    "language.empty-command",
    Text(en: "Nothing stands before \"|\".", fr: "Rien ne précède « | »."),
    advice: Text(
      en: "Begin with a command that returns a table.",
      fr: "Commencez par une commande qui rend un tableau."))

  package static func unknownStage(_ word: String, near: Text?) -> Failure {
    Failure(
      "language.unknown-stage",
      Text(
        en: "\"\(word)\" is not something that can be done with a table.",
        fr: "« \(word) » n’est pas une opération sur un tableau."),
      advice: meant(near, otherwise: stages))
  }

  private static let stages = Text(
    en: "After \"|\" write: where, sort by, select, take, count, sum, group by, chart, as or save.",
    fr:
      "Après « | », écrivez : où, trier par, choisir, prendre, compter, sommer, grouper par, graphique, en ou enregistrer."
  )

  package static let formatIsLast = Failure(
    "language.format-last",
    Text(
      en: "Only \"save\" can follow the choice of a format.",
      fr: "Seul « enregistrer » peut suivre le choix d’un format."),
    advice: Text(
      en: "Move \"as …\" to the end of the line.",
      fr: "Placez « en … » à la fin de la ligne."))

  static let saveIsLast = Failure(
    "language.save-last",
    Text(
      en: "Nothing can follow \"save\".",
      fr: "Rien ne peut suivre « enregistrer »."),
    advice: Text(
      en: "Move \"save …\" to the end of the line.",
      fr: "Placez « enregistrer … » à la fin de la ligne."))

  package static func unknownType(_ word: String, near: String?) -> Failure {
    Failure(
      "language.unknown-type",
      Text(
        en: "\"\(word)\" is not a type of value.",
        fr: "« \(word) » n’est pas un type de valeur."),
      advice: meant(
        near,
        otherwise: Text(
          en: "The types are: text, int, amount, date, rate, boolean, identity, file.",
          fr:
            "Les types sont : texte, entier, montant, date, taux, booléen, identifiant, fichier."
        )))
  }

  package static func prefixOrder(_ prefix: Text) -> Failure {
    Failure(
      "language.prefix",
      Text(
        en: "\"\(prefix)\" can stand only before a command that writes.",
        fr: "« \(prefix) » ne se place que devant une commande qui écrit."),
      advice: Text(
        en: "Leave it out.", fr: "Retirez-le."))
  }
}
