import AccordPartnership
import AccordShell
import AccordWording

/// The lines of the file of grants as a table: the sixteen columns of the schema, by their own names.
enum SCDLTable {
  static let shape = TableShape<GrantLine>(
    text(.nomAttribuant, rank: 1), text(.idAttribuant, rank: 2),
    .field("dateConvention", fr: "dateConvention", .date) {
      $0.row.date.map { .date($0) } ?? .missing
    },
    text(.referenceDecision, rank: 1), text(.nomBeneficiaire), text(.idBeneficiaire, rank: 1),
    text(.rnaBeneficiaire, rank: 3), text(.objet, rank: 1),
    .field("montant", fr: "montant", .amount) { .amount($0.amount) },
    text(.nature, rank: 2), text(.conditionsVersement, rank: 2),
    text(.datesPeriodeVersement, rank: 2), text(.idRAE, rank: 3), text(.notificationUE, rank: 3),
    text(.pourcentageSubvention, rank: 3), text(.dispositifAide, rank: 3))

  private static func text(
    _ column: SCDLColumn, rank: Int = 0
  ) -> TableShape<GrantLine>.Field {
    .field(column.rawValue, fr: column.rawValue, .text, rank: rank) {
      $0.row[column].isEmpty ? .missing : .text($0.row[column])
    }
  }

  /// That some lines are not there.
  static func leftOut(_ count: Int, _ year: Year) -> Text {
    Text.plural(
      count,
      Text(
        en: "1 grant cannot be published: \"publish left-out --year \(year)\" says why.",
        fr:
          "1 subvention ne peut pas être publiée : « publier écartées --année \(year) » dit pourquoi."
      ),
      Text(
        en: "\(count) grants cannot be published: \"publish left-out --year \(year)\" says why.",
        fr:
          "\(count) subventions ne peuvent pas être publiées : « publier écartées --année \(year) » dit pourquoi."
      ))
  }
}
