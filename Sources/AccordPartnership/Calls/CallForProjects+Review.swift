public import AccordDocuments
public import AccordWording

/// What applicants were told stays as it is.
extension CallForProjects {
  /// The closing is a term on which applications were filed: it moves over them with a reason only.
  /// What the call says changes until it opens or an application is filed.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let before = try before(in: state)
    try requireEligibleYears(in: try programme(in: state), since: before)
    guard let before else { return remarks(in: try programme(in: state)) }
    try requireWeights(before: before)
    let remarks =
      before.opens == nil && opens != nil || before.under != under || before.fundRate != fundRate
      ? remarks(in: try programme(in: state)) : []
    let saysAnother = !saysTheSame(as: before)
    let movesClosing =
      before.closes != nil && before.closes != closes && corrections == before.corrections
    let movesTerms =
      (before.themes != themes || before.budgets != budgets)
      && (changes ?? []).count <= (before.changes ?? []).count
    guard saysAnother || movesTerms || before.closes != closes || before.opens != opens else {
      return remarks
    }
    let applications = try state.documents(Application.where(\.call, is: id))
      .filter { $0.status != .draft }
    let filed = applications.count
    let isOpen = before.opens.map { $0 <= today } ?? false
    if movesClosing, filed > 0 || isOpen, let closing = before.closes {
      throw Failure.closingMoved(self, closing, filed)
    }
    if movesTerms, filed > 0 || isOpen {
      throw Failure.termsMoved(self, isBudget: before.budgets != budgets, filed)
    }
    try requireEqualTreatment(of: applications, before: before)
    guard saysAnother else { return remarks }
    guard filed == 0 else { throw Failure.applicationsRest(filed, on: before) }
    if let opens = before.opens, opens <= today { throw Failure.opened(before, opens) }
    return remarks
  }

  private func programme(in state: any DocumentReader) throws -> Programme? {
    try under.flatMap { try state.document($0.id) }
  }

  /// Its budgets are of years in which costs are eligible under its programme; where that is not
  /// recorded, of the programming period.
  private func requireEligibleYears(
    in programme: Programme?, since before: CallForProjects?
  ) throws(Failure) {
    guard
      before?.budgets != budgets || before?.under != under
        || before?.programmeYears != programmeYears
    else { return }
    try requireEligibleYears(in: programme)
  }

  /// Requires budgets of years in which costs are eligible.
  func requireEligibleYears(in programme: Programme?) throws(Failure) {
    let last = programme?.eligibleUntil.year ?? programmeYears.last
    let first = programme?.eligibleFrom.year ?? programmeYears.first
    for each in budgets where each.year < first || each.year > last {
      throw Failure.budgetYear(self, each.year, first...last)
    }
  }

  /// A call that scores opens with weights that make 100: later they no longer change.
  private func requireWeights(before: CallForProjects) throws(Failure) {
    guard before.opens == nil, opens != nil, let criteria, !criteria.isEmpty else { return }
    let sum = criteria.map(\.weight).reduce(0, +)
    guard sum == 100 else { throw Failure.opensWithWeights(self, sum) }
  }

  /// What is worth a look when it opens, or changes its programme.
  private func remarks(in programme: Programme?) -> [Text] {
    var remarks: [Text] = []
    if opens != nil, criteria?.isEmpty == false, tieRules?.isEmpty != false {
      remarks.append(
        Text(
          en:
            "The call \"\(id)\" scores and has no rule for equal scores: \"call tie-rule \(id) …\".",
          fr:
            "L’appel « \(id) » est noté et n’a pas de règle d’égalité : « appel égalité \(id) … »."
        ))
    }
    guard let programme else { return remarks }
    if let fundRate, fundRate > programme.fundRate {
      remarks.append(
        Text(
          en:
            "The fund pays \(fundRate) in the call \"\(id)\" and \(programme.fundRate) in its programme: the rate holds for a priority as a whole.",
          fr:
            "Le fonds prend en charge \(fundRate) dans l’appel « \(id) » et \(programme.fundRate) dans son programme : le taux vaut pour l’ensemble d’une priorité."
        ))
    }
    if programmeYears != programme.years {
      remarks.append(
        Text(
          en:
            "The programming period of the call \"\(id)\" is \(programmeYears), that of its programme \(programme.years).",
          fr:
            "La période de programmation de l’appel « \(id) » est \(programmeYears), celle de son programme \(programme.years)."
        ))
    }
    return remarks
  }

  /// Who filed in time stays in time: the closing does not come before a filing that kept it.
  private func requireEqualTreatment(
    of applications: [Application], before: CallForProjects
  ) throws {
    if let opens, before.opens != opens {
      for application in applications where application.status.isUnderWay {
        guard let filed = application.date(of: .submit), filed < opens else { continue }
        throw Failure.openingAfterFiling(self, opens, application, filed)
      }
    }
    guard let closes, let former = before.closes, closes < former else { return }
    for application in applications {
      guard let filed = application.date(of: .submit), filed > closes, filed <= former,
        application.status.isUnderWay
      else { continue }
      throw Failure.closingBeforeFiling(self, closes, application, filed)
    }
  }

  /// Whether all is the same but what has commands of its own, and who runs the programme: that may
  /// pass to another organisation at any time.
  private func saysTheSame(as other: CallForProjects) -> Bool {
    var same = self
    (same.managedBy, same.themes, same.budgets) = (other.managedBy, other.themes, other.budgets)
    (same.opens, same.closes, same.corrections) = (other.opens, other.closes, other.corrections)
    same.changes = other.changes
    // What was not settled can be settled later; it is not changed.
    if other.under == nil { same.under = nil }
    if other.budgetBasis == nil { same.budgetBasis = nil }
    if other.fundRate == nil {
      (same.fundRate, same.counterpartRate) = (nil, other.counterpartRate)
    }
    if other.advance == nil { same.advance = nil }
    if other.instructionDays == nil { same.instructionDays = nil }
    if other.area == nil { same.area = nil }
    if other.opinion == nil { same.opinion = nil }
    if other.tieRules?.isEmpty != false { same.tieRules = other.tieRules }
    return same == other
  }
}

extension Failure {
  /// A call that changes what it says although applications answer it.
  static func applicationsRest(_ count: Int, on call: CallForProjects) -> Failure {
    Failure(
      "calls.applications-rest",
      Text.each { language in
        language == .french
          ? "Ce que dit l’appel « \(call.id.name) » ne change plus : \(count) \(language.plural(count, "candidature est déposée", "candidatures sont déposées"))."
          : "What the call \"\(call.id.name)\" says no longer changes: \(count) \(language.plural(count, "application is", "applications are")) filed."
      },
      about: "call",
      advice: Text(
        en:
          "Its budgets and its closing have commands of their own (\"call budget\", \"call open\"); other terms are those of another call: \"call create\".",
        fr:
          "Ses budgets et sa clôture ont leurs commandes (« appel budget », « appel ouvrir ») ; d’autres termes sont ceux d’un autre appel : « appel créer »."
      ))
  }

  /// A call that changes what it says although it is open.
  static func opened(_ call: CallForProjects, _ day: CalendarDate) -> Failure {
    Failure(
      "calls.opened",
      Text(
        en: "What the call \"\(call.id)\" says no longer changes: it opened on \(day).",
        fr: "Ce que dit l’appel « \(call.id) » ne change plus : il a ouvert le \(day)."),
      about: "call",
      advice: Text(
        en:
          "No application is filed yet: put its opening off first, \"call open \(call.id) --opens … --closes … --reason …\".",
        fr:
          "Aucune candidature n’est encore déposée : reportez d’abord son ouverture, « appel ouvrir \(call.id) --ouverture … --clôture … --motif … »."
      ))
  }
}
