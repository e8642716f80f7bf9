import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The conventions of an organisation, on its card, the latest year first: what it gets, and where
/// each of them stands. One that it took over by an amendment is there; one that another took over
/// stays, with who receives it now.
enum ConventionSection {
  static let section = CardSection(
    Text(en: "Conventions", fr: "Conventions"), of: Organisation.self, order: 10
  ) { session, organisation in
    let conventions = try session.documents.conventions(everOf: organisation.id)
      .sorted { ($1.year, $0.id) < ($0.year, $1.id) }
    guard !conventions.isEmpty else { return .none }
    let paid = try Dictionary(
      uniqueKeysWithValues: conventions.map { convention in
        let payments = try session.documents(Payment.where(\.convention, is: convention.id))
        return (convention.id, payments.map(\.paid).total())
      })
    let table = shape(on: session.today, paid, of: organisation.id).table(conventions)
    let isWhole = conventions.allSatisfy {
      $0.terms(on: session.today).beneficiary.id == organisation.id
    }
    return .table(isWhole ? table.without("beneficiary") : table)
  }

  private static func shape(
    on today: CalendarDate, _ paid: [ID<Convention>: Money], of organisation: ID<Organisation>
  ) -> TableShape<Convention> {
    TableShape(
      .field("year", fr: "année", .year) { .year($0.year) },
      .field("id", fr: "id", .identity, rank: 1) { .identity($0.id.slug) },
      .field(
        "beneficiary", fr: "bénéficiaire", naming: Organisation.self,
        heading: Text(en: "Now of", fr: "Reprise par"), rank: 1
      ) {
        let beneficiary = $0.terms(on: today).beneficiary.id
        return beneficiary == organisation ? nil : beneficiary
      },
      .field("amount", fr: "montant", .amount) { .amount($0.amount(on: today)) },
      .field("paid", fr: "payé", .amount, rank: 1) { .amount(paid[$0.id] ?? .zero) },
      .field("status", fr: "statut", .choice(ConventionStatus.self)) {
        .standing($0, on: today)
      },
      .field(
        "report-due", fr: "compte-rendu", .date,
        heading: Text(en: "Report due", fr: "Compte rendu dû le"), rank: 2
      ) { Value($0.reportDue) })
  }
}
