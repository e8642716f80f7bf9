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
          "The fixed part, the renewed part and each criterion are a part of the envelope × figure ÷ total, rounded down to the cent. Then come what floors and caps add or take, what is less than a unit of the amount, and rounding. The terms add up to the share. Where shares are given by hand, the parts are those of what is left for the others.",
        fr:
          "La part fixe, la part reconduite et chaque critère valent part de l’enveloppe × chiffre ÷ total, arrondis au centime inférieur. Suivent ce qu’ajoutent ou retirent planchers et plafonds, ce que le montant laisse en dessous de l’unité, et l’arrondi. La somme des termes est la part. Lorsque des parts sont imposées, les parts de l’enveloppe sont celles de ce qui reste aux autres."
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
    name = term.kind.name[language]
  }
}

extension AllocationTerm.Kind {
  fileprivate var name: Text {
    switch self {
    case .fixedPart: Text(en: "fixed part", fr: "part fixe")
    case .renewedPart(let year, let before, let total):
      Text(
        en: "renewed from \(year): \(before) of \(total)",
        fr: "reconduite de \(year) : \(before) sur \(total)")
    case .criterion(let criterion):
      Text(
        en: "\(criterion.name) \(criterion.year), weight \(criterion.weight)",
        fr: "\(criterion.name) \(criterion.year), poids \(criterion.weight)")
    case .byHand: Text(en: "by hand", fr: "part imposée")
    case .floor(let rate, let before):
      Text(en: "floor: \(rate) on \(before)", fr: "plancher : \(rate) sur \(before)")
    case .cap(let rate, let before):
      Text(en: "cap: \(rate) on \(before)", fr: "plafond : \(rate) sur \(before)")
    case .heldOthers:
      Text(en: "floors and caps of others", fr: "planchers et plafonds des autres")
    case .rounding(let unit):
      unit.cents == 1
        ? Text(en: "largest remainder", fr: "plus fort reste")
        : Text(en: "rounding to \(unit)", fr: "arrondi à \(unit)")
    case .remainder:
      Text(en: "what the amount leaves below the unit", fr: "reste du montant sous l’unité")
    }
  }
}
