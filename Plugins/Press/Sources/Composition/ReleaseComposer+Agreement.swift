import AccordPartnership
import AccordWording

/// The agreement: its parties and its axes.
extension ReleaseComposer {
  var agreement: [Release.Paragraph] {
    let count = facts.axes.count
    let axes = Text.each { $0.spelledOut(count) }
    let heading =
      Text.plural(
        count,
        Text(
          en: "Shared commitments along one axis", fr: "Des engagements communs autour d’un axe"),
        Text(
          en: "Shared commitments along \(axes) axes",
          fr: "Des engagements communs autour de \(axes) axes"))
    let items = facts.axes.enumerated().map { index, title in
      Release.Paragraph(.item, .same("\(index + 1). ") + title)
    }
    return [Release.Paragraph(.heading, heading), Release.Paragraph(.body, terms)] + items
  }

  private var terms: Text {
    let years = Text.each { $0.span(facts.years) }
    let parties = Text.each { language in
      let others = facts.otherParties.map(\.the)
      return language.list(
        ([facts.region.the, facts.association.short, missions] + others).map { $0[language] })
    }
    let count = facts.axes.count
    let axes = Text.each { language in
      let noun = language.plural(
        count, language == .french ? "axe de travail" : "axis",
        language == .french ? "axes de travail" : "axes")
      return language.spelledOut(count) + " " + noun
    }
    let partiesTo =
      facts.isSignedByAll
      ? Text(
        en: "is signed by its \(count: facts.partyCount) parties: \(parties)",
        fr: "est signé par ses \(count: facts.partyCount) parties : \(parties)")
      : Text(
        en: "brings together \(count: facts.partyCount) parties: \(parties)",
        fr: "réunit \(count: facts.partyCount) parties : \(parties)")
    let region = facts.region.the
    return Text(
      en:
        "\(region.sentenceStart) and the network of the Missions Locales together run a single, complete service, into which the Region’s own schemes are built for the young people whom the Missions Locales support. Concluded for \(years), the agreement \(partiesTo). It sets out what each party undertakes along \(axes):",
      fr:
        "\(region.sentenceStart) et le réseau des Missions Locales déploient ensemble une offre de service complète, où les dispositifs de la Région sont mobilisés en faveur des jeunes accompagnés par les Missions Locales. Conclu pour \(years), l’accord \(partiesTo). Il précise ce à quoi chaque partie s’engage selon \(axes) :"
    )
  }
}
