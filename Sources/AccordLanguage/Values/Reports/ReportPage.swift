package import AccordWording

/// A report as a whole: its head, its sections and where its figures come from.
public struct ReportPage: Sendable, Hashable {
  /// A line on where the figures come from.
  package struct Origin: Sendable, Hashable {
    package var name: Text
    package var value: Text
    /// Whether it is to be typed or compared letter by letter.
    package var isCode: Bool

    package init(_ name: Text, _ value: Text, isCode: Bool = false) {
      self.name = name
      self.value = value
      self.isCode = isCode
    }
  }

  package var title: Text
  /// The day as of which it is.
  package var day: CalendarDate
  package var sections: [Output.Section]
  package var origins: [Origin]

  package init(_ title: Text, on day: CalendarDate, _ sections: [Output.Section], origins: [Origin])
  {
    self.title = title
    self.day = day
    self.sections = sections
    self.origins = origins
  }

  static let inShort = Text(en: "In short", fr: "L’essentiel")

  /// The parts of all sections.
  package var parts: [ReportPart] {
    sections.flatMap { section -> [ReportPart] in
      if case .parts(let parts) = section.content { parts } else { [] }
    }
  }

  /// The sections that have more to say than what stands at the head.
  package var shown: [Output.Section] {
    sections.filter { section in
      guard case .parts(let parts) = section.content else { return section.content != .none }
      return parts.plain != .none
    }
  }

  /// Its sections without drawings: what is at its head, what waits, and its origins last.
  package var plain: [Output.Section] {
    let notices = parts.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    let waiting = parts.flatMap { if case .waiting(let texts) = $0 { texts } else { [Text]() } }
    func section(_ title: Text, _ lines: [Text]) -> [Output.Section] {
      lines.isEmpty ? [] : [Output.Section(title, .text(lines.joined(separator: "\n")))]
    }
    let told = shown.map { section -> Output.Section in
      guard case .parts(let parts) = section.content else { return section }
      return Output.Section(section.title, parts.plain)
    }
    return section(ReportPage.inShort, notices + parts.head)
      + section(Text(en: "What is waiting", fr: "Ce qui attend"), waiting) + told
      + section(
        Text(en: "Where these figures come from", fr: "D’où viennent ces chiffres"),
        origins.map { Text(en: "\($0.name): \($0.value)", fr: "\($0.name) : \($0.value)") })
  }
}
