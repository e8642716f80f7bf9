import AccordPartnership
import AccordWording

/// The money: the yearly conventions and the calls for projects.
extension ReleaseComposer {
  var funding: [Release.Paragraph] {
    let heading =
      switch facts.calls.count {
      case 0: Text(en: "Yearly funding", fr: "Un financement annuel")
      case 1:
        Text(
          en: "Yearly funding and a European call for projects",
          fr: "Un financement annuel et un appel à projets européen")
      default:
        Text(
          en: "Yearly funding and European calls for projects",
          fr: "Un financement annuel et des appels à projets européens")
      }
    let calls = facts.calls.enumerated().map { index, call in
      Release.Paragraph(.body, self.call(call, isFirst: index == 0))
    }
    return [Release.Paragraph(.heading, heading), Release.Paragraph(.body, conventions)] + calls
  }

  private var conventions: Text {
    let amount = Text.each { $0.announced(facts.funding.amount) }
    let year = facts.funding.year
    let region = facts.region.the
    guard hasSeveralMissions else {
      return Text(
        en:
          "Under a yearly convention, \(region) funds the regular work of the Mission Locale. For \(year) it devotes \(amount) to this.",
        fr:
          "Par convention annuelle, \(region) finance l’activité courante de la Mission Locale. Elle y consacre \(amount) pour \(year)."
      )
    }
    return Text(
      en:
        "Under yearly conventions, \(region) funds the regular work of each Mission Locale. For \(year) it devotes \(amount) to this, shared among the \(count: facts.missionsLocales.count) Missions Locales of the network.",
      fr:
        "Par des conventions annuelles, \(region) finance l’activité courante de chaque Mission Locale. Elle y consacre \(amount) pour \(year), montant réparti entre les \(count: facts.missionsLocales.count) Missions Locales du réseau."
    )
  }

  private func call(_ call: ReleaseFacts.CallFacts, isFirst: Bool) -> Text {
    let kinds = eligible(call.eligibleKinds)
    let introduction =
      isFirst
      ? Text(
        en: "A call for projects reserved to \(kinds) completes this support.",
        fr: "Un appel à projets réservé \(kinds) complète ce soutien.")
      : Text(
        en: "Another call for projects is reserved to \(kinds).",
        fr: "Un autre appel à projets est réservé \(kinds).")
    return [introduction, programme(call), rate(call.fundingRate), budget(call.budgets)]
      .joined(separator: " ")
  }

  private func programme(_ call: ReleaseFacts.CallFacts) -> Text {
    let fund = FundName(call.fund)
    let years = Text.each { $0.span(call.programmeYears) }
    let noun = FrenchNoun(institution: call.programme[.french])
    let french = noun.hasArticle ? noun.at : "au programme " + noun.bare
    let manager = call.managedBy
    let themes =
      Text.plural(
        call.themeCount,
        Text(
          en: "it has one theme, which fits both an axis of the agreement and the aims of the",
          fr:
            "il porte sur une thématique, qui répond à la fois à un axe de l’accord et aux objectifs du"
        ),
        Text(
          en: "it has several themes, which fit both the axes of the agreement and the aims of the",
          fr:
            "il se décline en plusieurs thématiques, qui répondent à la fois aux axes de l’accord et aux objectifs du"
        ))
    return Text(
      en:
        "Part of the \(call.programme) \(years), managed by \(manager.the), \(themes) \(fund.long).",
      fr:
        "Inscrit \(french) \(years), dont la gestion revient \(manager.to), \(themes) \(fund.long)."
    )
  }

  private func rate(_ rate: Rate) -> Text {
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

  private func budget(_ budgets: [ReleaseFacts.Funding]) -> Text {
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

  private func eligible(_ kinds: [OrganisationKind]) -> Text {
    .each { language in
      language.list(
        kinds.map { kind in
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
}

/// A European fund by its name in each language; another fund by the name that was entered.
struct FundName {
  let long: Text

  init(_ name: String) {
    switch name.folded.filter({ $0 != " " }) {
    case "fse+", "esf+":
      long = Text(en: "European Social Fund Plus (ESF+)", fr: "Fonds social européen plus (FSE+)")
    case "feder", "erdf":
      long = Text(
        en: "European Regional Development Fund (ERDF)",
        fr: "Fonds européen de développement régional (FEDER)")
    case "ftj", "jtf":
      long = Text(en: "Just Transition Fund (JTF)", fr: "Fonds pour une transition juste (FTJ)")
    default:
      long = .pair(en: "fund \(name)", fr: "fonds \(name)")
    }
  }
}
