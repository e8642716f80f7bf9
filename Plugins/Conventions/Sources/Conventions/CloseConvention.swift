import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var close: Command {
    Command(
      "convention close", fr: "convention solder", .write,
      Text(en: "Record that conventions are closed", fr: "Enregistrer le solde de conventions"),
      discussion: Text(
        en:
          "Refused while an instalment is unpaid, a sum is to be recovered, or pieces that came are not accepted, unless with the reason for each. What was not paid returns to the envelope.\n\n\(lifeCycle.en)",
        fr:
          "Refusé tant qu’un versement est impayé, qu’une somme est à recouvrer ou que des pièces reçues ne sont pas acceptées, sauf motif pour chacun. Ce qui n’a pas été payé revient à l’enveloppe.\n\n\(lifeCycle.fr)"
      ),
      takes: conventions(before: .close), envelope,
      Option<String>(
        "unpaid", fr: "impayé",
        Text(en: "why instalments stay unpaid", fr: "pourquoi des versements restent impayés")),
      Option<String>(
        "unrecovered", fr: "non-recouvré",
        Text(en: "why a sum is not recovered", fr: "pourquoi une somme n’est pas recouvrée")),
      Option<String>(
        "unaccepted", fr: "non-accepté",
        Text(en: "why pieces are not accepted", fr: "pourquoi des pièces ne sont pas acceptées")),
      AgreementCommands.day, note, person, confirmed: Convention.confirmed.contains(.close),
      examples: [
        Example(
          "convention close 2024.ml-lisieux --unpaid \"Given up by letter\"",
          Text(en: "Close a convention", fr: "Solder une convention"))
      ]
    ) { session, named, envelope, unpaid, unrecovered, unaccepted, date, note, person in
      let reasons = [unpaid, unrecovered, unaccepted, note].compactMap(\.self)
      let words = reasons.isEmpty ? nil : reasons.joined(separator: " ; ")
      return try session.record(
        .close, in: named, of: envelope, on: date, note: words, person: person, en: "Closed",
        fr: "soldé"
      ) { convention in
        if session.isEnsuring, convention.status == .closed { return convention }
        let payments = try session.documents(Payment.where(\.convention, is: convention.id))
        let lines = PaymentLine.lines(of: convention, payments, on: session.today)
        if unpaid == nil, let open = lines.first(where: \.isOpen) {
          throw Failure.stillUnpaid(convention, open)
        }
        let recoveries = try session.documents(Recovery.where(\.convention, is: convention.id))
        if unrecovered == nil, let open = recoveries.first(where: { !$0.isSettled }) {
          throw Failure.stillToRecover(convention, open)
        }
        if unaccepted == nil,
          let open = payments.first(where: {
            $0.requested != nil && $0.accepted == nil && !$0.isOrdered
          })
        {
          throw Failure.stillUnaccepted(convention, open)
        }
        if let open = convention.openAmendment {
          throw Failure.pendingAmendment(convention, open)
        }
        var convention = convention
        convention.retained = payments.map(\.ordered).total()
        return convention
      }
    }.askingForConventions()
  }
}

extension Failure {
  fileprivate static func pendingAmendment(
    _ convention: Convention, _ amendment: Amendment
  ) -> Failure {
    Failure(
      "conventions.open-amendment",
      Text(
        en:
          "The convention \"\(convention.id)\" cannot be closed: its amendment \(amendment.number) is \(amendment.status.shown).",
        fr:
          "La convention « \(convention.id) » ne peut pas être soldée : son avenant \(amendment.number) est au statut « \(amendment.status.shown) »."
      ),
      about: "convention",
      advice: Text(
        en: "Have it signed, or give it up: \"amendment abandon \(convention.id) --reason …\".",
        fr: "Faites-le signer, ou renoncez-y : « avenant abandonner \(convention.id) --motif … »."))
  }

  fileprivate static func stillUnpaid(_ convention: Convention, _ line: PaymentLine) -> Failure {
    Failure(
      "conventions.unpaid",
      Text(
        en:
          "The convention \"\(convention.id)\" cannot be closed: its instalment \(line.instalment.number) (\(line.amount)) is \(line.status.shown).",
        fr:
          "La convention « \(convention.id) » ne peut pas être soldée : son versement \(line.instalment.number) (\(line.amount)) est au statut « \(line.status.shown) »."
      ),
      about: "convention",
      advice: Text(
        en: "Pay it, cancel it, or say why it stays unpaid: \"--unpaid …\".",
        fr: "Payez-le, annulez-le, ou dites pourquoi il reste impayé : « --impayé … »."))
  }

  fileprivate static func stillToRecover(_ convention: Convention, _ recovery: Recovery) -> Failure
  {
    Failure(
      "conventions.unrecovered",
      Text(
        en:
          "The convention \"\(convention.id)\" cannot be closed: \(recovery.amount) is to be recovered (\"\(recovery.id)\").",
        fr:
          "La convention « \(convention.id) » ne peut pas être soldée : \(recovery.amount) sont à recouvrer (« \(recovery.id) »)."
      ),
      about: "convention",
      advice: Text(
        en: "Settle it, or say why not: \"--unrecovered …\".",
        fr: "Apurez-le, ou dites pourquoi non : « --non-recouvré … »."))
  }

  fileprivate static func stillUnaccepted(_ convention: Convention, _ payment: Payment) -> Failure {
    Failure(
      "conventions.unaccepted",
      Text(
        en:
          "The convention \"\(convention.id)\" cannot be closed: the pieces of \"\(payment.id)\" are not accepted.",
        fr:
          "La convention « \(convention.id) » ne peut pas être soldée : les pièces de « \(payment.id) » ne sont pas acceptées."
      ),
      about: "convention",
      advice: Text(
        en: "Accept them, or say why not: \"--unaccepted …\".",
        fr: "Acceptez-les, ou dites pourquoi non : « --non-accepté … »."))
  }
}
