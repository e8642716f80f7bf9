import AccordDocuments
import AccordWording
import Testing

@testable import AccordPartnership

/// The map of Normandy and the communes on it.
struct NormandyMapTests {
  private func point(_ code: String) throws -> NormandyMap.Point? {
    NormandyMap.point(of: try CommuneCode(reading: code))
  }

  @Test func `all communes of 2018 are there, and lie on the map`() throws {
    #expect(CommunePoints.count == 2709)
    for (code, name) in KnownCommunes.names {
      let point = try #require(try point(code), "\(name)")
      #expect((0...640).contains(point.x) && (0...504).contains(point.y), "\(name)")
    }
    #expect(try point("75056") == nil, "Paris is not in Normandy")
  }

  @Test func `communes lie where they lie`() throws {
    let (rouen, havre, cherbourg) = (
      try #require(try point("76540")), try #require(try point("76351")),
      try #require(try point("50129"))
    )
    #expect(abs(rouen.x - 515) < 0.2 && abs(rouen.y - 171) < 0.2)
    #expect(cherbourg.x < havre.x && havre.x < rouen.x, "from west to east")
    let alençon = try #require(try point("61001"))
    #expect(alençon.y > rouen.y, "the south is below")
  }

  @Test func `outlines are nothing but commands and numbers, and close`() {
    #expect(NormandyMap.all.map(\.code) == ["14", "27", "50", "61", "76"])
    for department in NormandyMap.all {
      #expect(
        department.path.hasPrefix("M") && department.path.hasSuffix("z"), "\(department.name)")
      #expect(department.path.allSatisfy { "Mlz -".contains($0) || $0.isASCII && $0.isNumber })
    }
  }

  @Test func `a commune is known by its code, or by its name and the department or postal code`()
    throws
  {
    var organisation = Organisation(
      id: try ID(reading: "demo"), kind: .missionLocale, name: "Démo", commune: "Saint-Lô")
    #expect(organisation.knownCommune == nil, "the name alone does not do")
    organisation.postalCode = try PostalCode(reading: "50000")
    #expect(organisation.knownCommune?.code == "50502")
    organisation.department = try DepartmentCode(reading: "76")
    #expect(organisation.knownCommune == nil)
    organisation.communeCode = try CommuneCode(reading: "14327")
    #expect(organisation.knownCommune?.code == "14327")
  }
}
