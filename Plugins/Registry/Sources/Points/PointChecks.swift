import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in reception points.
enum PointChecks {
  static let ofClosed = Check(
    "point.closed",
    Text(
      en: "Reception points of closed organisations", fr: "Points d’accueil de structures fermées")
  ) { session in
    let closed = try session.all(Organisation.self).filter { each in
      each.closed.map { $0 < session.today } ?? false
    }
    let points = Dictionary(grouping: try session.all(ReceptionPoint.self), by: \.organisation.id)
    return closed.compactMap { each in points[each.id].map { pointsLeft($0, of: each) } }
  }

  /// The points of one organisation that has closed are one thing to settle.
  private static func pointsLeft(
    _ points: [ReceptionPoint], of organisation: Organisation
  ) -> Finding {
    let point = points[0]
    let remedy = Text(
      en:
        "Give it to another one with \"point edit \(point.id) --organisation …\", or remove it with \"point remove \(point.id)\".",
      fr:
        "Rattachez-le à une autre avec « point modifier \(point.id) --structure … », ou supprimez-le avec « point supprimer \(point.id) »."
    )
    guard points.count > 1 else {
      return Finding(
        .warning,
        Text(
          en:
            "The reception point \"\(point.name)\" belongs to \"\(organisation.name)\", which has closed.",
          fr:
            "Le point d’accueil « \(point.name) » dépend de « \(organisation.name) », qui a fermé."),
        about: point.key, remedy: remedy)
    }
    let names = points.map(\.id.name).joined(separator: ", ")
    return Finding(
      .warning,
      Text(
        en:
          "\(points.count) reception points belong to \"\(organisation.name)\", which has closed: \(names).",
        fr:
          "\(points.count) points d’accueil dépendent de « \(organisation.name) », qui a fermé : \(names)."
      ),
      about: organisation.key, concerning: points.map(\.key),
      remedy: Text(
        en:
          "Give each to another one with \"point edit ID --organisation …\", or remove it with \"point remove ID\".",
        fr:
          "Rattachez chacun à une autre avec « point modifier ID --structure … », ou supprimez-le avec « point supprimer ID »."
      ))
  }
}
