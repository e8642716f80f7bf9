import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in what is published.
enum PublicationChecks {
  static let due = Check(
    "publication.due",
    Text(
      en: "Grants whose data are not published in time, or have changed since",
      fr: "Subventions non publiées à temps, ou modifiées depuis leur publication")
  ) { session in
    let today = session.today
    let due = try session.grants(on: nil, withPayments: false)
      .due(after: try session.all(Publication.self))
    let late = Dictionary(grouping: due.filter { $0.day.map { $0 < today } ?? false }) {
      $0.line.convention.year
    }
    let changed = Dictionary(grouping: due.filter { $0.day == nil }) { $0.line.convention.year }
    return late.sorted { $0.key < $1.key }.map { finding(.warning, $1, year: $0) }
      + changed.sorted { $0.key < $1.key }.map { finding(.notice, $1, year: $0) }
  }

  private static func finding(
    _ severity: Finding.Severity, _ dues: [PublicationDue], year: Int
  ) -> Finding {
    let first = dues[0]
    let message =
      if let day = first.day {
        Text.plural(
          dues.count,
          Text(
            en:
              "The data of \"\(first.line.convention.id)\" were to be published by \(day) (décret 2017-779).",
            fr:
              "Les données de « \(first.line.convention.id) » devaient être publiées au plus tard le \(day) (décret 2017-779)."
          ),
          Text(
            en:
              "The data of \(dues.count) grants of \(year) were to be published, the first by \(day) (décret 2017-779).",
            fr:
              "Les données de \(dues.count) subventions \(year) devaient être publiées, les premières au plus tard le \(day) (décret 2017-779)."
          ))
      } else {
        Text.plural(
          dues.count,
          Text(
            en: "The line of \"\(first.line.convention.id)\" has changed since it was published.",
            fr: "La ligne de « \(first.line.convention.id) » a changé depuis sa publication."),
          Text(
            en:
              "The lines of \(dues.count) grants of \(year) have changed since their publication.",
            fr:
              "Les lignes de \(dues.count) subventions \(year) ont changé depuis leur publication."
          ))
      }
    return Finding(
      severity, message, about: dues.count == 1 ? first.line.convention.key : nil,
      concerning: dues.map(\.line.convention.key),
      remedy: Text(
        en: "Publish them: \"publish file FILE --year \(year)\".",
        fr: "Publiez-les : « publier fichier FICHIER --année \(year) »."))
  }
}
