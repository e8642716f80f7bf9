import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var terminate: Command {
    Command(
      "convention terminate", fr: "convention résilier", .write,
      Text(
        en: "Terminate conventions, with a reason", fr: "Résilier des conventions, avec un motif"),
      discussion: Text(
        en:
          "What is due to that day stays committed: what was certified, ordered or paid, and the instalments whose last day has come; --due gives another amount where it was decided. The rest returns to the envelope. Where more was paid than is due, a recovery is proposed.\n\n\(lifeCycle.en)",
        fr:
          "Ce qui est dû à cette date reste engagé : ce qui a été certifié, mandaté ou payé, et les versements échus ; --dû donne un autre montant s’il a été décidé. Le reste revient à l’enveloppe. Si le payé dépasse le dû, un indu est proposé.\n\n\(lifeCycle.fr)"
      ),
      takes: RemainingArguments<ID<Convention>>(
        "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions")
      )
      .among(.before(.terminate)),
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      Option<Money>(
        "due", fr: "dû",
        Text(en: "what is due, where it was decided", fr: "le montant dû, s’il a été décidé")),
      AgreementCommands.day, person, confirmed: Convention.confirmed.contains(.terminate),
      examples: [
        Example(
          "convention terminate 2024.ml-caen --reason \"Merged into another structure\"",
          Text(en: "Its amount returns to the envelope", fr: "Son montant revient à l’enveloppe"))
      ]
    ) { session, named, reason, due, date, person in
      if let due, due < .zero { throw Failure.belowZero(due, about: "due") }
      let day = date ?? session.today
      var overpaid: [(id: ID<Convention>, amount: Money)] = []
      let output = try session.record(
        .terminate, in: named, of: nil, on: date, note: reason, person: person, en: "Terminated",
        fr: "résilié"
      ) { convention in
        // What is recorded already keeps what it retained.
        if session.isEnsuring, convention.status == .terminated { return convention }
        let payments = try session.documents(Payment.where(\.convention, is: convention.id))
        if let due, due > convention.amount(on: day) {
          throw Failure.dueTooMuch(convention, due, day)
        }
        var convention = convention
        let paid = payments.map(\.paid).total()
        convention.retained = due ?? convention.due(to: day, payments)
        if let retained = convention.retained, paid > retained {
          overpaid.append((convention.id, paid - retained))
        }
        return convention
      }
      for (id, amount) in overpaid {
        session.warn(
          Text(
            en:
              "\(amount) was paid of \"\(id)\" more than is due. Claim it back: \"recovery add … --convention \(id) --ground …\".",
            fr:
              "\(amount) ont été payés sur « \(id) » au-delà du dû. Réclamez-les : « indu ajouter … --convention \(id) --fondement … »."
          ))
      }
      return output
    }
  }
}

extension Convention {
  /// What is due of it to a day: what is on its way or has arrived, and the instalments whose last
  /// day has come.
  fileprivate func due(to day: CalendarDate, _ payments: [Payment]) -> Money {
    let lines = PaymentLine.lines(of: self, payments, on: day)
    return lines.filter { line in
      line.payment.isCommitted
        || line.status != .cancelled && line.convention.isPayable(on: day) && line.unmet.isEmpty
          && line.lastDay.map { $0 <= day } == true
    }.map(\.amount).total()
  }
}

extension Failure {
  fileprivate static func dueTooMuch(
    _ convention: Convention, _ due: Money, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "conventions.due",
      Text(
        en:
          "\(due) cannot be due of the convention \"\(convention.id)\": \(convention.amount(on: day)) is in force on \(day).",
        fr:
          "\(due) ne peuvent pas être dus sur la convention « \(convention.id) » : \(convention.amount(on: day)) sont en vigueur le \(day)."
      ),
      about: "due")
  }
}
