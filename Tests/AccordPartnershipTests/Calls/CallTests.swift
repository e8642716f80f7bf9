import AccordDocuments
import AccordJSON
import AccordPartnership
import AccordWording
import Testing

/// A call reserved to the Missions Locales, with one theme and a small budget; all invented.
struct CallSample {
  let agreement = AgreementSample()
  var call: CallForProjects

  init() {
    call = CallForProjects(
      id: ID("appel-demo")!, title: .same("Appel de démonstration"),
      agreement: agreement.agreement.id.reference, managedBy: AgreementSample.region.reference,
      fund: "FSE+", programme: .same("Programme"), programmeYears: YearRange(2021, 2027)!,
      themes: [
        .init(
          code: Slug("raccrocher")!, title: .same("Raccrocher"), axis: 1,
          objective: SpecificObjective(6)!)
      ],
      budgets: [.init(year: 2024, amount: .euros(250_000))], opens: onDay("2024-02-01"),
      closes: onDay("2024-04-30"), eligibleKinds: [.missionLocale], fundingRate: .percent(100))
  }

  func application(
    _ id: String, of applicant: ID<Organisation> = AgreementSample.locales[0],
    cost: Money = .euros(100_000), on date: String = "2024-03-01"
  ) throws -> Application {
    try Application(
      id: ID(id)!, call: call.id.reference, applicant: applicant.reference,
      theme: Slug("raccrocher")!, year: 2024, title: .same("Projet"), cost: cost,
      requested: call.requested(for: cost)
    ).applying(.submit, on: onDay(date))
  }

  func selected(_ id: String, cost: Money = .euros(100_000)) throws -> Application {
    try application(id, cost: cost).applying(.admit, on: onDay("2024-05-02"))
      .applying(.assess, on: onDay("2024-05-20")).applying(.select, on: onDay("2024-06-10"))
  }

  func transaction() throws -> Transaction {
    let transaction = try agreement.transaction()
    try transaction.put(call)
    return transaction
  }
}

@Suite struct `A call for projects` {
  let sample = CallSample()

  @Test(arguments: [
    (100_000_00, 10_000, 100_000_00), (100, 3333, 33), (1, 5000, 0),
    (Money.limit, 9_999, 999_900_000_000_000),
  ])
  func `grants the cost at its rate, rounded down`(cost: Int, rate: Int, requested: Int) {
    var call = sample.call
    call.fundingRate = Rate(basisPoints: rate)
    #expect(call.requested(for: Money(cents: cost)).cents == requested)
  }

  @Test(
    arguments: [
      ("region-demo", "raccrocher", 2024, "2024-03-01", "applications.not-eligible"),
      ("ml-demo-a", "autre", 2024, "2024-03-01", "applications.theme"),
      ("ml-demo-a", "raccrocher", 2025, "2024-03-01", "applications.year"),
      ("ml-demo-a", "raccrocher", 2024, "2024-01-31", "applications.early"),
      ("ml-demo-a", "raccrocher", 2024, "2024-05-01", "applications.late"),
      ("ml-demo-a", "raccrocher", 2024, "2024-02-01", nil),
      ("ml-demo-a", "raccrocher", 2024, "2024-04-30", nil),
    ] as [(String, String, Int, String, String?)])
  func `says who may apply, for what and when`(
    applicant: String, theme: String, year: Int, on date: String, code: String?
  ) throws {
    let transaction = try sample.transaction()
    let organisation = try transaction.document(ID<Organisation>(applicant)!.reference)
    #expect(
      codeOfFault {
        try sample.call.requireFiling(
          by: organisation, theme: Slug(theme)!, year: year, on: onDay(date))
      } == code)
  }

  @Test func `tells a structure that is not eligible what it should be`() throws {
    let transaction = try sample.transaction()
    let region = try transaction.document(AgreementSample.region.reference)
    let fault = #expect(throws: Failure.self) {
      try sample.call.requireFiling(
        by: region, theme: Slug("raccrocher")!, year: 2024, on: onDay("2024-03-01"))
    }
    #expect(fault?.message.en.hasSuffix("it is not a Mission Locale.") == true)
  }

  @Test func `follows axes that the agreement has`() throws {
    let transaction = try sample.transaction()
    var call = sample.call
    call.themes[0].axis = 7
    try transaction.put(call)
    #expect(try transaction.violations().map(\.code) == ["calls.axis"])
  }

  @Test func `never selects more than the budget of the year`() throws {
    let transaction = try sample.transaction()
    try transaction.put(try sample.selected("a"))
    try transaction.put(try sample.selected("b", cost: .euros(150_000)))
    #expect(try transaction.violations().isEmpty)
    try transaction.put(try sample.selected("b", cost: Money(cents: 15_000_001)))
    #expect(try transaction.violations().map(\.code) == ["calls.overcommitted"])
  }

  @Test func `names what is left when a selection is one too many, and the reserve list`() throws {
    let workspace = try sample.agreement.workspace()
    let first = try workspace.begin()
    try sample.agreement.fill(first)
    try first.put(sample.call)
    try first.put(try sample.selected("a"))
    try workspace.commit(first, author: "test", command: "test")
    let second = try workspace.begin()
    try second.put(try sample.selected("b", cost: .euros(200_000)))
    let violation = try #require(try second.violations().first)
    #expect(
      violation.message.en
        == "Selecting b would exceed the budget 2024 of the call \"appel-demo\" by €50,000.00: €250,000.00, of which €150,000.00 is left."
    )
    #expect(violation.advice?.en.contains("application put-on-reserve b") == true)
  }

  @Test func `cannot have its budget lowered below what is selected`() throws {
    let transaction = try sample.transaction()
    try transaction.put(try sample.selected("a"))
    var call = sample.call
    call.budgets[0].amount = .euros(99_999)
    try transaction.put(call)
    #expect(try transaction.violations().map(\.code) == ["calls.overcommitted"])
  }

  @Test(arguments: [ApplicationEvent.reject, .declareInadmissible, .withdraw])
  func `tells nobody no without a reason`(event: ApplicationEvent) throws {
    let submitted = try sample.application("a")
    let application =
      event == .reject
      ? try submitted.applying(.admit, on: onDay("2024-05-02"))
        .applying(.assess, on: onDay("2024-05-03")) : submitted
    #expect(
      codeOfFault { _ = try application.applying(event, on: onDay("2024-05-04")) }
        == "applications.reason")
    #expect(
      codeOfFault { _ = try application.applying(event, on: onDay("2024-05-04"), note: "Motif") }
        == nil)
  }

  @Test func `grants a selected application what it asked for`() throws {
    let selected = try sample.selected("a")
    #expect(selected.granted == .euros(100_000))
    let withdrawn = try selected.applying(.withdraw, on: onDay("2024-06-11"), note: "Renonce")
    #expect(withdrawn.granted == nil)
  }

  @Test func `has an application ask for neither more nor less than the rate`() throws {
    let transaction = try sample.transaction()
    var application = try sample.application("a")
    application.requested = .euros(99_999)
    try transaction.put(application)
    #expect(try transaction.violations().map(\.code) == ["applications.requested"])
  }

  @Test func `refuses a late application whatever plugin files it`() throws {
    let transaction = try sample.transaction()
    try transaction.put(try sample.application("a", on: "2024-05-01"))
    #expect(try transaction.violations().map(\.code) == ["applications.late"])
  }
}

@Suite struct `The specific objectives` {
  @Test func `are thirteen, each worded in both languages`() {
    #expect(SpecificObjective.all.map(\.code) == (1...13).map { "ESO4.\($0)" })
    #expect(SpecificObjective.all.allSatisfy { !$0.label.en.isEmpty && !$0.label.fr.isEmpty })
  }

  @Test(arguments: [("ESO4.6", 6), ("4.6", 6), ("eso4.13", 13), ("ESO4.01", 1)])
  func `are read as they are written in the wild`(text: String, number: Int) throws {
    #expect(try SpecificObjective(reading: text).number == number)
  }

  @Test(arguments: ["4.0", "4.14", "5.1", "ESO", ""])
  func `are no others`(text: String) {
    #expect(codeOfFault { _ = try SpecificObjective(reading: text) } == "reading.shape")
  }
}
