public import AccordDocuments
public import AccordWording

/// A programme of a European fund: its objectives, the rates of the fund and of the public
/// counterpart, and the days between which costs are eligible.
public struct Programme: Document {
  public static let schema = Schema(
    "programmes", Text(en: "programme", fr: "programme"), fields: fields)

  public let id: ID<Programme>
  /// What it is called, in both languages.
  public var title: Text
  /// Its number: `2021FR16FFPR006`.
  public var cci: String
  /// The organisation that runs it (autorité de gestion).
  public var authority: Reference<Organisation>
  /// The fund: `FSE+`.
  public var fund: String
  /// The programming period: 2021–2027.
  public var years: YearRange
  /// From when costs are eligible.
  public var eligibleFrom: CalendarDate
  /// Until when costs are eligible.
  public var eligibleUntil: CalendarDate
  /// The specific objectives that it serves; where there is none, any theme passes.
  public var objectives: [SpecificObjective]
  /// The share of the cost that the fund pays.
  public var fundRate: Rate
  /// The share of the cost that the public counterpart pays.
  public var counterpartRate: Rate
  /// Its priorities.
  public var priorities: [Priority]

  /// A priority of a programme.
  public struct Priority: Sendable, Hashable, Codable {
    /// Its code within the programme.
    public var code: Slug
    /// What it is called, in both languages.
    public var title: Text

    /// A priority.
    public init(code: Slug, title: Text) {
      self.code = code
      self.title = title
    }
  }

  /// A programme.
  public init(
    id: ID<Programme>, title: Text, cci: String, authority: Reference<Organisation>,
    fund: String, years: YearRange, eligibleFrom: CalendarDate, eligibleUntil: CalendarDate,
    objectives: [SpecificObjective] = [], fundRate: Rate, counterpartRate: Rate,
    priorities: [Priority] = []
  ) {
    self.id = id
    self.title = title
    self.cci = cci
    self.authority = authority
    self.fund = fund
    self.years = years
    self.eligibleFrom = eligibleFrom
    self.eligibleUntil = eligibleUntil
    self.objectives = objectives
    self.fundRate = fundRate
    self.counterpartRate = counterpartRate
    self.priorities = priorities
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english], cci] }

  /// Its rates are shares of one cost, its days are in order, and its number looks like one.
  public func validate() throws {
    guard !title.isEmpty else { throw Failure.noTitleOfCall(id.name) }
    guard cci.wholeMatch(of: /[0-9]{4}[A-Z]{2}[0-9]{2}[A-Z0-9]{4}[0-9]{3}/) != nil else {
      throw Failure.cci(cci)
    }
    guard eligibleFrom <= eligibleUntil else {
      throw Failure.eligibleDaysReversed(eligibleFrom, eligibleUntil)
    }
    guard fundRate > .percent(0), counterpartRate >= .percent(0),
      fundRate.basisPoints + counterpartRate.basisPoints <= Rate.percent(100).basisPoints
    else { throw Failure.programmeRates(fundRate, counterpartRate) }
    if let twice = priorities.map(\.code).firstRepeated() {
      throw Failure.priorityTwice(id, twice)
    }
  }

  /// Projects that were selected stay within its eligible days.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    guard let before = try before(in: state),
      before.eligibleFrom != eligibleFrom || before.eligibleUntil != eligibleUntil
    else { return [] }
    let own = try state.all(CallForProjects.self).filter { $0.under?.id == id }
    let calls = Set(own.map(\.id))
    for application in try state.all(Application.self)
    where calls.contains(application.call.id) && application.status.drawsOnBudget {
      let days = [application.starts, application.ends].compactMap(\.self)
      guard days.contains(where: { $0 < eligibleFrom || $0 > eligibleUntil }) else { continue }
      throw Failure.outsideEligibleDays(application, self)
    }
    for call in own { try call.requireEligibleYears(in: self) }
    return []
  }

  /// Whether it serves an objective; one without objectives serves any.
  public func serves(_ objective: SpecificObjective) -> Bool {
    objectives.isEmpty || objectives.contains(objective)
  }
}

/// The shares of the fund and of the public counterpart in what is granted.
public struct FundShares: Sendable, Hashable {
  /// The share of the cost that the fund pays.
  public let fund: Rate
  /// The share of the cost that the public counterpart pays.
  public let counterpart: Rate

  /// The shares of a fund and its counterpart.
  public init(fund: Rate, counterpart: Rate) {
    self.fund = fund
    self.counterpart = counterpart
  }

  /// What an amount of support is made of: the fund's part, rounded down to the cent, and the rest.
  public func parts(of amount: Money) -> (fund: Money, counterpart: Money) {
    let whole = fund.basisPoints + counterpart.basisPoints
    guard whole > 0 else { return (.zero, amount) }
    let part = Int128(amount.cents) * Int128(fund.basisPoints) / Int128(whole)
    let money = Money(cents: Int(clamping: part))
    return (money, amount - money)
  }
}

extension Failure {
  static func cci(_ text: String) -> Failure {
    Failure(
      "programmes.cci",
      Text(
        en: "\"\(text)\" is not the number (CCI) of a programme.",
        fr: "« \(text) » n’est pas le numéro (CCI) d’un programme."),
      about: "cci",
      advice: Text(
        en: "It looks like this: 2021FR16FFPR006.", fr: "Il se présente ainsi : 2021FR16FFPR006."))
  }

  static func eligibleDaysReversed(_ first: CalendarDate, _ last: CalendarDate) -> Failure {
    Failure(
      "programmes.days",
      Text(
        en: "Costs cannot be eligible until \(last), before they are from \(first) on.",
        fr: "Les dépenses ne peuvent pas être éligibles jusqu’au \(last), avant le \(first)."),
      about: "eligible-until",
      advice: Text(
        en: "Give the last day after the first one.",
        fr: "Donnez un dernier jour postérieur au premier."))
  }

  static func programmeRates(_ fund: Rate, _ counterpart: Rate) -> Failure {
    Failure(
      "programmes.rates",
      Text(
        en: "\(fund) of the fund and \(counterpart) of the counterpart are not shares of one cost.",
        fr:
          "\(fund) du fonds et \(counterpart) de contrepartie ne sont pas les parts d’un même coût."
      ),
      about: "fund-rate",
      advice: Text(
        en: "The fund’s share is above 0%, and both together are at most 100%.",
        fr: "La part du fonds est supérieure à 0 %, et les deux réunies n’excèdent pas 100 %."))
  }

  static func priorityTwice(_ id: ID<Programme>, _ code: Slug) -> Failure {
    Failure(
      "programmes.priority-twice",
      Text(
        en: "The programme \"\(id)\" has the priority \"\(code)\" twice.",
        fr: "Le programme « \(id) » a deux fois la priorité « \(code) »."),
      about: "code",
      advice: Text(
        en: "Give another code, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre code, ou commencez la ligne par « assurer » pour la reformuler."))
  }
}
