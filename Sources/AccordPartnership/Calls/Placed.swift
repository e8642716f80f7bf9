import AccordDocuments
import AccordWording

/// An application in the order of scores.
struct Placed: Sendable {
  let application: Application
  let score: ApplicationScore
  var rank: Int?
  var isTied = false
  /// The rules that parted it from its neighbours of the same score, in the order of the call.
  var partedBy: [TieRule] = []

  /// Whether it is not decided, and the committee is not against it.
  var waits: Bool {
    !application.status.drawsOnBudget && application.opinion?.event != .disfavour
  }

  /// The applications that are ranked for some years: examined, and neither refused nor withdrawn.
  static func all(
    _ call: CallForProjects, in years: Set<Int>, among applications: some Sequence<Application>,
    scoredBy assessments: [ID<Application>: [Assessment]]
  ) -> [Placed] {
    let ranked: Set<ApplicationStatus> = [
      .admissible, .assessed, .selected, .reserve, .granted, .running, .reported, .closed,
    ]
    var places = applications.filter {
      $0.call.id == call.id && ranked.contains($0.status)
        && !years.isDisjoint(with: $0.drawnYears)
    }.map { Placed(application: $0, score: ApplicationScore(call, assessments[$0.id] ?? [])) }
    let rules = call.tieRules ?? []
    let heaviest = call.criteria?.max { $0.weight < $1.weight }?.code
    places.sort { one, other in
      switch (one.score.total, other.score.total) {
      case (nil, nil): return one.application.id < other.application.id
      case (nil, _): return false
      case (_, nil): return true
      case (let left?, let right?):
        if left != right { return left > right }
        return one.order(other, rules, heaviest)?.isFirst
          ?? (one.application.id < other.application.id)
      }
    }
    for index in places.indices where places[index].score.total != nil {
      places[index].rank = index + 1
      guard index > 0, places[index - 1].score.total == places[index].score.total else { continue }
      if let parted = places[index - 1].order(places[index], rules, heaviest) {
        places[index - 1].note(parted.rule, rules)
        places[index].note(parted.rule, rules)
      } else {
        places[index].rank = places[index - 1].rank
        places[index].isTied = true
        places[index - 1].isTied = true
      }
    }
    return places
  }

  private mutating func note(_ rule: TieRule, _ rules: [TieRule]) {
    partedBy = rules.filter { $0 == rule || partedBy.contains($0) }
  }

  /// Whether it comes first by the rules for equal scores, and by which; `nil` where none decides.
  private func order(
    _ other: Placed, _ rules: [TieRule], _ heaviest: Slug?
  ) -> (isFirst: Bool, rule: TieRule)? {
    for rule in rules {
      switch rule {
      case .heaviestCriterion:
        let (one, two) = (part(of: heaviest), other.part(of: heaviest))
        if let one, let two, one != two { return (one > two, rule) }
      case .smallestRequest:
        let (one, two) = (application.requested, other.application.requested)
        if one != two { return (one < two, rule) }
      case .earliestFiling:
        let (one, two) = (application.date(of: .submit), other.application.date(of: .submit))
        if let one, let two, one != two { return (one < two, rule) }
      }
    }
    return nil
  }

  private func part(of criterion: Slug?) -> Fraction? {
    score.means.first { $0.criterion.code == criterion }?.part
  }
}
