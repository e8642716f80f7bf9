import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the office decides about payments. What the law says is no setting.
enum PaymentSettings {
  static let notice = Setting(
    "payments.notice", fr: "paiements.rappel",
    Text(
      en: "days before its last day that a payment is in the agenda",
      fr: "jours avant son échéance où un paiement figure à l’agenda"), 60)

  static let countsEuropean = Setting(
    "payments.count-european", fr: "paiements.compter-fse",
    Text(
      en: "whether grants of FSE+ count for the threshold of 23 000 €",
      fr: "les aides FSE+ comptent pour le seuil de 23 000 €"), true)

  static let signedAlways = Setting(
    "payments.signed-always", fr: "paiements.toujours-signée",
    Text(
      en: "whether nothing is paid of a grant that both have not signed, whatever its amount",
      fr: "rien n’est payé sur une convention non signée par tous, quel que soit le montant"), false
  )

  static let twoPersons = Setting(
    "payments.two-persons", fr: "paiements.deux-personnes",
    Text(
      en: "whether who certified a payment may not order it",
      fr: "la personne qui a certifié un paiement ne peut pas le mandater"), false)

  static let twoAuthors = Setting(
    "payments.two-authors", fr: "paiements.deux-auteurs",
    Text(
      en: "whether one author may not record both sides of what two persons do",
      fr: "un même auteur ne peut pas enregistrer les deux actes qui reviennent à deux personnes"),
    false)

  static let reportDelay = Setting(
    "payments.report-delay", fr: "paiements.délai-compte-rendu",
    Text(
      en: "days from the end of the year to the payment that waits for the report, in forecasts",
      fr: "jours entre la fin de l’exercice et le paiement qui attend le compte rendu, en prévision"
    ), 240)

  static let requestDelay = Setting(
    "payments.request-delay", fr: "paiements.délai-demande",
    Text(
      en: "days from the signature to a payment that waits for a request or pieces, in forecasts",
      fr:
        "jours entre la signature et un paiement qui attend une demande ou des pièces, en prévision"
    ), 180)
}
