public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// Framework agreements, their yearly envelopes, how these are shared out, and the conventions
/// that follow.
public struct ConventionsPlugin: Plugin {
  public let name = "conventions"

  public let summary = Text(
    en: "Agreements, envelopes, allocations and conventions",
    fr: "Accords-cadres, enveloppes, répartitions et conventions")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      FrameworkAgreement.self, Envelope.self, Allocation.self, Convention.self, Organisation.self,
      Activity.self, Indicator.self, IndicatorFigure.self, Signature.self, Person.self,
      Mandate.self, Network.self, Ceremony.self,
      Decision.self, Payment.self, BankAccount.self, Recovery.self, Application.self,
      CallForProjects.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("agreement", fr: "accord", AgreementCommands.all),
      CommandGroup("envelope", fr: "enveloppe", EnvelopeCommands.all),
      CommandGroup("allocation", fr: "répartition", AllocationCommands.all),
      CommandGroup("convention", fr: "convention", ConventionCommands.all),
      CommandGroup("amendment", fr: "avenant", AmendmentCommands.all),
      CommandGroup("decision", fr: "délibération", DecisionCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      AgreementChecks.axisWithoutCommitment, AllocationChecks.notAdopted, AllocationChecks.stale,
      AllocationChecks.figuresMoved,
      EnvelopeChecks.notFullyUsed, ConventionChecks.draftLate, ConventionChecks.reportLate,
      ConventionChecks.beneficiaryClosed, ConventionChecks.dates,
      ConventionChecks.agreementNotInForce, ConventionChecks.partyNotSigned,
      ConventionChecks.unwrittenTogether,
      BeneficiaryChecks.legalForm, BeneficiaryChecks.commitment, DecisionChecks.otherLines,
      DecisionChecks.notSent, AgreementChecks.languages,
      ConventionChecks.languages,
    ]
  }

  public var panels: [Panel] { [AgreementPanel.panel, EnvelopePanel.panel] }

  public var sections: [CardSection] { [ConventionSection.section] }

  public var settings: [any OfficeSetting] {
    [ConventionSettings.voteMonth, ConventionSettings.signMonth, ConventionSettings.patience]
  }

  public var agenda: [AgendaSource] { [ConventionAgenda.source, ConventionAgenda.agreements] }

  public var stages: [PipelineStage] { [ShareStage.stage] }

  public var report: [ReportSection] {
    [EnvelopeReport.envelopes, StructureReport.structures, EnvelopeReport.conventions]
  }

  public var templateFields: [TemplateField] { ConventionTemplate.fields }
}
