import AccordCalls
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Test func `the calls plugin keeps its promises`() throws {
  let problems =
    checkPlugin(
      CallsPlugin(), with: [SamplePlugin()],
      after: "sample everything\ncall budget fse-unopened 2024 2,4M€",
      files: [
        "applications.csv":
          "candidat;thématique;année;intitulé;coût;déposée le\nml-rouen;school-drop-out;2024;Projet fictif;1000;2024-03-01\n",
        "scores.csv":
          "candidature;évaluateur;critère;points\n2024.scored;assessor-one;relevance;4\n2024.scored;assessor-one;budget;3\n",
      ],
      on: try CalendarDate(reading: "2024-07-01"))
  #expect(problems == [])
}

@Suite struct `From a call to its decisions` {
  static let call = """
    ensure call create fse --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-en Programme --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --title-en Call --title-fr Appel
    ensure call theme fse drop-out --axis 3 --objective 4.6 --title-en Back --title-fr Raccrocher
    ensure call budget fse 2024 250k€
    ensure call open fse --opens 2024-02-01 --closes 2024-04-30
    """
  static let applications = """
    ensure application submit a --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 100000 --title-en A --title-fr A --on 2024-03-01
    ensure application submit b --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 200000 --title-en B --title-fr B --on 2024-03-02
    ensure application admit a b --on 2024-05-02
    ensure application assess a b --on 2024-05-20
    ensure application select a --on 2024-06-10
    """

  @Test func `a batch enters all of it, and a second run changes nothing`() throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    #expect(try shell.find(Application.self, "a")?.status == .selected)
    #expect(try shell.find(Application.self, "a")?.granted == .euros(100_000))
    let again = shell.runScript(Self.call + "\n" + Self.applications)
    #expect(again.exitCode == 0)
    #expect(again.changes.isEmpty)
  }

  @Test func `what is left of the budget is told by year`() throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    let left = shell.run("call left fse | select year budget selected left")
    #expect(
      left.table?.rows == [
        [
          .year(2024), .amount(.euros(250_000)), .amount(.euros(100_000)),
          .amount(.euros(150_000)),
        ]
      ])
  }

  @Test(arguments: [
    ("application select b --on 2024-06-10", "calls.overcommitted"),
    ("application grant b", "applications.event"),
    ("application select a --on 2024-06-11", "applications.event"),
    ("application withdraw b --yes --reason \" \" --on 2024-06-11", "applications.reason"),
    (
      "application submit c --call fse --applicant region-normandie --theme drop-out --year 2024 --cost 1 --title-en C --title-fr C --on 2024-03-01",
      "applications.not-eligible"
    ),
    (
      "application submit c --call fse --applicant ml-rouen --theme drop --year 2024 --cost 1 --title-en C --title-fr C --on 2024-03-01",
      "applications.theme"
    ),
    (
      "application submit c --call fse --applicant ml-rouen --theme drop-out --year 2025 --cost 1 --title-en C --title-fr C --on 2024-03-01",
      "applications.year"
    ),
    (
      "application submit c --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 1 --title-en C --title-fr C --on 2024-05-01",
      "applications.late"
    ),
    (
      "call theme fse other --axis 2 --objective 4.6 --title-en O --title-fr O",
      "agreements.no-axis"
    ),
    ("call theme fse other --axis 3 --objective 4.14 --title-en O --title-fr O", "reading.shape"),
    ("call budget fse 2024 99999", "calls.overcommitted"),
    ("call open fse --opens 2024-02-01 --closes 2024-01-01", "calls.dates"),
  ])
  func `a refusal has its code and changes nothing`(line: String, code: String) throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    let run = shell.run(line)
    #expect(run.exitCode != 0)
    #expect(run.errorCodes.first == code, "\(run.text)")
    #expect(run.changes.isEmpty)
  }

  @Test func `a selection that is one too many proposes the reserve list`() throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications, language: .french)
    let run = shell.run("candidature retenir b --le 10/06/2024")
    let problem = try #require(run.diagnostics.first { $0.isError })
    #expect(problem.message.fr.contains("dont il reste 150\u{202F}000,00\u{A0}€"))
    #expect(problem.advice?.fr.contains("candidature mettre-en-réserve b") == true)
    #expect(shell.run("candidature mettre-en-réserve b --le 10/06/2024").exitCode == 0)
  }

  @Test func `the greatest amounts are refused by the budget, not by the machine`() throws {
    let shell = try SamplePlugin.shell(
      Self.call + """

        call budget fse 2024 9999999999999 --reason Fictitious
        application submit a --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 9999999999999 --title-en A --title-fr A --on 2024-03-01
        application submit b --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 9999999999999 --title-en B --title-fr B --on 2024-03-02
        application admit a b --on 2024-05-02
        application assess a b --on 2024-05-20
        application select a --on 2024-06-10
        """)
    let run = shell.run("application select b --on 2024-06-10")
    #expect(run.errorCodes == ["calls.overcommitted"])
    #expect(run.exitCode == 1)
    #expect(shell.run("call left fse").exitCode == 0)
  }

  @Test func `the thirteen objectives are listed`() throws {
    let shell = try SamplePlugin.shell()
    #expect(shell.run("objective list | count").text.contains("13"))
  }

  @Test func `an applicant stays eligible while its application is under way`() throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    let run = shell.run("sample kind ml-rouen other")
    #expect(run.errorCodes.first == "applications.not-eligible", "\(run.text)")
    #expect(run.text.contains("application withdraw a --reason"))
    #expect(try shell.find(Organisation.self, "ml-rouen")?.kind == .missionLocale)
    let ended = shell.runScript(
      """
      application withdraw a --yes --reason "Essai" --on 2024-06-11
      application withdraw b --yes --reason "Essai" --on 2024-06-11
      sample kind ml-rouen other
      """)
    #expect(ended.exitCode == 0, "\(ended.text)")
  }

  @Test(arguments: [("2024-03-01", 1), ("2024-02-29", 2), ("2024-03-02", 0)])
  func `an applicant closed before it applied is reported`(day: String, count: Int) throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    #expect(shell.run("sample close ml-rouen \(day)").exitCode == 0)
    let found = shell.run("check | where rule = application.applicant | count")
    #expect(found.text.contains("\(count)"), "\(found.text)")
  }

  @Test(arguments: [
    ("call budget fse 2024 99999", "99999", "calls.overcommitted"),
    ("call open fse --opens 2024-02-01 --closes 2024-01-01", "2024-01-01", "calls.dates"),
    (
      "application submit c --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 0€ --title-en C --title-fr C --on 2024-03-01",
      "0€", "applications.cost"
    ),
    (
      "application submit c --call fse --applicant ml-rouen --theme drop-out --year 2024 --cost 1 --title-en C --title-fr C --on 2024-05-01",
      "2024-05-01", "applications.late"
    ),
    (
      "application submit c --call fse --theme drop-out --year 2024 --cost 1 --title-en C --title-fr C --on 2024-03-02 --applicant ml-rouen",
      "2024-03-02", "applications.closed"
    ),
    ("application grant b", "b", "applications.event"),
  ])
  func `a refusal points at its argument and says what to do`(
    line: String, word: String, code: String
  ) throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    if code == "applications.closed" { shell.run("sample close ml-rouen 2024-03-01") }
    let problem = try #require(shell.run(line).diagnostics.first { $0.isError })
    #expect(problem.code == code)
    #expect(problem.advice != nil)
    let place = try #require(line.ranges(of: " " + word).last)
    #expect(problem.column == line.distance(from: line.startIndex, to: place.lowerBound) + 2)
  }

  @Test func `one that comes from the reserve list is told what would help`() throws {
    let shell = try SamplePlugin.shell(Self.call + "\n" + Self.applications)
    let reserved = shell.run("application put-on-reserve b --on 2024-06-10")
    #expect(reserved.text.contains("The application \"b\" is now on the reserve list."))
    let problem = try #require(
      shell.run("application select b --on 2024-06-11").diagnostics.first { $0.isError })
    #expect(problem.code == "calls.overcommitted")
    #expect(problem.advice?.en.contains("call budget fse 2024") == true)
    #expect(problem.advice?.en.contains("put-on-reserve") == false)
    #expect(problem.advice?.fr.contains("candidature retirer") == true)
  }

  @Test func `a status reads well after the verb, in both numbers`() {
    #expect(ApplicationStatus.reserve.standing(of: 2).fr == "inscrites sur la liste complémentaire")
    #expect(ApplicationStatus.running.standing(of: 1).en == "under way")
    #expect(
      ApplicationStatus.reserve.shown
        == Text(en: "on the reserve list", fr: "sur liste complémentaire"))
    #expect(ApplicationStatus.running.shown.fr == "en cours")
    for status in ApplicationStatus.allCases {
      #expect(!status.standing(of: 1).fr.contains("-"))
    }
  }

  @Test func `a card says that nothing is possible any more`() throws {
    let shell = try SamplePlugin.shell(
      Self.call + "\n" + Self.applications
        + "\napplication withdraw b --yes --reason \"Essai\" --on 2024-06-11")
    #expect(shell.run("application show b").text.contains("nothing any more (final status)"))
  }
}
