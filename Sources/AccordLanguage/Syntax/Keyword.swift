package import AccordWording

/// The words of the language itself, in both languages; accents and capitals do not count.
package enum Keyword: String, Sendable, CaseIterable {
  // Statements.
  case parameter, `let`, include, require, ensure, plan
  // Blocks.
  case `for`, `if`, `else`
  // Stages.
  case `where`, sort, by, select, take, count, sum, group, chart, `as`, save
  // Within stages and conditions.
  case ascending, descending, and, or, not, `in`, `is`, missing
  // Of each group, besides `count` and `sum`.
  case average, minimum, maximum
  // Stretches of time.
  case days, months, years
  // Saved views; `save` is the verb of one of its commands as well.
  case view

  package var words: Text {
    switch self {
    case .parameter: Text(en: "param", fr: "paramètre")
    case .let: Text(en: "let", fr: "soit")
    case .include: Text(en: "include", fr: "inclure")
    case .require: Text(en: "require", fr: "exiger")
    case .ensure: Text(en: "ensure", fr: "assurer")
    case .plan: Text(en: "plan", fr: "prévoir")
    case .for: Text(en: "for", fr: "pour")
    case .if: Text(en: "if", fr: "si")
    case .else: Text(en: "else", fr: "sinon")
    case .where: Text(en: "where", fr: "où")
    case .sort: Text(en: "sort", fr: "trier")
    case .by: Text(en: "by", fr: "par")
    case .select: Text(en: "select", fr: "choisir")
    case .take: Text(en: "take", fr: "prendre")
    case .count: Text(en: "count", fr: "compter")
    case .sum: Text(en: "sum", fr: "sommer")
    case .as: Text(en: "as", fr: "en")
    case .group: Text(en: "group", fr: "grouper")
    case .chart: Text(en: "chart", fr: "graphique")
    case .save: Text(en: "save", fr: "enregistrer")
    case .ascending: Text(en: "asc", fr: "croissant")
    case .descending: Text(en: "desc", fr: "décroissant")
    case .and: Text(en: "and", fr: "et")
    case .or: Text(en: "or", fr: "ou")
    case .not: Text(en: "not", fr: "non")
    case .in: Text(en: "in", fr: "dans")
    case .is: Text(en: "is", fr: "est")
    case .missing: Text(en: "missing", fr: "absent")
    case .average: Text(en: "average", fr: "moyenne")
    case .minimum: Text(en: "min", fr: "min")
    case .maximum: Text(en: "max", fr: "max")
    case .days: Text(en: "days", fr: "jours")
    case .months: Text(en: "months", fr: "mois")
    case .years: Text(en: "years", fr: "ans")
    case .view: Text(en: "view", fr: "vue")
    }
  }

  /// Other forms that are understood: full words, and the inflected forms of French.
  private var otherWords: [String] {
    switch self {
    case .parameter: ["parameter"]
    case .ascending: ["ascending", "croissante"]
    case .descending: ["descending", "decroissante"]
    case .not: ["pas"]
    case .missing: ["absente", "absents", "absentes"]
    case .average: ["avg", "mean"]
    case .minimum: ["minimum"]
    case .maximum: ["maximum"]
    case .days: ["day", "jour"]
    case .months: ["month"]
    case .years: ["year", "an", "annee", "annees"]
    default: []
    }
  }

  package func matches(_ text: String) -> Bool {
    Keyword.spellings[self]?.contains(text.folded) == true
  }

  private static let spellings: [Keyword: Set<String>] = Dictionary(
    uniqueKeysWithValues: allCases.map { keyword in
      (keyword, Set([keyword.words.en.folded, keyword.words.fr.folded] + keyword.otherWords))
    })

  /// What a statement may begin with besides a command.
  package static let statements: [Keyword] = [
    .parameter, .let, .include, .require, .for, .if, .ensure, .plan,
  ]
  /// What may follow a `|`.
  package static let stages: [Keyword] = [
    .where, .sort, .select, .take, .count, .sum, .group, .chart, .as, .save,
  ]
  /// The words, folded, that begin a statement: no command of a plugin begins with one.
  package static let ofStatements: Set<String> = Set(
    statements.flatMap { spellings[$0, default: []] })
  /// The words, folded, that no command of a plugin begins with: those that follow a `|` or a block,
  /// and the command that explains the others.
  package static let ofStages: Set<String> = Set(
    (stages + [.else]).flatMap { spellings[$0, default: []] } + ["help", "aide"])
  /// What is worked out of each group.
  package static let aggregates: [Keyword] = [.count, .sum, .average, .minimum, .maximum]
  /// What may follow a number to make it a stretch of time.
  package static let periods: [Keyword] = [.days, .months, .years]
}

extension Word {
  /// Whether this is a keyword, written bare.
  package func isKeyword(_ keyword: Keyword) -> Bool { bare.map(keyword.matches) ?? false }

  /// The first of these keywords that this word is.
  package func keyword(among keywords: [Keyword]) -> Keyword? {
    guard let bare else { return nil }
    return keywords.first { $0.matches(bare) }
  }
}
