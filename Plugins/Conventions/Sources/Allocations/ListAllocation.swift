import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var list: Command {
    Command(
      "allocation list", fr: "répartition lister", .read,
      Text(en: "List the scenarios", fr: "Lister les scénarios"),
      returns: AllocationRow.shape.columns,
      examples: [
        Example(
          "allocation list | where adopted = yes",
          Text(en: "Those that are adopted", fr: "Ceux qui sont adoptés"))
      ]
    ) { session in
      .table(
        AllocationRow.shape.table(
          try session.all(Allocation.self).map { AllocationRow($0, in: session.language) },
          whenEmpty: Text(
            en: "No scenario yet. Compute one: \"allocation compute …\".",
            fr: "Aucun scénario pour l’instant. Calculez-en un : « répartition calculer … ».")))
    }
  }
}

/// One line of the list of scenarios.
private struct AllocationRow: Sendable {
  let allocation: Allocation
  let title: String
  let criteria: [String]

  static let shape = TableShape<AllocationRow>(
    .field("id", fr: "id", .identity) { .identity($0.allocation.id.slug) },
    .field("title", fr: "intitulé", .text, rank: 1) { .text($0.title) },
    .field(
      "envelope", fr: "enveloppe", .identity, rank: 2,
      overlap: .versions(keep: Text(en: "adopted = yes", fr: "adoptée = oui"))
    ) {
      .identity($0.allocation.envelope.id.slug)
    },
    .field("amount", fr: "montant", .amount) { .amount($0.allocation.total) },
    .field("shares", fr: "parts", .integer, rank: 3) { .integer($0.allocation.shares.count) },
    .field("fixed", fr: "fixe", .rate, rank: 4) { .rate($0.allocation.fixedPart) },
    .field("renewed", fr: "reconduite", .rate, rank: 6) { .rate($0.allocation.renewedPart) },
    .field("criteria", fr: "critères", .list, rank: 5) { .texts($0.criteria) },
    .field("adopted", fr: "adoptée", .truth) { .truth($0.allocation.isAdopted) })

  init(_ allocation: Allocation, in language: Language) {
    self.allocation = allocation
    title = allocation.title[language]
    criteria = allocation.criteria.map {
      "\($0.name[language]) \($0.year) × \($0.weight)"
    }
  }
}
