import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  static var show: Command {
    Command(
      "network show", fr: "réseau afficher", .read,
      Text(en: "Show a network with its members", fr: "Afficher un réseau et ses membres"),
      takes: Argument<ID<Network>>(
        "network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
      examples: [
        Example("network show spro", Text(en: "Show a network", fr: "Afficher un réseau"))
      ]
    ) { session, id in
      let network = try session.find(id)
      let language = session.language
      let members = try session.all(Organisation.self).filter { $0.networks.contains(id.reference) }
      return try .card(
        Card(
          network.name,
          [
            .init("id", fr: "id", .identity, .identity(network.id.slug)),
            .init("acronym", fr: "sigle", .text, Value(network.acronym)),
            .init("led-by", fr: "animé-par", .identity, Value(network.ledBy)),
            .init("ages", fr: "âges", .text, Value(written: network.ages)),
            .init(
              "audiences", fr: "publics", .list, .texts(network.audiences.map { $0[language] })),
          ].filter { ![.missing, .list([])].contains($0.value) },
          sections: [
            .init(
              Text(en: "Members", fr: "Membres"),
              .table(OrganisationCommands.members(members, in: language)))
          ] + session.sections(on: network)))
    }
  }
}
