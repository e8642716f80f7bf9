import AccordPartnership
import AccordWording

/// Words a press release from its facts, in French and in English: the same facts always give
/// the same words. It says nothing that the facts do not hold.
protocol ReleaseWording: Sendable {
  /// What the release is about, in one line.
  var headline: Text { get }
  /// What stands below the headline, in order.
  var paragraphs: [Release.Paragraph] { get }
}

extension [Release.Paragraph] {
  /// The paragraphs with the characters that print asks for.
  var typeset: [Release.Paragraph] { map { Release.Paragraph($0.style, $0.text.typeset) } }
}

extension ReleaseFacts.Contact {
  /// Whom the press may call, as the last paragraph.
  var paragraph: Release.Paragraph {
    Release.Paragraph(
      .contact,
      Text(
        en: "Press contact: \(name) (\(organisation)) – \(phone) – \(email)",
        fr: "Contact presse : \(name) (\(organisation)) – \(phone) – \(email)"))
  }
}

extension [ReleaseFacts.Signing] {
  /// `on Monday 29 January 2024 by A, and by B`; several days one after the other.
  var told: Text {
    Text.each { language in language.clauses(map { $0.told[language] }) }
  }
}

extension ReleaseFacts.Signing {
  fileprivate var told: Text {
    let signatories = Text.each { language in
      let by = language == .french ? "par " : "by "
      return language.clauses(self.signatories.map { by + $0.presented()[language] })
    }
    let day = Text.each { date.full(in: $0) }
    return Text(en: "on \(day) \(signatories)", fr: "\(day) \(signatories)")
  }
}
