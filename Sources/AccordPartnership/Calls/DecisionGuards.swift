public import AccordDocuments
import AccordWording

/// Rules over the decisions on applications: who makes them, and in which order.
extension Application {
  /// The events by which an application is decided on.
  static let decisions: Set<ApplicationEvent> = [.select, .putOnReserve, .reject]

  /// Who assessed an application, or declared an interest in it, does not decide on it.
  static let assessorsDoNotDecide: Guard = Guard(
    "applications.assessor-decides",
    Text(
      en: "Who scored an application does not decide on it, and who has an interest takes no part",
      fr: "Qui a noté une candidature n’en décide pas, et qui y a un intérêt n’y prend aucune part"
    ),
    over: [Application.self]
  ) { state, changed in
    try changed.sorted().compactMap { key -> Violation? in
      guard let application = try state.document(ID<Application>(key.slug)) else { return nil }
      for step in application.steps {
        guard let person = step.person,
          let id = Assessment.identity(of: application.id, by: person.id),
          let assessment = try state.document(id), assessment.forbids(step)
        else { continue }
        return Failure.assessorDecides(application, step, assessment).violation(key)
      }
      return nil
    }
  }

  /// Where a call scores, applications are selected by their place: none jumps another one, and none
  /// is selected without a score.
  static let selectedInOrder: Guard = Guard(
    "calls.order",
    Text(
      en: "Applications are selected in the order of their scores",
      fr: "Les candidatures sont retenues dans l’ordre de leurs notes"),
    over: [Application.self]
  ) { state, changed in
    let selected = try changed.sorted().compactMap { key -> Application? in
      guard let application = try state.document(ID<Application>(key.slug)),
        application.status == .selected, application.steps.last?.event == .select
      else { return nil }
      return application
    }
    return try Dictionary(grouping: selected, by: \.call.id).sorted { $0.key < $1.key }
      .flatMap { id, selected -> [Violation] in
        guard let call = try state.document(id), call.criteria?.isEmpty == false else { return [] }
        let applications = try state.documents(Application.where(\.call, is: id))
        let assessments = try Assessment.all(of: applications, in: state)
        return Set(selected.flatMap(\.drawnYears)).sorted().flatMap { year in
          call.jumps(
            selected, Placed.all(call, in: [year], among: applications, scoredBy: assessments))
        }
      }
  }
}

extension Assessment {
  /// Whether its assessor may not record a step: who has an interest takes no part from the day on
  /// which it was declared, and who gave points neither decides nor gives an opinion.
  fileprivate func forbids(_ step: Application.Step) -> Bool {
    guard counts else { return step.date >= declared }
    let opinions: Set<ApplicationEvent> = [.favour, .disfavour, .postpone]
    return !scores.isEmpty && Application.decisions.union(opinions).contains(step.event)
  }
}

extension CallForProjects {
  /// The selected applications that have no score, or come after one that waits.
  fileprivate func jumps(_ selected: [Application], _ places: [Placed]) -> [Violation] {
    let names = Set(selected.map(\.id))
    var waiting: Placed?
    var found: [Violation] = []
    for place in places {
      if names.contains(place.application.id) {
        guard let rank = place.rank else {
          found.append(Failure.notScored(place).violation(place.application.key))
          continue
        }
        if let waiting {
          let fault =
            waiting.rank == rank
            ? Failure.equalScores(place, waiting) : Failure.jumps(place, waiting)
          found.append(fault.violation(place.application.key))
        }
      } else if waiting == nil, place.rank != nil,
        [.assessed, .reserve].contains(place.application.status),
        place.application.opinion?.event != .disfavour
      {
        waiting = place
      }
    }
    // One that waits behind an equal one, which no rule puts first.
    for place in places where names.contains(place.application.id) && place.isTied {
      guard !found.contains(where: { $0.document == place.application.key }),
        let equal = places.first(where: {
          $0.rank == place.rank && [.assessed, .reserve].contains($0.application.status)
            && $0.application.opinion?.event != .disfavour
        })
      else { continue }
      found.append(Failure.equalScores(place, equal).violation(place.application.key))
    }
    return found
  }
}

extension Assessment {
  /// The assessments of some applications, by application.
  public static func all(
    of applications: some Sequence<Application>, in state: any DocumentReader
  ) throws -> [ID<Application>: [Assessment]] {
    let names = Set(applications.map(\.id))
    if names.count < 50 {
      return try names.reduce(into: [:]) { all, id in
        all[id] = try state.documents(Assessment.where(\.application, is: id))
      }
    }
    return Dictionary(
      grouping: try state.all(Assessment.self).filter { names.contains($0.application.id) },
      by: \.application.id)
  }
}

extension Failure {
  static func assessorDecides(
    _ application: Application, _ step: Application.Step, _ assessment: Assessment
  ) -> Failure {
    let person = assessment.assessor.id.name
    return Failure(
      "applications.assessor-decides",
      assessment.counts
        ? Text(
          en:
            "\"\(person)\" assessed \"\(application.id)\" and cannot record \"\(step.event)\": who assesses does not decide.",
          fr:
            "« \(person) » a évalué « \(application.id) » et ne peut pas enregistrer « \(step.event) » : qui évalue ne décide pas."
        )
        : Text(
          en:
            "\"\(person)\" has an interest in \"\(application.id)\" (\(assessment.interest ?? "")) and cannot record \"\(step.event)\".",
          fr:
            "« \(person) » a un intérêt dans « \(application.id) » (\(assessment.interest ?? "")) et ne peut pas enregistrer « \(step.event) »."
        ),
      about: "by",
      advice: Text(
        en: "Name who decided: \"--by PERSON\", or nobody where the committee did.",
        fr: "Nommez qui a décidé : « --par PERSONNE », ou personne si c’est le comité."))
  }

  static func notScored(_ place: Placed) -> Failure {
    let missing = place.score.missing.map(\.name).joined(separator: ", ")
    let id = place.application.id
    return Failure(
      "applications.not-scored",
      missing.isEmpty
        ? Text(
          en: "\"\(id)\" has no score: the weights of the call do not make 100.",
          fr: "« \(id) » n’a pas de note : les poids de l’appel ne font pas 100.")
        : Text(
          en: "\"\(id)\" has no score: nobody gave points for \(missing). Missing is not zero.",
          fr:
            "« \(id) » n’a pas de note : personne n’a noté \(missing). Une note absente n’est pas un zéro."
        ),
      about: "application",
      advice: Text(
        en: "Score it: \"assessment score \(id) --by PERSON --points CRITERION=POINTS\".",
        fr:
          "Notez-la : « évaluation noter \(id) --par PERSONNE --points CRITÈRE=POINTS »."))
  }

  static func jumps(_ place: Placed, _ waiting: Placed) -> Failure {
    let (id, first) = (place.application.id, waiting.application.id)
    return Failure(
      "calls.order",
      Text(
        en:
          "\"\(id)\" cannot be selected before \"\(first)\", which has a better place (\(waiting.rank ?? 0) against \(place.rank ?? 0)).",
        fr:
          "« \(id) » ne peut pas être retenue avant « \(first) », mieux classée (\(waiting.rank ?? 0) contre \(place.rank ?? 0))."
      ),
      about: "application",
      advice: Text(
        en:
          "Select \"\(first)\" first, if need be with what is left: \"application select \(first) --amount …\"; or record that it is rejected or withdraws. \"call rank \(place.application.call.id)\" shows the order.",
        fr:
          "Retenez d’abord « \(first) », au besoin pour le reliquat : « candidature retenir \(first) --montant … » ; ou enregistrez son rejet ou son retrait. « appel classer \(place.application.call.id) » affiche l’ordre."
      ))
  }

  static func equalScores(_ place: Placed, _ other: Placed) -> Failure {
    Failure(
      "calls.equal-scores",
      Text(
        en:
          "\"\(place.application.id)\" and \"\(other.application.id)\" have the same score, and no rule of the call decides between them.",
        fr:
          "« \(place.application.id) » et « \(other.application.id) » ont la même note, et aucune règle de l’appel ne les départage."
      ),
      about: "application",
      advice: Text(
        en:
          "Select both at once if both fit; the rule is written in the call: \"call tie-rule \(place.application.call.id) …\".",
        fr:
          "Retenez les deux à la fois si le budget le permet ; la règle s’écrit dans l’appel : « appel égalité \(place.application.call.id) … »."
      ))
  }
}
