import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The structures on the map of Normandy, and those that have no place there.
struct StructureMap {
  private let places: [RegionMap.Place]
  private let sites: [RegionMap.Point]
  private let absent: [String]

  init(_ rows: [StructureRow], in session: Session) throws {
    var (places, absent): ([RegionMap.Place], [String]) = ([], [])
    for row in rows {
      guard let point = row.organisation.knownCommune.flatMap(NormandyMap.point) else {
        absent.append(row.shortName)
        continue
      }
      places.append(
        RegionMap.Place(
          row.organisation.commune ?? row.shortName,
          note: Text(
            en: "\(row.organisation.name) – \(row.amount.inEuros) – \(row.status.shown)",
            fr: "\(row.organisation.name) – \(row.amount.inEuros) – \(row.status.shown)"),
          at: RegionMap.Point(x: point.x, y: point.y), amount: row.amount, shade: row.status.shade))
    }
    let owners = Set(rows.map(\.organisation.id))
    let taken = Set(places.map(\.point))
    let points = try session.all(ReceptionPoint.self).filter { owners.contains($0.organisation.id) }
      .compactMap { $0.knownCommune.flatMap(NormandyMap.point) }
      .map { RegionMap.Point(x: $0.x, y: $0.y) }
    sites = Set(points).subtracting(taken).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    (self.places, self.absent) = (places, absent)
  }

  var hasSites: Bool { !places.isEmpty && !sites.isEmpty }

  /// Who is not on the map; `nil` where all are.
  var note: Text? {
    guard !absent.isEmpty else { return nil }
    return Text.each { language in
      Text(en: "Not on the map: ", fr: "Pas sur la carte : ")[language] + language.list(absent)
        + "."
    }
  }

  /// The map; `nil` where nobody is on it.
  var drawing: ReportDrawing? {
    guard !places.isEmpty else { return nil }
    return .map(
      RegionMap(
        Text(
          en: "Map of the five departments of Normandy",
          fr: "Carte des cinq départements de Normandie"),
        description: Text(
          en:
            "One circle for each structure, on the commune of its seat. The area of the circle is in proportion to the amount; its fill says the status of the convention. The same figures are in the table that follows.",
          fr:
            "Un cercle par structure, posé sur la commune du siège. La surface du cercle est proportionnelle au montant ; son remplissage dit le statut de la convention. Les mêmes données sont dans le tableau qui suit."
        ),
        width: NormandyMap.width, height: NormandyMap.height,
        outlines: NormandyMap.all.map { department in
          RegionMap.Outline(
            department.name, path: department.path,
            at: RegionMap.Point(x: department.point.x, y: department.point.y))
        },
        places: places, sites: sites, source: NormandyMap.source))
  }
}
