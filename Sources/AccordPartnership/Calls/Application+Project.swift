import AccordDocuments
public import AccordWording

/// The project of an application: its days, its costs, its money and its years.
extension Application {
  /// The years whose budgets it draws on.
  public var drawnYears: [Int] {
    guard let years, !years.isEmpty else { return [year] }
    return years.map(\.year)
  }

  /// Whether it draws on the budget of a year.
  public func draws(on year: Int) -> Bool { drawnYears.contains(year) }

  /// What it draws on the budget of a year: what is granted, or asked for until then.
  public func drawn(in year: Int) -> Money {
    guard let years, !years.isEmpty else {
      return year == self.year ? granted ?? requested : .zero
    }
    return years.first { $0.year == year }.map { $0.granted ?? $0.requested } ?? .zero
  }

  /// What is asked for of the budget of a year, whatever was granted since.
  public func requested(in year: Int) -> Money {
    guard let years, !years.isEmpty else { return year == self.year ? requested : .zero }
    return years.first { $0.year == year }?.requested ?? .zero
  }

  /// What was asked for as a share of the cost, to the nearest hundredth of a per cent: only shown, no
  /// amount is computed from it.
  public var requestedShare: Rate? { Rate(share: requested, of: cost) }

  /// What is granted as a share of the cost that is kept, in the same way; `nil` where nothing is.
  public var grantedShare: Rate? {
    granted.flatMap { Rate(share: $0, of: keptCost ?? cost) }
  }

  /// Its days are in order, its budget comes to its cost, and its years to what is asked for.
  func validateProject() throws(Failure) {
    if let starts, let ends, ends < starts { throw Failure.projectDays(self, starts, ends) }
    if let budget, !budget.lines.isEmpty, budget.total != cost {
      throw Failure.costIsNotBudget(self, budget.total)
    }
    for line in budget?.lines ?? [] where line.amount < .zero {
      throw Failure.lineBelowZero(self, line.amount)
    }
    for line in financing ?? [] where line.amount < .zero {
      throw Failure.lineBelowZero(self, line.amount)
    }
    if let twice = (targets ?? []).map(\.indicator.rawValue).firstRepeated() {
      throw Failure.targetTwice(self, twice)
    }
    if let twice = (partners ?? []).firstRepeated() {
      throw Failure.partnerTwice(self, twice.id.name)
    }
    if (partners ?? []).contains(applicant) { throw Failure.partnerOfItself(self) }
    try validateYears()
  }

  /// No more is granted than asked for, in no year either.
  func requireGrantWithinRequest() throws(Failure) {
    if let keptCost, keptCost > cost || keptCost < granted ?? .zero || keptCost <= .zero {
      throw Failure.keptCost(self, keptCost)
    }
    if let granted, granted > requested { throw Failure.grantedAboveRequested(self, granted) }
    for share in years ?? [] {
      guard let granted = share.granted, granted > share.requested else { continue }
      throw Failure.grantedAboveRequested(self, granted, in: share)
    }
  }

  private func validateYears() throws(Failure) {
    guard let years, !years.isEmpty else { return }
    if let twice = years.map(\.year).firstRepeated() { throw Failure.yearTwice(self, twice) }
    guard years[0].year == year else { throw Failure.firstYear(self, years[0].year) }
    // While it is prepared its years are given one by one.
    if status != .draft {
      let sum = years.map(\.requested).total()
      guard sum == requested else { throw Failure.yearsOfRequest(self, sum) }
    }
    if let granted {
      let sum = years.map { $0.granted ?? .zero }.total()
      guard sum == granted else { throw Failure.yearsOfGrant(self, sum) }
    }
  }

  /// Requires a budget, where there is one, to be legal and paid for to the cent.
  func requireBudget() throws(Failure) {
    if let fault = budget?.faults.first { throw fault }
    if let fault = financingFault { throw fault }
  }

  /// That its financing plan, where there is one, is not equal to its cost.
  public var financingFault: Failure? {
    guard let financing, !financing.isEmpty else { return nil }
    let sum = financing.map(\.amount).total()
    return sum == cost ? nil : .financingIsNotCost(self, sum)
  }

  /// Requires the days of the project to be eligible.
  ///
  /// - Throws: the first of `dayFaults`.
  public func requireEligibleDays(in programme: Programme?) throws(Failure) {
    if let fault = dayFaults(in: programme, filedOn: date(of: .submit)).first { throw fault }
  }

  /// What is wrong with the days of the project: they are within those of eligible costs, and it is not
  /// completed when it is filed (regulation (EU) 2021/1060, art. 63(2) and 63(6)).
  public func dayFaults(in programme: Programme?, filedOn filed: CalendarDate?) -> [Failure] {
    var faults: [Failure] = []
    if let ends, let filed, ends < filed { faults.append(.completedBefore(self, ends, filed)) }
    if let programme {
      let days = [starts, ends].compactMap(\.self)
      let eligible = programme.eligibleFrom...programme.eligibleUntil
      if !days.allSatisfy(eligible.contains) {
        faults.append(.outsideEligibleDays(self, programme))
      }
    }
    return faults
  }

  /// Records that it was filed and is inadmissible: a late or ineligible file is kept, so that a
  /// letter can be sent.
  public mutating func keepAsInadmissible(
    on day: CalendarDate, because reason: String, author: String
  ) {
    steps += [
      Step(event: .submit, date: day, author: author),
      Step(event: .declareInadmissible, date: day, note: reason, author: author),
    ]
    status = .inadmissible
  }

  /// The pieces of its call that did not come with it.
  public func missingPieces(of call: CallForProjects) -> [CallForProjects.AskedPiece] {
    (call.pieces ?? []).filter { !(pieces ?? []).contains($0.code) }
  }
}

extension Rate {
  /// What an amount is of another one, to the nearest hundredth of a per cent; `nil` of nothing.
  init?(share amount: Money, of whole: Money) {
    guard whole > .zero else { return nil }
    self.init(
      basisPoints: Fraction(Int128(amount.cents), Int128(whole.cents)).rounded(times: 10_000))
  }
}

extension Failure {
  static func keptCost(_ application: Application, _ kept: Money) -> Failure {
    Failure(
      "applications.kept-cost",
      Text(
        en:
          "The decision cannot keep \(kept) of the cost of \"\(application.id)\": it is between what is granted and the cost of \(application.cost).",
        fr:
          "La décision ne peut pas retenir \(kept) du coût de « \(application.id) » : ce montant se situe entre l’aide accordée et le coût de \(application.cost)."
      ),
      about: "kept-cost",
      advice: Text(
        en: "Give the eligible cost that is kept, or leave it out where all of it is.",
        fr: "Donnez le coût éligible retenu, ou rien s’il l’est en entier."))
  }

  static func projectDays(
    _ application: Application, _ starts: CalendarDate, _ ends: CalendarDate
  ) -> Failure {
    Failure(
      "applications.days",
      Text(
        en:
          "The project \"\(application.id)\" cannot end on \(ends), before it starts on \(starts).",
        fr:
          "Le projet « \(application.id) » ne peut pas finir le \(ends), avant son début le \(starts)."
      ),
      about: "end",
      advice: Text(
        en: "Give a last day from \(starts) on.",
        fr: "Donnez un dernier jour à partir du \(starts)."))
  }

  static func costIsNotBudget(_ application: Application, _ total: Money) -> Failure {
    Failure(
      "applications.budget",
      Text(
        en:
          "The budget of \"\(application.id)\" comes to \(total); its cost is \(application.cost).",
        fr:
          "Le budget de « \(application.id) » totalise \(total) ; son coût est de \(application.cost)."
      ),
      about: "cost",
      advice: Text(
        en: "The cost follows from the budget: \"application cost \(application.id) …\".",
        fr: "Le coût découle du budget : « candidature dépense \(application.id) … »."))
  }

  static func lineBelowZero(_ application: Application, _ amount: Money) -> Failure {
    Failure(
      "applications.line",
      Text(
        en: "A line of \"\(application.id)\" cannot be below zero: \(amount).",
        fr: "Une ligne de « \(application.id) » ne peut pas être négative : \(amount)."),
      about: "amount",
      advice: Text(en: "Give an amount from zero up.", fr: "Donnez un montant positif ou nul."))
  }

  static func grantedAboveRequested(
    _ application: Application, _ granted: Money, in share: YearShare? = nil
  ) -> Failure {
    let asked = share?.requested ?? application.requested
    let year = share.map { Text(en: " for \($0.year)", fr: " pour \($0.year)") } ?? .same("")
    return Failure(
      "applications.granted-above-requested",
      Text(
        en:
          "\(granted) cannot be granted to \"\(application.id)\"\(year): it asks for \(asked).",
        fr:
          "« \(application.id) » ne peut pas recevoir \(granted)\(year) : la demande est de \(asked)."
      ),
      about: "amount",
      advice: Text(
        en: "Give at most what is asked for.", fr: "Donnez au plus le montant demandé."))
  }

  static func targetTwice(_ application: Application, _ code: String) -> Failure {
    Failure(
      "applications.target-twice",
      Text(
        en: "\"\(application.id)\" has the target \(code) twice.",
        fr: "« \(application.id) » a deux fois la cible \(code)."),
      about: "indicator", advice: Text(en: "Give it once.", fr: "Donnez-la une seule fois."))
  }

  static func partnerTwice(_ application: Application, _ name: String) -> Failure {
    Failure(
      "applications.partner-twice",
      Text(
        en: "\"\(application.id)\" has the partner \"\(name)\" twice.",
        fr: "« \(application.id) » a deux fois le partenaire « \(name) »."),
      about: "partner", advice: Text(en: "Name it once.", fr: "Nommez-le une seule fois."))
  }

  static func partnerOfItself(_ application: Application) -> Failure {
    Failure(
      "applications.partner",
      Text(
        en: "The applicant of \"\(application.id)\" is not a partner of its own project.",
        fr: "Le candidat de « \(application.id) » n’est pas partenaire de son propre projet."),
      about: "partner",
      advice: Text(en: "Name the others.", fr: "Nommez les autres structures."))
  }

  static func yearTwice(_ application: Application, _ year: Int) -> Failure {
    Failure(
      "applications.year-twice",
      Text(
        en: "\"\(application.id)\" has the year \(year) twice.",
        fr: "« \(application.id) » a deux fois l’année \(year)."),
      about: "year", advice: Text(en: "Give it once.", fr: "Donnez-la une seule fois."))
  }

  static func firstYear(_ application: Application, _ year: Int) -> Failure {
    Failure(
      "applications.first-year",
      Text(
        en: "\"\(application.id)\" draws on \(application.year) first, not on \(year).",
        fr: "« \(application.id) » sollicite d’abord \(application.year), non \(year)."),
      about: "year",
      advice: Text(
        en: "Give the amount of \(application.year) too.",
        fr: "Donnez aussi le montant de \(application.year)."))
  }

  static func yearsOfRequest(_ application: Application, _ sum: Money) -> Failure {
    Failure(
      "applications.years",
      Text(
        en:
          "The years of \"\(application.id)\" come to \(sum); it asks for \(application.requested).",
        fr:
          "Les années de « \(application.id) » totalisent \(sum) ; la demande est de \(application.requested)."
      ),
      about: "year",
      advice: Text(
        en: "Correct a year: \"application year \(application.id) YEAR AMOUNT\".",
        fr: "Corrigez une année : « candidature année \(application.id) ANNÉE MONTANT »."))
  }

  static func yearsOfGrant(_ application: Application, _ sum: Money) -> Failure {
    Failure(
      "applications.years-granted",
      Text(
        en:
          "The years of the grant of \"\(application.id)\" come to \(sum), which is not its amount.",
        fr:
          "Les années de l’aide de « \(application.id) » totalisent \(sum), ce qui n’est pas son montant."
      ),
      about: "year",
      advice: Text(
        en: "Give the amount of each year.", fr: "Donnez le montant de chaque année."))
  }

  static func financingIsNotCost(_ application: Application, _ sum: Money) -> Failure {
    let gap = application.cost - sum
    return Failure(
      "applications.financing",
      Text(
        en:
          "The financing plan of \"\(application.id)\" comes to \(sum), its cost to \(application.cost): the gap is \(gap).",
        fr:
          "Le plan de financement de « \(application.id) » totalise \(sum), son coût \(application.cost) : l’écart est de \(gap)."
      ),
      about: "financing",
      advice: Text(
        en: "Correct a source: \"application finance \(application.id) SOURCE AMOUNT\".",
        fr: "Corrigez une source : « candidature financer \(application.id) SOURCE MONTANT »."))
  }

  static func completedBefore(
    _ application: Application, _ ends: CalendarDate, _ filed: CalendarDate
  ) -> Failure {
    Failure(
      "applications.completed-before",
      Text(
        en:
          "The project \"\(application.id)\" ended on \(ends), before it was filed on \(filed): it cannot be selected (art. 63(6)).",
        fr:
          "Le projet « \(application.id) » s’est achevé le \(ends), avant son dépôt le \(filed) : il ne peut pas être retenu (art. 63(6))."
      ),
      about: "end",
      advice: Text(
        en: "Correct its days, or keep it on record as inadmissible.",
        fr: "Corrigez ses dates, ou enregistrez la candidature comme irrecevable."))
  }

  static func outsideEligibleDays(_ application: Application, _ programme: Programme) -> Failure {
    Failure(
      "applications.eligible-days",
      Text(
        en:
          "The days of the project \"\(application.id)\" are not all within those of the programme \"\(programme.id)\": \(programme.eligibleFrom) to \(programme.eligibleUntil).",
        fr:
          "Les dates du projet « \(application.id) » ne sont pas toutes dans la période d’éligibilité du programme « \(programme.id) » : du \(programme.eligibleFrom) au \(programme.eligibleUntil)."
      ),
      about: "end",
      advice: Text(
        en: "Correct its days, or those of the programme if they were changed by decision.",
        fr:
          "Corrigez ses dates, ou celles du programme si une décision les a modifiées."))
  }

  static func selectedAgainstOpinion(_ application: Application) -> Failure {
    Failure(
      "applications.against-opinion",
      Text(
        en:
          "The committee’s opinion on \"\(application.id)\" is unfavourable: it is selected with a reason only.",
        fr:
          "L’avis du comité sur « \(application.id) » est défavorable : elle n’est retenue qu’avec un motif."
      ),
      about: "note",
      advice: Text(
        en: "Say why: \"--note …\".", fr: "Dites pourquoi : « --note … »."))
  }
}
