import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// When the list of operations is to be published again: at least every four months (regulation (EU)
/// 2021/1060, art. 49(3)).
enum OperationListDue {
  /// The last day by which it is due: four months after it was published last, or after the first
  /// grant agreement was signed; `nil` while nothing is signed.
  static func day(in session: Session) throws -> CalendarDate? {
    let signed = try session.all(Operation.self).compactMap(\.signed).min()
    guard let signed else { return nil }
    let last = try session.all(Publication.self)
      .filter { $0.kind == .operations && $0.day <= session.today }.map(\.day).max()
    return (last ?? signed).adding(months: FundLaw.operationListMonths)
  }

  static let agenda = AgendaSource { session in
    guard let day = try day(in: session) else { return [] }
    return [
      AgendaEntry(
        day,
        Text(
          en: "Publish the list of operations again",
          fr: "Publier à nouveau la liste des opérations"),
        duty: "operations",
        command: Text(
          en: "publish file FILE --kind operations",
          fr: "publier fichier FICHIER --nature opérations"),
        otherwise: Text(
          en: "the list is older than four months (art. 49(3))",
          fr: "la liste a plus de quatre mois (art. 49, § 3)"))
    ]
  }

  static let check = Check(
    "publication.operations",
    Text(
      en: "The list of operations is not older than four months",
      fr: "La liste des opérations n’a pas plus de quatre mois")
  ) { session in
    guard let day = try day(in: session), day < session.today else { return [] }
    return [
      Finding(
        .warning,
        Text(
          en: "The list of operations was due on \(day) at the latest.",
          fr: "La liste des opérations devait être publiée au plus tard le \(day)."),
        remedy: Text(
          en: "Publish it: \"publish file FILE --kind operations\".",
          fr: "Publiez-la : « publier fichier FICHIER --nature opérations »."))
    ]
  }
}
