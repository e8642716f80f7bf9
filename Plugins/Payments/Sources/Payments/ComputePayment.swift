import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var compute: Command {
    Command(
      "payment compute", fr: "paiement calculer", .read,
      Text(
        en: "Show what is due of a convention, term by term",
        fr: "Montrer le montant dû d’une convention, terme à terme"),
      discussion: Text(
        en:
          "A flat grant is due whole. A proportional one is reduced where less was spent than planned: granted × real cost / planned cost, rounded down to the cent and never above what was granted; with a tolerance only where the gap reaches it. A capped one is never above the need: the real cost less the other resources. Figures that are given are tried; nothing is stored.",
        fr:
          "Une subvention forfaitaire est due en totalité. Une subvention proportionnelle est réduite si la dépense est inférieure au prévu : attribué × coût réel / coût prévu, arrondi au centime inférieur, sans dépasser l’attribué ; avec une tolérance, seulement si l’écart l’atteint. Une subvention plafonnée ne dépasse pas le besoin : le coût réel diminué des autres ressources. Les chiffres donnés sont essayés ; rien n’est enregistré."
      ),
      takes: convention,
      Option<Money>(
        "real-cost", fr: "coût-réel",
        Text(en: "the eligible cost, to try it", fr: "le coût éligible constaté, pour essai")),
      Option<Money>(
        "other-resources", fr: "autres-ressources",
        Text(en: "the other resources, to try them", fr: "les autres ressources, pour essai")),
      examples: [
        Example(
          "payment compute 2024.ml-rouen --real-cost 90000",
          Text(en: "Try a cost", fr: "Essayer un coût"))
      ]
    ) { session, id, real, others in
      if let real, real < .zero { throw Failure.belowZero(real, about: "real-cost") }
      if let others, others < .zero { throw Failure.belowZero(others, about: "other-resources") }
      var convention = try session.find(id)
      convention.realCost = real ?? convention.realCost
      convention.otherResources = others ?? convention.otherResources
      let computed = convention.amountDue(on: session.today)
      let decided = try session.dueByDecision(of: id)
      let due = min(computed.amount, decided ?? computed.amount)
      let decision = decided.map {
        AmountDue.Term(
          name: Text(en: "due by decision", fr: "dû par décision"), amount: $0,
          rule: Text(en: "a sum is claimed back", fr: "une somme est réclamée"))
      }
      let payments = try session.documents(Payment.where(\.convention, is: id))
      let paid = payments.map(\.paid).total()
      let ordered = payments.map(\.ordered).total()
      let balance = due - ordered
      return .card(
        Card(
          Text(en: "What is due of \(id)", fr: "Montant dû de \(id)"),
          [
            .init("due", fr: "dû", .amount, .amount(due)),
            .init("ordered", fr: "mandaté", .amount, .amount(ordered)),
            .init("paid", fr: "payé", .amount, .amount(paid)),
            .init(
              "balance", fr: "solde", heading: Text(en: "Left to order", fr: "Reste à mandater"),
              .amount, .amount(max(balance, .zero))),
            .init(
              "overpaid", fr: "indu", heading: Text(en: "Paid too much", fr: "Trop-perçu"), .amount,
              .amount(max(Money.zero - balance, .zero))),
          ],
          sections: [
            .init(
              Text(en: "Computation", fr: "Calcul"),
              .table(
                TermRow.shape(session.language).table(
                  computed.terms + [decision].compactMap(\.self))))
          ]))
    }
  }
}

/// A term of what is due.
private enum TermRow {
  static func shape(_ language: Language) -> TableShape<AmountDue.Term> {
    TableShape(
      .field("term", fr: "terme", .text) { .text($0.name[language]) },
      .field("amount", fr: "montant", .amount) { .amount($0.amount) },
      .field("rule", fr: "règle", .text) { $0.rule.map { .text($0[language]) } ?? .missing })
  }
}
