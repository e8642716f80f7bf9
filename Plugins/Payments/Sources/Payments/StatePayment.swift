import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var statement: Command {
    Command(
      "payment statement", fr: "paiement décompte", .read,
      Text(
        en: "Write the statement of what was already paid (décompte)",
        fr: "Établir le décompte de ce qui a déjà été versé"),
      discussion: Text(
        en:
          "The accountant asks for it from the second payment on: the decision, the sums already paid with their days, this payment, the total and what is left (CGCT D1617-19, list of supporting pieces, rubric 72). It is in French, whatever the session.",
        fr:
          "Le comptable l’exige à partir du deuxième paiement : la décision, les sommes déjà versées et leurs dates, le présent paiement, le total et le reste (CGCT D1617-19, liste des pièces justificatives, rubrique 72)."
      ),
      takes: convention, instalment,
      examples: [
        Example(
          "payment statement 2024.ml-rouen --instalment 2",
          Text(en: "With the second payment", fr: "Avec le deuxième paiement"))
      ]
    ) { session, id, number in
      let convention = try session.find(id)
      let lines = try session.paymentLines(of: convention)
      guard let line = lines.first(where: { $0.instalment.number == number }) else {
        throw Failure.noInstalment(number, of: convention)
      }
      let before = lines.filter { $0.payment.isOrdered && $0.instalment.number < number }
      let name = try session.find(convention.terms(on: session.today).beneficiary.id).name
      return .text(
        .same(
          Statement(
            convention: convention, beneficiary: name, line: line, before: before,
            today: session.today
          ).words))
    }
  }
}

/// The statement of what was already paid of a grant. It is a piece of the accounts: French.
private struct Statement {
  let convention: Convention
  let beneficiary: String
  let line: PaymentLine
  let before: [PaymentLine]
  let today: CalendarDate

  private func written(_ amount: Money) -> String { amount.written(in: .french) }

  private func day(_ date: CalendarDate?) -> String { date?.written(in: .french) ?? "—" }

  var words: String {
    let granted = convention.amount(on: today)
    let paid = before.map(\.amount).total()
    let approved = convention.steps.first { $0.event == .approve }
    let decision = approved?.note ?? approved?.decision?.id.name ?? "—"
    var rows = [
      "DÉCOMPTE",
      "",
      "Convention : \(convention.id.name)",
      "Bénéficiaire : \(beneficiary)",
      "Décision : \(decision) (\(day(approved?.date)))",
      "Montant attribué : \(written(granted))",
      "",
      before.isEmpty ? "Sommes déjà versées : aucune" : "Sommes déjà versées :",
    ]
    for earlier in before {
      let paidOn = earlier.payment.date(of: .pay)
      let state =
        paidOn.map { "payé le \(day($0))" }
        ?? "mandaté le \(day(earlier.payment.date(of: .order)))"
      let order = earlier.payment.order.map { ", mandat \($0)" } ?? ""
      rows.append(
        "  versement \(earlier.instalment.number) : \(written(earlier.amount)), \(state)\(order)")
    }
    rows += [
      "Total déjà versé : \(written(paid))",
      "Présent paiement (versement \(line.instalment.number)) : \(written(line.amount))",
      "Total après paiement : \(written(paid + line.amount))",
      "Reste à verser : \(written(max(granted - paid - line.amount, .zero)))",
    ]
    return rows.joined(separator: "\n")
  }
}
