import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Why organisations are not merged.
enum MergeFault {
  static func itself(_ organisation: Organisation) -> Failure {
    Failure(
      "organisation.merge-itself",
      Text(
        en: "\"\(organisation.id)\" cannot be merged into itself.",
        fr: "« \(organisation.id) » ne peut pas être fusionnée dans elle-même."),
      about: "into",
      advice: Text(
        en: "Name the other organisation after --into.",
        fr: "Indiquez l’autre structure après --dans."))
  }

  static func merged(
    _ organisation: Organisation, into other: ID<Organisation>, _ parameter: String
  ) -> Failure {
    Failure(
      "organisation.merged",
      Text(
        en: "\"\(organisation.name)\" was merged into \"\(other)\" already.",
        fr: "« \(organisation.name) » a déjà été fusionnée dans « \(other) »."),
      about: parameter,
      advice: Text(
        en: "Name \"\(other)\", or undo that merge: \"log\" gives its number.",
        fr:
          "Désignez « \(other) », ou annulez cette fusion : « journal » en donne le numéro."))
  }

  static func closed(_ current: Organisation) -> Failure {
    Failure(
      "organisation.merge-closed",
      Text(
        en: "\"\(current.name)\" is not open: nothing is merged into it.",
        fr: "« \(current.name) » n’est pas ouverte : rien n’y est fusionné."),
      about: "into",
      advice: Text(
        en:
          "Merge the other way round, or open it again: \"organisation edit \(current.id) --clear closed\".",
        fr:
          "Fusionnez dans l’autre sens, ou rouvrez-la : « structure modifier \(current.id) --vider fermeture »."
      ))
  }

  static func kinds(_ former: Organisation, _ current: Organisation) -> Failure {
    Failure(
      "organisation.merge-kinds",
      Text(
        en:
          "\"\(former.id)\" (\(former.kind)) and \"\(current.id)\" (\(current.kind)) are of different kinds.",
        fr:
          "« \(former.id) » (\(former.kind)) et « \(current.id) » (\(current.kind)) ne sont pas du même type."
      ),
      about: "into",
      advice: Text(
        en:
          "If one of the kinds is wrong, correct it first: \"organisation edit \(former.id) --kind \(current.kind)\".",
        fr:
          "Si l’un des types est faux, corrigez-le d’abord : « structure modifier \(former.id) --type \(current.kind) »."
      ))
  }

  static func ahead(_ date: CalendarDate, today: CalendarDate) -> Failure {
    Failure(
      "organisation.merge-ahead",
      Text(
        en: "\(date) is a day to come: a merge is recorded once it is done.",
        fr: "Le \(date) est à venir : une fusion s’enregistre une fois faite."),
      about: "on",
      advice: Text(
        en: "Give a day up to \(today).", fr: "Donnez une date au plus tard le \(today)."))
  }

  static func figures(
    _ former: Organisation, _ current: Organisation, _ years: [Text]
  ) -> Failure {
    Failure(
      "organisation.merge-figures",
      Text(
        en:
          "\"\(former.id)\" and \"\(current.id)\" both have figures, which differ: \(years.count).",
        fr:
          "« \(former.id) » et « \(current.id) » ont toutes deux des chiffres, qui diffèrent : \(years.count)."
      ),
      about: "figures-of", details: years,
      advice: Text(
        en: "Say whose stay: \"--figures-of \(former.id)\" or \"--figures-of \(current.id)\".",
        fr:
          "Dites lesquels restent : « --chiffres-de \(former.id) » ou « --chiffres-de \(current.id) »."
      ))
  }

  static func figuresOfNeither(_ former: Organisation, _ current: Organisation) -> Failure {
    Failure(
      "organisation.merge-neither",
      Text(
        en: "The figures that stay are those of \"\(former.id)\" or of \"\(current.id)\".",
        fr: "Les chiffres qui restent sont ceux de « \(former.id) » ou de « \(current.id) »."),
      about: "figures-of",
      advice: Text(en: "Name one of the two.", fr: "Indiquez l’une des deux."))
  }
}
