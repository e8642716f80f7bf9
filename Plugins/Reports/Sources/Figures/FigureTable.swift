import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// Target, done and gap of one structure for one indicator in a year, or of all structures.
struct FigureRow: Sendable {
  let level: TableLevel
  let indicator: Indicator
  let organisation: ID<Organisation>?
  let name: Text
  let target: Int?
  let done: Int?
  let known: Text

  var gap: Int? { done.flatMap { done in target.map { done - $0 } } }

  /// What was done of what was aimed at, rounded to a hundredth of a percent.
  var rate: Rate? {
    guard let done, let target, target > 0 else { return nil }
    return Rate(
      basisPoints: Int((Int128(done) * 10_000 + Int128(target) / 2) / Int128(target)))
  }

  static let shape = TableShape<FigureRow>(
    .field("level", fr: "niveau", .choice(TableLevel.self), rank: 3, overlap: .levels) {
      .choice($0.level)
    },
    // Figures of two indicators count other things, or the same people twice.
    .field("indicator", fr: "indicateur", .identity, overlap: .levels) {
      .identity($0.indicator.id.slug)
    },
    .field("organisation", fr: "structure", naming: Organisation.self, rank: 2) {
      $0.organisation
    },
    .field("name", fr: "nom", .text) { .phrase($0.name) },
    .field("target", fr: "cible", .integer) { $0.target.map { .integer($0) } ?? .missing },
    .field("done", fr: "réalisé", .integer) { $0.done.map { .integer($0) } ?? .missing },
    .field("gap", fr: "écart", .integer) { $0.gap.map { .integer($0) } ?? .missing },
    .field("rate", fr: "taux", .rate, rank: 1) { $0.rate.map { .rate($0) } ?? .missing },
    .field("known", fr: "connus", .text, rank: 1) { .phrase($0.known) })

  /// The rows of the structures of a year, with a total for each indicator.
  static func rows(
    of year: Int, indicators: [Indicator], structures: [Organisation],
    _ figures: [IndicatorFigure]
  ) -> [FigureRow] {
    let own = Dictionary(
      figures.filter { $0.year == year }.map {
        ([$0.organisation.id.name, $0.indicator.id.name], $0)
      },
      uniquingKeysWith: { one, _ in one })
    return indicators.flatMap { indicator -> [FigureRow] in
      let rows = structures.map { structure in
        let figure = own[[structure.id.name, indicator.id.name]]
        let known = figure?.known ?? 0
        return FigureRow(
          level: .structure, indicator: indicator, organisation: structure.id,
          name: .same(structure.name), target: figure?.target,
          done: figure?.done(indicator.yearly),
          known: Text(en: "\(known) of 4 quarters", fr: "\(known) trimestres sur 4"))
      }
      guard rows.contains(where: { $0.target != nil || $0.done != nil }) else { return [] }
      let (done, targets) = (rows.compactMap(\.done), rows.compactMap(\.target))
      let total = FigureRow(
        level: .total, indicator: indicator, organisation: nil,
        name: Text(en: "Total", fr: "Total"),
        target: targets.isEmpty ? nil : targets.reduce(0, +),
        done: done.isEmpty ? nil : done.reduce(0, +),
        known: Text(
          en: "\(done.count) of \(rows.count)", fr: "\(done.count) sur \(rows.count)"))
      return rows + [total]
    }
  }
}

extension Session {
  /// The Missions Locales that were open in a year.
  func missions(of year: Int) throws -> [Organisation] {
    try all(Organisation.self).filter { $0.kind == .missionLocale && $0.isOpen(in: year) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension FigureCommands {
  private static var year: Argument<Year> {
    Argument("year", fr: "année", Text(en: "the year", fr: "l’année"))
  }

  static var table: Command {
    Command(
      "figure table", fr: "chiffre tableau", .read,
      Text(
        en: "Show target, done and gap of each structure, and in total",
        fr: "Montrer cible, réalisé et écart de chaque structure, et au total"),
      discussion: Text(
        en:
          "How quarters make a year is said by each indicator. No data is \"–\", which is not zero; a total says of how many structures it is. Figures of several indicators are never added up.",
        fr:
          "Chaque indicateur dit comment les trimestres font l’année. L’absence de donnée est « – », qui n’est pas zéro ; un total dit sur combien de structures il porte. Les chiffres de plusieurs indicateurs ne s’additionnent jamais."
      ),
      takes: year,
      Option<ID<Indicator>>(
        "indicator", fr: "indicateur", Text(en: "this one alone", fr: "celui-là seul")),
      Option<ID<Organisation>>(
        "organisation", fr: "structure",
        Text(en: "of this structure alone", fr: "de cette structure seule")),
      returns: FigureRow.shape.columns,
      examples: [
        Example(
          "figure table 2023 --indicator accompanied | where level = structure and gap < 0",
          Text(en: "Who is below the target", fr: "Qui est sous sa cible"))
      ]
    ) { session, year, indicator, organisation in
      let indicators = try indicator.map { [try session.find($0)] } ?? session.all(Indicator.self)
      let figures = try session.documents(IndicatorFigure.where(\.year, is: year.number))
      let structures =
        try organisation.map { [try session.find($0)] } ?? session.missions(of: year.number)
      let rows = FigureRow.rows(
        of: year.number, indicators: indicators, structures: structures, figures)
      return .table(
        FigureRow.shape.table(
          organisation == nil ? rows : rows.filter { $0.level == .structure },
          whenEmpty: Text(
            en: "Nothing is counted of \(year.number).",
            fr: "Rien n’est compté pour \(year.number).")))
    }
  }

  static var compare: Command {
    Command(
      "figure compare", fr: "chiffre comparer", .read,
      Text(
        en: "Lay two years of an indicator side by side",
        fr: "Mettre deux années d’un indicateur côte à côte"),
      discussion: Text(
        en:
          "Where the zones were drawn anew between the two years, the figures count other places: that is said, and there is no difference.",
        fr:
          "Si le zonage a changé entre les deux années, les chiffres ne comptent pas les mêmes lieux : c’est dit, et il n’y a pas de différence."
      ),
      takes: Argument<ID<Indicator>>(
        "indicator", fr: "indicateur", Text(en: "the indicator", fr: "l’indicateur")),
      Argument<Year>("first", fr: "première", Text(en: "a year", fr: "une année")),
      Argument<Year>("second", fr: "seconde", Text(en: "a later year", fr: "une année suivante")),
      returns: ComparedFigure.shape.columns,
      examples: [
        Example(
          "figure compare accompanied 2022 2023",
          Text(en: "What changed", fr: "Ce qui a changé"))
      ]
    ) { session, id, first, second in
      let indicator = try session.find(id)
      let figures = try session.documents(IndicatorFigure.where(\.indicator, is: id))
      let rows = try session.missions(of: second.number).map { structure -> ComparedFigure in
        let own = figures.filter { $0.organisation.id == structure.id }
        return ComparedFigure(
          organisation: structure, before: own.first { $0.year == first.number },
          after: own.first { $0.year == second.number }, rule: indicator.yearly)
      }
      let apart = rows.filter(\.isOfOtherZones)
      if let example = apart.first, let one = example.before?.zoning,
        let other = example.after?.zoning
      {
        session.warn(
          Text(
            en:
              "The zones are not the same for \(apart.map(\.organisation.id.name).joined(separator: ", ")) (\(one.shown), \(other.shown)): the two years are not compared.",
            fr:
              "Le zonage n’est pas le même pour \(apart.map(\.organisation.id.name).joined(separator: ", ")) (\(one.shown), \(other.shown)) : les deux années ne se comparent pas."
          ))
      }
      return .table(ComparedFigure.shape.table(rows))
    }
  }
}

/// Two years of a structure.
private struct ComparedFigure: Sendable {
  let organisation: Organisation
  let before: IndicatorFigure?
  let after: IndicatorFigure?
  let rule: YearlyRule

  /// Whether the two years were counted by other zones.
  var isOfOtherZones: Bool {
    guard let before, let after else { return false }
    return before.zoning != after.zoning
  }

  var difference: Int? {
    guard !isOfOtherZones, let one = before?.done(rule), let other = after?.done(rule) else {
      return nil
    }
    return other - one
  }

  static let shape = TableShape<ComparedFigure>(
    .field("organisation", fr: "structure", naming: Organisation.self, rank: 1) {
      $0.organisation.id
    },
    .field("name", fr: "nom", .text) { .text($0.organisation.name) },
    .field("first", fr: "première", .integer) { row in
      (row.before?.done(row.rule)).map { .integer($0) } ?? .missing
    },
    .field("second", fr: "seconde", .integer) { row in
      (row.after?.done(row.rule)).map { .integer($0) } ?? .missing
    },
    .field("difference", fr: "différence", .integer) {
      $0.difference.map { .integer($0) } ?? .missing
    },
    .field("zonings", fr: "zonages", .text, rank: 1) { row in
      let both = [row.before?.zoning, row.after?.zoning].compactMap { $0?.shown }
      return both.isEmpty
        ? .missing
        : .phrase(
          Text.each { language in
            both.map { $0[language] }.joined(separator: " → ")
          })
    })
}

/// The figures of a structure on its card.
enum FigureSection {
  static let figures = CardSection(
    Text(en: "Indicators", fr: "Indicateurs"), of: Organisation.self, order: 45
  ) { session, organisation in
    let figures = try session.documents(
      IndicatorFigure.where(\.organisation, is: organisation.id))
    guard let year = figures.map(\.year).max() else { return .none }
    let rows = FigureRow.rows(
      of: year, indicators: try session.all(Indicator.self), structures: [organisation], figures
    ).filter { $0.level == .structure }
    return .table(
      FigureRow.shape.table(rows).without("level", "organisation", "name"))
  }
}
