public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The signatories: people, what they are at which organisation, ceremonies, and who has signed.
public struct SignatoriesPlugin: Plugin {
  /// The plugin.
  public init() {}

  public let name = "signatories"

  public let summary = Text(
    en: "People, mandates, ceremonies and signatures",
    fr: "Personnes, mandats, cérémonies et signatures")

  public var documents: [any Document.Type] {
    [
      Person.self, Mandate.self, Ceremony.self, Signature.self, Organisation.self, Network.self,
      FrameworkAgreement.self, Envelope.self, Convention.self,
    ]
  }

  public var commands: [Command] {
    [
      PersonCommands.add, PersonCommands.edit, PersonCommands.show, PersonCommands.list,
      PersonCommands.load, PersonCommands.remove,
      AddMandate.command, MandateCommands.edit, MandateCommands.end, MandateCommands.list,
      MandateCommands.load, MandateCommands.remove,
      CeremonyCommands.add, CeremonyCommands.witness, CeremonyCommands.show,
      CeremonyCommands.edit, CeremonyCommands.list, CeremonyCommands.load, CeremonyCommands.remove,
      SignAgreement.command, SignConvention.command, ListSignatures.command,
      MissingSignatures.command, RemoveSignature.command, CorrectSignature.command,
    ]
  }

  public var checks: [Check] {
    [
      SignatoryChecks.endingMandates, SignatoryChecks.withoutMandate, SignatoryChecks.twice,
      SignatoryChecks.nobodyToSign, SignatoryChecks.dates,
    ]
  }

  public var sections: [CardSection] { [MandateSection.section] }

  public var agenda: [AgendaSource] { [SignatoryAgenda.source] }
}
