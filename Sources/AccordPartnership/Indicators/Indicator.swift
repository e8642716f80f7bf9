public import AccordDocuments
public import AccordWording

/// What is counted of the work of the structures, as a Region and its network agree on it.
public struct Indicator: Document {
  public static let schema = Schema(
    "indicators", Text(en: "indicator", fr: "indicateur"), .masculine, fields: fields)

  public let id: ID<Indicator>
  /// What it is called, in both languages.
  public var title: Text
  /// What one of it is.
  public var unit: IndicatorUnit
  /// Whether it counts what there is on a day, what happens in a time, or situations.
  public var kind: IndicatorKind
  /// How the quarters make a year.
  public var yearly: YearlyRule
  /// The indicator of which it is a part: it is never more than that.
  public var within: Reference<Indicator>?
  /// The kind of zone of which it counts people, where it does.
  public var zone: ZoneKind?
  /// What exactly is counted.
  public var definition: String?

  /// An indicator.
  public init(
    id: ID<Indicator>, title: Text, unit: IndicatorUnit = .people, kind: IndicatorKind = .flow,
    yearly: YearlyRule = .sum, within: Reference<Indicator>? = nil, zone: ZoneKind? = nil,
    definition: String? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.kind = kind
    self.yearly = yearly
    self.within = within
    self.zone = zone
    self.definition = definition
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }

  /// What is counted on a day is not added up over quarters, and nothing is a part of itself.
  public func validate() throws {
    guard kind != .stock || yearly == .last else { throw Failure.stockSummed(self) }
    guard within?.id != id else { throw Failure.partOfItself(self) }
  }
}

/// What one of an indicator is.
public enum IndicatorUnit: String, Choice {
  case people
  case acts
  case places
  case hours

  public static let name = Text(en: "unit", fr: "unité")

  public var word: Text {
    switch self {
    case .people: Text(en: "people", fr: "personnes")
    case .acts: Text(en: "acts", fr: "actes")
    case .places: Text(en: "places", fr: "lieux")
    case .hours: Text(en: "hours", fr: "heures")
    }
  }
}

/// What an indicator counts. A stock and a flow are never added; one person may be in several
/// situations, so that situations are never summed into people.
public enum IndicatorKind: String, Choice {
  case stock
  case flow
  case situation

  public static let name = Text(en: "kind", fr: "nature")

  public var word: Text {
    switch self {
    case .stock: Text(en: "stock", fr: "stock")
    case .flow: Text(en: "flow", fr: "flux")
    case .situation: Text(en: "situation", fr: "situation")
    }
  }
}

/// How quarters make a year.
public enum YearlyRule: String, Choice {
  case sum
  case last
  case cumulated

  public static let name = Text(en: "year", fr: "année")

  public var word: Text {
    switch self {
    case .sum: Text(en: "sum", fr: "somme")
    case .last: Text(en: "last", fr: "dernier")
    case .cumulated: Text(en: "cumulated", fr: "cumulé")
    }
  }
}

/// A kind of zone, whose limits change with the lists of the State.
public enum ZoneKind: String, Choice {
  case priorityDistrict = "priority-district"
  case rural

  public static let name = Text(en: "zone", fr: "zone")

  public var word: Text {
    switch self {
    case .priorityDistrict: Text(en: "priority-district", fr: "qpv")
    case .rural: Text(en: "rural", fr: "rural")
    }
  }
}

/// A list of zones with the day from which it holds. Two years with different lists are not compared
/// without a word.
public enum Zoning: String, Choice {
  case qpv2014 = "qpv-2014"
  case qpv2024 = "qpv-2024"
  case zrr2017 = "zrr-2017"
  case frr2024 = "frr-2024"
  case frr2025 = "frr-2025"

  public static let name = Text(en: "zoning", fr: "zonage")

  public var word: Text {
    switch self {
    case .qpv2014: .same("qpv-2014")
    case .qpv2024: .same("qpv-2024")
    case .zrr2017: .same("zrr-2017")
    case .frr2024: .same("frr-2024")
    case .frr2025: .same("frr-2025")
    }
  }

  /// As people write it.
  public var shown: Text {
    switch self {
    case .qpv2014: .same("QPV 2014")
    case .qpv2024: .same("QPV 2024")
    case .zrr2017: .same("ZRR 2017")
    case .frr2024: .same("FRR 2024-07")
    case .frr2025: .same("FRR 2025")
    }
  }

  /// The kind of zone.
  public var kind: ZoneKind {
    switch self {
    case .qpv2014, .qpv2024: .priorityDistrict
    case .zrr2017, .frr2024, .frr2025: .rural
    }
  }

  /// From when it holds: QPV of 2014 (décret 2014-1750) from 1 January 2015 and of 2024 (décret
  /// 2023-1314) from 1 January 2024; ZRR (arrêté du 16 mars 2017) from 1 July 2017; FRR (arrêté du
  /// 19 juin 2024) from 1 July 2024, with FRR+ (décret 2025-628) from 1 January 2025.
  public var since: CalendarDate? {
    switch self {
    case .qpv2014: CalendarDate(year: 2015, month: 1, day: 1)
    case .qpv2024: CalendarDate(year: 2024, month: 1, day: 1)
    case .zrr2017: CalendarDate(year: 2017, month: 7, day: 1)
    case .frr2024: CalendarDate(year: 2024, month: 7, day: 1)
    case .frr2025: CalendarDate(year: 2025, month: 1, day: 1)
    }
  }
}

extension Indicator {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Indicator>] = [
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(en: "what it is called", fr: "son intitulé"), .freeText,
      .option("title", fr: "titre"), .naming),
    Field(
      "unit", fr: "unité", \.unit, help: Text(en: "what one of it is", fr: "ce qui est compté"),
      .otherwise(IndicatorUnit.people), .rank(1)),
    Field(
      "kind", fr: "nature", \.kind,
      help: Text(
        en: "what there is on a day, what happens in a time, or situations",
        fr: "ce qui existe à une date, ce qui se passe dans un temps, ou des situations"),
      .otherwise(IndicatorKind.flow)),
    Field(
      "yearly", fr: "annuel", \.yearly,
      help: Text(
        en: "how the quarters make a year", fr: "comment les trimestres font l’année"),
      .otherwise(YearlyRule.sum)),
    Field(
      "within", fr: "dont", \.within,
      help: Text(
        en: "the indicator of which it is a part", fr: "l’indicateur dont il est une partie")),
    Field(
      "zone", fr: "zone", \.zone,
      help: Text(
        en: "the kind of zone of which it counts people",
        fr: "le type de zone dont il compte les résidents")),
    Field(
      "definition", fr: "définition", \.definition,
      help: Text(en: "what exactly is counted", fr: "ce qui est compté, précisément"), .prose,
      .freeText, .onCard),
  ]
}

extension Failure {
  static func stockSummed(_ indicator: Indicator) -> Failure {
    Failure(
      "indicators.stock",
      Text(
        en:
          "The indicator \"\(indicator.id)\" counts what there is on a day: its quarters are not added up.",
        fr:
          "L’indicateur « \(indicator.id) » compte un stock à une date : ses trimestres ne s’additionnent pas."
      ),
      about: "yearly",
      advice: Text(
        en: "Its year is that of the last quarter: \"--yearly last\".",
        fr: "Son année est celle du dernier trimestre : « --annuel dernier »."))
  }

  static func partOfItself(_ indicator: Indicator) -> Failure {
    Failure(
      "indicators.within",
      Text(
        en: "The indicator \"\(indicator.id)\" cannot be a part of itself.",
        fr: "L’indicateur « \(indicator.id) » ne peut pas être une partie de lui-même."),
      about: "within",
      advice: Text(en: "Name another one.", fr: "Nommez-en un autre."))
  }
}
