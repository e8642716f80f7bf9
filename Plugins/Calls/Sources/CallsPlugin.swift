public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Calls for projects under a European fund, and the applications that answer them.
public struct CallsPlugin: Plugin {
  public let name = "calls"

  public let summary = Text(
    en: "Calls for projects and applications", fr: "Appels à projets et candidatures")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Programme.self, CallForProjects.self, Application.self, Assessment.self, Person.self,
      FrameworkAgreement.self, Organisation.self, Network.self, Operation.self,
      Mandate.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("programme", fr: "programme", ProgrammeCommands.all),
      CommandGroup("call", fr: "appel", CallCommands.all),
      CommandGroup("application", fr: "candidature", ApplicationCommands.all),
      CommandGroup("assessment", fr: "évaluation", AssessmentCommands.all),
      CommandGroup("objective", fr: "objectif", ObjectiveCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      ApplicationChecks.dates, CallChecks.incomplete, CallChecks.noDates,
      CallChecks.reserveWithBudgetLeft, ApplicationChecks.applicantFits, CallChecks.languages,
      ProgrammeChecks.objectives, ProgrammeChecks.basis, ProgrammeChecks.weights,
      ApplicationChecks.secondPerson, ApplicationChecks.doubleFunding,
      ApplicationChecks.noOpinion, AssessmentChecks.interests, AssessmentChecks.missingScores,
    ]
  }

  public var panels: [Panel] { [CallPanel.panel] }

  public var sections: [CardSection] { [ApplicationSection.section] }

  public var settings: [any OfficeSetting] { [ApplicationSettings.twoAuthors] }

  public var agenda: [AgendaSource] { [CallAgenda.source, ApplicationAgenda.source] }

  public var report: [ReportSection] { [CallReport.budgets] }
}
