import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ClaimCommands {
  static var receive: Command {
    Command(
      "claim receive", fr: "demande-de-paiement recevoir", .write,
      Text(
        en: "Record that a claim came: the 80 days begin",
        fr: "Enregistrer la réception d’une demande : les 80 jours commencent"),
      discussion: Text(
        en:
          "The beneficiary is paid within 80 days (regulation (EU) 2021/1060, art. 74(1)(b)); they stand still while information is missing. With the final claim its application is reported on.\n\n\(lifeCycle.en)",
        fr:
          "Le bénéficiaire est payé dans les 80 jours (règlement (UE) 2021/1060, art. 74(1), b)), suspendus tant qu’il manque des informations. Avec la demande finale, sa candidature est justifiée.\n\n\(lifeCycle.fr)"
      ),
      takes: claim, day,
      examples: [
        Example(
          "claim receive op-written.1 --on 2024-06-15", Text(en: "It came", fr: "Elle est arrivée"))
      ]
    ) { session, id, date in
      let claim = try session.find(id)
      let output = try session.record(.receive, in: claim, on: date)
      if claim.isFinal {
        let operation = try session.find(claim.operation.id)
        try session.remarkOnLateFinal(claim, of: operation, on: date ?? session.today)
        let application = try session.find(operation.application.id)
        if application.status == .running {
          _ = try session.advance([application], by: .report, on: date)
        }
      }
      return output
    }
  }

  static var ask: Command {
    reasoned(
      "claim ask", fr: "demande-de-paiement interroger", .ask, example: "op-running.1",
      Text(
        en: "Ask the beneficiary for information: the clock stands still",
        fr: "Demander des informations au bénéficiaire : le délai est suspendu"))
  }

  static var answer: Command {
    plain(
      "claim answer", fr: "demande-de-paiement répondre", .answer, example: "op-asked.1",
      Text(
        en: "Record the answer of the beneficiary: the clock goes on",
        fr: "Enregistrer la réponse du bénéficiaire : le délai reprend"))
  }

  static var refuse: Command {
    Command(
      "claim refuse", fr: "demande-de-paiement écarter", .write,
      Text(
        en: "Refuse a part of what is declared for a category, with the reason",
        fr: "Écarter une partie des dépenses d’une catégorie, avec le motif"),
      discussion: Text(
        en:
          "The flat rates are applied to what is accepted again. Zero takes the refusal back. What is not refused is accepted as it was declared.",
        fr:
          "Les taux forfaitaires s’appliquent à nouveau aux dépenses acceptées. Zéro annule l’écartement. Ce qui n’est pas écarté est accepté tel que déclaré."
      ),
      takes: claim,
      Argument<CostCategory>(
        "category", fr: "catégorie", Text(en: "the category", fr: "la catégorie")),
      Argument<Money>(
        "amount", fr: "montant", Text(en: "what is refused", fr: "ce qui est écarté")),
      reason,
      examples: [
        Example(
          "claim refuse op-running.1 staff 500 --reason \"Hours without proof\"",
          Text(en: "Hours that nothing proves", fr: "Des heures non justifiées"))
      ]
    ) { session, id, category, amount, reason in
      var claim = try session.find(id)
      guard let line = claim.lines.first(where: { $0.category == category }) else {
        throw Failure.notDeclared(claim, category)
      }
      if session.isEnsuring, line.accepted == line.declared - amount, line.reason == reason {
        return session.unchanged(claim)
      }
      guard [.received, .checked].contains(claim.status) else { throw Failure.notInCheck(claim) }
      claim.set(
        ClaimLine(
          category: category, declared: line.declared, accepted: line.declared - amount,
          reason: amount == .zero ? nil : reason))
      return try session.recordChange(
        claim,
        saying: Text(
          en:
            "Refused \(amount) of \(category.shown) of \"\(id)\"; accepted in all: \(claim.accepted).",
          fr:
            "\(amount) de \(category.shown) de « \(id) » sont écartés ; accepté en tout : \(claim.accepted)."
        ))
    }
  }

  static var verify: Command {
    Command(
      "claim verify", fr: "demande-de-paiement contrôler", .write,
      Text(
        en: "Record that what was done was checked, with intermediate conclusions",
        fr: "Enregistrer le contrôle de service fait et ses conclusions intermédiaires"),
      discussion: lifeCycle, takes: claim, day, person,
      examples: [
        Example(
          "claim verify op-running.1 --by agent --on 2024-06-20",
          Text(en: "Who checks does not order", fr: "Qui contrôle ne mandate pas"))
      ]
    ) { session, id, date, person in
      let before = try session.find(id)
      guard before.status == .received else {
        return try session.record(.verify, in: before, on: date, person: person)
      }
      var claim = before
      claim.lines = claim.lines.map { line in
        var line = line
        line.accepted = line.accepted ?? line.declared
        return line
      }
      return try session.record(.verify, in: claim, on: date, person: person)
    }
  }

  static var reopen: Command {
    reasoned(
      "claim reopen", fr: "demande-de-paiement rouvrir", .reopen, example: "op-checked.1",
      Text(
        en: "Take the check up again after an answer, with the reason",
        fr: "Reprendre le contrôle après une réponse, avec le motif"))
  }

  static var accept: Command {
    Command(
      "claim accept", fr: "demande-de-paiement conclure", .write,
      Text(
        en: "Record the final conclusions: what is due of a claim",
        fr: "Enregistrer les conclusions définitives : ce qui est dû d’une demande"),
      discussion: Text(
        en:
          "Due is the least of the grant in force, the accepted costs at the rate, and the accepted costs less the other resources; less what was paid before, the advance among it. With the final claim, what is left of the grant is given back to the budget of the call.",
        fr:
          "Le montant dû est le plus petit de l’aide en vigueur, des dépenses acceptées au taux d’intervention et des dépenses acceptées diminuées des autres ressources ; déduction faite de ce qui a été versé, dont l’avance. Avec la demande finale, le reste de l’aide est rendu au budget de l’appel."
      ),
      takes: claim, day, person, irreversible: true,
      examples: [
        Example(
          "claim accept op-checked.1 --on 2024-06-24",
          Text(en: "It can be ordered then", fr: "Elle peut alors être mandatée"))
      ]
    ) { session, id, date, person in
      let before = try session.find(id)
      guard before.status == .checked else {
        return try session.record(.accept, in: before, on: date, person: person)
      }
      var operation = try session.find(before.operation.id)
      let account = try session.account(of: operation)
      let conclusions = account.conclusions(on: before, of: operation)
      var claim = before
      claim.support = conclusions.support
      claim.amount = conclusions.amount
      claim.conclusions = conclusions.amounts
      let output = try session.record(.accept, in: claim, on: date, person: person)
      guard case .message(let done) = output else { return output }
      let after = try session.account(of: operation)
      let due = Text(
        en: " Supported: \(conclusions.support), to pay: \(conclusions.amount).",
        fr: " Aide due : \(conclusions.support), à payer : \(conclusions.amount).")
      guard claim.isFinal else { return .message(done + due) }
      operation.released = after.left
      try session.put(operation)
      return .message(
        done + due
          + Text(
            en: " Given back to the budget of the call: \(after.left).",
            fr: " Rendu au budget de l’appel : \(after.left)."))
    }
  }

  static var order: Command {
    Command(
      "claim order", fr: "demande-de-paiement mandater", .write,
      Text(
        en: "Order the payment of a claim, by another person than the one who checked it",
        fr: "Mandater une demande, par une autre personne que celle qui l’a contrôlée"),
      discussion: lifeCycle, takes: claim,
      Option<String>(
        "number", fr: "numéro", Text(en: "the number of the order", fr: "le numéro du mandat")),
      day, person, irreversible: true,
      examples: [
        Example(
          "claim order op-accepted.1 --number M-12 --by director --on 2024-06-25",
          Text(en: "To the confirmed account", fr: "Sur le compte confirmé"))
      ]
    ) { session, id, number, date, person in
      let before = try session.find(id)
      guard before.status == .accepted else {
        return try session.record(.order, in: before, on: date, person: person)
      }
      let operation = try session.find(before.operation.id)
      let day = date ?? session.today
      if let number { try session.requireFree(number, for: before, on: day) }
      let account = try session.confirmedAccount(of: operation.beneficiary.id, on: day)
      try before.requireSeparation(
        of: LifeCycleStep(
          event: .order, date: day, person: person?.reference, author: session.author),
        asked: true, authors: try session.value(of: OperationSettings.twoAuthors))
      var claim = before
      claim.account = account.id.reference
      claim.order = number ?? claim.order
      let concluded = before.conclusions?.payable ?? before.amount ?? .zero
      let payable = min(concluded, try session.account(of: operation).orderable)
      guard payable > .zero || concluded == .zero else {
        throw Failure.takenOffSince(before, concluded)
      }
      claim.amount = payable
      let output = try session.record(.order, in: claim, on: date, person: person)
      guard case .message(let done) = output else { return output }
      let lowered = Text(
        en: " \(payable) of the \(concluded) concluded: corrections took off the rest since.",
        fr: " \(payable) sur les \(concluded) conclus : des corrections ont retiré le reste depuis."
      )
      return .message(
        done
          + Text(
            en: " Account …\(account.iban.lastCharacters).",
            fr: " Compte …\(account.iban.lastCharacters).")
          + (payable < concluded ? lowered : .same("")))
    }
  }

  static var reject: Command {
    reasoned(
      "claim reject", fr: "demande-de-paiement rejeter", .reject, example: "op-ordered.1",
      Text(
        en: "Record that the accountant rejected the order",
        fr: "Enregistrer le rejet du mandat par le comptable"))
  }

  static var pay: Command {
    plain(
      "claim pay", fr: "demande-de-paiement payer", .pay, example: "op-ordered.1",
      Text(
        en: "Record that the accountant paid a claim",
        fr: "Enregistrer le paiement d’une demande par le comptable"))
  }

  static var withdraw: Command {
    reasoned(
      "claim withdraw", fr: "demande-de-paiement retirer", .withdraw, example: "op-running.1",
      Text(
        en: "Record that the beneficiary withdraws a claim",
        fr: "Enregistrer le retrait d’une demande par le bénéficiaire"))
  }

  private static func plain(
    _ words: String, fr: String, _ event: ClaimEvent, example: String, _ summary: Text
  ) -> Command {
    Command(
      words, fr: fr, .write, summary, discussion: lifeCycle, takes: claim, day, person,
      irreversible: Claim.notifications.contains(event),
      confirmed: Claim.confirmed.contains(event),
      examples: [Example("\(words) \(example) --on 2024-06-26", summary)]
    ) { session, id, date, person in
      try session.record(event, in: session.find(id), on: date, person: person)
    }
  }

  private static func reasoned(
    _ words: String, fr: String, _ event: ClaimEvent, example: String, _ summary: Text
  ) -> Command {
    Command(
      words, fr: fr, .write, summary, discussion: lifeCycle, takes: claim, reason, day, person,
      irreversible: Claim.notifications.contains(event),
      confirmed: Claim.confirmed.contains(event),
      examples: [Example("\(words) \(example) --reason Fictitious --on 2024-06-26", summary)]
    ) { session, id, reason, date, person in
      try session.record(event, in: session.find(id), on: date, note: reason, person: person)
    }
  }
}

extension Session {
  /// Tells that a final claim came after its last day.
  fileprivate func remarkOnLateFinal(
    _ claim: Claim, of operation: Operation, on day: CalendarDate
  ) throws {
    let months = try value(of: OperationSettings.finalMonths)
    guard let last = operation.end(on: today).adding(months: months), day > last else { return }
    warn(
      Text(
        en:
          "The final claim \"\(claim.id)\" was due by \(last), \(months) months after the end of the operation: it came on \(day).",
        fr:
          "La demande finale « \(claim.id) » était due au plus tard le \(last), \(months) mois après la fin de l’opération : elle est arrivée le \(day)."
      ))
  }

  /// Requires that no other claim or payment has the number of an order in the same year: orders are
  /// numbered anew each year.
  ///
  /// - Parameter claim: the one that has it, where it is of one.
  func requireFree(_ number: String, for claim: Claim? = nil, on day: CalendarDate) throws {
    let claims = try all(Claim.self).filter {
      $0.id != claim?.id && $0.order == number && $0.date(of: .order)?.year == day.year
    }
    let payments = try all(Payment.self).filter {
      $0.order == number && ($0.date(of: .order) ?? day).year == day.year
    }
    let operations = try all(Operation.self).filter { operation in
      operation.repayments.contains { $0.order == number && $0.date.year == day.year }
    }
    guard
      let other = claims.first?.id.name ?? payments.first?.id.name ?? operations.first?.id.name
    else { return }
    throw Failure.orderUsed(number, by: other)
  }

  /// Records an event of a claim and says where it stands.
  func record(
    _ event: ClaimEvent, in claim: Claim, on date: CalendarDate?, note: String? = nil,
    person: ID<Person>? = nil
  ) throws -> Output {
    let changed = try advance(
      [claim], by: event, on: date, note: note, person: person?.reference)
    return told(changed, of: [claim]) { first in
      Text(
        en: "The claim \"\(first.id)\" is now \(first.status.shown).",
        fr: "La demande de paiement « \(first.id) » est désormais \(first.status.shown).")
    }
  }
}

extension Failure {
  fileprivate static func takenOffSince(_ claim: Claim, _ concluded: Money) -> Failure {
    Failure(
      "claims.nothing-to-order",
      Text(
        en:
          "Nothing is to be paid of \"\(claim.id)\" any more: corrections took off the \(concluded) concluded.",
        fr:
          "Plus rien n’est à payer de « \(claim.id) » : des corrections ont retiré les \(concluded) conclus."
      ),
      about: "claim",
      advice: Text(
        en: "\"operation account \(claim.operation.id)\" lists them.",
        fr: "« opération compte \(claim.operation.id) » les liste."))
  }

  fileprivate static func orderUsed(_ number: String, by other: String) -> Failure {
    Failure(
      "claims.order-used",
      Text(
        en: "The order number \"\(number)\" is that of \"\(other)\".",
        fr: "Le numéro de mandat « \(number) » est celui de « \(other) »."),
      about: "number",
      advice: Text(
        en: "Give the number of this order: \"--number …\".",
        fr: "Donnez le numéro de ce mandat : « --numéro … »."))
  }

  fileprivate static func notInCheck(_ claim: Claim) -> Failure {
    Failure(
      "claims.not-in-check",
      Text(
        en: "The claim \"\(claim.id)\" is \(claim.status.standing): nothing of it is refused now.",
        fr:
          "La demande de paiement « \(claim.id) » est \(claim.status.standing) : rien n’en est écarté à ce stade."
      ),
      about: "claim",
      advice: Text(
        en: "Costs are refused from the receipt to the final conclusions.",
        fr: "Les dépenses s’écartent de la réception aux conclusions définitives."))
  }

  fileprivate static func notDeclared(_ claim: Claim, _ category: CostCategory) -> Failure {
    Failure(
      "claims.not-declared",
      Text(
        en: "The claim \"\(claim.id)\" declares nothing for \(category).",
        fr: "La demande de paiement « \(claim.id) » ne déclare rien pour \(category)."),
      about: "category",
      advice: Text(
        en: "\"claim show \(claim.id)\" lists what it declares.",
        fr: "« demande-de-paiement afficher \(claim.id) » liste ce qu’elle déclare."))
  }
}
