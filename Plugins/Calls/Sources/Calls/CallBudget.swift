import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var budget: Command {
    Command(
      "call budget", fr: "appel budget", .write,
      Text(
        en: "Set what a call may grant in a year",
        fr: "Fixer ce qu’un appel peut accorder en une année"),
      discussion: Text(
        en:
          "A budget below what is selected for the year is refused, and one of a year without eligible costs. After the opening it changes with a reason only (equal treatment), which is kept with the call.",
        fr:
          "Un budget inférieur à ce qui est retenu pour l’année est refusé, de même que celui d’une année sans dépenses éligibles. Après l’ouverture, il ne change qu’avec un motif (égalité de traitement), conservé avec l’appel."
      ),
      takes: call, Argument<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
      Argument<Money>("amount", fr: "montant", Text(en: "the budget", fr: "le budget")),
      reasonOfChange,
      examples: [
        Example(
          "call budget fse-unopened 2024 2,5M€",
          Text(en: "2.5 million for 2024", fr: "2,5 millions pour 2024")),
        Example(
          "call budget fse-2024 2024 2,6M€ --reason \"Decision of the programme\"",
          Text(en: "More, after the opening", fr: "Davantage, après l’ouverture")),
      ]
    ) { session, id, year, amount, reason in
      var call = try session.find(id)
      let budget = CallForProjects.YearlyBudget(year: year.number, amount: amount)
      let former = call.budget(year.number)?.amount
      if let reason, former != amount {
        call.changes =
          (call.changes ?? [])
          + [CallForProjects.TermChange(year: year.number, former: former, reason: reason)]
      }
      if let index = call.budgets.firstIndex(where: { $0.year == year.number }) {
        call.budgets[index] = budget
      } else {
        call.budgets.append(budget)
        call.budgets.sort { $0.year < $1.year }
      }
      let use = try call.use(
        of: budget, among: try session.documents(Application.where(\.call, is: id)),
        in: session.documents)
      guard use.left >= .zero || amount < .zero else {
        throw Failure.budgetBelowSelected(id, use)
      }
      return try session.recordChange(
        call,
        saying:
          Text(
            en: "Set the budget of the call \"\(id)\" for \(year): \(amount).",
            fr: "Le budget \(year) de l’appel « \(id) » a été fixé à \(amount)."))
    }
  }
}
