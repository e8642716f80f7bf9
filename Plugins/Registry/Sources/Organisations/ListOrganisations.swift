import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `organisation list`.
enum ListOrganisations {
  static let shape = TableShape<Organisation>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("name", fr: "nom", .text) { .text($0.name) },
    .field("kind", fr: "type", .choice(OrganisationKind.self), rank: 2) { .choice($0.kind) },
    .field("commune", fr: "commune", .text, rank: 1) { Value($0.commune) },
    .field("department", fr: "département", .text, rank: 3) { Value($0.department?.code) },
    .field("siret", fr: "siret", .text, heading: .same("SIRET"), rank: 4) {
      Value($0.siret?.code)
    },
    .field("networks", fr: "réseaux", .list, rank: 5) {
      .list($0.networks.map { .identity($0.id.slug) })
    },
    .field("closed", fr: "fermeture", .date, rank: 6) { Value($0.closed) },
    .field("fictitious", fr: "fictif", .truth, rank: 7) { .truth($0.isFictitious) })

  static let command = Command(
    "organisation list", fr: "structure lister", .read,
    Text(en: "List organisations", fr: "Lister les structures"),
    takes: Option<OrganisationKind>(
      "kind", fr: "type", Text(en: "only those of this kind", fr: "seulement celles de ce type")),
    Option<ID<Network>>(
      "network", fr: "réseau",
      Text(en: "only members of this network", fr: "seulement les membres de ce réseau")),
    returns: shape.columns,
    examples: [
      Example(
        "organisation list --kind mission-locale",
        Text(en: "The Missions Locales", fr: "Les Missions Locales"))
    ]
  ) { session, kind, network in
    let rows = try session.all(Organisation.self).filter { each in
      (kind.map { each.kind == $0 } ?? true)
        && (network.map { each.networks.contains($0.reference) } ?? true)
    }
    return .table(
      shape.table(
        rows,
        whenEmpty: Text(
          en:
            "No organisation yet. Add one with \"organisation add\", or a file with \"organisation import\".",
          fr:
            "Aucune structure. Ajoutez-en une avec « structure ajouter », ou un fichier avec « structure importer »."
        )))
  }
}
