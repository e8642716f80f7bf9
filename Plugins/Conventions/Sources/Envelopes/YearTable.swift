import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The money of the structures in each year of the framework agreements, side by side.
enum YearTable {
  /// The table; `nil` where only one year has conventions.
  static func table(of facts: YearOfConventions, in session: Session) throws -> Table? {
    let agreements = Set(facts.agreements.map(\.id))
    let conventions = try session.all(Convention.self).filter {
      agreements.contains($0.agreement.id)
    }
    let years = Set(conventions.map(\.year)).sorted()
    guard years.count > 1 else { return nil }
    let day = session.today
    let names = try session.documents.organisationNames()
    let groups = Dictionary(grouping: conventions) { $0.terms(on: day).beneficiary.id }
    let rows = groups.map { id, own in
      let amounts = years.map { year in
        let ofYear = own.filter { $0.year == year }
        return ofYear.isEmpty ? nil : ofYear.map { $0.committed(on: day) }.total()
      }
      return (name: names[id] ?? id.name, id: id, amounts: amounts)
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let columns =
      [Column("organisation", fr: "structure", .text)]
      + years.map { year in
        Column("of-\(year)", fr: "de-\(year)", .amount, heading: .same(String(year)))
      }
    return Table(
      columns,
      rows: rows.map { row in
        [.text(row.name)] + row.amounts.map { $0.map { .amount($0) } ?? .missing }
      })
  }
}
