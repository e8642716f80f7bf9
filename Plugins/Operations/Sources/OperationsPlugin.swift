public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Operations of a European fund from the grant agreement to the closed account: claims, advance,
/// corrections, participants, visibility and retention.
public struct OperationsPlugin: Plugin {
  public let name = "operations"

  public let summary = Text(
    en: "Operations, claims for payment and participants",
    fr: "Opérations, demandes de paiement et participants")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Operation.self, Claim.self, Participation.self, Application.self, CallForProjects.self,
      Programme.self, FrameworkAgreement.self, Assessment.self, Organisation.self, Person.self,
      BankAccount.self, Decision.self, Mandate.self, Payment.self, Convention.self,
      Envelope.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("operation", fr: "opération", OperationCommands.all),
      CommandGroup("claim", fr: "demande-de-paiement", ClaimCommands.all),
      CommandGroup("participation", fr: "participation", ParticipationCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      OperationChecks.visibility, OperationChecks.toRecover, ClaimChecks.late,
      ClaimChecks.secondPerson, ClaimChecks.noFinal, ParticipationChecks.question,
    ]
  }

  public var panels: [Panel] { [OperationPanel.panel] }

  public var sections: [CardSection] {
    [OperationSections.ofApplication, OperationSections.ofOrganisation]
  }

  public var settings: [any OfficeSetting] {
    [
      OperationSettings.finalMonths, OperationSettings.singleClaimMonths,
      OperationSettings.notice, OperationSettings.twoAuthors,
    ]
  }

  public var agenda: [AgendaSource] {
    [OperationAgenda.source, ClaimAgenda.source, ParticipationAgenda.source]
  }
}
