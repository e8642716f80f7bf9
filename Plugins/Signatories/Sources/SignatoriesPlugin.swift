public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The signatories: people, what they are at which organisation, ceremonies, and who has signed.
public struct SignatoriesPlugin: Plugin {
  public let name = "signatories"

  public let summary = Text(
    en: "People, mandates, ceremonies and signatures",
    fr: "Personnes, mandats, cérémonies et signatures")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Person.self, Mandate.self, Ceremony.self, Signature.self, Organisation.self, Network.self,
      FrameworkAgreement.self, Envelope.self, Convention.self, Operation.self,
      Application.self, CallForProjects.self, Programme.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("person", fr: "personne", PersonCommands.all),
      CommandGroup("mandate", fr: "mandat", MandateCommands.all),
      CommandGroup("ceremony", fr: "cérémonie", CeremonyCommands.all),
      CommandGroup(
        "agreement", fr: "accord",
        [
          SignatureCommands.signAgreement, SignatureCommands.attestAgreement,
          SignatureCommands.enterIntoForce, SignatureCommands.amendAgreement,
        ]),
      CommandGroup("convention", fr: "convention", [SignatureCommands.signConvention]),
      CommandGroup("amendment", fr: "avenant", [SignatureCommands.signAmendment]),
      CommandGroup("signature", fr: "signature", SignatureCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      MandateChecks.ending, PersonChecks.withoutMandate, PersonChecks.twice,
      SignatureChecks.nobodyToSign, SignatureChecks.dates,
    ]
  }

  public var sections: [CardSection] {
    [MandateSection.section, SignatureSection.ofConvention, SignatureSection.ofOrganisation]
  }

  public var addressCards: [AddressCardSource] { [PersonCard.source] }

  public var audiences: [AgendaAudience] { [MandateAgenda.audience] }

  public var report: [ReportSection] { [SignatureReport.signatures] }

  public var agenda: [AgendaSource] {
    [MandateAgenda.source, CeremonyAgenda.source, SignatureAgenda.source]
  }
}
