import AccordShell
import AccordWording

/// What the office decides about operations. What the law says is no setting.
enum OperationSettings {
  /// Six months is the rule of the national programme; a Region’s own may be another one.
  static let finalMonths = Setting(
    "operations.final-months", fr: "opérations.mois-demande-finale",
    Text(
      en: "months after the end of an operation for its final claim",
      fr: "mois après la fin d’une opération pour sa demande finale"), 6)

  /// Twelve months is the rule of the national programme; a Region’s own may be another one.
  static let singleClaimMonths = Setting(
    "operations.single-claim-months", fr: "opérations.mois-demande-unique",
    Text(
      en: "months up to which an operation has one final claim only",
      fr: "mois jusqu’auxquels une opération n’a qu’une demande finale"), 12)

  static let notice = Setting(
    "operations.notice", fr: "opérations.rappel",
    Text(
      en: "days before its day that a duty of an operation is in the agenda",
      fr: "jours avant l’échéance où une obligation d’opération figure à l’agenda"), 60)

  static let twoAuthors = Setting(
    "operations.two-authors", fr: "opérations.deux-auteurs",
    Text(
      en: "whether one author may not record both the check and the order of a claim",
      fr:
        "un même auteur ne peut pas enregistrer le contrôle et le mandat d’une demande de paiement"),
    false)
}
