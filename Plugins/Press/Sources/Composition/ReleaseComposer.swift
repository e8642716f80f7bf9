import AccordPartnership
import AccordWording

/// Words a release on a framework agreement.
struct ReleaseComposer: ReleaseWording {
  let facts: ReleaseFacts

  /// A composer of these facts.
  init(_ facts: ReleaseFacts) { self.facts = facts }

  /// What the release is about, in one line.
  var headline: Text {
    let years = Text.each { $0.span(facts.years) }
    return Text(
      en:
        "Support for young people: \(facts.region.the) and \(missions) commit themselves together for \(years)",
      fr: "Accompagnement des jeunes : \(facts.region.the) et \(missions) s’engagent pour \(years)"
    ).typeset
  }

  /// What stands below the headline, in order.
  var paragraphs: [Release.Paragraph] {
    (opening + network + agreement + funding + [facts.contact.paragraph]).typeset
  }

  /// `the 24 Missions Locales`, `les 24 Missions Locales`; a single one by its name.
  var missions: Text {
    guard let only = facts.missionsLocales.first, facts.missionsLocales.count == 1 else {
      return Text(
        en: "the \(count: facts.missionsLocales.count) Missions Locales",
        fr: "les \(count: facts.missionsLocales.count) Missions Locales")
    }
    return only.the
  }

  /// Whether several Missions Locales are parties.
  var hasSeveralMissions: Bool { facts.missionsLocales.count > 1 }
}
