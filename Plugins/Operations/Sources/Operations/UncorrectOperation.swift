import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var uncorrect: Command {
    Command(
      "operation uncorrect", fr: "opération lever-correction", .write,
      Text(
        en: "Take a correction back, with the reason",
        fr: "Lever une correction financière, avec le motif"),
      discussion: Text(
        en:
          "It stays in the list of movements with the day and the reason, and no longer counts. \"operation account\" shows the numbers.",
        fr:
          "Elle reste dans la liste des mouvements avec la date et le motif, et ne compte plus. « opération compte » affiche les numéros."
      ),
      takes: operation,
      Argument<Int>(
        "number", fr: "numéro",
        Text(en: "the number of the correction", fr: "le numéro de la correction")),
      reason, day,
      examples: [
        Example(
          "operation uncorrect op-owing 1 --reason \"The proof came\" --on 2024-06-25",
          Text(en: "It was not due", fr: "Elle n’avait pas lieu d’être"))
      ]
    ) { session, id, number, reason, date in
      var operation = try session.find(id)
      guard number >= 1, number <= operation.corrections.count else {
        throw Failure.noCorrection(operation, number)
      }
      let known = operation.corrections[number - 1]
      if let day = known.takenBack {
        guard session.isEnsuring, known.takenBackReason == reason, date == nil || date == day else {
          throw Failure.takenBackAlready(operation, number, day)
        }
        return session.unchanged(operation)
      }
      let day = date ?? session.today
      try session.requireCorrectable(operation, on: day)
      guard day >= known.date else { throw Failure.takenBackBefore(number, known) }
      operation.corrections[number - 1].takenBack = day
      operation.corrections[number - 1].takenBackReason = reason
      let claims = try session.documents(Claim.where(\.operation, is: id))
      let account = OperationAccount(operation, claims, on: session.today)
      let short = account.owed
      let isOver =
        operation.status == .terminated || account.claims.contains { $0.isFinal && $0.isConcluded }
      let done = Text(
        en: "Took back the correction \(number) of \"\(id)\": \(known.amount).",
        fr: "Correction \(number) de « \(id) » levée : \(known.amount).")
      guard short > .zero else { return try session.recordChange(operation, saying: done) }
      return try session.recordChange(
        operation,
        saying: done
          + (isOver
            ? Text(
              en:
                " \(short) of what is due was not paid or was paid back: \"operation repay \(id) \(short.code) --to-beneficiary\".",
              fr:
                " \(short) dus n’ont pas été versés ou ont été reversés : « opération reverser \(id) \(short.code) --au-bénéficiaire »."
            )
            : Text(
              en:
                " \(short) of what is due was not paid or was paid back: the next claim holds it.",
              fr:
                " \(short) dus n’ont pas été versés ou ont été reversés : la demande suivante les comprend."
            )))
    }
  }
}

extension Failure {
  fileprivate static func noCorrection(_ operation: Operation, _ number: Int) -> Failure {
    Failure(
      "operations.no-correction",
      Text(
        en: "The operation \"\(operation.id)\" has no correction \(number).",
        fr: "L’opération « \(operation.id) » n’a pas de correction \(number)."),
      about: "number",
      advice: Text(
        en: "\"operation account \(operation.id)\" lists them.",
        fr: "« opération compte \(operation.id) » les liste."))
  }

  fileprivate static func takenBackAlready(
    _ operation: Operation, _ number: Int, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "operations.taken-back",
      Text(
        en: "The correction \(number) of \"\(operation.id)\" was taken back on \(day).",
        fr: "La correction \(number) de « \(operation.id) » a été levée le \(day)."),
      about: "number",
      advice: Text(
        en: "\"operation account \(operation.id)\" lists them.",
        fr: "« opération compte \(operation.id) » les liste."))
  }

  fileprivate static func takenBackBefore(
    _ number: Int, _ correction: OperationCorrection
  ) -> Failure {
    Failure(
      "operations.taken-back-before",
      Text(
        en: "The correction \(number) is of \(correction.date).",
        fr: "La correction \(number) est du \(correction.date)."),
      about: "on",
      advice: Text(
        en: "Give a day from \(correction.date) on.",
        fr: "Donnez une date à partir du \(correction.date)."))
  }
}
