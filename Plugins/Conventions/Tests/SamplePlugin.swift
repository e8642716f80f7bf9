import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording

/// A partnership to try commands on; its figures, people and identifiers are invented.
///
/// It stands in for the registry and the signatories, which this plugin does not see.
struct SamplePlugin: Plugin {
  static let locales = ["ml-caen", "ml-dieppe", "ml-elbeuf", "ml-lisieux", "ml-rouen"]

  let name = "sample"
  let summary = Text(en: "Sample data", fr: "Données d’exemple")
  let commands = [
    Command(
      "sample close", fr: "exemple fermer", .write,
      Text(en: "Close an organisation", fr: "Fermer une structure"),
      takes: Argument<ID<Organisation>>("organisation", fr: "structure", .same("id")),
      Argument<CalendarDate>("date", fr: "date", .same("date"))
    ) { session, id, date in
      var organisation = try session.find(id)
      organisation.closed = date
      try session.put(organisation)
      return .none
    },
    Command(
      "sample opened", fr: "exemple ouverte", .write,
      Text(en: "Date the opening of an organisation", fr: "Dater l’ouverture d’une structure"),
      takes: Argument<ID<Organisation>>("organisation", fr: "structure", .same("id")),
      Argument<CalendarDate>("date", fr: "date", .same("date"))
    ) { session, id, date in
      var organisation = try session.find(id)
      organisation.opened = date
      try session.put(organisation)
      return .none
    },
    Command(
      "sample legal-form", fr: "exemple forme-juridique", .write,
      Text(en: "Give an organisation a legal form", fr: "Donner une forme juridique"),
      takes: Argument<ID<Organisation>>("organisation", fr: "structure", .same("id")),
      Argument<LegalForm>("form", fr: "forme", .same("form"))
    ) { session, id, form in
      var organisation = try session.find(id)
      organisation.legalForm = form
      try session.put(organisation)
      return .none
    },
    Command(
      "sample in-force", fr: "exemple en-vigueur", .write,
      Text(en: "Bring a convention into force", fr: "Mettre une convention en vigueur"),
      takes: Argument<ID<Convention>>("convention", fr: "convention", .same("id")),
      Argument<CalendarDate>("date", fr: "date", .same("date"))
    ) { session, id, date in
      var convention = try session.find(id)
      convention.conditions = .same("Emploi conforme")
      convention.control = .same("Compte rendu")
      convention.unused = UnusedPart.none
      for event in [ConventionEvent.approve, .send, .sign, .enterIntoForce] {
        convention = try convention.applying(
          event, on: date, note: event == .approve ? "CP-1" : nil)
      }
      try session.put(convention)
      return .none
    },
    Command(
      "sample person", fr: "exemple personne", .write,
      Text(en: "Write a person", fr: "Écrire une personne"),
      takes: Argument<Slug>("id", fr: "id", .same("id"))
    ) { session, id in
      try session.put(Person(id: ID(id), givenName: "Personne", familyName: "Fictive"))
      return .none
    },
    Command(
      "sample organisations", fr: "exemple structures", .write,
      Text(en: "Write organisations and their activity", fr: "Écrire des structures")
    ) { session in
      try Sample(session: session).organisations()
      return .none
    },
    Command(
      "sample everything", fr: "exemple tout", .write,
      Text(en: "Write a whole partnership", fr: "Écrire tout un partenariat")
    ) { session in
      try Sample(session: session).everything()
      return .none
    },
  ]

  /// A shell that holds the organisations, on 1 July 2024 unless another day is given.
  static func shell(
    _ script: String = "", language: Language = .english, today: CalendarDate? = nil,
    in folder: TemporaryFolder? = nil
  ) throws -> TestShell {
    let shell = try TestShell(
      [ConventionsPlugin(), SamplePlugin()], language: language,
      today: today ?? CalendarDate(reading: "2024-07-01"), width: nil, isAgreed: true,
      in: folder)
    shell.run("sample organisations")
    let run = shell.runScript(script)
    guard run.exitCode == 0 else { throw Unprepared(text: run.text) }
    return shell
  }

  struct Unprepared: Error { let text: String }
}

private struct Sample {
  let session: Session

  func id<D: Document>(_ name: String) throws -> ID<D> { ID(try Slug(reading: name)) }

  func date(_ code: String) throws -> CalendarDate { try CalendarDate(reading: code) }

  func organisations() throws {
    try session.put(
      Organisation(id: id("region-normandie"), kind: .region, name: "Région d’exemple"))
    try session.put(
      Organisation(id: id("arml"), kind: .regionalAssociation, name: "Association d’exemple"))
    for (index, name) in SamplePlugin.locales.enumerated() {
      try session.put(
        Organisation(id: id(name), kind: .missionLocale, name: "Structure d’exemple \(name)"))
      try session.put(
        Activity(
          id: id("\(name).2023"), organisation: id(name).reference, year: 2023,
          youngPeople: 1000 + 100 * index, rural: 10 * (index + 1), isFictitious: true))
    }
  }

  func everything() throws {
    try organisations()
    let parties = ["region-normandie", "arml"] + SamplePlugin.locales
    let axes = [FrameworkAgreement.Axis(number: 1, title: .same("Orientation"))]
    try session.put(
      FrameworkAgreement(
        id: id("normandie-2027"), title: .same("Accord 2027"),
        years: YearRange(reading: "2027-2029"),
        parties: (parties.prefix(2) + ["ml-lisieux"]).map { try id($0).reference },
        axes: axes,
        commitments: [.init(axis: 1, kind: .missionLocale, text: .same("Engagement d’exemple"))]))
    try session.put(
      FrameworkAgreement(
        id: id("normandie-2024"), title: .same("Accord 2024"),
        years: YearRange(reading: "2024-2026"), parties: parties.map { try id($0).reference },
        axes: axes
      )
      .applying(.open, on: date("2024-01-02")).applying(.enterIntoForce, on: date("2024-01-05")))
    try session.put(Person(id: id("demo"), givenName: "Personne", familyName: "Fictive"))
    for party in parties { try signature(of: party) }
    for (name, year) in [
      ("conventions-2024", 2024), ("conventions-2025", 2025), ("trial-2026", 2026),
    ] {
      try session.put(
        Envelope(
          id: id(name), agreement: id("normandie-2024").reference, year: year,
          title: .same(name), amount: .euros(4_000_000)))
    }
    try allocation("equal", of: "conventions-2024", adopted: false)
    try allocation("mixed", of: "conventions-2024", adopted: false)
    try allocation("mixed-2025", of: "conventions-2025", adopted: true)
    let events: [ConventionEvent] = [.approve, .send, .sign, .enterIntoForce, .report]
    for (name, count) in [
      ("ml-rouen", 0), ("ml-caen", 1), ("ml-elbeuf", 3), ("ml-dieppe", 4), ("ml-lisieux", 5),
    ] {
      var convention = Convention(
        id: try id("2024.\(name)"), agreement: try id("normandie-2024").reference,
        envelope: try id("conventions-2024").reference, beneficiary: try id(name).reference,
        year: 2024, object: .same("Soutien"), amount: .euros(100_000),
        instalments: InstalmentPlan.whole.payments(of: .euros(100_000)),
        conditions: .same("Emploi conforme"), control: .same("Compte rendu"),
        unused: UnusedPart.none)
      for event in events.prefix(count) {
        convention = try convention.applying(
          event, on: date("2024-01-10"), note: event == .approve ? "CP-1" : nil)
      }
      if name == "ml-elbeuf" {
        convention.amendments = [
          Amendment(number: 1, type: .amount, drafted: try date("2024-01-11"), change: .euros(1000))
        ]
      }
      try session.put(convention)
    }
    try corrected()
    try session.put(
      Decision(
        id: id("cp-2024-01-09"), body: .standingCommittee, number: "CP-2024-01-09",
        date: date("2024-01-09")))
    try supplement()
  }

  /// A small convention in force with a correction that waits to be applied.
  private func corrected() throws {
    var convention = Convention(
      id: try id("2024.ml-lisieux-2"), agreement: try id("normandie-2024").reference,
      envelope: try id("conventions-2024").reference, beneficiary: try id("ml-lisieux").reference,
      year: 2024, object: .same("Soutien"), amount: .euros(1000),
      instalments: InstalmentPlan.whole.payments(of: .euros(1000)))
    for event in [ConventionEvent.approve, .send, .sign, .enterIntoForce] {
      convention = try convention.applying(
        event, on: date("2024-01-10"), note: event == .approve ? "CP-1" : nil)
    }
    convention.amendments = [
      Amendment(
        number: 1, type: .correction, drafted: try date("2024-01-11"),
        object: .same("Soutien fictif"))
    ]
    try session.put(convention)
  }

  /// A supplementary vote of 1 000 €, split over one convention in force.
  private func supplement() throws {
    var envelope = try session.find(id("conventions-2024") as ID<Envelope>)
    envelope.votes = [.init(number: 1, amount: .euros(1000), date: try date("2024-01-12"))]
    try session.put(envelope)
    var allocation = try Allocation.splitting(
      envelope, as: id("supplement-2024"), title: .same("Complément"),
      by: AllocationMethod(fixedPart: .percent(100)), over: [id("ml-dieppe")],
      from: AllocationSource(activities: []), vote: 1)
    allocation.isAdopted = true
    try session.put(allocation)
  }

  private func signature(of party: String) throws {
    try session.put(
      Mandate(
        id: id("demo.\(party)"), person: id("demo").reference, organisation: id(party).reference,
        title: .same("Mandat fictif"), from: date("2023-01-01"), maySign: true))
    try session.put(
      Signature(
        id: id("normandie-2024.\(party)"), agreement: id("normandie-2024").reference,
        party: id(party).reference, person: id("demo").reference,
        mandate: id("demo.\(party)").reference, date: date("2024-01-05"), manner: .paper))
  }

  private func allocation(_ name: String, of envelope: String, adopted: Bool) throws {
    var allocation = try Allocation.splitting(
      session.find(id(envelope)), as: id(name), title: .same(name),
      by: AllocationMethod(
        fixedPart: .percent(name == "equal" ? 100 : 30),
        criteria: name == "equal" ? [] : [.init(measure: .youngPeople, weight: 70, year: 2023)]),
      over: SamplePlugin.locales.map { try id($0) },
      from: AllocationSource(activities: session.all()))
    allocation.isAdopted = adopted
    try session.put(allocation)
  }
}
