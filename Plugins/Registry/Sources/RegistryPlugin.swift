public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The registry: organisations, the networks that they belong to, their reception points and
/// their yearly figures.
public struct RegistryPlugin: Plugin {
  /// The plugin.
  public init() {}

  public let name = "registry"

  public let summary = Text(
    en: "Organisations, networks, reception points and their figures",
    fr: "Structures, réseaux, points d’accueil et leurs chiffres")

  public var documents: [any Document.Type] {
    [
      Organisation.self, Network.self, ReceptionPoint.self, Activity.self,
    ]
  }

  public var commands: [Command] {
    [
      OrganisationCommands.add, OrganisationCommands.edit, ShowOrganisation.command,
      ListOrganisations.command, CloseOrganisation.command, MergeOrganisation.command,
      RemoveOrganisation.command,
      OrganisationCommands.load,
      NetworkCommands.add, NetworkCommands.edit, NetworkCommands.audience, NetworkCommands.list,
      NetworkCommands.show, NetworkTree.command, NetworkCommands.remove,
      PointCommands.add, PointCommands.edit, PointCommands.list, PointCommands.remove,
      PointCommands.load,
      RecordActivity.command, ActivityCommands.list, ActivityCommands.remove,
      ActivityCommands.load,
    ]
  }

  public var checks: [Check] {
    [
      RegistryChecks.withoutSIRET, RegistryChecks.withoutActivity, RegistryChecks.pointsOfClosed,
      RegistryChecks.networkFigures, RegistryChecks.fictitious, CommuneChecks.postalCodes,
      CommuneChecks.names, RegistryChecks.twice,
    ]
  }

  public var panels: [Panel] { [NetworkPanel.panel] }

  public var sections: [CardSection] {
    [OrganisationSections.points, OrganisationSections.activity]
  }

  public var agenda: [AgendaSource] { [RegistryAgenda.source] }

  public var report: [ReportSection] { [ActivityReport.figures] }
}
