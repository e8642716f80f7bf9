import AccordPartnership
import AccordWording

/// Words a release on a granted application or on an operation.
struct ProjectWording: ReleaseWording {
  let facts: GrantedProject

  var headline: Text {
    let amount = Text.each { $0.announced(facts.amount) }
    return Text(
      en: "\(amount) for a project \(facts.beneficiary.of)",
      fr: "\(amount) pour un projet \(facts.beneficiary.of)"
    ).typeset
  }

  var paragraphs: [Release.Paragraph] {
    [
      Release.Paragraph(.body, [grant, selection].joined(separator: " ")),
      Release.Paragraph(
        .body,
        [days, purpose, facts.terms.programmeSentence].compactMap(\.self).joined(separator: " ")),
      facts.contact.paragraph,
    ].typeset
  }

  private var grant: Text {
    let amount = Text.each { $0.announced(facts.amount) }
    let title = Text.each { $0.quoted(facts.title[$0]) }
    let region = facts.terms.managedBy.the.sentenceStart
    return Text(
      en: "\(region) grants \(amount) \(facts.beneficiary.to) for the project \(title).",
      fr: "\(region) accorde \(amount) \(facts.beneficiary.to) pour le projet \(title).")
  }

  private var selection: Text {
    let call = Text.each { $0.quoted(facts.call[$0]) }
    guard let theme = facts.theme.map({ theme in Text.each { $0.quoted(theme[$0]) } }) else {
      return Text(
        en: "It was selected in the call for projects \(call).",
        fr: "Il a été retenu dans le cadre de l’appel à projets \(call).")
    }
    return Text(
      en: "It was selected in the call for projects \(call), under the theme \(theme).",
      fr:
        "Il a été retenu dans le cadre de l’appel à projets \(call), au titre de la thématique \(theme)."
    )
  }

  private var days: Text? {
    facts.days.map { days in
      Text(
        en:
          "The project runs from \(days.first.long(in: .english)) to \(days.last.long(in: .english)).",
        fr:
          "Le projet se déroule du \(days.first.long(in: .french)) au \(days.last.long(in: .french))."
      )
    }
  }

  private var purpose: Text? {
    facts.purpose.map { purpose in
      let quoted = Text.each { $0.quoted(purpose[$0]) }
      return Text(en: "What it is for: \(quoted).", fr: "Sa finalité : \(quoted).")
    }
  }
}
