import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// A call in the timetable: what regulation (EU) 2021/1060, art. 49(2), asks of it, in its order.
struct PlannedCall: Sendable {
  let call: CallForProjects
  /// The geographical area: that of the call, otherwise that of the authority which manages the
  /// programme.
  let area: String

  /// What is given under it, all years together.
  var support: Money { call.budgets.map(\.amount).total() }

  /// The specific objectives of its themes, each once.
  var objectives: [SpecificObjective] {
    var seen: Set<Int> = []
    return call.themes.map(\.objective).filter { seen.insert($0.number).inserted }
      .sorted { $0.number < $1.number }
  }

  /// Those that are open or planned on a day, by their beginning; what has no days yet comes last.
  static func all(on day: CalendarDate, in session: Session) throws -> [PlannedCall] {
    let names = try session.documents.organisationNames()
    return try session.all(CallForProjects.self)
      .filter { $0.closes.map { day <= $0 } ?? true }
      .sorted { ($0.opens?.dayNumber ?? .max) < ($1.opens?.dayNumber ?? .max) }
      .map {
        PlannedCall(
          call: $0, area: $0.area?.fr ?? names[$0.managedBy.id] ?? $0.managedBy.id.name)
      }
  }

  /// The file: French, as one of the official languages of the Union.
  static func file(_ calls: [PlannedCall]) -> String {
    let headings = [
      "Appel", "Zone géographique", "Objectif spécifique", "Candidats éligibles",
      "Montant total du soutien", "Date de début", "Date de fin",
    ]
    let rows = calls.map { each in
      [
        each.call.title.fr.isEmpty ? each.call.title.en : each.call.title.fr, each.area,
        each.objectives.map(\.code).joined(separator: "; "),
        each.call.eligibleKinds.map { $0.title(in: .french) }.joined(separator: "; "),
        each.support.code,
        each.call.opens?.code ?? "", each.call.closes?.code ?? "",
      ]
    }
    return PublishedText.file(([headings] + rows).map { $0.map(PublishedText.oneLine) })
  }
}
