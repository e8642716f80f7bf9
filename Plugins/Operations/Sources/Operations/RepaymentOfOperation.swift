import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var repay: Command {
    Command(
      "operation repay", fr: "opération reverser", .write,
      Text(
        en: "Record what the beneficiary paid back, or gets back",
        fr: "Enregistrer un reversement du bénéficiaire, ou sa restitution"),
      discussion: Text(
        en:
          "From the day of the money that it pays back. What came back and is due after all, as where a correction was taken back, is given back with \"--to-beneficiary\", to the confirmed account, unless a claim will pay it.",
        fr:
          "À compter du jour de la somme reversée. Ce qui a été reversé et reste finalement dû, par exemple après la levée d’une correction, se restitue avec « --au-bénéficiaire », sur le compte confirmé, sauf si une demande de paiement doit le verser."
      ),
      takes: operation,
      Argument<Money>(
        "amount", fr: "montant", Text(en: "what came back", fr: "ce qui a été reversé")),
      day,
      Flag(
        "to-beneficiary", fr: "au-bénéficiaire",
        Text(
          en: "it is given back to the beneficiary", fr: "la somme est restituée au bénéficiaire")),
      Option<String>(
        "number", fr: "numéro",
        Text(
          en: "the number of the order, with --to-beneficiary",
          fr: "le numéro du mandat, avec --au-bénéficiaire")), person,
      examples: [
        Example(
          "operation repay op-owing 100 --on 2024-06-28",
          Text(en: "It came back", fr: "La somme est revenue"))
      ]
    ) { session, id, amount, date, isReturned, number, person in
      let operation = try session.find(id)
      let day = date ?? session.today
      let same = operation.repayments.contains {
        $0.amount == amount && $0.date == day && ($0.account != nil) == isReturned
      }
      if session.isEnsuring, same { return session.unchanged(operation) }
      guard isReturned else {
        guard number == nil, person == nil else { throw Failure.ordersNothing }
        return try session.takeBack(amount, of: operation, on: day)
      }
      if let number { try session.requireFree(number, on: day) }
      return try session.giveBack(
        OperationRepayment(amount: amount, date: day, order: number, person: person?.reference),
        of: operation)
    }
  }
}

extension Session {
  /// Records what a beneficiary paid back.
  fileprivate func takeBack(
    _ amount: Money, of before: Operation, on day: CalendarDate
  ) throws -> Output {
    var operation = before
    let account = try account(of: operation)
    guard amount <= account.toRecover else {
      throw Failure.repaidTooMuch(operation, account.toRecover)
    }
    let claims = try documents(Claim.where(\.operation, is: operation.id))
    if let first = operation.firstDay(of: amount, claims, on: today), day < first {
      throw Failure.repaidBefore(operation, day, first)
    }
    operation.repayments.append(OperationRepayment(amount: amount, date: day))
    let left = account.toRecover - amount
    return try recordChange(
      operation,
      saying: Text(
        en:
          "Recorded the repayment of \(amount) of \"\(operation.id)\"; still to recover: \(left).",
        fr:
          "Reversement de \(amount) de « \(operation.id) » enregistré ; reste à recouvrer : \(left)."
      ))
  }

  /// Records what is given back to a beneficiary who paid it back.
  fileprivate func giveBack(
    _ repayment: OperationRepayment, of before: Operation
  ) throws -> Output {
    let (amount, day) = (repayment.amount, repayment.date)
    var (operation, repayment) = (before, repayment)
    let owed = try account(of: operation).owed
    guard amount <= owed else { throw Failure.givenBackTooMuch(operation, owed) }
    if let last = operation.lastTakenBack, day < last {
      throw Failure.repaidBefore(operation, day, last)
    }
    let account = try confirmedAccount(of: operation.beneficiary.id, on: day)
    repayment.account = account.id.reference
    operation.repayments.append(repayment)
    return try recordChange(
      operation,
      saying: Text(
        en:
          "Recorded that \(amount) of \"\(operation.id)\" is given back to the account …\(account.iban.lastCharacters); still to pay: \(owed - amount).",
        fr:
          "Restitution de \(amount) de « \(operation.id) » enregistrée, sur le compte …\(account.iban.lastCharacters) ; reste à payer : \(owed - amount)."
      ))
  }
}

extension Operation {
  /// The first day on which an amount is to be recovered: something was paid, and the corrections were
  /// made by which it is not due.
  fileprivate func firstDay(
    of amount: Money, _ claims: [Claim], on today: CalendarDate
  ) -> CalendarDate? {
    let payments = claims.compactMap { $0.date(of: .pay) } + [advance?.date].compactMap(\.self)
    guard let paid = payments.min() else { return nil }
    let days = [paid] + standingCorrections.map(\.date).filter { $0 > paid }.sorted()
    return days.first { day in
      var then = self
      then.corrections.removeAll { $0.date > day }
      return OperationAccount(then, claims, on: today).toRecover >= amount
    }
  }

  /// The last day on which a correction was taken back.
  fileprivate var lastTakenBack: CalendarDate? { corrections.compactMap(\.takenBack).max() }
}

extension Failure {
  fileprivate static func repaidBefore(
    _ operation: Operation, _ day: CalendarDate, _ first: CalendarDate
  ) -> Failure {
    Failure(
      "operations.repaid-before",
      Text(
        en:
          "Nothing of \"\(operation.id)\" is paid back on \(day), before \(first): it is not owed then.",
        fr:
          "Rien de « \(operation.id) » ne peut être reversé le \(day), avant le \(first) : rien n’est encore dû."
      ),
      about: "on",
      advice: Text(en: "Give a day from \(first) on.", fr: "Donnez une date à partir du \(first)."))
  }

  fileprivate static let ordersNothing = Failure(
    "operations.orders-nothing",
    Text(
      en: "Nothing is ordered where the beneficiary pays back.",
      fr: "Rien n’est mandaté quand le bénéficiaire reverse."),
    about: "number",
    advice: Text(
      en: "Give \"--number\" and \"--by\" with \"--to-beneficiary\" only.",
      fr:
        "Ne donnez «\u{A0}--numéro\u{A0}» et «\u{A0}--par\u{A0}» qu’avec «\u{A0}--au-bénéficiaire\u{A0}»."
    ))

  fileprivate static func givenBackTooMuch(_ operation: Operation, _ owed: Money) -> Failure {
    Failure(
      "operations.given-back-too-much",
      Text(
        en: "\(owed) of \"\(operation.id)\" is to be given back to the beneficiary, not more.",
        fr: "\(owed) de « \(operation.id) » sont à restituer au bénéficiaire, pas davantage."),
      about: "amount",
      advice: Text(
        en: "\"operation account \(operation.id)\" shows its money.",
        fr: "« opération compte \(operation.id) » affiche son compte."))
  }

  fileprivate static func repaidTooMuch(_ operation: Operation, _ left: Money) -> Failure {
    Failure(
      "operations.repaid-too-much",
      Text(
        en: "\(left) of \"\(operation.id)\" is to be recovered, not more.",
        fr: "\(left) de « \(operation.id) » sont à recouvrer, pas davantage."),
      about: "amount",
      advice: Text(
        en: "\"operation account \(operation.id)\" shows its money.",
        fr: "« opération compte \(operation.id) » affiche son compte."))
  }
}
