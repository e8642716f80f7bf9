import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `organisation list`. Its columns are those of `organisation import`, so that a list can be taken
/// elsewhere; bank details stay at home.
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
    .field("fictitious", fr: "fictif", .truth, rank: 7) { .truth($0.isFictitious) },
    .field("short-name", fr: "nom-court", .text, rank: 8) { Value($0.shortName) },
    .field("alias", fr: "alias", .list, rank: 8) { .texts($0.aliases) },
    .field("rna", fr: "rna", .text, heading: .same("RNA"), rank: 8) { Value($0.rna?.code) },
    .field("street", fr: "rue", .text, rank: 8) { Value($0.street) },
    .field("postal-code", fr: "code-postal", .text, rank: 8) { Value($0.postalCode?.code) },
    .field("commune-code", fr: "code-commune", .text, rank: 8) { Value($0.communeCode?.code) },
    .field("phone", fr: "téléphone", .text, rank: 8) { Value(written: $0.phone) },
    .field("email", fr: "courriel", .text, rank: 8) { Value($0.email?.code) },
    .field("website", fr: "site", .text, rank: 8) { Value($0.website?.code) },
    .field("milo-code", fr: "code-milo", .text, rank: 8) { Value($0.miloCode?.code) },
    .field("opened", fr: "ouverture", .date, rank: 8) { Value($0.opened) })

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
