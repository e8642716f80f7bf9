import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var certify: Command {
    Command(
      "payment certify", fr: "paiement certifier", .write,
      Text(
        en: "Certify that what an instalment depends on is there (service fait)",
        fr: "Certifier le service fait d’un versement"),
      discussion: Text(
        en:
          "Refused while a condition of the instalment is not met; what is missing is named. Where less than the instalment is due, give it with --amount.\n\n\(lifeCycle)",
        fr:
          "Refusé tant qu’une condition du versement manque ; ce qui manque est nommé. S’il est dû moins que le versement, donnez le montant avec --montant.\n\n\(lifeCycle)"
      ),
      takes: conventions, envelope, instalment,
      Option<Money>(
        "amount", fr: "montant",
        Text(
          en: "what is due, where it is less than the instalment",
          fr: "ce qui est dû, si c’est moins que le versement")),
      day, person,
      examples: [
        Example(
          "payment certify --envelope conventions-2024 --instalment 1",
          Text(en: "The advances of a year", fr: "Les avances d’une année"))
      ]
    ) { session, named, envelope, number, amount, date, person in
      let day = date ?? session.today
      if let amount, amount <= .zero { throw Failure.notAboveZero(amount, about: "amount") }
      return try session.change(
        PaymentTargets(named: named, envelope: envelope, number: number), by: .certify, on: date,
        en: "Certified", fr: "certifié"
      ) { line in
        try line.certified(
          amount, on: day, person: person?.reference, author: session.author,
          dues: line.amountLeft(
            among: try session.paymentLines(of: line.convention),
            decided: try session.dueByDecision(of: line.convention.id)))
      }
    }.askingForConventions()
  }
}

extension PaymentLine {
  /// What the amount due of the convention leaves for this instalment, after those before it.
  func amountLeft(among lines: [PaymentLine], decided: Money?) -> Money {
    let others = lines.filter { $0.payment.isCommitted && $0.instalment != instalment }
      .map(\.payment.amount).total()
    return max(
      ([
        convention.amountDue(on: day).amount,
        convention.payable(on: day, after: lines.map(\.payment)), decided,
      ].compactMap(\.self).min() ?? .zero) - others, .zero)
  }

  /// Whether less is due of the convention than may be paid.
  private func isReduced(on date: CalendarDate) -> Bool {
    convention.amountDue(on: date).amount < convention.payable(on: date)
  }

  /// Requires the convention to be one that can be paid, and the conditions of the instalment to hold.
  func requireDue(on date: CalendarDate) throws {
    guard convention.isPayable(on: date) else { throw Failure.notPayable(convention, on: date) }
    let lacking = payment.unmet(instalment.conditions, of: convention, instalment, on: date)
    guard lacking.isEmpty else { throw Failure.lacking(lacking, for: payment) }
  }

  /// The payment, certified: fallen due first where that is not recorded.
  fileprivate func certified(
    _ amount: Money?, on date: CalendarDate, person: Reference<Person>?, author: String,
    dues left: Money
  ) throws -> Payment {
    try requireDue(on: date)
    var result = payment
    if let amount, amount > self.amount {
      throw Failure.aboveInstalment(payment, amount, self.amount)
    }
    if let amount, amount > left, isReduced(on: date) {
      throw Failure.aboveDue(
        payment, amount, due: convention.amountDue(on: date).amount, left: left)
    }
    result.amount = amount ?? min(self.amount, left)
    guard result.amount > .zero else { throw Failure.nothingDue(payment, convention) }
    if result.status == .planned {
      result = try result.applying(.fallDue, on: date, person: person, author: author)
    }
    return try result.applying(.certify, on: date, person: person, author: author)
  }
}

extension PaymentLine {
  /// Requires that what was certified is due still: a report may have shown less since.
  func requireStillDue(
    among lines: [PaymentLine], decided: Money?, on date: CalendarDate
  ) throws {
    let left = amountLeft(among: lines, decided: decided)
    guard isReduced(on: date) || decided != nil, payment.status == .certified, payment.amount > left
    else { return }
    throw Failure.dueNoLonger(
      payment, due: convention.amountDue(on: date).amount, left: left)
  }
}

extension Session {
  /// What a decision says is due of a convention, where a sum is claimed back; `nil` otherwise.
  func dueByDecision(of convention: ID<Convention>) throws -> Money? {
    try documents(Recovery.where(\.convention, is: convention))
      .filter { $0.status != .dropped }.map(\.due).min()
  }
}

extension Failure {
  /// More than the instalment is.
  fileprivate static func aboveInstalment(
    _ payment: Payment, _ amount: Money, _ instalment: Money
  ) -> Failure {
    Failure(
      "payments.above-instalment",
      Text(
        en:
          "\(amount) is more than the instalment \(payment.number) of \"\(payment.convention.id)\", which is \(instalment).",
        fr:
          "\(amount), c’est plus que le versement \(payment.number) de « \(payment.convention.id) », qui est de \(instalment)."
      ),
      about: "amount",
      advice: Text(
        en: "Give what is due of it, up to \(instalment); an amendment changes the amount.",
        fr: "Donnez ce qui en est dû, au plus \(instalment) ; un avenant change le montant."))
  }

  /// What was certified is more than what is due since.
  fileprivate static func dueNoLonger(_ payment: Payment, due: Money, left: Money) -> Failure {
    Failure(
      "payments.above-due",
      Text(
        en:
          "\(payment.amount) is certified for \"\(payment.id)\", and \(due) is due of \"\(payment.convention.id)\" by now, of which \(left) is left.",
        fr:
          "\(payment.amount) sont certifiés pour « \(payment.id) », et \(due) sont désormais dus sur « \(payment.convention.id) », dont il reste \(left)."
      ),
      about: "convention",
      advice: Text(
        en:
          "Hold it, release it and certify what is due: \"payment hold \(payment.convention.id) --instalment \(payment.number) --reason …\".",
        fr:
          "Suspendez-le, reprenez-le et certifiez ce qui est dû : « paiement suspendre \(payment.convention.id) --versement \(payment.number) --motif … »."
      ))
  }

  static func notPayable(_ convention: Convention, on day: CalendarDate) -> Failure {
    Failure(
      "payments.not-payable",
      Text(
        en:
          "Nothing is paid of the convention \"\(convention.id)\", whose status is \(convention.status(on: day).shown) on \(day).",
        fr:
          "Rien n’est payé sur la convention « \(convention.id) », au statut « \(convention.status(on: day).shown) » le \(day)."
      ),
      about: "convention",
      advice: Text(
        en: "It is paid once it is signed by all or in force.",
        fr: "Elle se paie une fois signée par tous ou en vigueur."))
  }

  static func lacking(_ conditions: [PaymentCondition], for payment: Payment) -> Failure {
    let list = Text.each { language in
      conditions.map { $0.lack[language] }.joined(separator: ", ")
    }
    return Failure(
      "payments.conditions",
      Text(
        en: "The payment \"\(payment.id)\" is not due: \(list).",
        fr: "Le paiement « \(payment.id) » n’est pas dû : \(list)."),
      about: "convention",
      advice: conditions.contains(.request) || conditions.contains(.pieces)
        ? Text(
          en:
            "Record what came: \"payment record \(payment.convention.id) --instalment \(payment.number) --request DAY --pieces DAY\".",
          fr:
            "Enregistrez ce qui est arrivé : « paiement noter \(payment.convention.id) --versement \(payment.number) --demande DATE --pièces DATE »."
        )
        : nil)
  }

  /// More than what the report shows to be due.
  static func aboveDue(_ payment: Payment, _ amount: Money, due: Money, left: Money) -> Failure {
    Failure(
      "payments.above-due",
      Text(
        en:
          "\(due) is due of \"\(payment.convention.id)\", of which \(left) is left: \(amount) for \"\(payment.id)\" is more.",
        fr:
          "\(due) sont dus sur « \(payment.convention.id) », dont il reste \(left) : \(amount) pour « \(payment.id) », c’est plus."
      ),
      about: "amount",
      advice: Text(
        en: "\"payment compute \(payment.convention.id)\" shows what is due term by term.",
        fr: "« paiement calculer \(payment.convention.id) » montre le montant dû terme à terme."))
  }

  static func nothingDue(_ payment: Payment, _ convention: Convention) -> Failure {
    Failure(
      "payments.nothing-due",
      Text(
        en: "Nothing is left to be paid for \"\(payment.id)\".",
        fr: "Il ne reste rien à payer pour « \(payment.id) »."),
      about: "convention",
      advice: Text(
        en: "\"payment compute \(convention.id)\" shows what is due term by term.",
        fr: "« paiement calculer \(convention.id) » montre le montant dû terme à terme."))
  }
}
