public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The registry: organisations, the networks that they belong to, their reception points and
/// their yearly figures.
public struct RegistryPlugin: Plugin {
  public let name = "registry"

  public let summary = Text(
    en: "Organisations, networks, reception points and their figures",
    fr: "Structures, réseaux, points d’accueil et leurs chiffres")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Organisation.self, Network.self, ReceptionPoint.self, Activity.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("organisation", fr: "structure", OrganisationCommands.all),
      CommandGroup("network", fr: "réseau", NetworkCommands.all),
      CommandGroup("point", fr: "point", PointCommands.all),
      CommandGroup("activity", fr: "activité", ActivityCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      OrganisationChecks.withoutSIRET, ActivityChecks.missing, PointChecks.ofClosed,
      NetworkChecks.figures, OrganisationChecks.fictitious, CommuneChecks.postalCodes,
      CommuneChecks.names, OrganisationChecks.twice,
    ]
  }

  public var panels: [Panel] { [NetworkPanel.panel] }

  public var sections: [CardSection] {
    [OrganisationSection.points, OrganisationSection.activity]
  }

  public var audiences: [AgendaAudience] { [OrganisationAgenda.audience] }

  public var agenda: [AgendaSource] { [OrganisationAgenda.source] }

  public var report: [ReportSection] { [ActivityReport.notice, ActivityReport.figures] }
}
