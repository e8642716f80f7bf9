public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Visits of officers to the structures.
public struct VisitsPlugin: Plugin {
  public let name = "visits"

  public let summary = Text(en: "Visits to the structures", fr: "Visites aux structures")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] { [Visit.self, Organisation.self] }

  public var groups: [CommandGroup] {
    [
      CommandGroup("visit", fr: "visite", VisitCommands.all)
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] { [VisitChecks.followUps] }

  public var panels: [Panel] { [VisitPanel.panel] }

  public var sections: [CardSection] { [VisitSection.section] }

  public var settings: [any OfficeSetting] { [VisitSettings.patience] }

  public var agenda: [AgendaSource] { [VisitAgenda.source] }
}
