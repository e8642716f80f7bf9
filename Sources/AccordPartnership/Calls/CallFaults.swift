public import AccordDocuments
import AccordJSON
public import AccordWording

/// What the rules of calls for projects refuse, in words.
extension Failure {
  static func noTitleOfCall(_ id: String) -> Failure {
    Failure(
      "calls.title",
      Text(en: "A title of \"\(id)\" is empty.", fr: "Un intitulé de « \(id) » est vide."),
      about: "title-en",
      advice: Text(
        en: "Give it in one language at least.", fr: "Donnez-le au moins dans une langue."))
  }

  static func themeTwice(_ call: CallForProjects, _ code: Slug) -> Failure {
    Failure(
      "calls.theme-twice",
      Text(
        en: "The call \"\(call.id)\" has a theme \"\(code)\" already.",
        fr: "L’appel « \(call.id) » a déjà une thématique « \(code) »."), about: "code")
  }

  static func budgetTwice(_ call: CallForProjects, _ year: Int) -> Failure {
    Failure(
      "calls.budget-twice",
      Text(
        en: "The call \"\(call.id)\" has two budgets for \(year).",
        fr: "L’appel « \(call.id) » a deux budgets pour \(year)."), about: "year")
  }

  static func budget(_ call: CallForProjects, _ budget: CallForProjects.YearlyBudget) -> Failure {
    Failure(
      "calls.budget",
      Text(
        en: "The call \"\(call.id)\" cannot have a budget of \(budget.amount) in \(budget.year).",
        fr:
          "L’appel « \(call.id) » ne peut pas avoir un budget de \(budget.amount) en \(budget.year)."
      ),
      about: "amount",
      advice: Text(
        en: "Give an amount from zero up, for a year from \(call.programmeYears.first) on.",
        fr:
          "Donnez un montant positif ou nul, pour une année à partir de \(call.programmeYears.first)."
      ))
  }

  static func datesReversed(_ opens: CalendarDate, _ closes: CalendarDate) -> Failure {
    Failure(
      "calls.dates",
      Text(
        en: "A call cannot close on \(closes), before it opens on \(opens).",
        fr: "Un appel ne peut pas fermer le \(closes), avant son ouverture le \(opens)."),
      about: "closes",
      advice: Text(
        en: "Give a last day from \(opens) on: \"--closes …\".",
        fr: "Donnez un dernier jour à partir du \(opens) : « --clôture … »."))
  }

  /// A budget lowered below what is selected for its year.
  public static func budgetBelowSelected(_ call: ID<CallForProjects>, _ use: BudgetUse) -> Failure {
    Failure(
      "calls.overcommitted",
      Text(
        en:
          "The budget \(use.year) of the call \"\(call)\" cannot be \(use.budget): applications for \(use.selected) are selected.",
        fr:
          "Le budget \(use.year) de l’appel « \(call) » ne peut pas être de \(use.budget) : des candidatures sont retenues pour \(use.selected)."
      ),
      about: "amount",
      advice: Text(
        en:
          "Give at least \(use.selected); \"application list \(call) | where status = selected\" shows what draws on it.",
        fr:
          "Donnez au moins \(use.selected) ; « candidature lister \(call) | où statut = retenue » affiche ce qui y puise."
      ))
  }

  static func rate(_ rate: Rate) -> Failure {
    Failure(
      "calls.rate",
      Text(
        en: "\(rate) cannot be the rate of a call.",
        fr: "\(rate) ne peut pas être le taux d’un appel."),
      about: "rate",
      advice: Text(
        en: "Give a rate above 0% and up to 100%.",
        fr: "Donnez un taux supérieur à 0 % et d’au plus 100 %."))
  }

  static func nobodyEligible(_ call: CallForProjects) -> Failure {
    Failure(
      "calls.eligible",
      Text(
        en: "Nobody may apply to the call \"\(call.id)\".",
        fr: "Personne ne peut candidater à l’appel « \(call.id) »."),
      about: "eligible",
      advice: Text(
        en: "Give the kinds of organisation that may: \"--eligible mission-locale\".",
        fr: "Donnez les types de structure admis : « --éligible mission-locale »."))
  }
}
