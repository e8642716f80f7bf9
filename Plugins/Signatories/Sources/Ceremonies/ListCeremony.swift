import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  static let shape = TableShape<Ceremony>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("agreement", fr: "accord", naming: FrameworkAgreement.self) { $0.agreement.id },
    .field("date", fr: "date", .date) { .date($0.date) },
    .field("host", fr: "hôte", naming: Organisation.self, rank: 1) { $0.host.id },
    .field("witnesses", fr: "témoins", .list, rank: 2) {
      .list($0.witnesses.map { .identity($0.person.id.slug) })
    })

  static var list: Command {
    Command(
      "ceremony list", fr: "cérémonie lister", .read,
      Text(en: "List ceremonies", fr: "Lister les cérémonies"), returns: shape.columns,
      examples: [Example("ceremony list", Text(en: "All ceremonies", fr: "Toutes les cérémonies"))]
    ) { session in
      .table(
        shape.table(
          try session.all(Ceremony.self),
          whenEmpty: session.noneYet(Ceremony.self)))
    }
  }
}
