import AccordDocuments
import AccordOperations
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording

/// A call whose applications are granted, to open operations of. All of it is invented; it stands in
/// for the registry, the calls and the payments, which this plugin does not see.
struct SamplePlugin: Plugin {
  let name = "sample"
  let summary = Text(en: "Sample data", fr: "Données d’exemple")
  let commands = [
    Command(
      "sample write", fr: "exemple écrire", .write,
      Text(en: "Write a call and granted applications", fr: "Écrire un appel et des candidatures")
    ) { session in
      try Sample(session: session).write()
      return .none
    },
    Command(
      "sample event", fr: "exemple événement", .write,
      Text(en: "Record an event of an application", fr: "Enregistrer un événement"),
      takes: Argument<ID<Application>>("application", fr: "candidature", .same("id")),
      Argument<ApplicationEvent>("event", fr: "événement", .same("event"))
    ) { session, id, event in
      _ = try session.advance(
        [try session.find(id)], by: event, on: nil, note: "Motif fictif")
      return .none
    },
    Command(
      "sample mandate", fr: "exemple mandat", .write,
      Text(en: "End a mandate, or remove it", fr: "Terminer un mandat, ou le supprimer"),
      takes: Argument<ID<Mandate>>("mandate", fr: "mandat", .same("id")),
      Option<CalendarDate>("on", fr: "le", .same("day"))
    ) { session, id, day in
      guard let day else {
        return try session.recordRemoval(id) { try $0.requireRemovable(in: session.documents) }
      }
      var mandate = try session.find(id)
      mandate.until = day
      try session.put(mandate)
      return .none
    },
    Command(
      "sample account", fr: "exemple compte", .write,
      Text(en: "Enter an account and confirm it", fr: "Saisir un compte et le confirmer")
    ) { session in
      try Sample(session: session).account()
      return .none
    },
    Command(
      "sample left", fr: "exemple reste", .read,
      Text(en: "What is left of the budget", fr: "Le reste du budget")
    ) { session in
      let call = try session.find(ID<CallForProjects>(Slug(reading: "fse")))
      guard let budget = call.budgets.first else { return .none }
      let use = try call.use(
        of: budget, among: session.all(Application.self), in: session.documents)
      return .text(.same(use.left.code))
    },
  ]

  /// The applications, `a-` before their names.
  static let names = [
    "granted", "draft", "half", "signed", "notified", "started", "running", "draft-claim",
    "written", "asked", "checked", "accepted", "ordered", "done", "owing", "free", "late",
    "assessed",
  ]

  /// A shell with the call, on 1 July 2024 unless another day is given.
  static func shell(
    _ script: String = "", today: String = "2024-07-01", account: Bool = true,
    files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try TestShell(
      [OperationsPlugin(), SamplePlugin()], today: CalendarDate(reading: today), width: nil,
      isAgreed: true, files: files)
    let run = shell.runScript("sample write\n" + (account ? "sample account\n" : "") + script)
    guard run.exitCode == 0 else { throw Unprepared(text: run.text) }
    return shell
  }

  struct Unprepared: Error { let text: String }
}

/// The lines that lead an operation to where it stands.
enum Steps {
  static func open(_ name: String, _ options: String = "") -> String {
    "operation open a-\(name) --code NOR-\(name) --id op-\(name) \(options)\n"
  }

  static func signed(_ name: String, _ options: String = "") -> String {
    open(name, options) + """
      operation sign op-\(name) beneficiary --by president --on 2024-02-01
      operation sign op-\(name) authority --by agent --on 2024-02-02

      """
  }

  static func notified(_ name: String, _ options: String = "") -> String {
    signed(name, options) + "operation notify op-\(name) --on 2024-02-03 --yes\n"
  }

  static func started(_ name: String, _ options: String = "") -> String {
    notified(name, options) + "operation start op-\(name) --on 2024-02-05\n"
  }

  static func written(_ name: String) -> String {
    started(name) + """
      claim add op-\(name) --through 2024-04-30
      claim cost op-\(name).1 staff 20000

      """
  }

  static func received(_ name: String) -> String {
    written(name) + "claim receive op-\(name).1 --on 2024-05-02\n"
  }

  static func checked(_ name: String) -> String {
    received(name) + "claim verify op-\(name).1 --by agent --on 2024-05-20\n"
  }

  static func accepted(_ name: String) -> String {
    checked(name) + "claim accept op-\(name).1 --on 2024-05-25 --yes\n"
  }

  static func ordered(_ name: String) -> String {
    accepted(name) + "claim order op-\(name).1 --by director --on 2024-05-28 --yes\n"
  }

  /// The final claim of an operation: 95 000,00 € declared.
  static func final(_ name: String) -> String {
    """
    claim add op-\(name) --final
    claim cost op-\(name).1 staff 65000
    claim cost op-\(name).1 participants 4000
    claim receive op-\(name).1 --on 2024-06-03

    """
  }

  static func settled(_ name: String) -> String {
    """
    claim verify op-\(name).1 --by agent --on 2024-06-10
    claim accept op-\(name).1 --on 2024-06-12 --yes
    claim order op-\(name).1 --by director --on 2024-06-15 --yes
    claim pay op-\(name).1 --on 2024-06-20 --yes

    """
  }

  /// An operation of each kind, for the examples.
  static let all =
    "sample write\nsample account\n" + open("draft") + open("half")
    + "operation sign op-half beneficiary --by president --on 2024-02-01\n" + signed("signed")
    + notified("notified") + started("started") + received("running") + """
      operation amend op-running --end 2025-03-31 --reason Fictitious --decided 2024-06-01
      participation record op-running --through 2024-04-30 --count EECO01=3/2/0 --fictitious

      """ + started("draft-claim") + "claim add op-draft-claim --through 2024-04-30\n"
    + written("written") + received("asked")
    + "claim ask op-asked.1 --reason Fictitious --on 2024-05-10\n" + checked("checked")
    + accepted("accepted") + ordered("ordered") + started("done", "--end 2024-05-31")
    + final("done") + settled("done") + "operation end op-done --on 2024-05-31\n"
    + ordered("owing") + """
      claim pay op-owing.1 --on 2024-06-03 --yes
      operation correct op-owing --kind expense --amount 100 --reason Fictitious --on 2024-06-10

      """
}

private struct Sample {
  let session: Session

  func id<D: Document>(_ name: String) throws -> ID<D> { ID(try Slug(reading: name)) }

  func day(_ code: String) throws -> CalendarDate { try CalendarDate(reading: code) }

  func write() throws {
    try session.put(
      Organisation(id: id("region"), kind: .region, name: "Région d’exemple"))
    try session.put(
      Organisation(id: id("ml-rouen"), kind: .missionLocale, name: "Structure d’exemple"))
    for name in ["agent", "director", "president"] {
      try session.put(Person(id: id(name), givenName: "Camille", familyName: "Fictif \(name)"))
    }
    for (person, organisation) in [("agent", "region"), ("president", "ml-rouen")] {
      try session.put(
        Mandate(
          id: id("m-" + person), person: id(person).reference,
          organisation: id(organisation).reference, title: .same("Présidence fictive"),
          from: day("2024-01-01"), maySign: true))
    }
    try session.put(
      FrameworkAgreement(
        id: id("accord"), title: .same("Accord"), years: YearRange(reading: "2024-2026"),
        parties: ["region", "ml-rouen"].map { try id($0).reference },
        axes: [.init(number: 1, title: .same("Axe"))]))
    try session.put(
      Programme(
        id: id("programme"), title: .same("Programme fictif"), cci: "2021FR16FFPR006",
        authority: id("region").reference, fund: "FSE+", years: YearRange(reading: "2021-2027"),
        eligibleFrom: day("2021-01-01"), eligibleUntil: day("2029-12-31"), fundRate: .percent(60),
        counterpartRate: .percent(40)))
    var call = CallForProjects(
      id: try id("fse"), title: .same("Appel fictif"), agreement: try id("accord").reference,
      managedBy: try id("region").reference, fund: "FSE+", programme: .same("Programme fictif"),
      programmeYears: try YearRange(reading: "2021-2027"),
      themes: [
        .init(
          code: try Slug(reading: "theme"), title: .same("Thème"), axis: 1,
          objective: try SpecificObjective(reading: "ESO4.6"))
      ], budgets: [.init(year: 2024, amount: .euros(2_000_000))],
      eligibleKinds: [.missionLocale], fundingRate: .percent(100))
    call.under = try id("programme").reference
    call.advance = .percent(30)
    call.tieRules = []
    try session.put(call)
    let draft = try application("a-assessed", by: [.submit, .admit])
    try session.put(draft)
    try session.put(
      Assessment(
        id: id("a-assessed.agent"), application: draft.id.reference,
        assessor: id("agent").reference, declaration: .none, declared: day("2024-01-10")))
    for name in SamplePlugin.names { try session.put(application("a-" + name)) }
    try session.put(application("a-untold", by: [.submit, .admit, .assess, .select, .grant]))
  }

  func account() throws {
    let account = BankAccount(
      id: try id("ml-rouen-1"), organisation: try id("ml-rouen").reference,
      iban: try IBAN(reading: "FR7630006000011234567890189"), holder: "Structure d’exemple",
      from: try day("2024-01-01"), enteredBy: try id("agent").reference)
    try session.put(
      account.applying(.confirm, on: day("2024-01-10"), person: id("director").reference))
  }

  private func application(
    _ name: String,
    by events: [ApplicationEvent] = [.submit, .admit, .assess, .select, .notify, .grant]
  ) throws -> Application {
    var draft = Application(
      id: try id(name), call: try id("fse").reference, applicant: try id("ml-rouen").reference,
      theme: try Slug(reading: "theme"), year: 2024, title: .same("Projet fictif"),
      cost: .euros(95_000), requested: .euros(95_000))
    draft.starts = try day("2024-02-01")
    draft.ends = try day("2024-12-31")
    draft.budget = CostPlan(
      lines: [
        CostLine(category: .staff, label: "Personnel fictif", amount: .euros(65_000)),
        CostLine(category: .participants, label: "Indemnités fictives", amount: .euros(4_000)),
      ], flatRates: [.remaining40])
    (draft.partners, draft.pieces) = ([], [])
    draft.targets = [ExpectedIndicator(indicator: .eeco01, target: 20)]
    return try events.reduce(draft) { application, event in
      try application.applying(event, on: day("2024-01-10"))
    }
  }
}
