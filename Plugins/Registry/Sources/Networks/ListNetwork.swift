import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  static let listColumns = [
    Column("id", fr: "id", .identity), Column("name", fr: "nom", .text),
    Column("acronym", fr: "sigle", .text, rank: 3),
    Column("led-by", fr: "animé-par", .identity, rank: 1),
    Column("ages", fr: "âges", .text, rank: 2), Column("members", fr: "membres", .integer),
  ]

  static var list: Command {
    Command(
      "network list", fr: "réseau lister", .read,
      Text(en: "List networks", fr: "Lister les réseaux"), returns: listColumns,
      examples: [Example("network list", Text(en: "All networks", fr: "Tous les réseaux"))]
    ) { session in
      let organisations = try session.all(Organisation.self)
      let rows: [[Value]] = try session.all(Network.self).map { network in
        [
          .identity(network.id.slug), .text(network.name[session.language]),
          Value(network.acronym), Value(network.ledBy),
          Value(written: network.ages),
          .integer(organisations.filter { $0.networks.contains(network.id.reference) }.count),
        ]
      }
      return .table(
        Table(
          listColumns, rows: rows,
          whenEmpty: session.noneYet(Network.self)))
    }
  }
}
