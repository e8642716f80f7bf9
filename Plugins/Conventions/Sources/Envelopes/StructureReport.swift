import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// Where the money of a year goes: a map, a bar for each structure, and the table of both.
enum StructureReport {
  static let structures = ReportSection(
    Text(en: "Money by structure", fr: "Financements par structure"), order: 25
  ) { session, year in
    let facts = try YearOfConventions(year, in: session)
    guard !facts.conventions.isEmpty else { return .none }
    let rows = try StructureRow.rows(of: facts.conventions, in: session)
    let total = rows.map(\.amount).total()
    let bars = ReportDrawing.bars(
      rows.map {
        ReportDrawing.Bar(.same($0.shortName), $0.amount, $0.status.shade, state: $0.status.shown)
      })
    let caption = Text(
      en: "Amount of \(year) by structure, in euros", fr: "Montant \(year) par structure, en euros")
    var figures = [Drawn.Figure(bars, caption)]
    let map = try StructureMap(rows, in: session)
    if let drawn = map.drawing {
      figures.insert(
        .init(
          drawn,
          Text(
            en: "Amount of \(year) and status, at the seat of each structure",
            fr: "Montant \(year) et statut, au siège de chaque structure")), at: 0)
    }
    let title = Text(en: "Conventions of \(year)", fr: "Conventions de \(year)")
    var parts: [ReportPart] = [
      .finding(finding(rows.map(\.amount), of: total)),
      .drawn(
        Drawn(
          figures, key: key(rows, hasSites: map.hasSites), note: map.note, title: title,
          data: StructureRow.shape.table(rows),
          total: [
            .coded(.init(code: "Total", text: .same("Total"))), .missing, .amount(total),
            .amount(rows.map(\.paid).total()), .amount(rows.map(\.left).total()), .missing,
            .missing,
          ])),
    ]
    if let years = try YearTable.table(of: facts, in: session) {
      parts.append(
        .table(
          Text(en: "Money by structure and year", fr: "Montants par structure et par année"), years)
      )
    }
    return .parts(parts)
  }

  /// Who gets most of it.
  private static func finding(_ amounts: [Money], of total: Money) -> Text {
    let (few, all) = (5, amounts.count)
    guard all > few, total > .zero else {
      return Text.plural(
        all,
        Text(
          en: "One structure gets \(total.inMillions)",
          fr: "Une structure reçoit \(total.inMillions)"),
        Text(
          en: "\(count: all) structures share \(total.inMillions)",
          fr: "\(count: all) structures se partagent \(total.inMillions)"))
    }
    let share = Shares.headline(amounts.prefix(few).total(), of: total)
    return Text(
      en: "\(few) structures of \(count: all) get \(share) of the money",
      fr: "\(few) structures sur \(count: all) reçoivent \(share) des financements")
  }

  private static func key(_ rows: [StructureRow], hasSites: Bool) -> [KeyEntry] {
    let states = ConventionStatus.allCases.reversed().compactMap { status -> KeyEntry? in
      let count = rows.count { $0.status == status }
      return count == 0
        ? nil : KeyEntry(.disc(status.shade), status.shown.capitalised, count: count)
    }
    return states
      + (hasSites
        ? [KeyEntry(.site, Text(en: "Other reception point", fr: "Autre point d’accueil"))] : [])
  }
}

/// The convention of a structure in a year; of several, all of them together.
struct StructureRow: Sendable {
  let organisation: Organisation
  let amount: Money
  let paid: Money
  let left: Money
  /// Of several the one that has come least far.
  let status: ConventionStatus
  let since: CalendarDate?

  var shortName: String { organisation.shortName ?? organisation.name }

  static let shape = TableShape<StructureRow>(
    .field("organisation", fr: "structure", .text) { .text($0.organisation.name) },
    .field("commune", fr: "commune", .text, rank: 2) { Value(written: $0.organisation.commune) },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("paid", fr: "payé", .amount) { .amount($0.paid) },
    .field("left", fr: "reste", .amount, heading: Text(en: "Left to pay", fr: "Reste à payer")) {
      .amount($0.left)
    },
    .field("status", fr: "statut", .choice(ConventionStatus.self)) { .choice($0.status) },
    .field("since", fr: "depuis", .date, rank: 1) { Value($0.since) })

  /// By amount, of the same amount by identity.
  static func rows(of conventions: [Convention], in session: Session) throws -> [StructureRow] {
    let day = session.today
    let payments = Dictionary(
      grouping: try session.payments(of: conventions), by: \.convention.id)
    let groups = Dictionary(grouping: conventions) { $0.terms(on: day).beneficiary.id }
    return try groups.map { id, own in
      let amount = own.map { $0.engaged(on: day) + $0.increases(on: day) }.total()
      let paid = own.flatMap { payments[$0.id] ?? [] }.filter { $0.status(on: day) == .paid }
        .map(\.amount).total()
      let statuses = own.map { $0.status(on: day) }
      return StructureRow(
        organisation: try session.find(id), amount: amount, paid: paid,
        left: max(amount - paid, .zero),
        status: ConventionStatus.allCases.first(where: statuses.contains) ?? .draft,
        since: own.compactMap { $0.steps.last { $0.date <= day }?.date }.max())
    }.sorted { ($1.amount, $0.organisation.id) < ($0.amount, $1.organisation.id) }
  }
}

extension ConventionStatus {
  /// How far it has come, as it is drawn.
  var shade: Shade {
    switch self {
    case .draft, .approved: .dashed
    case .sent: .ring
    case .signed: .half
    case .inForce, .reported, .closed: .full
    case .terminated: .ended
    }
  }
}

extension Text {
  /// With a capital, as it begins a line.
  fileprivate var capitalised: Text {
    .each { language in
      let text = self[language]
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }
}
