import AccordPartnership
import AccordWording

/// Words a release on a call for projects.
struct CallWording: ReleaseWording {
  let facts: AnnouncedCall

  var headline: Text {
    Text(
      en:
        "\(facts.title): applications from \(facts.opens.long(in: .english)) to \(facts.closes.long(in: .english))",
      fr:
        "\(facts.title) : candidatures du \(facts.opens.long(in: .french)) au \(facts.closes.long(in: .french))"
    ).typeset
  }

  var paragraphs: [Release.Paragraph] {
    let terms = facts.terms
    return [
      Release.Paragraph(.body, opening),
      Release.Paragraph(
        .body,
        [terms.programmeSentence, terms.rateSentence, terms.budgetSentence].joined(separator: " ")),
      Release.Paragraph(
        .heading,
        Text.plural(
          facts.themes.count, Text(en: "Its theme", fr: "Sa thématique"),
          Text(en: "Its themes", fr: "Ses thématiques"))),
    ].typeset + facts.themes.map { Release.Paragraph(.item, $0) }.typeset
      + [facts.contact.paragraph].typeset
  }

  private var opening: Text {
    let title = Text.each { $0.quoted(facts.title[$0]) }
    let region = facts.terms.managedBy.the
    let kinds = facts.terms.reservedTo
    return Text(
      en:
        "\(region.sentenceStart) runs the call for projects \(title), which is reserved to \(kinds). Applications are received from \(facts.opens.full(in: .english)) to \(facts.closes.full(in: .english)).",
      fr:
        "\(region.sentenceStart) organise l’appel à projets \(title), réservé \(kinds). Les candidatures sont reçues du \(facts.opens.full(in: .french)) au \(facts.closes.full(in: .french))."
    )
  }
}
