import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

/// An organisation for tests, invented.
func organisation(
  _ id: String, _ name: String = "Mission Locale Fictive", kind: OrganisationKind = .missionLocale
) throws -> Organisation {
  Organisation(id: try #require(ID(id)), kind: kind, name: name, isFictitious: true)
}

/// A day, written as in documents.
func day(_ code: String) throws -> CalendarDate { try CalendarDate(reading: code) }

struct OrganisationTests {
  @Test func `the commune lies in the department`() throws {
    var some = try organisation("ml-a")
    some.communeCode = try CommuneCode(reading: "14327")
    some.department = try DepartmentCode(reading: "76")
    #expect(throws: RegistryFault.self) { try some.validate() }
    some.department = try DepartmentCode(reading: "14")
    #expect(throws: Never.self) { try some.validate() }
  }

  @Test func `it closes after it opens, the same day at the earliest`() throws {
    var some = try organisation("ml-a")
    some.opened = try day("2020-02-01")
    some.closed = try day("2020-01-31")
    #expect(throws: RegistryFault.self) { try some.validate() }
    some.closed = some.opened
    #expect(throws: Never.self) { try some.validate() }
  }

  @Test func `a blank name is refused`() throws {
    let some = try organisation("ml-a", " \u{A0}")
    #expect(throws: RegistryFault.self) { try some.validate() }
  }

  @Test func `what a declaration leaves out stays, lists are added up`() throws {
    var existing = try organisation("ml-a")
    existing.phone = try PhoneNumber(reading: "0231069885")
    existing.aliases = ["Ancien nom"]
    var declared = try organisation("ml-a", "Mission Locale Nouvelle")
    declared.aliases = ["Autre nom"]
    let kept = try existing.ensuring(declared)
    #expect(kept.name == "Mission Locale Nouvelle")
    #expect(kept.phone == existing.phone)
    #expect(kept.aliases == ["Ancien nom", "Autre nom"])
    #expect(try kept.ensuring(declared) == kept)
  }

  @Test func `it is open on its first and on its last day`() throws {
    var some = try organisation("ml-a")
    some.opened = try day("2020-02-01")
    some.closed = try day("2024-06-30")
    #expect(try some.isOpen(on: day("2020-02-01")))
    #expect(try some.isOpen(on: day("2024-06-30")))
    #expect(try !some.isOpen(on: day("2020-01-31")))
    #expect(try !some.isOpen(on: day("2024-07-01")))
  }
}

struct ActivityTests {
  func activity(_ change: (inout Activity) -> Void) throws -> Activity {
    let organisation = try organisation("ml-a")
    var activity = Activity(
      id: try #require(Activity.identity(of: organisation.id, in: 2023)),
      organisation: organisation.id.reference, year: 2023, isFictitious: true)
    change(&activity)
    return activity
  }

  @Test func `no part exceeds the whole`() throws {
    let sound = try activity {
      $0.youngPeople = 100; $0.firstContacts = 100; $0.rural = 0
    }
    #expect(throws: Never.self) { try sound.validate() }
    for path in [\Activity.firstContacts, \.priorityDistricts, \.rural] {
      let wrong = try activity {
        $0.youngPeople = 100; $0[keyPath: path] = 101
      }
      #expect(throws: RegistryFault.self) { try wrong.validate() }
    }
  }

  @Test func `a lower bound is not compared with its parts`() throws {
    let bound = try activity {
      $0.youngPeople = 100; $0.rural = 101; $0.isAtLeast = true
    }
    #expect(throws: Never.self) { try bound.validate() }
  }

  @Test func `missing is not zero, but all missing is nothing`() throws {
    #expect(throws: RegistryFault.self) { try activity { _ in }.validate() }
    #expect(throws: Never.self) { try activity { $0.rural = 0 }.validate() }
    #expect(throws: RegistryFault.self) { try activity { $0.rural = -1 }.validate() }
  }

  @Test func `a lower bound is written as one`() throws {
    let bound = try activity {
      $0.youngPeople = 50_000; $0.isAtLeast = true
    }
    #expect(bound.youngPeopleText?.en == "more than 50,000")
    #expect(bound.youngPeopleText?.fr == "plus de 50\u{202F}000")
  }
}

struct AgeRangeTests {
  @Test(arguments: ["16-25", "16 – 25", "16–25"])
  func `reads ages`(text: String) throws {
    let ages = try AgeRange(reading: text)
    #expect(ages.code == "16-25")
  }

  @Test(arguments: ["25-16", "16", "16-", "-5-10", "16-200", ""])
  func `refuses ages that are out of order`(text: String) {
    #expect(throws: ReadingFault.self) { try AgeRange(reading: text) }
  }
}
