/// Where the communes of Normandy lie: the centre of gravity of each, or a point inside it where that
/// lies outside. They are not town halls.
///
/// Source: IGN, ADMIN EXPRESS COG, edition 2018, and INSEE, Code officiel géographique 2018, through
/// `gregoiredavid/france-geojson` (16 October 2018), Licence Ouverte (Etalab). Communes merge: a code
/// of a later edition may be missing.
enum CommunePoints {
  /// Thousandths of a degree north of 48° and east of -2°.
  struct Point: Hashable {
    let north: Int
    let east: Int
  }

  /// The point of a commune; `nil` where the code is not one of Normandy in 2018.
  static func point(of code: String) -> Point? { points[code] }

  /// How many there are.
  static var count: Int { points.count }

  private static let points: [String: Point] = {
    var points: [String: Point] = [:]
    for line in data.split(separator: "\n") {
      let digits = Array(line.utf8)
      for start in stride(from: 2, to: digits.count - 10, by: 11) {
        let code = String(decoding: digits[..<2] + digits[start..<start + 3], as: UTF8.self)
        points[code] = Point(
          north: number(digits[start + 3..<start + 7]), east: number(digits[start + 7..<start + 11])
        )
      }
    }
    return points
  }()

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
