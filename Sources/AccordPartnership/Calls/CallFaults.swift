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

  static func budgetYear(
    _ call: CallForProjects, _ year: Int, _ years: ClosedRange<Int>
  ) -> Failure {
    let advice: Text =
      call.under.map { under in
        Text(
          en:
            "Give a year from \(years.lowerBound) to \(years.upperBound): those are the days of eligible costs of the programme \"\(under.id)\".",
          fr:
            "Donnez une année de \(years.lowerBound) à \(years.upperBound) : c’est la période d’éligibilité du programme « \(under.id) »."
        )
      }
      ?? Text(
        en:
          "Give a year from \(years.lowerBound) to \(years.upperBound), or name the programme with its eligible days: \"call edit \(call.id) --under-programme …\".",
        fr:
          "Donnez une année de \(years.lowerBound) à \(years.upperBound), ou indiquez le programme et sa période d’éligibilité : « appel modifier \(call.id) --relève-de … »."
      )
    return Failure(
      "calls.budget-year",
      Text(
        en:
          "The call \"\(call.id)\" cannot have a budget for \(year): no cost of that year is eligible.",
        fr:
          "L’appel « \(call.id) » ne peut pas avoir de budget pour \(year) : aucune dépense de cette année n’est éligible."
      ),
      about: "year", advice: advice)
  }

  static func changeWithoutReason(_ call: CallForProjects) -> Failure {
    Failure(
      "calls.change-reason",
      Text(
        en: "A change of the call \"\(call.id)\" has no reason.",
        fr: "Une modification de l’appel « \(call.id) » n’a pas de motif."),
      about: "reason",
      advice: Text(en: "Say why: \"--reason …\".", fr: "Dites pourquoi : « --motif … »."))
  }

  /// A theme or a budget that changes without a reason although applicants were told of it.
  static func termsMoved(_ call: CallForProjects, isBudget: Bool, _ filed: Int) -> Failure {
    let what =
      isBudget
      ? Text(en: "The budgets", fr: "Les budgets")
      : Text(en: "The themes", fr: "Les thématiques")
    let changing =
      isBudget ? Text(en: "", fr: "modifiés") : Text(en: "", fr: "modifiées")
    return Failure(
      "calls.equal-treatment",
      Text.each { language in
        language == .french
          ? "\(what.fr) de l’appel \(language.quoted(call.id.name)) ne peuvent plus être \(changing.fr) sans motif\u{A0}: "
            + (filed == 0
              ? "il est ouvert"
              : "\(filed) \(language.plural(filed, "candidature est déposée", "candidatures sont déposées"))")
            + " (égalité de traitement des candidats)."
          : "\(what.en) of the call \"\(call.id.name)\" no longer change without a reason: "
            + (filed == 0
              ? "it is open"
              : "\(filed) \(language.plural(filed, "application is", "applications are")) filed")
            + " (equal treatment of applicants)."
      },
      about: isBudget ? "amount" : "code",
      advice: Text(
        en: "Say why: \"--reason …\". It is kept with the call; tell all applicants.",
        fr:
          "Dites pourquoi : « --motif … ». Le motif est conservé avec l’appel ; informez tous les candidats."
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

/// What the rules of scoring and of shares refuse, in words.
extension Failure {
  static func criterionTwice(_ call: ID<CallForProjects>, _ code: Slug) -> Failure {
    Failure(
      "calls.criterion-twice",
      Text(
        en: "The call \"\(call)\" has the criterion \"\(code)\" twice.",
        fr: "L’appel « \(call) » a deux fois le critère « \(code) »."),
      about: "code", advice: Text(en: "Give another code.", fr: "Donnez un autre code."))
  }

  static func pieceTwice(_ call: ID<CallForProjects>, _ code: Slug) -> Failure {
    Failure(
      "calls.piece-twice",
      Text(
        en: "The call \"\(call)\" asks for the piece \"\(code)\" twice.",
        fr: "L’appel « \(call) » demande deux fois la pièce « \(code) »."),
      about: "code", advice: Text(en: "Give another code.", fr: "Donnez un autre code."))
  }

  static func weight(_ criterion: CallForProjects.Criterion) -> Failure {
    Failure(
      "calls.weight",
      Text(
        en: "The criterion \"\(criterion.code)\" needs a weight and points above zero.",
        fr: "Le critère « \(criterion.code) » demande un poids et une note supérieurs à zéro."),
      about: "weight",
      advice: Text(
        en: "For instance \"--weight 25 --maximum 20\".",
        fr: "Par exemple « --poids 25 --maximum 20 »."))
  }

  static func weightsAboveHundred(_ call: ID<CallForProjects>, _ sum: Int) -> Failure {
    Failure(
      "calls.weights",
      Text(
        en: "The weights of the call \"\(call)\" come to \(sum): together they make 100.",
        fr: "Les poids de l’appel « \(call) » totalisent \(sum) : ensemble ils font 100."),
      about: "weight",
      advice: Text(
        en: "Lower one: \"ensure call criterion \(call) CODE --weight …\".",
        fr: "Abaissez-en un : « assurer appel critère \(call) CODE --poids … »."))
  }

  static func tieRuleTwice(_ call: ID<CallForProjects>) -> Failure {
    Failure(
      "calls.tie-rule-twice",
      Text(
        en: "A rule for equal scores of the call \"\(call)\" is given twice.",
        fr: "Une règle d’égalité de l’appel « \(call) » est donnée deux fois."),
      about: "rule", advice: Text(en: "Give it once.", fr: "Donnez-la une seule fois."))
  }

  static func instructionDays(_ days: Int) -> Failure {
    Failure(
      "calls.instruction-days",
      Text(
        en: "\(days) cannot be the days of instruction.",
        fr: "\(days) ne peut pas être un délai d’instruction."),
      about: "instruction-days",
      advice: Text(en: "Give a number from 1 on.", fr: "Donnez un nombre à partir de 1."))
  }

  static func advance(_ rate: Rate) -> Failure {
    Failure(
      "calls.advance",
      Text(en: "\(rate) cannot be an advance.", fr: "\(rate) ne peut pas être une avance."),
      about: "advance",
      advice: Text(
        en: "Give a rate from 0% to 100%.", fr: "Donnez un taux de 0 % à 100 %."))
  }

  static func sharesOfCall(_ call: CallForProjects) -> Failure {
    Failure(
      "calls.shares",
      Text(
        en:
          "The shares of the fund and of the counterpart in the call \"\(call.id)\" do not make up its rate, \(call.fundingRate).",
        fr:
          "Les parts du fonds et de la contrepartie dans l’appel « \(call.id) » ne font pas son taux, \(call.fundingRate)."
      ),
      about: "fund-rate",
      advice: Text(
        en: "Give both, for instance \"--fund-rate 60% --counterpart-rate 40%\".",
        fr: "Donnez les deux, par exemple « --taux-du-fonds 60% --taux-de-contrepartie 40% »."))
  }

  static func closingBeforeFiling(
    _ call: CallForProjects, _ closing: CalendarDate, _ application: Application,
    _ filed: CalendarDate
  ) -> Failure {
    Failure(
      "calls.equal-treatment",
      Text(
        en:
          "The call \"\(call.id)\" cannot close on \(closing): \"\(application.id)\" was filed in time on \(filed) (equal treatment of applicants).",
        fr:
          "L’appel « \(call.id) » ne peut pas clore le \(closing) : « \(application.id) » a été déposée dans le délai le \(filed) (égalité de traitement des candidats)."
      ),
      about: "closes",
      advice: Text(
        en: "Close on \(filed) at the earliest.",
        fr: "La clôture peut être au plus tôt le \(filed)."))
  }

  static func openingAfterFiling(
    _ call: CallForProjects, _ opening: CalendarDate, _ application: Application,
    _ filed: CalendarDate
  ) -> Failure {
    Failure(
      "calls.equal-treatment",
      Text(
        en:
          "The call \"\(call.id)\" cannot open on \(opening): \"\(application.id)\" was filed in time on \(filed) (equal treatment of applicants).",
        fr:
          "L’appel « \(call.id) » ne peut pas ouvrir le \(opening) : « \(application.id) » a été déposée dans le délai le \(filed) (égalité de traitement des candidats)."
      ),
      about: "opens",
      advice: Text(
        en: "Open on \(filed) at the latest.", fr: "L’ouverture peut être au plus tard le \(filed)."
      ))
  }

  static func opensWithWeights(_ call: CallForProjects, _ sum: Int) -> Failure {
    Failure(
      "calls.weights",
      Text(
        en: "The call \"\(call.id)\" cannot open: its weights come to \(sum), not 100.",
        fr: "L’appel « \(call.id) » ne peut pas ouvrir : ses poids totalisent \(sum), non 100."),
      about: "call",
      advice: Text(
        en: "Complete them first: \"call criterion \(call.id) CODE --weight …\".",
        fr: "Complétez-les d’abord : « appel critère \(call.id) CODE --poids … »."))
  }

  static func objectiveOutside(
    _ call: CallForProjects, _ theme: CallForProjects.Theme, _ programme: Programme
  ) -> Failure {
    let served = programme.objectives.map(\.code).joined(separator: ", ")
    return Failure(
      "calls.objective",
      Text(
        en:
          "The theme \"\(theme.code)\" of the call \"\(call.id)\" serves \(theme.objective.code), which the programme \"\(programme.id)\" does not have.",
        fr:
          "La thématique « \(theme.code) » de l’appel « \(call.id) » répond à \(theme.objective.code), que le programme « \(programme.id) » n’a pas."
      ),
      about: "objective",
      advice: Text(
        en: "Its objectives: \(served).", fr: "Ses objectifs : \(served)."))
  }
}
