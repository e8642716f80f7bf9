public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The yearly campaign of reports, the reports of the beneficiaries, indicators and their figures.
public struct ReportsPlugin: Plugin {
  public let name = "reports"

  public let summary = Text(
    en: "Reports of the beneficiaries, indicators and targets",
    fr: "Comptes rendus des bénéficiaires, indicateurs et cibles")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Campaign.self, GrantReport.self, Indicator.self, IndicatorFigure.self, Convention.self,
      Organisation.self, Payment.self, Recovery.self, Activity.self, FrameworkAgreement.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("campaign", fr: "campagne", CampaignCommands.all),
      CommandGroup("grant-report", fr: "compte-rendu", ReportCommands.all),
      CommandGroup("indicator", fr: "indicateur", IndicatorCommands.all),
      CommandGroup("figure", fr: "chiffre", FigureCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [ReportChecks.notAsked, ReportChecks.late, ReportChecks.secondPerson]
  }

  public var panels: [Panel] { [CampaignPanel.panel] }

  public var sections: [CardSection] {
    [ReportSections.reports, ReportSections.ofOrganisation, FigureSection.figures]
  }

  public var settings: [any OfficeSetting] {
    [ReportSettings.notice, ReportSettings.patience, ReportSettings.twoAuthors]
  }

  public var agenda: [AgendaSource] { [CampaignAgenda.source] }

  public var report: [ReportSection] { [FigureReport.indicators, CampaignTable.section] }
}
