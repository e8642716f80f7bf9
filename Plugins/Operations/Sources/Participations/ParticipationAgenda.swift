import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The days by which the indicators of the half-year are told: 31 January and 31 July.
enum ParticipationAgenda {
  static let source = AgendaSource { session in
    let today = session.today
    let notice = try session.value(of: OperationSettings.notice)
    let names = try session.documents.organisationNames()
    let counts = Dictionary(grouping: try session.all(Participation.self), by: \.operation.id)
    let days = FundLaw.indicatorDays(in: today.year) + FundLaw.indicatorDays(in: today.year + 1)
    return try session.all(Operation.self).filter {
      $0.date(of: .start) != nil && [.running, .ended].contains($0.status)
    }.flatMap { operation -> [AgendaEntry] in
      days.compactMap { day in
        guard operation.starts <= day.through, day.through <= today,
          let from = day.due.adding(days: -notice), from <= today,
          !(counts[operation.id] ?? []).contains(where: { $0.through >= day.through })
        else { return nil }
        return AgendaEntry(
          day.due,
          Text(
            en: "Participants of \(operation.id) up to \(day.through) are awaited",
            fr: "Indicateurs de participants de \(operation.id) au \(day.through) attendus"),
          about: operation.key, duty: "participants-\(day.through.code)",
          command: Text(
            en: "participation record \(operation.id) --through \(day.through.code) --count …",
            fr: "participation noter \(operation.id) --jusqu-au \(day.through.code) --décompte …"),
          mover: .same(names[operation.beneficiary.id] ?? operation.beneficiary.id.name),
          movers: [operation.beneficiary.id.key],
          otherwise: Text(
            en: "the programme sends incomplete data to the Commission (art. 42)",
            fr: "le programme transmet des données incomplètes à la Commission (art. 42)"))
      }
    }
  }
}

/// What `check` asks about counts.
enum ParticipationChecks {
  static let question = Check(
    "participation.question",
    Text(
      en: "Counts that are unusual for the public of a Mission Locale",
      fr: "Décomptes inhabituels pour le public d’une Mission Locale"), each: Participation.self
  ) { session, participation in
    guard let question = participation.question,
      let operation = try? session.find(participation.operation.id),
      try session.find(operation.beneficiary.id).kind == .missionLocale
    else { return nil }
    return Finding(
      .notice,
      Text(
        en: "\"\(participation.id)\": \(question).", fr: "« \(participation.id) » : \(question)."),
      about: participation.key,
      remedy: Text(
        en: "Have it confirmed: \"participation show \(participation.id)\".",
        fr: "Faites-le confirmer : « participation afficher \(participation.id) »."))
  }
}
