public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Calls for projects under a European fund, and the applications that answer them.
public struct CallsPlugin: Plugin {
  public let name = "calls"

  public let summary = Text(
    en: "Calls for projects and applications", fr: "Appels à projets et candidatures")

  public let documents: [any Document.Type] = [
    CallForProjects.self, Application.self, FrameworkAgreement.self, Organisation.self,
    Network.self,
  ]

  public let commands: [Command] = [
    CallCommands.create, CallCommands.theme, CallCommands.budget, CallCommands.open,
    CallCommands.edit, CallCommands.list, CallCommands.show, CallCommands.left, CallCommands.remove,
    ApplicationCommands.submit, ApplicationCommands.load, ApplicationCommands.edit,
    ApplicationCommands.admit,
    ApplicationCommands.declareInadmissible, ApplicationCommands.assess,
    ApplicationCommands.select, ApplicationCommands.putOnReserve, ApplicationCommands.reject,
    ApplicationCommands.notify, ApplicationCommands.reconsider,
    ApplicationCommands.grant, ApplicationCommands.start, ApplicationCommands.report,
    ApplicationCommands.close, ApplicationCommands.withdraw, ApplicationCommands.list,
    ApplicationCommands.show, ApplicationCommands.correctDate,
    ObjectiveCommands.list,
  ]

  public let checks: [Check] = [
    CallChecks.applicationDates,
    CallChecks.incomplete, CallChecks.noDates, CallChecks.reserveWithBudgetLeft,
    CallChecks.applicantFits, CallChecks.languages,
  ]

  public let panels: [Panel] = [CallPanel.panel]

  public let sections: [CardSection] = [ApplicantSection.section]

  public let agenda: [AgendaSource] = [CallAgenda.source]

  public let report = [CallReport.budgets]

  /// The plugin.
  public init() {}
}
