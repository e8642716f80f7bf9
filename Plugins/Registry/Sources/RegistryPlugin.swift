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
      Organisation.self, Network.self, ReceptionPoint.self, Activity.self, Person.self,
      Mandate.self,
    ]
  }

  public var commands: [Command] {
    [
      AddOrganisation.command, EditOrganisation.command, ShowOrganisation.command,
      ListOrganisations.command, CloseOrganisation.command, RemoveOrganisation.command,
      ImportOrganisations.command,
      NetworkCommands.add, EditNetwork.command, NetworkCommands.audience, NetworkCommands.list,
      NetworkCommands.show, NetworkTree.command, NetworkCommands.remove,
      AddPoint.command, EditPoint.command, PointCommands.list, PointCommands.remove,
      ImportPoints.command,
      RecordActivity.command, ActivityCommands.list, ActivityCommands.remove,
      ImportActivities.command,
    ]
  }

  public var checks: [Check] {
    [
      RegistryChecks.withoutSIRET, RegistryChecks.withoutActivity, RegistryChecks.pointsOfClosed,
      RegistryChecks.networkFigures, RegistryChecks.fictitious, RegistryChecks.postalCodes,
      RegistryChecks.twice,
    ]
  }

  public var panels: [Panel] { [NetworkPanel.panel] }

  public var agenda: [AgendaSource] { [RegistryAgenda.source] }
}
