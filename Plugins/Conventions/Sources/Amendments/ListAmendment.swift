import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AmendmentCommands {
  static var list: Command {
    Command(
      "amendment list", fr: "avenant lister", .read,
      Text(en: "List the amendments of conventions", fr: "Lister les avenants des conventions"),
      takes: Option<ID<Envelope>>(
        "envelope", fr: "enveloppe", Text(en: "of this envelope", fr: "de cette enveloppe")),
      returns: AmendmentRow.shape.columns,
      examples: [
        Example(
          "amendment list | where status in (draft, approved)",
          Text(en: "Those that are open", fr: "Ceux qui sont en cours"))
      ]
    ) { session, envelope in
      let conventions =
        try envelope.map { try session.documents(Convention.where(\.envelope, is: $0)) }
        ?? session.all(Convention.self)
      return .table(
        AmendmentRow.shape.table(
          conventions.flatMap { convention in
            convention.amendments.map { AmendmentRow(convention: convention, amendment: $0) }
          },
          whenEmpty: Text(
            en: "No amendment yet. Draft one: \"amendment draft …\".",
            fr: "Aucun avenant. Préparez-en un : « avenant préparer … ».")))
    }
  }
}

/// One line of the list of amendments.
struct AmendmentRow: Sendable {
  let convention: Convention
  let amendment: Amendment

  static let shape = TableShape<AmendmentRow>(
    .field("convention", fr: "convention", .identity) { .identity($0.convention.id.slug) },
    .field("number", fr: "numéro", .integer) { .integer($0.amendment.number) },
    .field("type", fr: "type", .choice(AmendmentType.self)) { .choice($0.amendment.type) },
    .field("change", fr: "variation", .amount) {
      $0.amendment.change.map { .amount($0) } ?? .missing
    },
    .field(
      "total", fr: "total", .amount, heading: Text(en: "New total", fr: "Nouveau total"), rank: 2
    ) {
      $0.amendment.change == nil ? .missing : .amount($0.convention.total(with: $0.amendment))
    },
    .field("status", fr: "statut", .choice(AmendmentStatus.self)) { .choice($0.amendment.status) },
    .field(
      "in-force", fr: "en-vigueur", .date, heading: Text(en: "In force from", fr: "En vigueur le"),
      rank: 1
    ) {
      $0.amendment.inForceFrom.map { .date($0) } ?? .missing
    },
    .field("needs", fr: "demande", .list, rank: 3) { row in
      .list(row.amendment.possible.map { .choice($0) })
    },
    .field("reason", fr: "motif", .text, rank: 4) {
      $0.amendment.reason.map { .text($0) } ?? .missing
    })
}
