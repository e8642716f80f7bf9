import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// A fund, from which subsidies are paid. Everything here is invented.
struct Fund: Document {
  static let schema = Schema("funds", Text(en: "fund", fr: "fonds"), fields: fields)
  static let fields: [Field<Fund>] = [
    Field("amount", fr: "montant", \.amount, help: Text(en: "what it holds", fr: "sa dotation"))
  ]
  let id: ID<Fund>
  var amount: Money
  var label: String { id.name }
}

/// A subsidy: asked for, granted, paid.
struct Subsidy: Document {
  static let schema = Schema(
    "subsidies", Text(en: "subsidy", fr: "subvention"), .feminine, version: 2, fields: fields,
    migrations: [fromTitle], guards: [withinItsFund])
  static let fields: [Field<Subsidy>] = [
    Field("fund", fr: "fonds", indexed: \.fund, help: Text(en: "what pays", fr: "ce qui paie")),
    Field("purpose", fr: "objet", \.purpose, help: Text(en: "what for", fr: "pour quoi"), .naming),
    Field("amount", fr: "montant", \.amount, help: Text(en: "how much", fr: "combien")),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "où elle en est"),
      .byEvents, .otherwise(SubsidyStatus.asked)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps, each: Step.fields,
      help: Text(en: "what happened", fr: "ce qui s’est passé"), .byEvents),
  ]
  let id: ID<Subsidy>
  var fund: Reference<Fund>
  var purpose: String
  var amount: Money
  var status: SubsidyStatus
  var steps: [Step]
  typealias Step = LifeCycleStep<SubsidyEvent>
  var label: String { purpose }
}

extension Subsidy: LifeCycleDocument {
  static let lifeCycle = LifeCycle<SubsidyStatus, SubsidyEvent>(
    from: .asked, [.init(.asked, .grant, .granted), .init(.granted, .pay, .paid)])
  func validate() throws { try validateSteps() }
}

enum SubsidyStatus: String, Choice {
  case asked, granted, paid
  static let name = Text(en: "status", fr: "statut")
  var word: Text {
    switch self {
    case .asked: Text(en: "asked", fr: "demandée")
    case .granted: Text(en: "granted", fr: "accordée")
    case .paid: Text(en: "paid", fr: "versée")
    }
  }
}

enum SubsidyEvent: String, Choice {
  case grant, pay
  static let name = Text(en: "event", fr: "événement")
  var word: Text {
    switch self {
    case .grant: Text(en: "grant", fr: "accorder")
    case .pay: Text(en: "pay", fr: "verser")
    }
  }
}

extension Subsidy {
  static func moving(_ event: SubsidyEvent, _ summary: Text, example id: String) -> Command {
    Command(
      "subsidy \(event.word.en)", fr: "subvention \(event.word.fr)", .write, summary,
      discussion: lifeCycle.description,
      takes: Argument<ID<Subsidy>>("subsidy", fr: "subvention", Text(en: "which", fr: "laquelle")),
      Option<CalendarDate>("on", fr: "le", Text(en: "the day", fr: "le jour")),
      irreversible: notifications.contains(event), confirmed: confirmed.contains(event),
      examples: [Example("subsidy \(event.word.en) \(id)", summary)]
    ) { session, id, day in
      let before = try session.find(id)
      guard let subsidy = try session.advance([before], by: event, on: day).first
      else { return session.unchanged(before) }
      let status = subsidy.status
      return .message(Text(en: "\"\(id)\" is now \(status).", fr: "« \(id) » est \(status)."))
    }
  }

  static let withinItsFund: Guard = Guard(
    "subsidies.fund",
    Text(
      en: "What is granted stays within the fund", fr: "Ce qui est accordé tient dans le fonds"),
    over: [Fund.self, Subsidy.self]
  ) { state, changed in
    try state.all(Fund.self).compactMap { fund in
      let granted = try state.documents(Subsidy.where(\.fund, is: fund.id))
        .filter { $0.status != .asked }
      let culprit = granted.last { changed.contains($0.key) }?.key ?? fund.key
      let total = granted.map(\.amount).total()
      guard total > fund.amount, changed.contains(culprit) else { return nil }
      return Violation(
        "subsidies.fund",
        Text(
          en: "\"\(fund.id)\" holds \(fund.amount), and \(total) would be granted.",
          fr: "« \(fund.id) » est doté de \(fund.amount), et \(total) seraient accordés."),
        document: culprit)
    }
  }

  static let load = Command.importing(
    Subsidy.self, Text(en: "Import what is asked", fr: "Importer les demandes"),
    examples: [
      Example(
        "ensure subsidy import asked.csv", Text(en: "Import a list", fr: "Importer une liste"))
    ])

  static let fromTitle = Migration(to: 2) { subsidy in
    subsidy["purpose"] = subsidy["title"]
    subsidy["title"] = nil
  }

  static let report = ReportSection(Text(en: "Subsidies", fr: "Subventions"), order: 80) {
    session, _ in
    let all = try session.all(Subsidy.self).sorted { ($1.amount, $0.id) < ($0.amount, $1.id) }
    guard !all.isEmpty else { return .none }
    let bars = all.map { subsidy in
      ReportDrawing.Bar(
        .same(subsidy.purpose), subsidy.amount, subsidy.status == .asked ? .dashed : .full,
        state: subsidy.status.shown)
    }
    let sum = all.map(\.amount).total()
    return .parts([
      .finding(Text(en: "\(sum) is asked for", fr: "\(sum) sont demandés")),
      .drawn(
        Drawn(
          [.init(.bars(bars), Text(en: "Amounts, in euros", fr: "Montants, en euros"))],
          title: Text(en: "Subsidies", fr: "Subventions"), data: reportShape.table(all))),
    ])
  }

  static let reportShape = TableShape<Subsidy>(
    .field("purpose", fr: "objet", .text) { .text($0.purpose) },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("status", fr: "statut", .choice(SubsidyStatus.self)) { .choice($0.status) })
}

struct SubsidiesPlugin: Plugin {
  let name = "subsidies"
  let summary = Text(en: "Subsidies from funds", fr: "Subventions sur des fonds")
  let documents: [any Document.Type] = [Fund.self, Subsidy.self]
  let commands = [
    Command.add(
      Fund.self, Text(en: "Open a fund", fr: "Ouvrir un fonds"),
      examples: [Example("fund add f-9 --amount 500", Text(en: "Open one", fr: "En ouvrir un"))]),
    Command.add(
      Subsidy.self, Text(en: "Record what is asked", fr: "Enregistrer une demande"),
      examples: [
        Example(
          "subsidy add s-9 --fund f-1 --purpose Van --amount 300",
          Text(en: "Ask for one", fr: "En demander une"))
      ]),
    Subsidy.moving(.grant, Text(en: "Grant it", fr: "L’accorder"), example: "s-1"),
    Subsidy.moving(.pay, Text(en: "Pay it", fr: "La verser"), example: "s-2"),
    Subsidy.load,
  ]
  let report = [Subsidy.report]
}
