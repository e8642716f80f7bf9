import AccordDocuments
import AccordLanguage
import AccordWording

/// The commands that look over the whole workspace.
extension Command {
  static let dashboard = Command(
    "dashboard", fr: "tableau-de-bord", .read,
    Text(en: "Show everything at a glance", fr: "Tout voir d’un coup d’œil"),
    examples: [
      Example("dashboard", Text(en: "See where things stand", fr: "Voir où en sont les choses")),
      Example(
        "dashboard | save dashboard.html",
        Text(en: "Have it as a page to print", fr: "L’avoir en page à imprimer")),
    ]
  ) { session in
    let panelled = try session.sections(of: .panels) { plugin in
      plugin.panels.map { panel in
        (panel.order, .panel(panel.title), panel.title, { try panel.content($0) })
      }
    }
    let sections =
      panelled
      + [try AgendaLine.section(in: session), try NextSteps.section(in: session)].compactMap { $0 }
    guard !sections.isEmpty else {
      return .message(
        Text(
          en: "There is nothing to show yet. Type \"help\" to see what you can do.",
          fr:
            "Il n’y a encore rien à montrer. Tapez «\u{A0}aide\u{A0}» pour voir ce que vous pouvez faire."
        ))
    }
    session.pageTitle = Text(
      en: "Dashboard of \(session.today.long(in: .english))",
      fr: "Tableau de bord du \(session.today.long(in: .french))")
    return .page(sections)
  }

  static let workspace = Command(
    "workspace", fr: "espace", .read,
    Text(
      en: "Show where the documents are and how many there are",
      fr: "Montrer où sont les documents et combien il y en a"),
    examples: [
      Example(
        "workspace", Text(en: "See where you are", fr: "Voir où vous êtes"))
    ]
  ) { session in
    guard let workspace = session.shell.workspace else { return .none }
    return .card(try WorkspaceCard(workspace, in: session).card)
  }
}

/// The facts of the workspace as a card.
private struct WorkspaceCard {
  /// How many documents a collection has.
  struct Count: Sendable {
    let collection: String
    let documents: Int
  }

  let summary: WorkspaceSummary
  let isReadOnly: Bool
  let past: Past?
  let counts: [Count]
  let last: CommitRecord?

  /// - Throws: `WorkspaceFault` where an earlier state cannot be read.
  init(_ workspace: Workspace, in session: Session) throws {
    summary = workspace.summary
    isReadOnly = workspace.isReadOnly || session.past != nil
    past = session.past
    guard past != nil else {
      counts = summary.collections.map { Count(collection: $0.collection, documents: $0.documents) }
      last = summary.lastCommit
      return
    }
    counts = try session.shell.catalogue.schemas.map { schema in
      Count(
        collection: schema.collection,
        documents: try session.documents.keys(in: schema.collection).count)
    }.filter { $0.documents > 0 }
    last = try session.lastTransaction()
  }

  var card: Card {
    let shape = TableShape<Count>(
      .field("collection", fr: "collection", .text) { .text($0.collection) },
      .field("count", fr: "nombre", .integer) { .integer($0.documents) })
    let fields: [Card.Field] = [
      .init(
        "folder", fr: "dossier", .text, summary.path.map { .text($0) } ?? .missing),
      .init(
        "read-only", fr: "lecture-seule", heading: Text(en: "Read only", fr: "Lecture seule"),
        .truth, .truth(isReadOnly)),
      .init("documents", fr: "documents", .integer, .integer(counts.map(\.documents).reduce(0, +))),
      .init(
        "transactions", fr: "transactions", .integer,
        .integer(past == nil ? summary.transactions : last?.number ?? 0)),
    ]
    return Card(
      Text(en: "Workspace", fr: "Espace de travail"), state + fields + lastCommit,
      sections: counts.isEmpty
        ? [] : [.init(Text(en: "Documents", fr: "Documents"), .table(shape.table(counts)))])
  }

  /// That this is an earlier state.
  private var state: [Card.Field] {
    guard let past else { return [] }
    return [
      .init(
        "as-of", fr: "au", heading: Text(en: "State as of", fr: "État au"), .text,
        .text(past.point.code))
    ]
  }

  private var lastCommit: [Card.Field] {
    guard let last else { return [] }
    return [
      .init(
        "last-time", fr: "dernière-fois",
        heading: Text(en: "Last change", fr: "Dernier changement"),
        .text, last.at.value),
      .init("author", fr: "auteur", heading: Text(en: "By", fr: "Par"), .text, .text(last.author)),
      .init("command", fr: "commande", .text, .text(last.command)),
    ]
  }
}

extension Timestamp {
  /// People read it on their clock, programs as the journal writes it.
  var value: Value { .coded(Value.Word(code: text, text: written)) }
}
