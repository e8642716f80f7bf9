import AccordDocuments
import AccordPartnership
import AccordWording

/// A small partnership to try rules on: a region and three Missions Locales, all invented.
struct AgreementSample {
  static let region = ID<Organisation>("region-demo")!
  static let locales = ["ml-demo-a", "ml-demo-b", "ml-demo-c"].map { ID<Organisation>($0)! }

  var agreement = FrameworkAgreement(
    id: ID("accord-demo")!, title: .same("Accord de démonstration"), years: YearRange(2024, 2026)!,
    parties: ([region] + locales).map(\.reference),
    axes: [.init(number: 1, title: .same("Premier axe"))])
  var envelope = Envelope(
    id: ID("enveloppe-2024")!, agreement: ID("accord-demo")!.reference, year: 2024,
    title: .same("Enveloppe 2024"), amount: .euros(300_000))

  /// The documents that everything else refers to.
  func transaction() throws -> Transaction {
    let transaction = try workspace().begin()
    try fill(transaction)
    return transaction
  }

  func workspace() throws -> Workspace {
    Workspace(inMemory: [
      Organisation.schema, Network.schema, Activity.schema, FrameworkAgreement.schema,
      Envelope.schema, Allocation.schema, Convention.schema, CallForProjects.schema,
      Application.schema, Signature.schema, Person.schema, Mandate.schema, Ceremony.schema,
    ])
  }

  func fill(_ transaction: Transaction) throws {
    try transaction.put(
      Organisation(id: Self.region, kind: .region, name: "Région de démonstration"))
    for id in Self.locales {
      try transaction.put(
        Organisation(id: id, kind: .missionLocale, name: "Mission Locale \(id.name)"))
    }
    try transaction.put(agreement)
    try transaction.put(envelope)
  }

  func convention(
    _ id: String, of beneficiary: ID<Organisation> = locales[0],
    amount: Money = .euros(100_000), year: Int = 2024
  ) -> Convention {
    Convention(
      id: ID(id)!, agreement: agreement.id.reference, envelope: envelope.id.reference,
      beneficiary: beneficiary.reference, year: year, object: .same("Soutien"), amount: amount,
      instalments: InstalmentPlan.whole.payments(of: amount))
  }
}

/// A day of the calendar, from its code.
func onDay(_ code: String) -> CalendarDate {
  guard let date = try? CalendarDate(reading: code) else { preconditionFailure("no day: \(code)") }
  return date
}

/// The code of the fault that `body` throws; nothing when it throws none.
func codeOfFault(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? any Fault)?.code ?? "\(error)"
  }
}
