import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var show: Command {
    Command(
      "allocation show", fr: "répartition afficher", .read,
      Text(en: "Show what each organisation gets", fr: "Afficher ce que reçoit chaque structure"),
      takes: allocation,
      returns: ShareRow.shape.columns,
      examples: [
        Example(
          "allocation show mixed | sort by amount desc | take 5",
          Text(en: "The five greatest shares", fr: "Les cinq plus fortes parts"))
      ]
    ) { session, id in
      let allocation = try session.find(id)
      let names = try session.documents.organisationNames()
      let total = allocation.total
      return .table(
        ShareRow.shape.table(
          allocation.shares.map { share in
            // Rounded to the nearest hundredth of a per cent, for reading only.
            let whole = Int128(max(1, total.cents))
            let part = (Int128(share.amount.cents) * 10_000 + whole / 2) / whole
            return ShareRow(
              share: share, name: names[share.organisation.id] ?? share.organisation.id.name,
              part: Rate(basisPoints: Int(clamping: part)))
          }))
    }
  }
}

/// One line of an allocation.
private struct ShareRow: Sendable {
  let share: Allocation.Share
  let name: String
  /// The share of the whole, in hundredths of a per cent, rounded down.
  let part: Rate

  static let shape = TableShape<ShareRow>(
    .field("organisation", fr: "structure", .identity, rank: 2) {
      .identity($0.share.organisation.id.slug)
    },
    .field("name", fr: "nom", .text) { .text($0.name) },
    .field("amount", fr: "montant", .amount) { .amount($0.share.amount) },
    .field("before", fr: "antérieur", .amount, rank: 3) {
      $0.share.before.map { .amount($0) } ?? .missing
    },
    .field("change", fr: "évolution", .rate, rank: 4) {
      $0.share.change.map { .rate($0) } ?? .missing
    },
    .field("part", fr: "part", .rate, rank: 1) { .rate($0.part) })
}

extension Allocation.Share {
  /// The change against the year before, rounded to the nearest hundredth of a per cent, for reading
  /// only; `nil` where there was nothing.
  fileprivate var change: Rate? {
    guard let before, before > .zero else { return nil }
    let (part, whole) = (Int128((amount - before).cents) * 10_000, Int128(before.cents))
    return Rate(basisPoints: Int(clamping: (part + (part < 0 ? -whole : whole) / 2) / whole))
  }
}
