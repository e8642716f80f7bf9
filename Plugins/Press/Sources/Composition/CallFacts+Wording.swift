import AccordPartnership
import AccordWording

/// What releases say of the terms of a call, alone or within an agreement.
extension ReleaseFacts.CallFacts {
  /// The share of the cost that is paid.
  var rateSentence: Text {
    let rate = fundingRate
    guard rate == .percent(100) else {
      return Text(
        en: "The grant covers \(rate) of the cost of the projects retained.",
        fr: "L’aide couvre \(rate) du coût des projets retenus.")
    }
    return Text(
      en:
        "The grant covers \(rate) of the cost of the projects retained, so that each structure has all the means that its actions call for.",
      fr:
        "L’aide couvre \(rate) du coût des projets retenus : chaque structure dispose ainsi de la totalité des moyens que ses actions demandent."
    )
  }

  /// The budgets of the years.
  var budgetSentence: Text {
    guard let first = budgets.first else { return .same("") }
    let amount = Text.each { $0.announced(first.amount) }
    if budgets.count == 1 {
      return Text(
        en: "The call has a budget of \(amount) for \(first.year).",
        fr: "Cet appel est doté de \(amount) pour \(first.year).")
    }
    if budgets.allSatisfy({ $0.amount == first.amount }) {
      return Text(
        en: "The call has a budget of \(amount) a year.",
        fr: "Cet appel est doté de \(amount) par an.")
    }
    let list = Text.each { language in
      language.list(
        budgets.map { budget in
          let amount = language.announced(budget.amount)
          return language == .french
            ? "de \(amount) en \(budget.year)" : "\(amount) in \(budget.year)"
        })
    }
    return Text(en: "The call has a budget of \(list).", fr: "Cet appel est doté \(list).")
  }

  /// Those who may apply, after "reserved to": `the Missions Locales`, `aux Missions Locales`.
  var reservedTo: Text {
    .each { language in
      language.list(
        eligibleKinds.map { kind in
          switch kind {
          case .region: Text(en: "regions", fr: "aux régions")
          case .regionalAssociation:
            Text(en: "regional associations", fr: "aux associations régionales")
          case .missionLocale: Text(en: "the Missions Locales", fr: "aux Missions Locales")
          case .agency: Text(en: "agencies", fr: "aux agences")
          case .municipality: Text(en: "municipalities", fr: "aux communes")
          case .other: Text(en: "other structures", fr: "à d’autres structures")
          }
        }.map { $0[language] })
    }
  }

  /// The programme and the fund, of a call or of what was selected in it.
  var programmeSentence: Text {
    let fund = FundName(self.fund)
    let years = Text.each { $0.span(programmeYears) }
    let noun = FrenchNoun(institution: programme[.french])
    let french = noun.hasArticle ? noun.at : "au programme " + noun.bare
    return Text(
      en:
        "The call is part of the \(programme) \(years), managed by \(managedBy.the), and comes under the \(fund.long).",
      fr:
        "L’appel à projets s’inscrit \(french) \(years), dont la gestion revient \(managedBy.to), et relève du \(fund.long)."
    )
  }
}
