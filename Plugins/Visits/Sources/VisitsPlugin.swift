public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Visits of officers to the structures.
public struct VisitsPlugin: Plugin {
  public let name = "visits"
  public let summary = Text(en: "Visits to the structures", fr: "Visites aux structures")
  public var documents: [any Document.Type] { [Visit.self, Organisation.self] }
  public var commands: [Command] {
    [
      VisitCommands.add, VisitCommands.edit, VisitCommands.list, VisitCommands.show,
      VisitCommands.remove, VisitCommands.load,
    ]
  }
  public var checks: [Check] { [VisitOverview.openFollowUps] }
  public var panels: [Panel] { [VisitOverview.panel] }
  public var agenda: [AgendaSource] { [VisitOverview.agenda] }

  /// The plugin.
  public init() {}
}
