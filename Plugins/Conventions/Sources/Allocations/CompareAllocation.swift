import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var compare: Command {
    Command(
      "allocation compare", fr: "répartition comparer", .read,
      Text(en: "Lay scenarios side by side", fr: "Mettre des scénarios côte à côte"),
      discussion: Text(
        en:
          "Each difference is a scenario less the first: who gains, who loses. From the third on, columns have the number of their scenario: scenario-3, difference-3. A chart of a difference draws who loses to the left and who gains to the right.",
        fr:
          "Chaque différence est un scénario moins le premier : qui gagne, qui perd. À partir du troisième, les colonnes portent le numéro de leur scénario : scénario-3, différence-3. Un graphique d’une différence trace à gauche qui perd et à droite qui gagne."
      ),
      takes: RemainingArguments<ID<Allocation>>(
        "allocation", fr: "répartition",
        Text(en: "the scenarios, two or more", fr: "les scénarios, deux ou plus")),
      returns: Comparison.columns(of: 2),
      examples: [
        Example(
          "allocation compare equal mixed | sort by difference desc",
          Text(en: "Who gains, who loses", fr: "Qui gagne, qui perd")),
        Example(
          "allocation compare equal mixed | sort by difference | chart name difference",
          Text(
            en: "Draw who loses to the left, who gains to the right",
            fr: "Tracer à gauche qui perd, à droite qui gagne")),
        Example(
          "allocation compare equal mixed mixed-2025 | select name first difference difference-3",
          Text(en: "Three scenarios", fr: "Trois scénarios")),
      ]
    ) { session, ids in
      let scenarios = try ids.map { try session.find($0) }
      guard scenarios.count > 1 else { throw Failure.nothingToCompare(ids) }
      if Set(scenarios.map(\.envelope)).count > 1 {
        session.warn(
          Text(
            en: "The scenarios split different envelopes.",
            fr: "Les scénarios répartissent des enveloppes différentes."))
      }
      return .table(
        Comparison(scenarios: scenarios, names: try session.documents.organisationNames()).table)
    }
    .returning { Comparison.columns(of: $0[0]) }
  }
}

/// What organisations get in scenarios, each with its difference to the first.
private struct Comparison {
  let scenarios: [Allocation]
  let names: [ID<Organisation>: String]

  /// The columns of so many scenarios; under their identities where these are known.
  static func columns(of count: Int, under ids: [ID<Allocation>] = []) -> [Column] {
    var columns = [
      Column("organisation", fr: "structure", .identity, rank: 1),
      Column("name", fr: "nom", .text),
    ]
    for place in 0..<max(2, count) {
      let heading = place < ids.count ? Text.same(ids[place].name) : nil
      let number = place + 1
      switch place {
      case 0: columns.append(Column("first", fr: "premier", .amount, heading: heading))
      case 1:
        columns.append(Column("second", fr: "second", .amount, heading: heading))
        columns.append(Column("difference", fr: "différence", .amount))
      default:
        columns.append(
          Column("scenario-\(number)", fr: "scénario-\(number)", .amount, heading: heading))
        columns.append(Column("difference-\(number)", fr: "différence-\(number)", .amount))
      }
    }
    return columns
  }

  var table: Table {
    let organisations = Set(scenarios.flatMap(\.shares).map(\.organisation.id)).sorted()
    return Table(
      Comparison.columns(of: scenarios.count, under: scenarios.map(\.id)),
      rows: organisations.map(row))
  }

  private func row(_ organisation: ID<Organisation>) -> [Value] {
    let amounts = scenarios.map { $0.share(of: organisation)?.amount }
    var row: [Value] = [
      .identity(organisation.slug), .text(names[organisation] ?? organisation.name),
    ]
    for (place, amount) in amounts.enumerated() {
      row.append(amount.map { .amount($0) } ?? .missing)
      guard place > 0 else { continue }
      // Where one of the two is missing there is none, which is not zero.
      guard let amount, let first = amounts[0] else {
        row.append(.missing)
        continue
      }
      row.append(.amount(amount - first))
    }
    return row
  }
}

extension Failure {
  fileprivate static func nothingToCompare(_ ids: [ID<Allocation>]) -> Failure {
    let name = ids.first?.name ?? ""
    return Failure(
      "allocations.nothing-to-compare",
      Text(
        en: "There is nothing to compare \"\(name)\" with.",
        fr: "Il n’y a rien à quoi comparer « \(name) »."),
      about: "allocation",
      advice: Text(
        en: "Name two scenarios or more; \"allocation list\" shows them.",
        fr: "Nommez deux scénarios ou plus ; « répartition lister » les affiche."))
  }
}
