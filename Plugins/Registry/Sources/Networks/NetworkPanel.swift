import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The networks on the dashboard: how many structures they count, whom they serve, where.
enum NetworkPanel {
  /// A network with the words that its row shows.
  struct Row {
    let figures: NetworkFigures
    let name: String
    let youngPeople: String?
    let points: String?

    init(_ figures: NetworkFigures, in language: Language) {
      let network = figures.network
      let stated = figures.stated
      let recorded = figures.recordedPoints
      self.figures = figures
      name = network.name[language]
      let ages =
        network.ages.map { ages in
          Text(en: ", aged \(ages)", fr: ", \(ages)\u{A0}ans")[language]
        } ?? ""
      youngPeople = stated.flatMap { activity in
        activity.youngPeopleText.map { "\($0[language]) (\(activity.year))" + ages }
      }
      points =
        stated?.receptionPointsText?[language]
        ?? (recorded > 0 ? language.grouped(recorded) : nil)
    }
  }

  static let shape = TableShape<Row>(
    .field("network", fr: "réseau", .text) { .text($0.name) },
    .field("structures", fr: "structures", .integer, heading: .same("Missions Locales")) {
      .integer($0.figures.structures.count)
    },
    .field("young-people", fr: "jeunes", .text) { Value($0.youngPeople) },
    .field(
      "reception-points", fr: "points-d-accueil", .text,
      heading: Text(en: "Reception points", fr: "Points d’accueil")
    ) { Value($0.points) })

  static let panel = Panel(Text(en: "Networks", fr: "Réseaux"), order: 10) { session in
    let networks = try session.all(Network.self)
    guard !networks.isEmpty else { return .none }
    let rows = try networks.map { network in
      Row(
        try NetworkFigures(of: network, on: session.today, in: session.documents),
        in: session.language)
    }
    return .table(shape.table(rows))
  }
}
