public import AccordDocuments
public import AccordWording

/// The figures of one structure for one indicator in a year: what is aimed at, and what each quarter
/// brought. A quarter without data is `nil`, which is not zero.
public struct IndicatorFigure: Document {
  public static let schema = Schema(
    "figures", Text(en: "figure", fr: "chiffre"), .masculine, fields: fields,
    guards: [partsFitTheWhole])

  public let id: ID<IndicatorFigure>
  /// Whose figures these are.
  public var organisation: Reference<Organisation>
  /// The year.
  public var year: Int
  /// What is counted.
  public var indicator: Reference<Indicator>
  /// What is aimed at in the year.
  public var target: Int?
  /// The first quarter, and the others after it.
  public var first: Int?
  /// The second quarter.
  public var second: Int?
  /// The third quarter.
  public var third: Int?
  /// The fourth quarter.
  public var fourth: Int?
  /// The list of zones by which it was counted, where the indicator counts people of zones.
  public var zoning: Zoning?
  /// Where the figures come from.
  public var source: String?
  /// Whether they are invented, for examples.
  public var isFictitious: Bool

  /// Figures.
  public init(
    id: ID<IndicatorFigure>, organisation: Reference<Organisation>, year: Int,
    indicator: Reference<Indicator>, target: Int? = nil, quarters: [Int?] = [],
    zoning: Zoning? = nil, source: String? = nil, isFictitious: Bool = false
  ) {
    self.id = id
    self.organisation = organisation
    self.year = year
    self.indicator = indicator
    self.target = target
    let all = quarters + Array(repeating: nil, count: max(4 - quarters.count, 0))
    (first, second, third, fourth) = (all[0], all[1], all[2], all[3])
    self.zoning = zoning
    self.source = source
    self.isFictitious = isFictitious
  }

  /// The identity of the figures of an organisation: `ml-elbeuf.2024.contacts`; `nil` when it would be
  /// too long.
  public static func identity(
    of organisation: ID<Organisation>, in year: Int, _ indicator: ID<Indicator>
  ) -> ID<IndicatorFigure>? {
    ID("\(organisation.name).\(year).\(indicator.name)")
  }

  public var label: String { id.name }

  /// The four quarters.
  public var quarters: [Int?] { [first, second, third, fourth] }

  /// How many quarters are known.
  public var known: Int { quarters.count { $0 != nil } }

  /// The figure of the year so far; `nil` without data.
  public func done(_ rule: YearlyRule) -> Int? {
    let values = quarters.compactMap(\.self)
    guard let last = values.last else { return nil }
    return switch rule {
    case .sum: values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    case .last, .cumulated: last
    }
  }

  /// Something is known, nothing is below zero or out of proportion.
  public func validate() throws {
    guard (1900...2999).contains(year) else { throw RegistryFault.noSuchYear(year) }
    guard
      id == IndicatorFigure.identity(of: organisation.id, in: year, indicator.id)
    else { throw Failure.figureIdentity(self) }
    let values = (quarters + [target]).compactMap(\.self)
    guard !values.isEmpty else { throw Failure.nothingCounted(self) }
    let named = zip(["q1", "q2", "q3", "q4", "target"], quarters + [target])
    for (name, value) in named
    where value.map({ !(0...Allocation.greatestFigure).contains($0) }) == true {
      throw Failure.figureRange(self, about: name)
    }
  }

  /// Figures of a year that has begun, of a year that is not closed, with the zoning that their
  /// indicator asks for, and cumulated ones that do not fall.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    if quarters.contains(where: { $0 != nil }), year > today.year {
      throw RegistryFault.yearAhead(year, present: today.year)
    }
    guard let indicator = try state.document(indicator.id) else { return [] }
    if let zone = indicator.zone, known > 0 {
      guard let zoning else { throw Failure.noZoning(self, zone) }
      guard zoning.kind == zone else { throw Failure.otherZoning(self, zoning, zone) }
    } else if indicator.zone == nil, let zoning {
      throw Failure.needlessZoning(self, zoning)
    }
    if indicator.yearly == .cumulated {
      let values = quarters.compactMap(\.self)
      if let index = values.indices.dropFirst().first(where: { values[$0] < values[$0 - 1] }) {
        throw Failure.cumulatedFalls(self, values[index - 1], values[index])
      }
    }
    try requireOpenYear(in: state)
    return []
  }
}

extension IndicatorFigure {
  /// What its members are called, and how people read them.
  public static let fields: [Field<IndicatorFigure>] = [
    Field(
      "organisation", fr: "structure", indexed: \.organisation,
      help: Text(en: "whose figures these are", fr: "la structure dont ce sont les chiffres"),
      .headings("mission locale")),
    Field(
      "year", fr: "année", indexedYear: \.year, help: Text(en: "the year", fr: "l’année"),
      .headings("exercice")),
    Field(
      "indicator", fr: "indicateur", indexed: \.indicator,
      help: Text(en: "what is counted", fr: "ce qui est compté")),
    Field(
      "target", fr: "cible", \.target,
      help: Text(en: "what is aimed at in the year", fr: "l’objectif de l’année"),
      .headings("objectif")),
    Field(
      "first quarter", fr: "premier trimestre", \.first,
      help: Text(en: "the first quarter", fr: "le premier trimestre"), .key("first"),
      .word("q1", fr: "t1"), .rank(2)),
    Field(
      "second quarter", fr: "deuxième trimestre", \.second,
      help: Text(en: "the second quarter", fr: "le deuxième trimestre"), .key("second"),
      .word("q2", fr: "t2"), .rank(2)),
    Field(
      "third quarter", fr: "troisième trimestre", \.third,
      help: Text(en: "the third quarter", fr: "le troisième trimestre"), .key("third"),
      .word("q3", fr: "t3"), .rank(2)),
    Field(
      "fourth quarter", fr: "quatrième trimestre", \.fourth,
      help: Text(en: "the fourth quarter", fr: "le quatrième trimestre"), .key("fourth"),
      .word("q4", fr: "t4"), .rank(2)),
    Field(
      "zoning", fr: "zonage", \.zoning,
      help: Text(
        en: "the list of zones by which it was counted", fr: "le zonage selon lequel on a compté"),
      .rank(3)),
    Field(
      "source", fr: "source", \.source,
      help: Text(en: "where the figures come from", fr: "l’origine des chiffres"), .freeText,
      .rank(5), .headings("origine")),
    Field(
      "fictitious", fr: "fictif", \.isFictitious,
      help: Text(en: "whether it is invented, for examples", fr: "invention pour un exemple"),
      .key("isFictitious"), .rank(5)),
  ]

  /// A part is not more than its whole, where both are known for the same quarters.
  static let partsFitTheWhole: Guard = Guard(
    "figures.part",
    Text(
      en: "A part of an indicator is not more than the whole",
      fr: "Une partie d’un indicateur ne dépasse pas le tout"),
    over: [IndicatorFigure.self, Indicator.self]
  ) { state, changed in
    // Whose figures changed, and all of an indicator that changed.
    var years: Set<[String]> = []
    var indicators: Set<ID<Indicator>> = []
    for key in changed {
      if key.collection == Indicator.schema.collection {
        indicators.insert(ID<Indicator>(key.slug))
      } else if let figure = try state.document(ID<IndicatorFigure>(key.slug)) {
        years.insert([figure.organisation.id.name, "\(figure.year)"])
      }
    }
    for indicator in indicators {
      for figure in try state.documents(IndicatorFigure.where(\.indicator, is: indicator)) {
        years.insert([figure.organisation.id.name, "\(figure.year)"])
      }
    }
    guard !years.isEmpty else { return [] }
    let known = Dictionary(
      try state.all(Indicator.self).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var found: [Violation] = []
    for name in Set(years.map { $0[0] }).sorted() {
      guard let organisation = ID<Organisation>(name) else { continue }
      let figures = try state.documents(IndicatorFigure.where(\.organisation, is: organisation))
        .filter { years.contains([name, "\($0.year)"]) }
      for part in figures {
        guard let indicator = known[part.indicator.id], let within = indicator.within,
          let rule = known[within.id]?.yearly,
          let whole = figures.first(where: { $0.year == part.year && $0.indicator == within })
        else { continue }
        found += part.violations(of: indicator, within: whole, rule)
      }
    }
    return found
  }

  private func violations(
    of indicator: Indicator, within whole: IndicatorFigure, _ rule: YearlyRule
  ) -> [Violation] {
    guard indicator.yearly == rule else { return [] }
    for (index, pair) in zip(quarters, whole.quarters).enumerated() {
      guard let part = pair.0, let all = pair.1, part > all else { continue }
      return [
        Violation(
          "figures.part",
          Text(
            en:
              "\"\(id)\" is \(part) in quarter \(index + 1), more than the \(all) of \"\(whole.id)\", of which it is a part.",
            fr:
              "« \(id) » vaut \(part) au trimestre \(index + 1), plus que les \(all) de « \(whole.id) », dont il est une partie."
          ),
          advice: Text(
            en: "Correct the one that is wrong.", fr: "Rectifiez celui des deux qui est faux."),
          document: key)
      ]
    }
    return []
  }
}

extension Failure {
  static func figureIdentity(_ figure: IndicatorFigure) -> Failure {
    Failure(
      "figures.identity",
      Text(
        en:
          "The figure \"\(figure.id)\" has not the identity of its organisation, year and indicator.",
        fr:
          "Le chiffre « \(figure.id) » n’a pas l’identifiant de sa structure, de son année et de son indicateur."
      ), about: nil)
  }

  static func nothingCounted(_ figure: IndicatorFigure) -> Failure {
    Failure(
      "figures.empty",
      Text(
        en: "The figure \"\(figure.id)\" has neither a target nor a quarter.",
        fr: "Le chiffre « \(figure.id) » n’a ni cible ni trimestre."),
      about: "target",
      advice: Text(
        en: "Give one of them; leave out what is not known.",
        fr: "Donnez l’un d’eux ; omettez ce qui n’est pas connu."))
  }

  static func figureRange(_ figure: IndicatorFigure, about name: String) -> Failure {
    Failure(
      "figures.range",
      Text(
        en: "The figure \"\(figure.id)\" is below zero or above \(Allocation.greatestFigure).",
        fr: "Le chiffre « \(figure.id) » est négatif ou dépasse \(Allocation.greatestFigure)."),
      about: name, advice: Text(en: "Look for a slip.", fr: "Cherchez une erreur de saisie."))
  }

  static func noZoning(_ figure: IndicatorFigure, _ zone: ZoneKind) -> Failure {
    let known = Text.each { language in
      Zoning.allCases.filter { $0.kind == zone }.map { $0.written(in: language) }
        .joined(separator: ", ")
    }
    return Failure(
      "figures.zoning",
      Text(
        en: "The figure \"\(figure.id)\" counts people of a zone: it carries the zoning.",
        fr: "Le chiffre « \(figure.id) » compte les résidents d’une zone : il porte le zonage."),
      about: "zoning",
      advice: Text(en: "Give one of: \(known).", fr: "Donnez l’un de : \(known)."))
  }

  static func otherZoning(
    _ figure: IndicatorFigure, _ zoning: Zoning, _ zone: ZoneKind
  ) -> Failure {
    Failure(
      "figures.zoning",
      Text(
        en: "\(zoning.shown) is no zoning of the kind \(zone), which \"\(figure.id)\" counts.",
        fr: "\(zoning.shown) n’est pas un zonage de type « \(zone) », que compte « \(figure.id) »."),
      about: "zoning",
      advice: Text(
        en: "Give the list by which it was counted.",
        fr: "Donnez le zonage selon lequel on a compté."))
  }

  static func needlessZoning(_ figure: IndicatorFigure, _ zoning: Zoning) -> Failure {
    Failure(
      "figures.zoning",
      Text(
        en: "The indicator of \"\(figure.id)\" counts no zone: \(zoning.shown) says nothing of it.",
        fr: "L’indicateur de « \(figure.id) » ne compte aucune zone : \(zoning.shown) n’y dit rien."
      ),
      about: "zoning",
      advice: Text(
        en: "Leave it out, or give the indicator its zone.",
        fr: "Omettez-le, ou donnez sa zone à l’indicateur."))
  }

  static func cumulatedFalls(_ figure: IndicatorFigure, _ before: Int, _ after: Int) -> Failure {
    Failure(
      "figures.cumulated",
      Text(
        en: "\"\(figure.id)\" is cumulated since January and falls from \(before) to \(after).",
        fr: "« \(figure.id) » est cumulé depuis janvier et passe de \(before) à \(after)."),
      about: nil,
      advice: Text(
        en: "Give what was counted since January, or make the indicator a sum of quarters.",
        fr:
          "Donnez le cumul depuis janvier, ou faites de l’indicateur une somme de trimestres."))
  }
}
