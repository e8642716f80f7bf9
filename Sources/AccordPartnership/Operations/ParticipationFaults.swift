import AccordDocuments
import AccordWording

extension Failure {
  static func participationIdentity(_ participation: Participation) -> Failure {
    Failure(
      "participations.identity",
      Text(
        en:
          "The counts \"\(participation.id)\" are of \"\(participation.operation.id)\" up to \(participation.through): their identity is \"\(participation.operation.id).\(participation.through.code)\".",
        fr:
          "Les décomptes « \(participation.id) » sont ceux de « \(participation.operation.id) » au \(participation.through) : leur identifiant est « \(participation.operation.id).\(participation.through.code) »."
      ),
      about: "operation",
      advice: Text(
        en: "\"participation record\" gives it.",
        fr: "« participation noter » le donne."))
  }

  static func countTwice(_ participation: Participation, _ code: String) -> Failure {
    Failure(
      "participations.twice",
      Text(
        en: "\"\(participation.id)\" has the indicator \(code) twice.",
        fr: "« \(participation.id) » a deux fois l’indicateur \(code)."),
      about: "count",
      advice: Text(
        en: "Give it once.",
        fr: "Donnez-le une seule fois."))
  }

  static func countBelowZero(_ participation: Participation, _ count: IndicatorCount) -> Failure {
    Failure(
      "participations.range",
      Text(
        en: "The count of \(count.indicator) in \"\(participation.id)\" is out of range.",
        fr: "Le décompte de \(count.indicator) dans « \(participation.id) » est hors limites."),
      about: "count",
      advice: Text(
        en: "Give whole numbers from zero up.",
        fr: "Donnez des nombres entiers positifs ou nuls."))
  }

  static func leftBelowZero(_ participation: Participation) -> Failure {
    Failure(
      "participations.left",
      Text(
        en: "Those who left in \"\(participation.id)\" cannot be below zero.",
        fr: "Les sortis de « \(participation.id) » ne peuvent pas être négatifs."),
      about: "left",
      advice: Text(
        en: "Give a whole number from zero up.",
        fr: "Donnez un nombre entier positif ou nul."))
  }

  static func countedAhead(_ participation: Participation, _ today: CalendarDate) -> Failure {
    Failure(
      "participations.ahead",
      Text(
        en: "\"\(participation.id)\" counts up to \(participation.through), after today.",
        fr: "« \(participation.id) » compte jusqu’au \(participation.through), après aujourd’hui."),
      about: "through",
      advice: Text(
        en: "Give a day up to \(today).",
        fr: "Donnez une date jusqu’au \(today)."))
  }

  static func countedBefore(_ participation: Participation, _ operation: Operation) -> Failure {
    Failure(
      "participations.before",
      Text(
        en:
          "\"\(participation.id)\" counts up to \(participation.through), before \"\(operation.id)\" starts on \(operation.starts).",
        fr:
          "« \(participation.id) » compte jusqu’au \(participation.through), avant le début de « \(operation.id) » le \(operation.starts)."
      ),
      about: "through",
      advice: Text(
        en: "Give a day from \(operation.starts) on.",
        fr: "Donnez une date à partir du \(operation.starts)."))
  }

  static func inconsistent(_ participation: Participation, _ faults: [Text]) -> Failure {
    Failure(
      "participations.inconsistent",
      Text(
        en:
          "The counts of \"\(participation.operation.id)\" up to \(participation.through) do not fit one another.",
        fr:
          "Les décomptes de « \(participation.operation.id) » au \(participation.through) ne concordent pas."
      ),
      about: "count", details: faults,
      advice: Text(
        en: "Correct the counts and give all of them again; what is given replaces what is there.",
        fr:
          "Corrigez les décomptes et redonnez-les ; ce qui est donné remplace ce qui est enregistré."
      ))
  }
}
