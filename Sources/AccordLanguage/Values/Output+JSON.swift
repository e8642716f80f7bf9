package import AccordJSON
package import AccordWording

/// Outputs as JSON. Names are the English ones, words their codes; only what is prose (a text, a
/// message) is in the language of the session.
extension Output {
  /// A table is an array of objects, a card an object, a page an object with a member for each
  /// section; a single record
  /// itself, several an array; a text is `{"text": …}`, a message `{"message": …}`. `nil` for nothing.
  package func json(in language: Language) -> JSON? {
    switch self {
    case .none: nil
    case .message(let text): .object([JSON.Member("message", .string(text[language]))])
    case .text(let text): .object([JSON.Member("text", .string(text[language]))])
    case .file(let contents): .object([JSON.Member("file", .string(contents))])
    case .table(let table): .array(table.objects)
    case .card(let card): card.json(in: language)
    case .records(let records): records.count == 1 ? records[0] : .array(records)
    case .page(let sections): .object(members(of: sections, after: [], in: language))
    case .parts(let parts): parts.data.json(in: language)
    case .report(let report): report.json(in: language)
    }
  }
}

extension Table {
  /// One object for each row.
  package var objects: [JSON] {
    rows.map { row in
      .object(zip(columns, row).map { JSON.Member($0.name.en, $1.json) })
    }
  }
}

extension Card {
  /// Its fields, then its sections. Its title is left out where a field has that name.
  func json(in language: Language) -> JSON {
    var own = fields.map { JSON.Member($0.column.name.en, $0.value.json) }
    if !own.contains(where: { $0.name == "title" }) {
      own.insert(JSON.Member("title", .string(title[.english])), at: 0)
    }
    return .object(members(of: sections, after: own, in: language))
  }
}

extension [ReportPart] {
  /// What programs read: the tables; the sentences only where there are none.
  fileprivate var data: Output {
    let tables = tables
    return tables.isEmpty ? plain : tables.count == 1 ? tables[0].content : .page(tables)
  }
}

extension ReportPage {
  /// The data of its sections, then its origins by their English names.
  fileprivate func json(in language: Language) -> JSON {
    let own = members(of: shown, after: [], in: language)
    let origins = self.origins.map { origin in
      JSON.Member(
        Slug(from: origin.name[.english])?.name ?? "origin", .string(origin.value[.english]))
    }
    return .object(own + [JSON.Member("origins", .object(origins))])
  }
}

/// Adds a member for each section, named by its English title: "Reception points" becomes
/// `reception-points`, a second one of that name `reception-points-2`.
private func members(
  of sections: [Output.Section], after own: [JSON.Member], in language: Language
) -> [JSON.Member] {
  var members = own
  for section in sections {
    guard let content = section.content.json(in: language) else { continue }
    let base = Slug(from: section.title[.english])?.name ?? "section"
    var name = base
    var number = 2
    while members.contains(where: { $0.name == name }) {
      name = "\(base)-\(number)"
      number += 1
    }
    members.append(JSON.Member(name, content))
  }
  return members
}

extension Output {
  /// Records as text: one over several lines, or one on each line.
  package static func lines(of records: [JSON]) -> String {
    records.count == 1
      ? JSONText.lines(records[0]) + "\n" : records.map { JSONText.line($0) + "\n" }.joined()
  }
}
