import AccordPartnership
import AccordWording

/// The network: whom it serves, where, and its part in regional policies.
extension ReleaseComposer {
  var network: [Release.Paragraph] {
    [
      Release.Paragraph(
        .heading,
        Text(
          en: "A network within reach of young people",
          fr: "Un réseau à la portée des jeunes")),
      Release.Paragraph(.body, mission + .same(" ") + reach),
      Release.Paragraph(.body, regionalRole + .same(" ") + memberships),
    ]
  }

  private var mission: Text {
    let network = facts.network
    let ages = Text.each { language in
      let (from, to) = (network.ages.from, network.ages.to)
      return switch (language, from == to) {
      case (.english, true): "aged \(from)"
      case (.english, false): "aged \(from) to \(to)"
      case (.french, true): "de \(from) ans"
      case (.french, false): "de \(from) à \(to) ans"
      }
    }
    let association = facts.association
    let leader = association.the + association.acronymInBrackets
    return Text(
      en:
        "\(missions.sentenceStart) and \(leader), which leads their network, have a leading part in receiving, informing, guiding and supporting young people \(ages), \(situations).",
      fr:
        "\(missions.sentenceStart) et \(leader), qui anime leur réseau, tiennent une place prépondérante pour accueillir, informer, orienter et accompagner les jeunes \(ages), \(situations)."
    )
  }

  private var situations: Text {
    let audiences = facts.network.audiences
    if let only = audiences.first, audiences.count == 1 {
      return Text(
        en: "in a situation of \(only)", fr: "en situation \(FrenchNoun(person: only.fr).of)")
    }
    let choice = Text.each { language in language.alternatives(audiences.map { $0[language] }) }
    return Text(
      en: "whatever their situation: \(choice)", fr: "quelle que soit leur situation : \(choice)")
  }

  private var reach: Text {
    let network = facts.network
    let people = Text.each { language in
      let number = language.grouped(network.youngPeople)
      let noun = language.plural(
        network.youngPeople, language == .french ? "jeune" : "young person",
        language == .french ? "jeunes" : "young people")
      let bound = language == .french ? "plus de " : "more than "
      return "\(network.isAtLeast ? bound : "")\(number) \(noun)"
    }
    let supported = Text(
      en: "Each year they support \(people).",
      fr: "Chaque année, ces structures accompagnent \(people).")
    let points =
      network.receptionPoints == 1
      ? Text(
        en: "They have one reception point.", fr: "Elles disposent d’un unique point d’accueil.")
      : Text(
        en:
          "Their \(count: network.receptionPoints) reception points cover the whole region.",
        fr:
          "Leurs \(count: network.receptionPoints) points d’accueil couvrent toute la région."
      )
    return supported + .same(" ") + points
  }

  private var regionalRole: Text {
    Text(
      en:
        "A leading partner of the Region on employment, training and guidance, the network plays a key role in putting regional policies into practice: close to young people, it takes an active part in steering employment and training policy locally.",
      fr:
        "Partenaire de premier plan de la Région pour l’emploi, la formation et l’orientation, ce réseau est un relais essentiel de l’action régionale : proche des jeunes, il contribue activement au pilotage local de l’emploi et de la formation."
    )
  }

  private var memberships: Text {
    let services = Text.each { language in
      language.clauses(facts.memberships.map { membership($0)[language] })
    }
    return hasSeveralMissions
      ? Text(
        en: "The Missions Locales are also members of \(services).",
        fr: "Les Missions Locales sont par ailleurs membres \(services).")
      : Text(
        en: "The Mission Locale is also a member of \(services).",
        fr: "La Mission Locale est par ailleurs membre \(services).")
  }

  private func membership(_ membership: ReleaseFacts.Membership) -> Text {
    let acronym = membership.acronym.map { " (\($0))" } ?? ""
    let runner = membership.runBy.the
    let service = FrenchNoun(institution: membership.name[.french]).of
    return Text(
      en: "the \(membership.name)\(acronym), run by \(runner)",
      fr: "\(service)\(acronym), dont l’animation est assurée par \(runner)")
  }
}
