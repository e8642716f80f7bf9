public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Visits of officers to the structures.
public struct VisitsPlugin: Plugin {
  public let name = "visits"
  public let summary = Text(en: "Visits to the structures", fr: "Visites aux structures")
  public let documents: [any Document.Type] = [Visit.self, Organisation.self]
  public var commands: [Command] { VisitCommands.all }
  public let checks = [VisitsPlugin.followUps]
  public let panels = [VisitsPlugin.latest]
  public let sections = [VisitsPlugin.ofOrganisation]
  public let settings: [any OfficeSetting] = [VisitsPlugin.patience]
  public let agenda = [VisitsPlugin.next]

  /// The plugin.
  public init() {}

  private static let patience = Setting(
    "visits.patience", fr: "visites.patience",
    Text(en: "days until an open follow-up is told", fr: "jours avant rappel d’une suite"), 60)

  private static let followUps = Check(
    "visits.follow-up",
    Text(en: "Follow-ups left open for long", fr: "Suites de visite restées longtemps ouvertes"),
    each: Visit.self
  ) { session, visit in
    let patience = try session.value(of: patience)
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

  private static let next = AgendaSource(each: Visit.self) { session, visit in
    guard let next = visit.next, next >= session.today else { return nil }
    let organisation = visit.organisation.id
    return AgendaEntry(
      next, Text(en: "Next visit to \(organisation)", fr: "Prochaine visite à \(organisation)"),
      about: visit.key,
      command: Text(
        en: "visit add … --organisation \(organisation)",
        fr: "visite ajouter … --structure \(organisation)"))
  }

  private static let ofOrganisation = CardSection(
    Text(en: "Latest visits", fr: "Dernières visites"), of: Organisation.self, order: 60, first: 3,
    by: \Visit.organisation, columns: ["date", "place", "follow-up"], sorted: Visit.latestFirst)

  private static let latest = Panel(
    Text(en: "Latest visits", fr: "Dernières visites"), order: 60, first: 3, of: Visit.self,
    columns: ["date", "organisation", "place", "follow-up"], sorted: Visit.latestFirst)
}
