public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Press contacts, and press releases composed from the store.
public struct PressPlugin: Plugin {
  public let name = "press"

  public let summary = Text(
    en: "Press contacts and press releases", fr: "Contacts presse et communiqués")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] { [PressContact.self, Release.self] }

  public var groups: [CommandGroup] {
    [
      CommandGroup("press", fr: "presse", ContactCommands.all),
      CommandGroup("release", fr: "communiqué", ReleaseCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [ReleaseChecks.outdated, ReleaseChecks.withoutConsent, ReleaseChecks.languages]
  }

  public var panels: [Panel] { [ReleasePanel.panel] }

  public var addressCards: [AddressCardSource] { [ContactCard.source] }

  public var agenda: [AgendaSource] { [ReleaseAgenda.source] }
}
