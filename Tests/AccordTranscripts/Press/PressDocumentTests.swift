import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@testable import AccordPress

@Suite struct `Press documents` {
  @Test func `a press officer speaks for an organisation`() {
    let officer = PressContact(id: ID("exemple")!, name: "Camille Exemple", role: .officer)
    #expect(throws: PressError.officerWithoutOrganisation(officer.id)) { try officer.validate() }
    let journalist = PressContact(id: ID("exemple")!, name: "Camille Exemple", role: .journalist)
    #expect(throws: Never.self) { try journalist.validate() }
  }

  @Test func `a contact has a name`() {
    let contact = PressContact(id: ID("exemple")!, name: "  ", role: .journalist)
    #expect(throws: PressError.namelessContact(contact.id)) { try contact.validate() }
  }

  @Test func `an embargo does not end before the release is dated`() throws {
    var partnership = ReportedPartnership()
    partnership.embargo = DayTime(startOf: ReportedPartnership.monday)
    let release = try partnership.release()
    #expect(
      throws: PressError.embargoBeforeRelease(
        DayTime(startOf: ReportedPartnership.monday), release.date)
    ) {
      try release.validate()
    }
  }

  @Test func `a release is about one document, and a ceremony is one of an agreement`() throws {
    var release = try ReportedPartnership().release()
    release.convention = ID<Convention>("c")!.reference
    #expect(throws: PressError.notOneSubject(release.id)) { try release.validate() }
    release.agreement = nil
    #expect(throws: PressError.ceremonyOfNoAgreement(release.id)) { try release.validate() }
    release.ceremony = nil
    #expect(throws: Never.self) { try release.validate() }
    #expect(release.subject == .convention(ID("c")!))
    release.convention = nil
    #expect(throws: PressError.notOneSubject(release.id)) { try release.validate() }
  }

  @Test func `the embargo is marked until it ends`() throws {
    var partnership = ReportedPartnership()
    partnership.embargo = DayTime(CalendarDate(year: 2024, month: 2, day: 1)!, minute: 1110)
    let release = try partnership.release()
    let end = try #require(release.embargo)
    let minute = try #require(DayTime(end.date, minute: 1109))
    let before = release.laidOut(at: minute)
    #expect(
      before.fr.hasPrefix("SOUS EMBARGO JUSQU’AU jeudi 1er février 2024 à 18\u{A0}h\u{A0}30\n"))
    #expect(before.en.hasPrefix("UNDER EMBARGO UNTIL Thursday 1 February 2024 at 18:30\n"))
    #expect(release.isUnderEmbargo(at: minute))
    let after = release.laidOut(at: end)
    #expect(after.fr.contains("Embargo levé le jeudi 1er février 2024 à 18\u{A0}h\u{A0}30"))
    #expect(!release.isUnderEmbargo(at: end))
  }

  @Test func `asked for again on the same terms, a release keeps its words`() throws {
    let first = try ReportedPartnership().release()
    var partnership = ReportedPartnership()
    partnership.envelope?.amount = .euros(5_000_000)
    let second = try partnership.release()
    #expect(second != first)
    #expect(try first.ensuring(second) == first)
    partnership.embargo = DayTime(CalendarDate(year: 2024, month: 2, day: 1)!, minute: 1110)
    #expect(try first.ensuring(partnership.release()).paragraphs == second.paragraphs)
  }

  @Test func `a release before every signature is refused`() throws {
    var partnership = ReportedPartnership()
    partnership.ceremony = nil
    partnership.date = CalendarDate(year: 2024, month: 1, day: 20)!
    let date = partnership.date
    #expect(throws: PressError.releaseBeforeSignatures(date, ReportedPartnership.monday)) {
      try partnership.release()
    }
  }

  @Test func `a release before its ceremony is refused, whatever writes it`() throws {
    let partnership = ReportedPartnership()
    var release = try partnership.release()
    release.date = CalendarDate(year: 2024, month: 1, day: 20)!
    let transaction = try #require(try partnership.documents() as? Transaction)
    try transaction.put(release)
    #expect(
      try transaction.violations().map(\.code).contains("press.release-before-ceremony"))
    release.date = ReportedPartnership.monday
    try transaction.put(release)
    #expect(
      try !transaction.violations().map(\.code).contains("press.release-before-ceremony"))
  }

  @Test func `errors are worded in both languages, with what to do`() {
    let day = ReportedPartnership.monday
    let errors: [PressError] = [
      .namelessContact(ID("a")!), .officerWithoutOrganisation(ID("a")!), .notAnOfficer(ID("a")!),
      .embargoBeforeRelease(DayTime(startOf: day), day),
      .underEmbargo(ID("x")!, DayTime(startOf: day)),
      .embargoShortened(DayTime(startOf: day), ID("x")!), .releaseBeforeCeremony(day, day),
      .releaseBeforeSignatures(day, day),
      .ceremonyOfAnotherAgreement(ID("a")!, ID("b")!), .notOneSubject(ID("x")!),
      .ceremonyOfNoAgreement(ID("x")!), .notToldAbout(ID<Person>("p")!.key),
      .missingFacts([ReleaseGap(Text(en: "x", fr: "y"), enteredBy: .same("z"))]),
    ]
    for error in errors {
      #expect(error.message.en != error.message.fr)
      #expect(error.message.en.hasSuffix(".") && error.message.fr.hasSuffix("."))
      #expect(error.advice != nil)
      for mark in [" :", " ;", "« "] {
        #expect(!error.message.fr.contains(mark), "\(error.code)")
        #expect(error.advice?.fr.contains(mark) == false, "\(error.code)")
      }
    }
    #expect(Set(errors.map(\.code)).count == errors.count)
  }
}
