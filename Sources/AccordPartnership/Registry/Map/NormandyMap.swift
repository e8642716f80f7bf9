public import AccordWording

/// The map of the five departments of Normandy, on which the structures have their places.
///
/// Source: IGN, ADMIN EXPRESS COG, edition 2018, simplified, Licence Ouverte (Etalab).
public enum NormandyMap {
  /// A department on the map.
  public struct Department: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// Its name.
    public let name: String
    /// Where its name may stand.
    public let point: Point
    /// Its border, as the commands of an SVG path.
    public let path: String

    init(_ code: String, _ name: String, x: Int, y: Int, path: String) {
      self.code = code
      self.name = name
      self.path = path
      point = Point(x: Double(x), y: Double(y))
    }
  }

  /// A point of the map; y downwards.
  public struct Point: Sendable, Hashable {
    /// To the right.
    public let x: Double
    /// Downwards.
    public let y: Double
  }

  /// The units from left to right.
  public static let width = 640
  /// The units from top to bottom.
  public static let height = 504

  /// What a page that shows it must say: who made it, of which year, under which licence.
  public static let source = Text(
    en: "IGN, ADMIN EXPRESS COG 2018, simplified – Licence Ouverte / Open Licence (Etalab)",
    fr: "IGN, ADMIN EXPRESS COG 2018, simplifié – Licence Ouverte / Open Licence (Etalab)")

  /// The departments.
  public static var all: [Department] { departments }

  /// The name of a department of Normandy.
  public static func name(of department: DepartmentCode) -> String? {
    departments.first { $0.code == department.code }?.name
  }

  /// Where a commune lies; `nil` where it is not one of Normandy in 2018.
  ///
  /// Equirectangular at 49.1° north, which is enough for one region.
  public static func point(of commune: CommuneCode) -> Point? {
    CommunePoints.point(of: commune.code).map { point in
      Point(
        x: Double(point.east - 20) * 0.1675393, y: Double(2110 - point.north) * 0.2558864)
    }
  }
}

extension PostalAddress {
  /// Its commune: by its code, or by its name where that is known and the department, or else the
  /// postal code, leaves one.
  public var knownCommune: CommuneCode? {
    if let communeCode { return communeCode }
    guard let name = communeName.flatMap(CommuneName.init) else { return nil }
    if let department { return KnownCommunes.code(of: name, in: department) }
    guard let postalCode else { return nil }
    let found = NormandyMap.all.compactMap { try? DepartmentCode(reading: $0.code) }
      .filter(postalCode.mayServe).compactMap { KnownCommunes.code(of: name, in: $0) }
    return found.count == 1 ? found[0] : nil
  }
}
