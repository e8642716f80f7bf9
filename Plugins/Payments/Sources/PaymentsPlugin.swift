public import AccordDocuments
import AccordPartnership
public import AccordShell
public import AccordWording

/// The money of conventions after their signature: accounts, payments, and what is to be paid back.
public struct PaymentsPlugin: Plugin {
  public let name = "payments"

  public let summary = Text(
    en: "Accounts, payments and recoveries", fr: "Comptes, paiements et indus")

  /// The plugin.
  public init() {}

  public var documents: [any Document.Type] {
    [
      Payment.self, BankAccount.self, Recovery.self, Convention.self, Envelope.self,
      FrameworkAgreement.self, Organisation.self, Person.self, Decision.self, Allocation.self,
      Application.self, CallForProjects.self, Operation.self,
    ]
  }

  public var groups: [CommandGroup] {
    [
      CommandGroup("payment", fr: "paiement", PaymentCommands.all),
      CommandGroup("account", fr: "compte", AccountCommands.all),
      CommandGroup("recovery", fr: "indu", RecoveryCommands.all),
    ]
  }

  public var commands: [Command] { groups.flatMap(\.commands) }

  public var checks: [Check] {
    [
      PaymentChecks.late, PaymentChecks.unsignedGrants, PaymentChecks.secondPerson,
      AccountChecks.oneAuthor,
      AccountChecks.notRecorded, RecoveryChecks.notClaimed,
    ]
  }

  public var panels: [Panel] { [PaymentPanel.panel] }

  public var sections: [CardSection] {
    [
      PaymentSection.payments, PaymentSection.awaited, PaymentSection.owed, AccountSection.accounts,
    ]
  }

  public var settings: [any OfficeSetting] {
    [
      PaymentSettings.notice, PaymentSettings.countsEuropean, PaymentSettings.signedAlways,
      PaymentSettings.twoAuthors, PaymentSettings.twoPersons, PaymentSettings.reportDelay,
      PaymentSettings.requestDelay,
      RecoverySettings.answerDays,
    ]
  }

  public var agenda: [AgendaSource] { [PaymentAgenda.source, RecoveryAgenda.source] }
}
