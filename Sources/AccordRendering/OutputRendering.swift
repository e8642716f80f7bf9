import AccordJSON
package import AccordLanguage
import AccordTables
package import AccordWording

/// What an output becomes: data for standard output and messages for standard error, each
/// ending in a line end or empty.
package struct Rendered: Sendable, Hashable {
  package var data = ""
  package var message = ""
}

extension RenderingContext {
  /// Writes an output in a format.
  ///
  /// A message goes to standard error in every format; so does what to say instead of an empty
  /// table to a person. A machine gets an empty table as `[]`, nothing (`jsonl`) or its header.
  ///
  /// - Parameters:
  ///   - title: what a page that stands alone is called.
  ///   - sheetColumn: the column by which a table is parted into the sheets of a spreadsheet.
  package func render(
    _ output: Output, as format: OutputFormat, titled title: Text? = nil,
    sheetsBy sheetColumn: Int? = nil
  ) -> Rendered {
    switch (output, format) {
    case (.none, _): Rendered()
    case (.message(let text), _): Rendered(message: message(sentence(text, format), as: format))
    case (.table(let table), .table) where table.rows.isEmpty,
      (.table(let table), .plain) where table.rows.isEmpty:
      Rendered(message: table.whenEmpty.map { message($0, as: format) } ?? "")
    case (.file(let contents), .ics), (.file(let contents), .vcf): Rendered(data: contents)
    // What they are made of is more than an output holds: the runner has written them by now.
    case (_, .ics), (_, .vcf): Rendered()
    case (.file(let contents), .csv), (.file(let contents), .csvRaw),
      (.file(let contents), .csvOffice), (.file(let contents), .tsv),
      (.file(let contents), .tsvRaw):
      Rendered(data: contents)
    case (.file(let contents), .table) where width == nil,
      (.file(let contents), .plain) where width == nil:
      Rendered(data: contents)
    case (_, .table): Rendered(data: peopleLines(output))
    case (_, .plain): Rendered(data: plain.peopleLines(output))
    case (_, .json):
      Rendered(data: output.json(in: language).map { JSONText.lines($0) + "\n" } ?? "")
    case (.table(let table), .jsonl):
      Rendered(data: table.objects.map { JSONText.line($0) + "\n" }.joined())
    case (.records(let records), .jsonl):
      Rendered(data: records.map { JSONText.line($0) + "\n" }.joined())
    case (_, .jsonl):
      Rendered(data: output.json(in: language).map { JSONText.line($0) + "\n" } ?? "")
    case (_, .csv): Rendered(data: Delimited.csv.output(output, in: language))
    case (_, .csvRaw): Rendered(data: Delimited.rawCSV.output(output, in: language))
    case (_, .tsv): Rendered(data: Delimited.tsv.output(output, in: language))
    case (_, .tsvRaw): Rendered(data: Delimited.rawTSV.output(output, in: language))
    case (_, .csvOffice): Rendered(data: OfficeCSV(language: language).file(output))
    case (_, .md): Rendered(data: Markdown(language: language).output(output))
    case (_, .html):
      Rendered(data: HTMLPage(language: language, title: title ?? .same("Accord")).page(output))
    case (_, .fods):
      Rendered(
        data: FlatSpreadsheet(language: language, title: title)
          .file(output, sheetsBy: sheetColumn))
    }
  }

  /// The lines that people read, each with its end.
  private func peopleLines(_ output: Output) -> String {
    PeopleRendering(context: self).lines(output).map { $0 + "\n" }.joined()
  }

  /// The same reader, who is read to line after line.
  package var plain: RenderingContext {
    var plain = self
    plain.isPlain = true
    return plain
  }

  /// What a command says on one line, whatever data it quotes.
  private func sentence(_ text: Text, _ format: OutputFormat) -> Text {
    format.isJSON ? text : .each { Escaping.sentence(text[$0]) }
  }

  /// A message: words, or where the session speaks JSON an object on one line.
  ///
  /// - Parameter ending: how a run ended, where that is what the message says:
  ///   `{"message": "Nothing was kept: 1 error.", "ending": "not-kept"}`.
  package func message(_ text: Text, as format: OutputFormat, ending: String? = nil) -> String {
    if format.isJSON, var json = Output.message(text).json(in: language) {
      if let ending, case .object(let members) = json {
        json = .object(members + [JSON.Member("ending", .string(ending))])
      }
      return JSONText.line(json) + "\n"
    }
    return PeopleRendering(context: self).lines(.message(text)).map { $0 + "\n" }.joined()
  }
}

extension OutputFormat {
  /// Whether errors and messages are JSON objects too.
  package var isJSON: Bool { self == .json || self == .jsonl }
}
