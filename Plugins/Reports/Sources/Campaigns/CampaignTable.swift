import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// Whether a row is of one structure or of all.
enum TableLevel: String, Choice {
  case structure
  case total

  static let name = Text(en: "level", fr: "niveau")

  var word: Text {
    switch self {
    case .structure: .same("structure")
    case .total: Text(en: "total", fr: "total")
    }
  }
}

/// The Region's one table of a year: what was agreed, advanced and granted, what is to be recovered,
/// and the young people, for each structure and in total.
struct CampaignTable: Sendable {
  let level: TableLevel
  let organisation: ID<Organisation>?
  let name: Text
  var agreed = Money.zero
  var advanced = Money.zero
  var granted: Money?
  var toRecover = Money.zero
  var youngPeople: Int?
  /// Of how many the granted amount and the young people are known.
  var known: Text?
  var report: Text?

  static let shape = TableShape<CampaignTable>(
    .field(
      "level", fr: "niveau", .choice(TableLevel.self), rank: 3, overlap: .levels
    ) { .choice($0.level) },
    .field("organisation", fr: "structure", naming: Organisation.self, rank: 2) {
      $0.organisation
    },
    .field("name", fr: "nom", .text) { .phrase($0.name) },
    .field("agreed", fr: "conventionné", .amount) { .amount($0.agreed) },
    .field("advanced", fr: "versé", .amount) { .amount($0.advanced) },
    .field("granted", fr: "acquis", .amount) { $0.granted.map { .amount($0) } ?? .missing },
    .field("to-recover", fr: "à-recouvrer", .amount) { .amount($0.toRecover) },
    .field("young-people", fr: "jeunes", .integer) {
      $0.youngPeople.map { .integer($0) } ?? .missing
    },
    .field("known", fr: "connus", .text, rank: 1) { $0.known.map { .phrase($0) } ?? .missing },
    .field("report", fr: "compte-rendu", .text, rank: 1) {
      $0.report.map { .phrase($0) } ?? .missing
    })

  /// A row for each structure of the rows of a campaign, and the total.
  static func rows(
    of campaign: [CampaignRow], year: Int, in session: Session
  ) throws -> [CampaignTable] {
    let today = session.today
    let figures = Dictionary(
      try session.documents(Activity.where(\.year, is: year)).filter { $0.scope == .own }
        .map { ($0.organisation.id, $0.youngPeople) }, uniquingKeysWith: { one, _ in one })
    var rows: [CampaignTable] = []
    for (organisation, own) in Dictionary(grouping: campaign, by: \.beneficiary) {
      var row = CampaignTable(
        level: .structure, organisation: organisation, name: .same(own[0].name),
        youngPeople: figures[organisation] ?? nil)
      var granted: Money? = .zero
      for each in own {
        row.agreed += each.convention.amount(on: today)
        row.advanced += try session.documents(
          Payment.where(\.convention, is: each.convention.id)
        ).map(\.paid).total()
        let recoveries = try session.documents(
          Recovery.where(\.convention, is: each.convention.id)
        ).filter { $0.status != .dropped }
        row.toRecover += recoveries.map { $0.left(on: today) }.total()
        // What a decision says is due goes before what was computed.
        let decided = recoveries.map(\.due).min()
        granted = each.grantedAmount(on: today).flatMap { amount in
          granted.map { $0 + min(amount, decided ?? amount) }
        }
      }
      row.granted = granted
      row.report =
        own.count == 1
        ? own[0].status?.shown
        : Text(
          en: "\(own.count { $0.isAccepted }) of \(own.count) accepted",
          fr: "\(own.count { $0.isAccepted }) sur \(own.count) acceptés")
      rows.append(row)
    }
    rows.sort {
      ($0.name.fr, $0.organisation?.name ?? "") < ($1.name.fr, $1.organisation?.name ?? "")
    }
    guard !rows.isEmpty else { return [] }
    return rows + [total(of: rows, campaign)]
  }

  private static func total(of rows: [CampaignTable], _ campaign: [CampaignRow]) -> CampaignTable {
    let people = rows.compactMap(\.youngPeople)
    let granted = rows.compactMap(\.granted)
    var total = CampaignTable(
      level: .total, organisation: nil, name: Text(en: "Total", fr: "Total"))
    total.agreed = rows.map(\.agreed).total()
    total.advanced = rows.map(\.advanced).total()
    total.granted = granted.isEmpty ? nil : granted.total()
    total.toRecover = rows.map(\.toRecover).total()
    total.youngPeople = people.isEmpty ? nil : people.reduce(0, +)
    total.known = Text(
      en:
        "granted \(granted.count) of \(rows.count), young people \(people.count) of \(rows.count)",
      fr: "acquis \(granted.count) sur \(rows.count), jeunes \(people.count) sur \(rows.count)")
    total.report = Text(
      en: "\(campaign.count { $0.isAccepted }) of \(campaign.count) accepted",
      fr: "\(campaign.count { $0.isAccepted }) sur \(campaign.count) acceptés")
    return total
  }

  static let section = ReportSection(
    Text(en: "Reports of the beneficiaries", fr: "Comptes rendus des bénéficiaires"), order: 60
  ) { session, year in
    let campaigns = try session.documents(Campaign.where(\.year, is: year.number))
    let rows = try campaigns.flatMap { campaign in
      try CampaignTable.rows(
        of: try CampaignRow.rows(of: campaign, in: session), year: campaign.year, in: session)
    }
    guard !rows.isEmpty else { return .none }
    let totals = rows.filter { $0.level == .total }.compactMap(\.report)
    let title = Text(en: "Reports of \(year)", fr: "Comptes rendus de \(year)")
    return .parts([
      .finding(
        Text(en: "Reports: ", fr: "Comptes rendus : ") + totals.joined(separator: ", ")),
      .table(title, shape.table(rows)),
    ])
  }
}

extension CampaignRow {
  /// What is due of the convention once its report is accepted, or since it ended; nothing is known
  /// before.
  func grantedAmount(on day: CalendarDate) -> Money? {
    guard convention.date(of: .report) != nil else { return convention.retained }
    return convention.settled(on: day)
  }
}

extension CampaignCommands {
  static var table: Command {
    Command(
      "campaign table", fr: "campagne tableau", .read,
      Text(
        en: "Show the year in one table: agreed, advanced, granted, to recover, young people",
        fr: "Montrer l’année en un tableau : conventionné, versé, acquis, à recouvrer, jeunes"),
      discussion: Text(
        en:
          "What is granted is known once the report is accepted; before, and where a structure gave no figures, it is \"–\", which is not zero. The last row is the total; \"where level = structure\" leaves it out of sums.",
        fr:
          "Ce qui est acquis est connu une fois le compte rendu accepté ; avant, ou sans chiffres de la structure, c’est « – », qui n’est pas zéro. La dernière ligne est le total ; « où niveau = structure » l’écarte des sommes."
      ),
      takes: campaign, returns: CampaignTable.shape.columns,
      examples: [
        Example(
          "campaign table reports-2023 | where level = structure | sort by to-recover desc",
          Text(en: "Who owes money", fr: "Qui doit de l’argent"))
      ]
    ) { session, id in
      let campaign = try session.find(id)
      return .table(
        CampaignTable.shape.table(
          try CampaignTable.rows(
            of: CampaignRow.rows(of: campaign, in: session), year: campaign.year, in: session),
          whenEmpty: Text(
            en: "No convention of the year owes a report.",
            fr: "Aucune convention de l’année ne doit de compte rendu.")))
    }
  }
}
