import AccordPartnership
import AccordWording

/// How a release stands on the page, as plain text.
extension Release {
  /// The whole release: its head with the date and the embargo, the headline, the paragraphs.
  ///
  /// - Parameter day: the day of reading, on which the embargo holds or has ended.
  func laidOut(on day: CalendarDate) -> Text {
    .each { language in
      var blocks = [head(in: language)]
      if let notice = embargoNotice(on: day) { blocks.append(notice[language]) }
      blocks.append(headline[language])
      var previous = Style.body
      for paragraph in paragraphs {
        let text = paragraph.text[language]
        if paragraph.style == .item, previous == .item {
          blocks[blocks.count - 1] += "\n  " + text
        } else {
          blocks.append(paragraph.style == .item ? "  " + text : text)
        }
        previous = paragraph.style
      }
      return blocks.joined(separator: "\n\n")
    }
  }

  /// What the head says of the embargo, on `day`; `nil` when there is none.
  func embargoNotice(on day: CalendarDate) -> Text? {
    guard let embargo else { return nil }
    let end = Text.each { embargo.full(in: $0) }
    return isUnderEmbargo(on: day)
      ? Text(
        en: "UNDER EMBARGO: not to be sent before \(end)",
        fr: "SOUS EMBARGO : ne pas diffuser avant le \(end)"
      ).typeset
      : Text(en: "Embargo lifted on \(end)", fr: "Embargo levé le \(end)")
  }

  private func head(in language: Language) -> String {
    switch language {
    case .english: "Press release, \(date.long(in: .english))"
    case .french: "Communiqué de presse du \(date.long(in: .french))"
    }
  }
}
