package import AccordWording

/// Faults of arithmetic.
extension Failure {
  static func operation(_ sign: Arithmetic, _ left: Text, _ right: Text) -> Failure {
    Failure(
      "language.arithmetic",
      Text(
        en: "\"\(sign.rawValue)\" has no meaning between these types: \(left) and \(right).",
        fr: "« \(sign.rawValue) » n’a pas de sens entre ces types : \(left) et \(right)."),
      advice: sign.advice)
  }

  static func gluedOperation(_ sign: String) -> Failure {
    Failure(
      "language.operator-spaces",
      Text(
        en: "\"\(sign)\" stands inside a word: nothing is worked out.",
        fr: "« \(sign) » se trouve dans un mot : rien n’est calculé."),
      advice: Text(
        en: "Put spaces around it: $a \(sign) $b. Put a text that holds it in quotes.",
        fr:
          "Entourez-le d’espaces : $a \(sign) $b. Mettez entre guillemets un texte qui le contient."
      ))
  }

  package static func periodCount(_ text: String) -> Failure {
    Failure(
      "language.period",
      Text(
        en: "\"\(text)\" is not a number of days, months or years.",
        fr: "« \(text) » n’est pas un nombre de jours, de mois ou d’ans."),
      advice: Text(en: "Write for example: 30 days", fr: "Écrivez par exemple : 30 jours"))
  }

  package static let periodAlone = Failure(
    "language.period",
    Text(
      en: "A number of days, months or years is no value by itself.",
      fr: "Un nombre de jours, de mois ou d’ans n’est pas une valeur à lui seul."),
    advice: Text(
      en: "Add it to a date: $date + 30 days", fr: "Ajoutez-le à une date : $date + 30 jours"))

  static let divisionByZero = Failure(
    "script.division-by-zero",
    Text(en: "Nothing can be divided by zero.", fr: "On ne peut pas diviser par zéro."),
    advice: Text(
      en: "Look whether it is zero first, with if.",
      fr: "Vérifiez d’abord par si qu’il n’est pas nul."))

  static func inexactDivision(_ left: Int, _ right: Int) -> Failure {
    Failure(
      "script.inexact-division",
      Text(
        en: "\(left) divided by \(right) is no whole number.",
        fr: "\(left) divisé par \(right) n’est pas un nombre entier."),
      advice: Text(
        en: "Divide an amount, which is rounded to the cent, or a multiple.",
        fr: "Divisez un montant, arrondi au centime, ou un multiple."))
  }

  static let outOfRange = Failure(
    "script.range",
    Text(
      en: "The result is outside the values that can be held.",
      fr: "Le résultat dépasse les valeurs possibles."),
    advice: Text(
      en: "Look whether a figure or a unit is wrong.",
      fr: "Vérifiez qu’aucun chiffre ni aucune unité n’est erroné."))

  /// A condition that is only a value of another type.
  package static func notTrueOrFalse(_ word: String) -> Failure {
    Failure(
      "language.condition",
      Text(
        en: "\"\(word)\" is compared with nothing.", fr: "« \(word) » n’est comparé à rien."),
      advice: Text(
        en: "Write for example: $x = 4, or: $x is missing",
        fr: "Écrivez par exemple : $x = 4, ou : $x est absent"))
  }
}

extension Arithmetic {
  /// What it can be used with.
  fileprivate var advice: Text {
    switch self {
    case .plus, .minus:
      Text(
        en:
          "Amounts, whole numbers and rates go with their own kind, dates with 30 days or 2 months.",
        fr:
          "Montants, nombres entiers et taux se combinent entre eux, une date avec 30 jours ou 2 mois."
      )
    case .times:
      Text(
        en: "An amount is multiplied by a rate or by a whole number.",
        fr: "Un montant se multiplie par un taux ou par un nombre entier.")
    case .over:
      Text(
        en: "An amount is divided by a whole number, a rate or an amount.",
        fr: "Un montant se divise par un nombre entier, un taux ou un montant.")
    }
  }
}
