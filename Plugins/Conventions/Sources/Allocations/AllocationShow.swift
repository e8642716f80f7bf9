import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

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
    .field("part", fr: "part", .rate, rank: 1) { .rate($0.part) })
}

/// One line of the explanation of a share.
private struct TermRow: Sendable {
  let term: AllocationTerm
  let name: String

  static let shape = TableShape<TermRow>(
    .field("term", fr: "terme", .text) { .text($0.name) },
    .field(
      "part", fr: "part", .amount,
      heading: Text(en: "Part of the envelope", fr: "Part de l’enveloppe")
    ) {
      $0.term.part.map { .amount($0) } ?? .missing
    },
    .field("figure", fr: "chiffre", .integer) { $0.term.figure.map { .integer($0) } ?? .missing },
    .field("total", fr: "total", .integer) { $0.term.total.map { .integer($0) } ?? .missing },
    .field("amount", fr: "montant", .amount) { .amount($0.term.amount) })

  init(_ term: AllocationTerm, in language: Language) {
    self.term = term
    name =
      switch term.kind {
      case .fixedPart: Text(en: "fixed part", fr: "part fixe")[language]
      case .criterion(let criterion):
        Text(
          en: "\(criterion.measure) \(criterion.year), weight \(criterion.weight)",
          fr: "\(criterion.measure) \(criterion.year), poids \(criterion.weight)")[language]
      case .rounding: Text(en: "largest remainder", fr: "plus fort reste")[language]
      }
  }
}

extension AllocationCommands {
  static let show = Command(
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

  static let explain = Command(
    "allocation explain", fr: "répartition expliquer", .read,
    Text(
      en: "Explain one organisation’s share term by term",
      fr: "Expliquer la part d’une structure terme par terme"),
    discussion: Text(
      en:
        "Each term is a part of the envelope × figure ÷ total, rounded down to the cent; the last line is what the largest remainder adds. The terms add up to the share.",
      fr:
        "Chaque terme vaut part de l’enveloppe × chiffre ÷ total, arrondi au centime inférieur ; la dernière ligne est ce qu’ajoute le plus fort reste. La somme des termes est la part."
    ),
    takes: allocation,
    Argument<ID<Organisation>>(
      "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
    returns: TermRow.shape.columns,
    examples: [
      Example(
        "allocation explain mixed ml-rouen",
        Text(en: "How one share comes about", fr: "D’où vient une part"))
    ]
  ) { session, id, organisation in
    let terms = try session.find(id).terms(for: organisation)
    return .table(TermRow.shape.table(terms.map { TermRow($0, in: session.language) }))
  }
}
