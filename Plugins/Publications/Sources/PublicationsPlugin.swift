public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// What the office must publish: the data of grants, the timetable of calls, the list of operations;
/// and what other authorities published.
public struct PublicationsPlugin: Plugin {
  public let name = "publications"

  public let summary = Text(
    en: "Publication of grants as open data, and of the timetable of calls",
    fr: "Publication des subventions en données ouvertes et du calendrier des appels")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Publication.self, OtherGrant.self, Convention.self, Organisation.self,
      FrameworkAgreement.self, Decision.self,
      Payment.self, CallForProjects.self, Operation.self, Application.self, Programme.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("publish", fr: "publier", PublishCommands.all),
      CommandGroup("grant", fr: "subvention", GrantCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      PublicationChecks.due, PublicationChecks.timetable, OperationListDue.check,
      GrantChecks.doubleFunding,
    ]
  }

  public var sections: [CardSection] { [GrantSection.ofOrganisation] }

  public var agenda: [AgendaSource] { [PublicationAgenda.source, OperationListDue.agenda] }
}
