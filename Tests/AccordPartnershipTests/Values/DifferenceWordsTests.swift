import AccordDocuments
import AccordJSON
import AccordPartnership
import AccordWording
import Testing

/// What two declarations have otherwise is told in words for people.
struct DifferenceWordsTests {
  @Test func `a choice is told as it is read, not as it is typed`() throws {
    let id = try ID<Organisation>(Slug(reading: "asso"))
    let one = Organisation(id: id, kind: .missionLocale, name: "Association fictive")
    let other = Organisation(id: id, kind: .region, name: "Association fictive")
    let told = try one.differences(from: other)
    #expect(told.map(\.en) == ["kind (mission locale, not region)"])
    #expect(told.map(\.fr) == ["type (mission locale et non région)"])
  }
}
