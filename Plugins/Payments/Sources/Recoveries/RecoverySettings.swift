import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the office decides about sums to be paid back.
enum RecoverySettings {
  static let answerDays = Setting(
    "recoveries.answer-days", fr: "indus.jours-de-réponse",
    Text(
      en: "days that a beneficiary has to answer, where the letter says nothing else",
      fr: "jours laissés au bénéficiaire pour répondre, sauf mention contraire de la lettre"), 30)
}
