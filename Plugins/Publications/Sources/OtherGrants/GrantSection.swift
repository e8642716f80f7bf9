import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What cards of organisations show of the grants of others.
enum GrantSection {
  static let ofOrganisation = CardSection(
    Text(en: "Grants of other authorities", fr: "Subventions d’autres autorités"),
    of: Organisation.self, order: 60
  ) { session, organisation in
    let grants = try session.documents(OtherGrant.where(\.organisation, is: organisation.id))
      .sorted { ($0.day?.code ?? "", $0.id) > ($1.day?.code ?? "", $1.id) }
    guard !grants.isEmpty else { return .none }
    return .table(shape.table(grants))
  }

  private static let shape = TableShape<OtherGrant>(
    .field("day", fr: "jour", .date) { Value($0.day) },
    .field("funder", fr: "attribuant", .text) { .text($0.funder) },
    .field("object", fr: "objet", .text) { .text($0.object) },
    .field("amount", fr: "montant", .amount) { .amount($0.received) },
    .field("start", fr: "début", .date, rank: 2) { Value($0.start) },
    .field("end", fr: "fin", .date, rank: 2) { Value($0.end) },
    .field("kind", fr: "nature", .choice(OtherGrantKind.self), rank: 3) { .choice($0.kind) },
    .field("id", fr: "id", .identity, rank: 4) { .identity($0.id.slug) })
}
