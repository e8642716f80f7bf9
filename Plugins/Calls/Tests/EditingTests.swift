import AccordCalls
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Calls and applications change as far as nothing rests on what changes.
struct EditingTests {
  private static let coming = """
    call create fse --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-en Programme --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --title-en Call --title-fr Appel
    call theme fse drop-out --axis 3 --objective 4.6 --title-en Back --title-fr Raccrocher
    call budget fse 2024 250k€
    """
  private static let filed =
    coming + """

      call theme fse other --axis 1 --objective 4.6 --title-en Other --title-fr Autre
      call open fse --opens 2024-02-01 --closes 2024-04-30
      application submit a --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 100000 --title-en A --title-fr A --on 2024-03-01
      """

  @Test(arguments: ["", "\ncall open fse --opens 2024-07-02 --closes 2024-09-30"])
  func `a call changes in all that it says until it opens`(dates: String) throws {
    let shell = try SamplePlugin.shell(Self.coming + dates)
    let run = shell.run(
      "call edit fse --title-fr \"Appel 2024\" --rate 80% --eligible other --eligible mission-locale --fund FTJ --programme-years 2021-2028"
    )
    #expect(run.exitCode == 0, "\(run.text)")
    let call = try #require(try shell.find(CallForProjects.self, "fse"))
    #expect(call.title == .pair(en: "Call", fr: "Appel 2024"))
    #expect(call.fundingRate == .percent(80) && call.fund == "FTJ")
    #expect(call.eligibleKinds == [.other, .missionLocale] && call.programmeYears.last == 2028)
  }

  @Test func `a call changes on the eve of its opening, and not on the day`() throws {
    let shell = try SamplePlugin.shell(Self.coming)
    shell.run("call open fse --opens 2024-07-01 --closes 2024-09-30")
    let run = shell.run("call edit fse --title-fr \"Appel 2024\"")
    #expect(run.errorCodes == ["calls.opened"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.diagnostics.first?.advice?.fr.contains("appel ouvrir fse --ouverture") == true)
    #expect(shell.run("call open fse --opens 2024-07-02 --closes 2024-09-30").exitCode == 0)
    #expect(shell.run("call edit fse --title-fr \"Appel 2024\"").exitCode == 0)
  }

  @Test func `a call that applications answer keeps its words, also without an opening`() throws {
    let shell = try SamplePlugin.shell(
      Self.coming
        + "\napplication submit a --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 100 --title-fr A"
    )
    let run = shell.run("call edit fse --title-fr Autre")
    #expect(run.errorCodes == ["calls.applications-rest"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("1 application is filed"), "\(run.text)")
    #expect(shell.run("call budget fse 2024 300k€ --reason Fictif").exitCode == 0)
    #expect(shell.run("call edit fse --managed-by ml-rouen").exitCode == 0)
  }

  @Test func `neither a record nor a batch passes the opening of a call by`() throws {
    let shell = try SamplePlugin.shell(Self.filed)
    let record = shell.run(
      #"record put '{"collection": "calls", "id": "fse", "title": {"fr": "Autre"}}'"#)
    #expect(record.errorCodes == ["calls.applications-rest"] && record.changes.isEmpty)
    let batch = shell.run("ensure " + Self.coming.split(separator: "\n")[0] + " --rate 90%")
    #expect(batch.exitCode != 0 && batch.changes.isEmpty, "\(batch.text)")
  }

  @Test func `no option of a change gives the dates of a call`() throws {
    let shell = try SamplePlugin.shell(Self.coming)
    #expect(shell.run("call edit fse --opening 2024-01-01").exitCode == 2)
    #expect(shell.run("application edit a --status granted").exitCode == 2)
  }

  @Test func `a filed application changes, and asks for what follows from its cost`() throws {
    let shell = try SamplePlugin.shell(Self.filed)
    let run = shell.run(
      "application edit a --cost 90000 --theme other --title-en \"Another title\"")
    #expect(run.exitCode == 0, "\(run.text)")
    let application = try #require(try shell.find(Application.self, "a"))
    #expect(application.cost == .euros(90_000) && application.requested == .euros(90_000))
    #expect(application.theme.name == "other")
    #expect(application.title == .pair(en: "Another title", fr: "A"))
    #expect(application.status == .submitted && application.steps.count == 1)
  }

  @Test(arguments: [
    ("--cost 0", "applications.cost"), ("--theme none", "applications.theme"),
    ("--year 2025", "applications.year"),
    ("--applicant region-normandie", "applications.not-eligible"),
  ])
  func `a filed application still fits its call`(change: String, code: String) throws {
    let shell = try SamplePlugin.shell(Self.filed)
    let run = shell.run("application edit a \(change)")
    #expect(run.errorCodes.first == code && run.changes.isEmpty, "\(run.text)")
  }

  @Test(arguments: [
    ("application admit a", "withdraw a --reason"),
    ("application declare-inadmissible a --yes --reason Essai", "reconsider a --reason"),
    ("application admit a\napplication assess a\napplication select a", "withdraw a --reason"),
    ("application withdraw a --yes --reason Essai", "application show a"),
  ])
  func `what was recorded since its filing rests on an application`(
    events: String, advice: String
  ) throws {
    let shell = try SamplePlugin.shell(Self.filed + "\n" + events)
    let run = shell.run("application edit a --cost 90000")
    #expect(run.errorCodes == ["applications.not-open"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains(advice), "\(run.text)")
    // What says nothing new changes nothing.
    #expect(shell.run("application edit a --cost 100000").exitCode == 0)
  }

  @Test func `one that is taken up again changes again`() throws {
    let shell = try SamplePlugin.shell(
      Self.filed + """

        application declare-inadmissible a --yes --reason Essai
        application reconsider a --reason Essai
        """)
    #expect(shell.run("application edit a --cost 90000").exitCode == 0)
  }

  @Test func `neither a record nor a batch changes what rests on an application`() throws {
    let shell = try SamplePlugin.shell(Self.filed + "\napplication admit a")
    for line in [
      #"record put '{"collection": "applications", "id": "a", "cost": 90000, "requested": 90000}'"#,
      "ensure application submit a --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 90000 --title-en A --title-fr A --on 2024-03-01",
    ] {
      let run = shell.run(line)
      #expect(run.exitCode != 0 && run.changes.isEmpty, "\(line): \(run.text)")
    }
  }
}
