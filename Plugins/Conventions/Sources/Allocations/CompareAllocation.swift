import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var compare: Command {
    Command(
      "allocation compare", fr: "répartition comparer", .read,
      Text(en: "Lay two scenarios side by side", fr: "Mettre deux scénarios côte à côte"),
      discussion: Text(
        en: "The difference is the second less the first: who gains, who loses.",
        fr: "La différence est le second moins le premier : qui gagne, qui perd."),
      takes: Argument<ID<Allocation>>(
        "first", fr: "premier", Text(en: "a scenario", fr: "un scénario")),
      Argument<ID<Allocation>>(
        "second", fr: "second", Text(en: "another scenario", fr: "un autre scénario")),
      returns: ComparedRow.shape.columns,
      examples: [
        Example(
          "allocation compare equal mixed | sort by difference desc",
          Text(en: "Who gains, who loses", fr: "Qui gagne, qui perd"))
      ]
    ) { session, first, second in
      let (one, other) = (try session.find(first), try session.find(second))
      if one.envelope != other.envelope {
        session.warn(
          Text(
            en: "The two scenarios split different envelopes.",
            fr: "Les deux scénarios répartissent des enveloppes différentes."))
      }
      let names = try session.documents.organisationNames()
      let organisations = Set((one.shares + other.shares).map(\.organisation.id)).sorted()
      return .table(
        ComparedRow.shape.table(
          organisations.map { organisation in
            ComparedRow(
              organisation: organisation, name: names[organisation] ?? organisation.name,
              first: one.share(of: organisation)?.amount,
              second: other.share(of: organisation)?.amount)
          }))
    }
  }
}

/// What an organisation gets in two scenarios.
private struct ComparedRow: Sendable {
  let organisation: ID<Organisation>
  let name: String
  let first: Money?
  let second: Money?

  /// Second less first; none where one of the two is missing, which is not zero.
  var difference: Money? {
    guard let first, let second else { return nil }
    return second - first
  }

  static let shape = TableShape<ComparedRow>(
    .field("organisation", fr: "structure", .identity, rank: 1) { .identity($0.organisation.slug) },
    .field("name", fr: "nom", .text) { .text($0.name) },
    .field("first", fr: "premier", .amount) { $0.first.map { .amount($0) } ?? .missing },
    .field("second", fr: "second", .amount) { $0.second.map { .amount($0) } ?? .missing },
    .field("difference", fr: "différence", .amount) {
      $0.difference.map { .amount($0) } ?? .missing
    })
}
