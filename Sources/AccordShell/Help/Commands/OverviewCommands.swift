import AccordDocuments
import AccordWording

/// The commands that look over the whole workspace.
extension Command {
  static let dashboard = Command(
    "dashboard", fr: "tableau-de-bord", .read,
    Text(en: "Show everything at a glance", fr: "Tout voir d’un coup d’œil")
  ) { session in
    let panels = session.shell.catalogue.plugins.flatMap(\.panels)
    // A stable sort: panels of the same place stay in the order of their plugins.
    let ordered = panels.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    let sections = try ordered.compactMap { _, panel -> Output.Section? in
      let content = try panel.content(session)
      return content == .none ? nil : Output.Section(panel.title, content)
    }
    guard !sections.isEmpty else {
      return .message(
        Text(
          en: "There is nothing to show yet. Type \"help\" to see what you can do.",
          fr:
            "Il n’y a encore rien à montrer. Tapez «\u{A0}aide\u{A0}» pour voir ce que vous pouvez faire."
        ))
    }
    return .page(sections)
  }

  static let workspace = Command(
    "workspace", fr: "espace", .read,
    Text(
      en: "Show where the documents are and how many there are",
      fr: "Montrer où sont les documents et combien il y en a")
  ) { session in
    .card(try WorkspaceCard(session).card)
  }
}

/// The facts of the workspace as a card.
private struct WorkspaceCard {
  let session: Session

  init(_ session: Session) { self.session = session }

  var card: Card {
    get throws {
      let facts = session.shell.workspace
      let counts = try session.shell.catalogue.schemas.map { schema in
        (schema, try session.documents.keys(in: schema.collection).count)
      }
      var fields: [Card.Field] = [
        .init(
          "place", fr: "lieu", heading: Text(en: "Folder", fr: "Dossier"), .text,
          facts.place.map { .text($0) } ?? .missing),
        .init(
          "read-only", fr: "lecture-seule", heading: Text(en: "Read only", fr: "Lecture seule"),
          .truth, .truth(facts.isReadOnly)),
        .init(
          "documents", fr: "documents", .integer, .integer(counts.map(\.1).reduce(0, +))),
      ]
      if let last = try facts.lastTransaction() { fields += WorkspaceCard.fields(of: last) }
      let shape = TableShape<(Schema, Int)>(
        .field("collection", fr: "collection", .text) { .text($0.0.collection) },
        .field("count", fr: "nombre", .integer) { .integer($0.1) })
      let rows = counts.filter { $0.1 > 0 }
      return Card(
        Text(en: "Workspace", fr: "Espace de travail"), fields,
        sections: rows.isEmpty
          ? [] : [.init(Text(en: "Documents", fr: "Documents"), .table(shape.table(rows)))])
    }
  }

  private static func fields(of last: LastTransaction) -> [Card.Field] {
    [
      .init(
        "last-transaction", fr: "dernière-transaction",
        heading: Text(en: "Last transaction", fr: "Dernière transaction"), .integer,
        .integer(last.number)),
      .init(
        "time", fr: "date", heading: Text(en: "Made at", fr: "Faite le"), .text, .text(last.time)),
      .init("author", fr: "auteur", heading: Text(en: "By", fr: "Par"), .text, .text(last.author)),
      .init("command", fr: "commande", .text, .text(last.command)),
    ]
  }
}
