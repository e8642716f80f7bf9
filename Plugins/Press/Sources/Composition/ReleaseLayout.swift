import AccordDocuments
import AccordPartnership
import AccordWording

/// How a release stands on the page, as plain text.
extension Release {
  /// The whole release: the embargo, its head with the date, the headline, the paragraphs, the quotes
  /// before the contact.
  ///
  /// - Parameter now: the minute of reading, at which the embargo holds or has ended.
  func laidOut(at now: DayTime, from documents: any DocumentReader) throws -> Text {
    laidOut(at: now, quoting: try (quotes ?? []).map { try $0.shown(on: date, from: documents) })
  }

  /// The same with quotes as they are shown.
  func laidOut(at now: DayTime, quoting quotes: [Text] = []) -> Text {
    .each { language in
      var blocks: [String] = []
      if let notice = embargoNotice(at: now) { blocks.append(notice[language]) }
      blocks += [head(in: language), shownHeadline[language]]
      var previous = Style.body
      var paragraphs = shownParagraphs
      let contact = paragraphs.firstIndex { $0.style == .contact } ?? paragraphs.count
      paragraphs.insert(contentsOf: quotes.map { Paragraph(.body, $0) }, at: contact)
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

  /// What the first line says of an embargo: `UNDER EMBARGO UNTIL Thursday 1 February 2024 at 18:30`.
  static func embargoLine(_ end: DayTime) -> Text {
    Text(
      en: "UNDER EMBARGO UNTIL \(end.full(in: .english))",
      fr: "SOUS EMBARGO JUSQU’AU \(end.full(in: .french))")
  }

  /// What is said of the embargo at a minute; `nil` where there is none.
  func embargoNotice(at now: DayTime) -> Text? {
    guard let embargo else { return nil }
    if isUnderEmbargo(at: now) { return Release.embargoLine(embargo) }
    let end = lifted?.at ?? embargo
    return Text(
      en: "Embargo lifted on \(end.full(in: .english))",
      fr: "Embargo levé le \(end.full(in: .french))")
  }

  private func head(in language: Language) -> String {
    switch language {
    case .english: "Press release, \(date.long(in: .english))"
    case .french: "Communiqué de presse du \(date.long(in: .french))"
    }
  }
}

extension Release.Quote {
  /// The words between quotation marks, with who says them in the capacity of a day.
  fileprivate func shown(on day: CalendarDate, from documents: any DocumentReader) throws -> Text {
    let name = try documents.document(person).label
    let mandate = try documents.documents(Mandate.where(\.person, is: person.id)).first {
      $0.covers(day)
    }
    let title = mandate.map { Text.same(", ") + $0.title } ?? .same("")
    return Text.each { language in
      language == .french
        ? "\(language.quoted(text[language])), déclare \(name)\(title[language])."
        : "\(language.quoted(text[language])), says \(name)\(title[language])."
    }
  }
}
