package import AccordWording

/// Parts of a report where nothing is drawn.
extension [ReportPart] {
  /// The tables with their titles.
  package var tables: [Output.Section] {
    compactMap { part in
      switch part {
      case .drawn(let drawn): Output.Section(drawn.title, .table(drawn.data))
      case .table(let title, let table): Output.Section(title, .table(table))
      case .deadlines(let deadlines):
        Output.Section(
          Text(en: "Deadlines", fr: "Échéances"), .table(ReportPart.deadlines.table(deadlines)))
      case .finding, .sentence, .lead, .figure, .over, .notice, .waiting: nil
      }
    }
  }

  /// The sentences that stand in the section itself.
  package var sentences: [Text] {
    flatMap { part -> [Text] in
      switch part {
      case .finding(let text), .sentence(let text): [text]
      case .drawn(let drawn): [drawn.note].compactMap(\.self)
      case .lead, .figure, .over, .notice, .waiting, .table, .deadlines: []
      }
    }
  }

  /// The sentences, then the tables; a single one without a heading of its own.
  package var plain: Output {
    let words = sentences.map { $0.ended }
    let told =
      words.isEmpty
      ? [] : [Output.Section(ReportPage.inShort, .text(words.joined(separator: "\n")))]
    let sections = told + tables
    return sections.isEmpty ? .none : sections.count == 1 ? sections[0].content : .page(sections)
  }

  /// Only what is said of the report as a whole, as `plain` leaves it out.
  package var head: [Text] {
    let leads = compactMap { if case .lead(let text) = $0 { text } else { nil } }
    let figures = compactMap { part -> Text? in
      guard case .figure(let figure) = part else { return nil }
      let detail = figure.detail.map { Text(en: " (\($0))", fr: " (\($0))") } ?? .same("")
      return Text(en: "\(figure.value) \(figure.what)", fr: "\(figure.value) \(figure.what)")
        + detail
    }
    return leads + figures
  }
}

extension ReportPart {
  static let deadlines = TableShape<Deadline>(
    .field("date", fr: "date", .date) { .date($0.date) },
    .field("days", fr: "jours", .integer, heading: Text(en: "In days", fr: "Dans (jours)")) {
      .integer($0.days)
    },
    .field("what", fr: "quoi", .text, heading: Text(en: "What", fr: "Quoi")) {
      .coded(Value.Word(code: $0.what.en, text: $0.what))
    },
    .field("who", fr: "qui", .text, heading: Text(en: "Who", fr: "Qui"), rank: 1) {
      .coded(Value.Word(code: $0.who.en, text: $0.who))
    })
}

extension Text {
  /// The sentence with its full stop.
  package var ended: Text {
    .each { language in
      let sentence = self[language]
      return sentence.last.map { ".!?…".contains($0) } ?? true ? sentence : sentence + "."
    }
  }
}
