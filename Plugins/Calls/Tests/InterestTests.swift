import AccordCalls
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Interests that the registry knows: nobody assesses a project of an organisation where they have a
/// mandate.
@Suite struct `A mandate is an interest, declared or not` {
  /// An application with a partner.
  private func shell(
    _ script: String = "", _ language: Language = .english, files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try SamplePlugin.shell(
      `The ranking of a call`.call + """

        call tie-rule fse earliest-filing
        call open fse --opens 2024-02-01 --closes 2024-04-30
        \(`The ranking of a call`.submit("a", cost: 40_000))
        application edit a --partner region-normandie
        application admit a --on 2024-05-02
        \(script)
        """, files: files)
    shell.language = language
    return shell
  }

  private let declared = "assessment declare a --by assessor-one --none --on 2024-05-02"

  @Test(arguments: [("ml-rouen", "the applicant of"), ("region-normandie", "a partner in")])
  func `at the applicant and at a partner`(organisation: String, place: String) throws {
    let shell = try shell("sample mandate assessor-one \(organisation) 2024-01-01")
    let run = shell.run(declared)
    #expect(run.errorCodes == ["assessments.mandate"] && run.changes.isEmpty, "\(run.text)")
    for word in [organisation, place, "Director"] {
      #expect(run.text.contains(word), "\(word) in \(run.text)")
    }
    let aside = "assessment declare a --by assessor-one --interest Direction --on 2024-05-02"
    #expect(shell.run(aside).exitCode == 0)
    #expect(shell.run("assessment declare a --by assessor-two --none").exitCode == 0)
  }

  @Test func `one that begins later forbids the points, in a file too, and check tells it`() throws
  {
    let points = "candidature;évaluateur;critère;points\na;assessor-one;besoin;4\n"
    let shell = try shell(
      declared + "\nsample mandate assessor-one ml-rouen 2024-05-03", files: ["points.csv": points])
    let score = `The ranking of a call`.score("a", 4, 4)
    #expect(shell.run(score).errorCodes == ["assessments.mandate"])
    let file = shell.run("assessment import points.csv")
    #expect(file.exitCode == 1 && file.changes.isEmpty)
    #expect(file.text.contains("has a mandate at \"ml-rouen\""), "\(file.text)")
    let check = shell.run("check | where rule = assessment.mandate | count")
    #expect(check.table?.rows == [[.integer(1)]], "\(check.text)")
  }

  @Test func `a mandate elsewhere is none`() throws {
    let shell = try shell("sample second\nsample mandate assessor-one ml-caen 2024-01-01", .french)
    let run = shell.run("évaluation déclarer a --par assessor-one --aucun --le 02/05/2024")
    #expect(run.exitCode == 0, "\(run.text)")
    shell.run("exemple mandat assessor-one ml-rouen 01/01/2024")
    let points = shell.run("évaluation noter a --par assessor-one --points besoin=4")
    #expect(
      points.text.contains(
        "a un mandat auprès de «\u{A0}ml-rouen\u{A0}», candidat de «\u{A0}a\u{A0}»"),
      "\(points.text)")
  }
}
