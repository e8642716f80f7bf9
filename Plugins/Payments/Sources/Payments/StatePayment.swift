import AccordDocuments
import AccordOffice
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
      takes: conventions,
      Option<ID<Envelope>>(
        "envelope", fr: "enveloppe",
        Text(
          en: "one for each payment of this envelope that is ordered",
          fr: "un pour chaque paiement mandaté de cette enveloppe")), instalment,
      examples: [
        Example(
          "payment statement 2024.ml-rouen --instalment 2",
          Text(en: "With the second payment", fr: "Avec le deuxième paiement"))
      ]
    ) { session, named, envelope, number in
      guard !named.isEmpty || envelope != nil else { throw Failure.noConventionNamed }
      var statements = try Set(named).sorted().map {
        try Statement(of: number, in: session.find($0), session).words
      }
      if let envelope {
        for convention in try session.documents(Convention.where(\.envelope, is: envelope))
        where !named.contains(convention.id) {
          let line = try session.paymentLines(of: convention).first {
            $0.instalment.number == number
          }
          guard line?.payment.isOrdered == true else { continue }
          statements.append(try Statement(of: number, in: convention, session).words)
        }
        guard !statements.isEmpty else { throw Failure.nothingToState(envelope, number) }
      }
      return .text(.same(statements.joined(separator: "\n\n")))
    }.askingForConventions()
  }
}

/// The statement of what was already paid of a grant. It is a piece of the accounts: French. Of an
/// instalment that is ordered it is that of the day of its order, whenever it is written.
struct Statement {
  let convention: Convention
  let beneficiary: String
  let line: PaymentLine
  let before: [PaymentLine]
  let day: CalendarDate

  init(of number: Int, in convention: Convention, _ session: Session) throws {
    let lines = try session.paymentLines(of: convention)
    guard let line = lines.first(where: { $0.instalment.number == number }) else {
      throw Failure.noInstalment(number, of: convention)
    }
    self.convention = convention
    self.line = line
    let day = (line.payment.isOrdered ? line.payment.date(of: .order) : nil) ?? session.today
    self.day = day
    before = lines.filter {
      $0.instalment != line.instalment && $0.payment.ordered(on: day) > .zero
        && ($0.payment.date(of: .order).map { $0 < day } ?? true || $0.instalment.number < number)
    }
    beneficiary = try session.find(convention.terms(on: day).beneficiary.id).name
  }

  private func written(_ amount: Money) -> String { amount.written(in: .french) }

  private func written(_ date: CalendarDate?) -> String { date?.written(in: .french) ?? "—" }

  var words: String {
    let granted = convention.amount(on: day)
    let paid = before.map(\.amount).total()
    let approved = convention.steps.first { $0.event == .approve }
    let decision = approved?.note ?? approved?.decision?.id.name ?? "—"
    var rows = [
      "DÉCOMPTE",
      "",
      "Convention : \(convention.id.name)",
      "Bénéficiaire : \(beneficiary)",
      "Décision : \(decision) (\(written(approved?.date)))",
      "Montant attribué : \(written(granted))",
      "",
      before.isEmpty ? "Sommes déjà versées : aucune" : "Sommes déjà versées :",
    ]
    for earlier in before {
      let paidOn = earlier.payment.date(of: .pay).flatMap { $0 <= day ? $0 : nil }
      let state =
        paidOn.map { "payé le \(written($0))" }
        ?? "mandaté le \(written(earlier.payment.date(of: .order)))"
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

extension Failure {
  fileprivate static func nothingToState(_ envelope: ID<Envelope>, _ number: Int) -> Failure {
    Failure(
      "payments.nothing-ordered",
      Text(
        en: "No instalment \(number) of the envelope \"\(envelope)\" is ordered.",
        fr: "Aucun versement \(number) de l’enveloppe « \(envelope) » n’est mandaté."),
      about: "envelope")
  }
}
