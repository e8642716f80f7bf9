import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in visits.
enum VisitChecks {
  static let followUps = Check(
    "visits.follow-up",
    Text(en: "Follow-ups left open for long", fr: "Suites de visite restées longtemps ouvertes"),
    each: Visit.self
  ) { session, visit in
    let patience = try session.value(of: VisitSettings.patience)
    guard let followUp = visit.followUp, let limit = visit.date.adding(days: patience),
      limit < session.today
    else { return nil }
    return Finding(
      .warning,
      Text(
        en: "Left to do since the visit of \(visit.date): \(followUp)",
        fr: "À faire depuis la visite du \(visit.date) : \(followUp)"),
      about: visit.key,
      remedy: Text(
        en: "When it is done: \"visit edit \(visit.id) --done\".",
        fr: "Une fois fait : « visite modifier \(visit.id) --faite »."))
  }
}
