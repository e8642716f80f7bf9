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

  public let documents: [any Document.Type] = [
    FrameworkAgreement.self, Envelope.self, Allocation.self, Convention.self, Organisation.self,
    Activity.self, Signature.self, Person.self, Mandate.self, Network.self, Ceremony.self,
  ]

  public let commands: [Command] = [
    AgreementCommands.create, AgreementCommands.party, AgreementCommands.axis,
    AgreementCommands.commit, AgreementCommands.edit, AgreementCommands.open, AgreementCommands.end,
    AgreementCommands.show, AgreementCommands.list, AgreementCommands.removeParty,
    AgreementCommands.removeAxis, AgreementCommands.removeCommitment, AgreementCommands.remove,
    EnvelopeCommands.create, EnvelopeCommands.edit, EnvelopeCommands.list, EnvelopeCommands.show,
    EnvelopeCommands.remove,
    AllocationCommands.compute, AllocationCommands.show, AllocationCommands.explain,
    AllocationCommands.compare, AllocationCommands.adopt, AllocationCommands.setAside,
    AllocationCommands.list, AllocationCommands.remove,
    ConventionCommands.draft, ConventionCommands.add, ConventionCommands.load,
    ConventionCommands.edit,
    ConventionCommands.due, ConventionCommands.approve,
    ConventionCommands.send, ConventionCommands.enterIntoForce, ConventionCommands.report,
    ConventionCommands.close, ConventionCommands.terminate, ConventionCommands.list,
    ConventionCommands.show, ConventionCommands.remove, CorrectDate.convention,
    CorrectDate.agreement,
  ]

  public let checks: [Check] = [
    AgreementChecks.axisWithoutCommitment, AllocationChecks.notAdopted, AllocationChecks.stale,
    EnvelopeChecks.notFullyUsed, ConventionChecks.draftLate, ConventionChecks.reportLate,
    ConventionChecks.beneficiaryClosed, ConventionChecks.dates,
    ConventionChecks.agreementNotInForce, ConventionChecks.unwrittenTogether,
    AgreementChecks.languages, ConventionChecks.languages,
  ]

  public let panels: [Panel] = [AgreementPanel.panel, EnvelopePanel.panel]

  public let sections: [CardSection] = [BeneficiarySection.section]

  public let agenda: [AgendaSource] = [ConventionAgenda.source]

  public let stages = [ShareStage.stage]

  public let report = [EnvelopeReport.envelopes, EnvelopeReport.conventions]

  public let templateFields = ConventionTemplate.fields

  /// The plugin.
  public init() {}
}
