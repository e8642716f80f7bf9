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
    let kinds = call.reservedTo
    let introduction =
      isFirst
      ? Text(
        en: "A call for projects reserved to \(kinds) completes this support.",
        fr: "Un appel à projets réservé \(kinds) complète ce soutien.")
      : Text(
        en: "Another call for projects is reserved to \(kinds).",
        fr: "Un autre appel à projets est réservé \(kinds).")
    return [introduction, programme(call), call.rateSentence, call.budgetSentence]
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
}
