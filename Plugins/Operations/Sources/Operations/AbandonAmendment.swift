import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// Records that an amendment that both have not signed is abandoned.
  func abandonAmendment(
    _ number: Int, of before: Operation, on date: CalendarDate?, reason: String
  ) throws -> Output {
    var operation = before
    guard let index = operation.amendments.firstIndex(where: { $0.number == number }) else {
      throw Failure.noAmendment(operation, number)
    }
    let amendment = operation.amendments[index]
    if let day = amendment.abandoned {
      guard isEnsuring, amendment.abandonReason == reason, date == nil || date == day else {
        throw Failure.amendmentAbandoned(operation, number, day)
      }
      return unchanged(before)
    }
    if let day = amendment.inForceFrom {
      throw Failure.amendmentInForce(operation, number, day)
    }
    operation.amendments[index].abandoned = date ?? today
    operation.amendments[index].abandonReason = reason
    return try recordChange(
      operation,
      saying: Text(
        en: "Abandoned the amendment \(number) of \"\(before.id)\".",
        fr: "Avenant \(number) de « \(before.id) » abandonné."))
  }
}

extension Failure {
  static func noAmendment(_ operation: Operation, _ number: Int) -> Failure {
    Failure(
      "operations.no-amendment",
      Text(
        en: "The operation \"\(operation.id)\" has no amendment \(number).",
        fr: "L’opération « \(operation.id) » n’a pas d’avenant \(number)."),
      about: "amendment",
      advice: Text(
        en: "\"operation show \(operation.id)\" lists them.",
        fr: "« opération afficher \(operation.id) » les liste."))
  }

  static func amendmentAbandoned(
    _ operation: Operation, _ number: Int, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "operations.amendment-abandoned",
      Text(
        en: "The amendment \(number) of \"\(operation.id)\" was abandoned on \(day).",
        fr: "L’avenant \(number) de « \(operation.id) » a été abandonné le \(day)."),
      about: "amendment",
      advice: Text(
        en: "A new one: \"operation amend \(operation.id) … --reason …\".",
        fr: "Pour un nouveau : « opération avenant \(operation.id) … --motif … »."))
  }

  fileprivate static func amendmentInForce(
    _ operation: Operation, _ number: Int, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "operations.amendment-in-force",
      Text(
        en: "The amendment \(number) of \"\(operation.id)\" is in force since \(day).",
        fr: "L’avenant \(number) de « \(operation.id) » est en vigueur depuis le \(day)."),
      about: "abandon",
      advice: Text(
        en: "What it says changes by another one: \"operation amend \(operation.id) …\".",
        fr: "Il se modifie par un autre : « opération avenant \(operation.id) … »."))
  }

  static func amendmentOpen(_ operation: Operation, _ number: Int) -> Failure {
    Failure(
      "operations.amendment-open",
      Text(
        en: "The amendment \(number) of \"\(operation.id)\" is not signed by both yet.",
        fr:
          "L’avenant \(number) de « \(operation.id) » n’est pas encore signé par les deux parties."
      ),
      about: "operation",
      advice: Text(
        en:
          "Have it signed, or abandon it: \"operation amend \(operation.id) --abandon \(number) --reason …\".",
        fr:
          "Faites-le signer, ou abandonnez-le : « opération avenant \(operation.id) --abandonner \(number) --motif … »."
      ))
  }

  static let abandonsAndAmends = Failure(
    "usage.conflict",
    Text(
      en: "An amendment is abandoned by itself.", fr: "L’abandon d’un avenant se donne seul."),
    about: "abandon",
    advice: Text(
      en: "Leave \"--reduction\" and \"--end\" out.", fr: "Omettez « --diminution » et « --fin »."))
}
