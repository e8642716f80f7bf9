import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The other commands on reception points.
enum PointCommands {
  static let shape = TableShape<ReceptionPoint>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("organisation", fr: "structure", .identity, rank: 2) { Value($0.organisation) },
    .field("name", fr: "nom", .text) { .text($0.name) },
    .field("street", fr: "rue", .text, rank: 4) { Value($0.street) },
    .field("postal-code", fr: "code-postal", .text, rank: 3) { Value($0.postalCode?.code) },
    .field("commune", fr: "commune", .text) { .text($0.commune) },
    .field("commune-code", fr: "code-commune", .text, rank: 7) { Value($0.communeCode?.code) },
    .field("phone", fr: "téléphone", .text, rank: 1) { Value(written: $0.phone) },
    .field("website", fr: "site", .text, rank: 5) { Value($0.website?.code) },
    .field("source", fr: "source", .text, rank: 6) { Value($0.source) })

  static let list = Command(
    "point list", fr: "point lister", .read,
    Text(en: "List reception points", fr: "Lister les points d’accueil"),
    takes: Option<ID<Organisation>>(
      "organisation", fr: "structure",
      Text(en: "only those of this organisation", fr: "seulement ceux de cette structure")),
    returns: shape.columns,
    examples: [
      Example(
        "point list --organisation ml-elbeuf",
        Text(en: "The places of a structure", fr: "Les lieux d’une structure"))
    ]
  ) { session, organisation in
    let rows = try session.all(ReceptionPoint.self).filter { point in
      organisation.map { point.organisation.id == $0 } ?? true
    }
    return .table(
      shape.table(
        rows,
        whenEmpty: Text(
          en:
            "No reception point yet. Add one with \"point add\", or a file with \"point import\".",
          fr:
            "Aucun point d’accueil. Ajoutez-en un avec « point ajouter », ou un fichier avec « point importer »."
        )))
  }

  static let remove = Command(
    "point remove", fr: "point supprimer", .write,
    Text(en: "Remove a reception point", fr: "Supprimer un point d’accueil"),
    takes: Argument<ID<ReceptionPoint>>(
      "point", fr: "point", Text(en: "the reception point", fr: "le point d’accueil")),
    destructive: true,
    examples: [
      Example("point remove elbeuf-gare", Text(en: "Remove a place", fr: "Supprimer un lieu"))
    ]
  ) { session, id in try session.recordRemoval(id) }
}
