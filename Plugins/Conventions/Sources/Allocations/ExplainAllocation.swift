import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var explain: Command {
    Command(
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
