import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@testable import AccordPress

@Suite struct `What a release needs and does not find` {
  struct Missing: CustomTestStringConvertible, Sendable {
    let fact: String
    let command: String
    let remove: @Sendable (inout ReportedPartnership) -> Void

    var testDescription: String { fact }
  }

  static let facts: [Missing] = [
    Missing(fact: "the Region among the parties", command: "agreement party accord --kind region") {
      $0.agreement.parties = ([$0.arml] + $0.missions).map(\.id.reference)
    },
    Missing(
      fact: "the Missions Locales among the parties",
      command: "agreement party accord --kind mission-locale"
    ) { $0.agreement.parties = [$0.region.id.reference, $0.arml.id.reference] },
    Missing(fact: "the axes of the agreement", command: "agreement axis accord 1") {
      $0.agreement.axes = []
      $0.agreement.commitments = []
    },
    Missing(fact: "the commitments of the parties", command: "agreement commit accord") {
      $0.agreement.commitments = []
    },
    Missing(fact: "a signature at the ceremony", command: "agreement sign accord") {
      $0.signatures = []
    },
    Missing(fact: "the network that \"arml\" leads", command: "network add") { $0.network = nil },
    Missing(fact: "the age of the young people", command: "network edit missions-locales --ages") {
      $0.network?.ages = nil
    },
    Missing(
      fact: "the situations of the young people", command: "network audience missions-locales"
    ) { $0.network?.audiences = [] },
    Missing(
      fact: "the reception points of the network", command: "activity record arml 2023"
    ) { $0.activity?.receptionPoints = nil },
    Missing(
      fact: "the public guidance service that every Mission Locale belongs to",
      command: "organisation edit"
    ) { partnership in
      for index in partnership.missions.indices { partnership.missions[index].networks = [] }
    },
    Missing(fact: "who runs \"spro\"", command: "network edit spro --led-by") {
      $0.guidance.ledBy = nil
    },
    Missing(
      fact: "the envelope of 2024",
      command: "envelope create … --agreement accord --year 2024 --amount …"
    ) { $0.envelope = nil },
    Missing(fact: "the themes of the call \"fse\"", command: "call theme fse") {
      $0.calls[0].themes = []
    },
    Missing(fact: "the budget of the call \"fse\"", command: "call budget fse 2024") {
      $0.calls[0].budgets = []
    },
    Missing(
      fact: "the telephone number of Emmanuelle Tirilly", command: "press edit tirilly --phone"
    ) { $0.contact.phone = nil },
    Missing(fact: "the e-mail address of Emmanuelle Tirilly", command: "press edit tirilly --email")
    { $0.contact.email = nil },
  ]

  @Test(arguments: facts)
  func `is named with the command that enters it`(_ missing: Missing) throws {
    var partnership = ReportedPartnership()
    missing.remove(&partnership)
    let gaps = try partnership.gaps()
    #expect(gaps.map(\.fact.en) == [missing.fact])
    #expect(gaps.allSatisfy { $0.command.en.hasPrefix(missing.command) })
    #expect(gaps.allSatisfy { !$0.fact.fr.isEmpty && $0.fact.fr != $0.fact.en })
  }

  @Test func `all of it is named at once`() throws {
    var partnership = ReportedPartnership()
    partnership.activity = nil
    partnership.envelope = nil
    partnership.contact.phone = nil
    let error = #expect(throws: PressError.self) { try partnership.facts() }
    #expect(
      error?.message.en
        == "The release cannot be composed, 4 facts are missing: the young people whom the network supports in a year; the reception points of the network; the envelope of 2024; the telephone number of Emmanuelle Tirilly."
    )
    #expect(error?.message.fr.contains("il manque 4 informations\u{A0}:") == true)
    #expect(error?.advice?.en.contains("\"press edit tirilly --phone …\"") == true)
  }

  @Test func `figures of the year of the release itself are not stated`() throws {
    var partnership = ReportedPartnership()
    partnership.activity?.year = 2024
    #expect(try partnership.gaps().count == 2)
  }

  @Test func `once conventions are drafted, a Mission Locale without one is named`() throws {
    var partnership = ReportedPartnership()
    partnership.conventions = partnership.missions.dropLast().map { mission in
      Convention(
        id: ID("2024.\(mission.id.name)")!, agreement: partnership.agreement.id.reference,
        envelope: Reference(ID("missions-locales-2024")!), beneficiary: mission.id.reference,
        year: 2024, object: Text(en: "Work", fr: "Activité"), amount: .euros(1000))
    }
    #expect(try partnership.gaps().map(\.fact.en) == ["the convention of \"ml-24\" for 2024"])
  }

  @Test func `a journalist cannot answer for a release`() throws {
    var partnership = ReportedPartnership()
    partnership.contact.role = .journalist
    #expect(throws: PressError.notAnOfficer(partnership.contact.id)) { try partnership.facts() }
  }

  @Test func `a release cannot come before its ceremony, nor report another agreement’s`() throws {
    var partnership = ReportedPartnership()
    partnership.date = CalendarDate(year: 2024, month: 1, day: 28)!
    #expect(throws: PressError.releaseBeforeCeremony(partnership.date, ReportedPartnership.monday))
    {
      try partnership.facts()
    }
    partnership = ReportedPartnership()
    partnership.ceremony?.agreement = Reference(ID("autre")!)
    #expect(throws: PressError.ceremonyOfAnotherAgreement(ID("2024-01-29")!, ID("accord")!)) {
      try partnership.facts()
    }
  }
}
