import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The last days for the publication of grants, one entry for those of a year that share a day. It
/// leaves when they were published.
enum PublicationAgenda {
  static let source = AgendaSource(
    of: Convention.self, concerning: { try $0.documents.conventions(everOf: $1) }
  ) { session, conventions in
    let due = try session.grants(of: conventions, on: nil, withPayments: false)
      .due(after: try session.all(Publication.self))
    let groups = Dictionary(grouping: due.filter { $0.day != nil }) { each in
      Group(day: each.day, year: each.line.convention.year)
    }
    return groups.sorted { $0.key.order < $1.key.order }.compactMap { group, dues in
      guard let day = group.day else { return nil }
      return AgendaEntry(
        day,
        Text.plural(
          dues.count,
          Text(
            en: "Publish the grant of \(dues[0].line.row[.nomBeneficiaire]) as open data",
            fr:
              "Publier en données ouvertes la subvention de \(dues[0].line.row[.nomBeneficiaire])"),
          Text(
            en: "\(dues.count) grants of \(group.year) to publish as open data",
            fr: "\(dues.count) subventions \(group.year) à publier en données ouvertes")),
        about: dues.count == 1 ? dues[0].line.convention.key : nil,
        duty: dues.count == 1 ? "publication" : "publication-\(group.year)-\(day.code)",
        command: Text(
          en: "publish file FILE --year \(group.year)",
          fr: "publier fichier FICHIER --année \(group.year)"),
        concerning: dues.map(\.line.convention.key),
        otherwise: Text(
          en: "the three months of décret 2017-779 pass",
          fr: "les trois mois du décret 2017-779 sont dépassés"))
    }
  }

  private struct Group: Hashable {
    let day: CalendarDate?
    let year: Int

    var order: (Int, Int) { (day?.dayNumber ?? .max, year) }
  }
}
