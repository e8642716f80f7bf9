import AccordCalls
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording

/// A partnership to try commands on, all invented. It stands in for the registry and the
/// conventions, which this plugin does not see.
struct SamplePlugin: Plugin {
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
      "sample kind", fr: "exemple type", .write,
      Text(en: "Change the kind of an organisation", fr: "Changer le type d’une structure"),
      takes: Argument<ID<Organisation>>("organisation", fr: "structure", .same("id")),
      Argument<OrganisationKind>("kind", fr: "type", .same("type"))
    ) { session, id, kind in
      var organisation = try session.find(id)
      organisation.kind = kind
      try session.put(organisation)
      return .none
    },
    Command(
      "sample agreement", fr: "exemple accord", .write,
      Text(en: "Write an agreement and its parties", fr: "Écrire un accord et ses parties")
    ) { session in
      try Sample(session: session).agreement()
      return .none
    },
    Command(
      "sample mandate", fr: "exemple mandat", .write,
      Text(en: "Write a mandate of a person", fr: "Écrire un mandat d’une personne"),
      takes: Argument<ID<Person>>("person", fr: "personne", .same("id")),
      Argument<ID<Organisation>>("organisation", fr: "structure", .same("id")),
      Argument<CalendarDate>("date", fr: "date", .same("date"))
    ) { session, person, organisation, date in
      try session.put(
        Mandate(
          id: ID(try Slug(reading: "\(person.name).\(organisation.name)")),
          person: person.reference, organisation: organisation.reference,
          title: Text(en: "Director", fr: "Directrice"), from: date, maySign: false))
      return .none
    },
    Command(
      "sample second", fr: "exemple seconde", .write,
      Text(en: "Write another applicant", fr: "Écrire une autre structure candidate")
    ) { session in
      for name in ["ml-exemple", "ml-caen"] {
        try session.put(
          Organisation(
            id: ID(try Slug(reading: name)), kind: .missionLocale, name: "Autre structure \(name)"))
      }
      var agreement = try session.find(ID<FrameworkAgreement>(try Slug(reading: "normandie-2024")))
      agreement.parties.append(ID<Organisation>(try Slug(reading: "ml-exemple")).reference)
      try session.put(agreement)
      return .none
    },
    Command(
      "sample people", fr: "exemple personnes", .write,
      Text(en: "Write two assessors", fr: "Écrire deux évaluatrices")
    ) { session in
      try Sample(session: session).people()
      return .none
    },
    Command(
      "sample everything", fr: "exemple tout", .write,
      Text(en: "Write calls and applications too", fr: "Écrire aussi appels et candidatures")
    ) { session in
      try Sample(session: session).everything()
      return .none
    },
  ]

  /// A shell that holds an agreement and what `script` writes, on 1 July 2024.
  static func shell(
    _ script: String = "", language: Language = .english, files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try TestShell(
      [CallsPlugin(), SamplePlugin()], language: language,
      today: CalendarDate(reading: "2024-07-01"), width: nil, isAgreed: true, files: files)
    shell.run("sample agreement")
    let run = shell.runScript(script)
    guard run.exitCode == 0 else { throw Unprepared(text: run.text) }
    return shell
  }

  struct Unprepared: Error { let text: String }
}

private struct Sample {
  let session: Session

  func id<D: Document>(_ name: String) throws -> ID<D> { ID(try Slug(reading: name)) }

  func agreement() throws {
    try session.put(
      Organisation(id: id("region-normandie"), kind: .region, name: "Région d’exemple"))
    try session.put(
      Organisation(id: id("ml-rouen"), kind: .missionLocale, name: "Structure d’exemple"))
    try session.put(
      FrameworkAgreement(
        id: id("normandie-2024"), title: .same("Accord"), years: YearRange(reading: "2024-2026"),
        parties: ["region-normandie", "ml-rouen"].map { try id($0).reference },
        axes: [
          .init(number: 1, title: .same("Orientation")),
          .init(number: 3, title: .same("Raccrochage")),
        ]))
  }

  func people() throws {
    for name in ["one", "two"] {
      try session.put(
        Person(
          id: try id("assessor-\(name)"), givenName: "Exemple", familyName: "Évaluatrice \(name)"))
    }
  }

  func everything() throws {
    try agreement()
    for name in ["fse-2024", "fse-trial", "fse-scored", "fse-unopened"] {
      var call = try CallForProjects(
        id: id(name), title: .same("Appel \(name)"), agreement: id("normandie-2024").reference,
        managedBy: id("region-normandie").reference, fund: "FSE+", programme: .same("Programme"),
        programmeYears: YearRange(reading: "2021-2027"),
        themes: [
          .init(
            code: Slug(reading: "school-drop-out"), title: .same("Raccrocher"), axis: 3,
            objective: SpecificObjective(reading: "ESO4.6"))
        ],
        budgets: [.init(year: 2024, amount: .euros(2_500_000))],
        eligibleKinds: [.missionLocale], fundingRate: .percent(100))
      if name == "fse-scored" {
        call.criteria = [
          .init(
            code: try Slug(reading: "relevance"), title: .same("Pertinence"), weight: 60, maximum: 5
          ),
          .init(code: try Slug(reading: "budget"), title: .same("Budget"), weight: 40, maximum: 5),
        ]
        call.pieces = [
          .init(code: try Slug(reading: "accounts"), title: .same("Derniers comptes"))
        ]
      }
      try session.put(call)
    }
    try session.put(
      Programme(
        id: id("normandie-2021"), title: .same("Programme d’exemple"), cci: "2021FR16FFPR006",
        authority: id("region-normandie").reference, fund: "FSE+",
        years: YearRange(reading: "2021-2027"), eligibleFrom: CalendarDate(reading: "2021-01-01"),
        eligibleUntil: CalendarDate(reading: "2029-12-31"), fundRate: .percent(60),
        counterpartRate: .percent(40)))
    try session.put(
      Programme(
        id: id("unused"), title: .same("Programme saisi par erreur"), cci: "2021FR05SFPR001",
        authority: id("region-normandie").reference, fund: "FSE+",
        years: YearRange(reading: "2021-2027"), eligibleFrom: CalendarDate(reading: "2021-01-01"),
        eligibleUntil: CalendarDate(reading: "2029-12-31"), fundRate: .percent(60),
        counterpartRate: .percent(40)))
    try people()
    let events: [ApplicationEvent] = [
      .submit, .admit, .assess, .select, .grant, .notify, .start, .report,
    ]
    for (count, status) in [
      (1, "submitted"), (2, "admissible"), (3, "assessed"), (4, "selected"), (6, "granted"),
      (7, "running"), (8, "reported"),
    ] {
      try session.put(application(status, after: events.prefix(count)))
    }
    try session.put(application("draft", after: []))
    try session.put(application("scored", after: [.submit, .admit], to: "fse-scored"))
    try session.put(
      Assessment(
        id: id("2024.scored.assessor-one"), application: id("2024.scored").reference,
        assessor: id("assessor-one").reference, declaration: .none,
        declared: CalendarDate(reading: "2024-01-12")))
    try session.put(application("rejected", after: [.submit, .admit, .assess, .reject]))
  }

  private func application(
    _ status: String, after events: some Sequence<ApplicationEvent>, to call: String = "fse-2024"
  ) throws -> Application {
    let draft = Application(
      id: try id("2024.\(status)"), call: try id(call).reference,
      applicant: try id("ml-rouen").reference, theme: try Slug(reading: "school-drop-out"),
      year: 2024, title: .same("Projet \(status)"), cost: .euros(50_000), requested: .euros(50_000))
    return try events.reduce(draft) { application, event in
      try application.applying(
        event, on: CalendarDate(reading: "2024-01-10"), note: event == .reject ? "Motif" : nil)
    }
  }
}
