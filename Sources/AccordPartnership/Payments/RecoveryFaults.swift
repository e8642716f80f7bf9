import AccordDocuments
import AccordWording

extension Failure {
  static func nothingToRecover(_ recovery: Recovery) -> Failure {
    Failure(
      "recoveries.nothing",
      Text(
        en:
          "Nothing is to be recovered of \"\(recovery.convention.id)\": \(recovery.paid) was paid, \(recovery.due) is due.",
        fr:
          "Rien n’est à recouvrer sur « \(recovery.convention.id) » : \(recovery.paid) ont été payés, \(recovery.due) sont dus."
      ),
      about: "convention")
  }

  static func recoveryGround(_ id: ID<Recovery>) -> Failure {
    Failure(
      "recoveries.ground",
      Text(
        en: "The recovery \"\(id)\" needs its ground: a claim is reasoned (CRPA art. L211-2).",
        fr: "L’indu « \(id) » demande son fondement : la décision est motivée (CRPA art. L211-2)."),
      about: "ground",
      advice: Text(en: "Give \"--ground\".", fr: "Donnez « --fondement »."))
  }

  static func recoveryFoundLater(
    _ recovery: Recovery, _ found: CalendarDate, _ step: LifeCycleStep<RecoveryEvent>
  ) -> Failure {
    Failure(
      "recoveries.found",
      Text(
        en:
          "The recovery \"\(recovery.id)\" would be found on \(found), after \"\(step.event)\" on \(step.date).",
        fr:
          "L’indu « \(recovery.id) » serait constaté le \(found), après l’événement « \(step.event) », du \(step.date)."
      ),
      about: "found",
      advice: Text(
        en: "Give a day up to \(step.date).", fr: "Donnez une date jusqu’au \(step.date)."))
  }

  static func recoveredTooMuch(_ recovery: Recovery, _ total: Money) -> Failure {
    Failure(
      "recoveries.exceed",
      Text(
        en:
          "The parts of the recovery \"\(recovery.id)\" would add up to \(total); \(recovery.amount) is to be recovered.",
        fr:
          "Les parts de l’indu « \(recovery.id) » totaliseraient \(total) ; \(recovery.amount) sont à recouvrer."
      ),
      about: "amount")
  }

  static func recoveredBeforeTitle(
    _ recovery: Recovery, _ day: CalendarDate, titled: CalendarDate
  ) -> Failure {
    Failure(
      "recoveries.before-title",
      Text(
        en:
          "A part of the recovery \"\(recovery.id)\" is dated \(day), before its title, \(titled).",
        fr:
          "Une part de l’indu « \(recovery.id) » est datée du \(day), avant son titre, du \(titled)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(titled) on.", fr: "Donnez une date à partir du \(titled)."))
  }

  static func recoveryLeft(_ recovery: Recovery) -> Failure {
    let left = recovery.amount - recovery.parts.map(\.amount).total()
    return Failure(
      "recoveries.left",
      Text(
        en: "The recovery \"\(recovery.id)\" is not settled: \(left) is left.",
        fr: "L’indu « \(recovery.id) » n’est pas apuré : il reste \(left)."),
      about: "recovery")
  }

  static func recoveryAnswerDay(_ recovery: Recovery) -> Failure {
    Failure(
      "recoveries.answer-day",
      Text(
        en:
          "The letter that announces the recovery \"\(recovery.id)\" says until when the beneficiary may answer (CRPA art. L122-1).",
        fr:
          "La lettre qui annonce l’indu « \(recovery.id) » dit jusqu’à quand le bénéficiaire peut répondre (CRPA art. L122-1)."
      ),
      about: "answer-by",
      advice: Text(en: "Give \"--answer-by\".", fr: "Donnez « --réponse-avant »."))
  }

  static func titleTooEarly(_ recovery: Recovery, _ day: CalendarDate) -> Failure {
    Failure(
      "recoveries.too-early",
      Text(
        en:
          "The beneficiary may answer on \"\(recovery.id)\" until \(day): the title waits for the answer or for that day.",
        fr:
          "Le bénéficiaire peut répondre sur « \(recovery.id) » jusqu’au \(day) : le titre attend la réponse ou la fin de ce délai."
      ),
      about: "on",
      advice: Text(
        en: "Record the answer: \"recovery answer \(recovery.id) --text …\".",
        fr: "Enregistrez la réponse : « indu répondre \(recovery.id) --texte … »."))
  }

  static func recoveryReason(_ recovery: Recovery) -> Failure {
    Failure(
      "recoveries.reason",
      Text(
        en: "To drop the recovery \"\(recovery.id)\" needs a reason.",
        fr: "L’abandon de l’indu « \(recovery.id) » demande un motif."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }
}
