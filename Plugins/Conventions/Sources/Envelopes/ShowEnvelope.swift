import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var show: Command {
    Command(
      "envelope show", fr: "enveloppe afficher", .read,
      Text(
        en: "Show an envelope and where its conventions stand",
        fr: "Afficher une enveloppe et l’avancement de ses conventions"),
      takes: envelope,
      examples: [
        Example(
          "envelope show conventions-2024", Text(en: "One envelope", fr: "Une enveloppe"))
      ]
    ) { session, id in
      let envelope = try session.find(id)
      let use = EnvelopeUse(
        envelope,
        among: try session.documents(Convention.where(\.envelope, is: id)),
        on: session.today)
      let adopted = try session.all(Allocation.self).first { $0.envelope.id == id && $0.isAdopted }
      return try .card(
        Card(
          envelope.title,
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("agreement", fr: "accord", .identity, .identity(envelope.agreement.id.slug)),
            .init("year", fr: "année", .year, .year(envelope.year)),
            .init("amount", fr: "montant", .amount, .amount(envelope.amount)),
            .init("committed", fr: "engagé", .amount, .amount(use.committed)),
            .init("left", fr: "reste", .amount, .amount(use.left)),
            .init(
              "allocation", fr: "répartition",
              heading: Text(en: "Adopted allocation", fr: "Répartition adoptée"), .identity,
              adopted.map { .identity($0.id.slug) } ?? .missing),
          ],
          sections: [
            .init(
              Text(en: "Conventions by status", fr: "Conventions par statut"),
              .table(
                ConventionsByStatus.shape.table(
                  try ConventionsByStatus.rows(of: [id], in: session)
                ).without("envelope")))
          ] + session.sections(on: envelope)))
    }
  }
}
