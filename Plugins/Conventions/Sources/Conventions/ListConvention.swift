import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var list: Command {
    Command(
      "convention list", fr: "convention lister", .read,
      Text(en: "List conventions", fr: "Lister les conventions"),
      takes: OptionalArgument<Year>(
        "year", fr: "année",
        Text(en: "only those of this year", fr: "seulement celles de cette année")), inForce,
      returns: ConventionRow.shape.columns,
      examples: [
        Example(
          "convention list 2024 | where status != signed and amount >= 100k€ | sort by amount desc",
          Text(
            en: "The greatest that are not signed", fr: "Les plus fortes qui ne sont pas signées"))
      ]
    ) { session, year, day in
      let day = day ?? session.today
      let names = try session.documents.organisationNames()
      let conventions = try session.all(Convention.self).filter {
        year == nil || $0.year == year?.number
      }
      return .table(
        ConventionRow.shape.table(
          conventions.map { convention in
            let beneficiary = convention.terms(on: day).beneficiary.id
            return ConventionRow(
              convention: convention, beneficiary: beneficiary,
              name: names[beneficiary] ?? beneficiary.name, today: day)
          },
          whenEmpty: Text(
            en:
              "No convention here. Draft them from an adopted allocation: \"convention draft …\".",
            fr:
              "Aucune convention ici. Préparez-les à partir d’une répartition adoptée : « convention préparer … »."
          )))
    }
  }
}

/// One line of the list of conventions.
private struct ConventionRow: Sendable {
  let convention: Convention
  /// Who receives it on the day.
  let beneficiary: ID<Organisation>
  let name: String
  let today: CalendarDate

  static let shape = TableShape<ConventionRow>(
    .field("id", fr: "id", .identity) { .identity($0.convention.id.slug) },
    .field("year", fr: "année", .year, rank: 3) { .year($0.convention.year) },
    .field("beneficiary", fr: "bénéficiaire", .text) { .text($0.name) },
    .field("organisation", fr: "structure", .identity, rank: 7) {
      .identity($0.beneficiary.slug)
    },
    .field("envelope", fr: "enveloppe", .identity, rank: 6) {
      .identity($0.convention.envelope.id.slug)
    },
    .field("amount", fr: "montant", .amount) { .amount($0.convention.amount(on: $0.today)) },
    .field("amendment", fr: "avenant", .integer, rank: 8) {
      $0.convention.terms(on: $0.today).amendment.map { .integer($0) } ?? .missing
    },
    .field("status", fr: "statut", .choice(ConventionStatus.self)) {
      .standing($0.convention, on: $0.today)
    },
    .field("since", fr: "depuis", .date, rank: 4) {
      row in
      row.convention.steps.last { $0.date <= row.today }.map { .date($0.date) } ?? .missing
    },
    .field(
      "report-due", fr: "compte-rendu", .date,
      heading: Text(en: "Report due", fr: "Compte rendu dû le"), rank: 5
    ) { $0.convention.reportDue.map { .date($0) } ?? .missing })
}
