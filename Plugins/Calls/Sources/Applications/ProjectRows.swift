import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// A term of the budget of a project.
struct CostRow: Sendable {
  let name: Text
  let amount: Money
  let rule: Text?

  static let shape = TableShape<CostRow>(
    .field("cost", fr: "dépense", .text) { .phrase($0.name) },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("rule", fr: "règle", .text, rank: 1) { $0.rule.map { .phrase($0) } ?? .missing })

  /// The lines, what the flat rates add, and the total.
  static func rows(of budget: CostPlan) -> [CostRow] {
    let lines = budget.lines.map { line in
      CostRow(
        name: line.words, amount: line.amount,
        rule: line.category.shown + (line.heading.map { .same(", ") + $0.shown } ?? .same("")))
    }
    let computation = budget.computation
    let flat = computation.terms.filter { $0.rule != nil }.map {
      CostRow(name: $0.name, amount: $0.amount, rule: $0.rule)
    }
    let total = CostRow(
      name: Text(en: "total", fr: "total"), amount: computation.total,
      rule: budget.method.map { .same($0) })
    return lines + flat + [total]
  }
}

/// A source of money of a project.
enum FinancingRow {
  static let shape = TableShape<FinancingLine>(
    .field("source", fr: "source", .text) { .phrase($0.source.shown) },
    .field("by", fr: "par", .text, rank: 1) {
      ($0.label ?? $0.organisation?.id.name).map { .text($0) } ?? .missing
    },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) })
}

/// A year of a project.
enum YearRow {
  static let shape = TableShape<YearShare>(
    .field("year", fr: "année", .year) { .year($0.year) },
    .field("requested", fr: "demandé", .amount) { .amount($0.requested) },
    .field("granted", fr: "accordé", .amount, heading: ApplicationRow.selectedHeading) {
      $0.granted.map { .amount($0) } ?? .missing
    })
}

/// A target of a project.
enum TargetRow {
  static let shape = TableShape<ExpectedIndicator>(
    .field("indicator", fr: "indicateur", .choice(FundIndicator.self)) { .choice($0.indicator) },
    .field(
      "counts", fr: "compte", .text, heading: Text(en: "What it counts", fr: "Ce qui est compté")
    ) {
      .phrase($0.indicator.title)
    },
    .field("target", fr: "cible", .integer) { .integer($0.target) })
}

/// A piece that a call asks for.
struct PieceRow: Sendable {
  let piece: CallForProjects.AskedPiece
  let hasCome: Bool

  static let shape = TableShape<PieceRow>(
    .field("code", fr: "code", .identity) { .identity($0.piece.code) },
    .field("piece", fr: "pièce", .text) { .phrase($0.piece.title) },
    .field("there", fr: "reçue", .truth, heading: Text(en: "There", fr: "Reçue")) {
      .truth($0.hasCome)
    })
}

/// What was given by a criterion, and the total.
struct ScoreRow: Sendable {
  let name: Text
  let weight: Int
  let mean: ApplicationScore.Mean?
  let share: Rate?
  let count: Int

  static let shape = TableShape<ScoreRow>(
    .field("criterion", fr: "critère", .text) { .phrase($0.name) },
    .field("weight", fr: "poids", .integer) { .integer($0.weight) },
    .field(
      "points", fr: "points", .integer, heading: Text(en: "Sum of points", fr: "Somme des points")
    ) { $0.mean.map { .integer($0.sum) } ?? .missing },
    .field("assessors", fr: "évaluateurs", .integer) { .integer($0.count) },
    .field("maximum", fr: "maximum", .integer) {
      $0.mean.map { .integer($0.criterion.maximum) } ?? .missing
    },
    .field("share", fr: "part", .rate, heading: Text(en: "Of the most", fr: "Part du maximum")) {
      $0.share.map { .rate($0) } ?? .missing
    })

  static func rows(of score: ApplicationScore) -> [ScoreRow] {
    score.means.map { mean in
      ScoreRow(
        name: mean.criterion.title, weight: mean.criterion.weight, mean: mean, share: mean.share,
        count: mean.count)
    } + [
      ScoreRow(
        name: Text(en: "total", fr: "total"),
        weight: score.means.map(\.criterion.weight).reduce(0, +), mean: nil, share: score.rate,
        count: score.assessors)
    ]
  }
}

/// What an assessor declared and gave.
enum AssessorRow {
  static let shape = TableShape<Assessment>(
    .field("assessor", fr: "évaluateur", .identity) { .identity($0.assessor.id.slug) },
    .field("declaration", fr: "déclaration", .text) { .phrase($0.declaration.shown) },
    .field("on", fr: "le", .date, heading: Text(en: "On", fr: "Le")) { .date($0.declared) },
    .field("interest", fr: "intérêt", .text, rank: 1) {
      $0.interest.map { .text($0) } ?? .missing
    },
    .field("points", fr: "points", .text) { assessment in
      .text(
        assessment.scores.map { "\($0.criterion.name)=\($0.points)" }.joined(separator: ", "))
    })
}
