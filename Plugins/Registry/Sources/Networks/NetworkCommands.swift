import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on networks.
enum NetworkCommands {
  static let add = Command.add(
    Network.self,
    examples: [
      Example(
        "network add missions-locales --name-en \"Missions Locales of Normandy\" --name-fr \"Missions Locales de Normandie\" --ages 16-25",
        Text(en: "Add a network and whom it serves", fr: "Ajouter un réseau et qui il accueille"))
    ])

  static let edit = Command.edit(
    Network.self,
    examples: [
      Example(
        "network edit spro --ages 16-25",
        Text(en: "Say which ages it serves", fr: "Dire quels âges il accueille")),
      Example(
        "network edit spro --audience-en pupils --audience-fr élèves --audience-en \"job seekers\" --audience-fr \"demandeurs d’emploi\"",
        Text(en: "Say anew whom it serves", fr: "Redire qui il accueille")),
      Example(
        "network edit spro --clear ages --clear audience",
        Text(en: "It is open to all", fr: "Il est ouvert à tous")),
    ])

  static let audience = Command(
    "network audience", fr: "réseau public", .write,
    Text(
      en: "Add an audience that a network serves", fr: "Ajouter un public accueilli par un réseau"),
    takes: Argument<ID<Network>>("network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
    Option<String>(
      "en", fr: "en", Text(en: "the audience, in English", fr: "le public, en anglais")),
    Option<String>(
      "fr", fr: "fr", Text(en: "the audience, in French", fr: "le public, en français")),
    examples: [
      Example(
        "network audience spro --en \"pupils and students\" --fr \"élèves et étudiants\"",
        Text(en: "Say whom it serves", fr: "Dire qui il accueille"))
    ]
  ) { session, id, english, french in
    var network = try session.find(id)
    let audience = try Text.either(
      en: english, fr: french, of: Text(en: "audience", fr: "public"))
    try session.insert(
      audience, into: &network.audiences, key: { $0[.french].folded }
    ) { _ in
      Failure(
        "network.audience",
        Text(
          en: "The network \"\(id)\" already serves: \(audience).",
          fr: "Le réseau « \(id) » accueille déjà : \(audience)."), about: "fr")
    }
    return try session.recordChange(network)
  }

  static let remove = Command(
    "network remove", fr: "réseau supprimer", .write,
    Text(en: "Remove a network", fr: "Supprimer un réseau"),
    discussion: Text(
      en: "Refused while an organisation belongs to it.",
      fr: "Refusé tant qu’une structure en est membre."),
    takes: Argument<ID<Network>>("network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
    destructive: true,
    examples: [
      Example("network remove essai", Text(en: "Remove a trial", fr: "Supprimer un essai"))
    ]
  ) { session, id in try session.recordRemoval(id) }

  static let listColumns = [
    Column("id", fr: "id", .identity), Column("name", fr: "nom", .text),
    Column("acronym", fr: "sigle", .text, rank: 3),
    Column("led-by", fr: "animé-par", .identity, rank: 1),
    Column("ages", fr: "âges", .text, rank: 2), Column("members", fr: "membres", .integer),
  ]

  static let list = Command(
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

  static let show = Command(
    "network show", fr: "réseau afficher", .read,
    Text(en: "Show a network with its members", fr: "Afficher un réseau et ses membres"),
    takes: Argument<ID<Network>>("network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
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
          .init("audiences", fr: "publics", .list, .texts(network.audiences.map { $0[language] })),
        ].filter { ![.missing, .list([])].contains($0.value) },
        sections: [
          .init(
            Text(en: "Members", fr: "Membres"),
            .table(ListOrganisations.members(members, in: language)))
        ] + session.sections(on: network)))
  }
}
