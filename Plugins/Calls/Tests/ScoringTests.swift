import AccordCalls
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Scores, the ranking and the decisions that follow it.
@Suite struct `Scores decide in their order` {
  /// Four applications for a budget of 100 thousand.
  private func shell(_ script: String = "", ties: String = "earliest-filing") throws -> TestShell {
    try SamplePlugin.shell(
      """
      sample people
      call create fse --agreement normandie-2024 --managed-by region-normandie --fund FSE+ \\
        --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale \\
        --title-fr Appel
      call theme fse raccrochage --axis 3 --objective 4.6 --title-fr Raccrocher
      call budget fse 2024 100000
      call criterion fse besoin --weight 60 --maximum 5 --title-fr Besoin
      call criterion fse budget --weight 40 --maximum 5 --title-fr Budget
      \(ties.isEmpty ? "" : "call tie-rule fse \(ties)")
      call open fse --opens 2024-02-01 --closes 2024-04-30
      \(["a", "b", "c", "d"].enumerated().map { index, name in
        "application submit \(name) --call fse --applicant ml-rouen --theme raccrochage "
          + "--year 2024 --cost \([40_000, 40_000, 30_000, 10_000][index]) --title-fr Projet-\(name) --on 2024-03-0\(index + 1)"
      }.joined(separator: "\n"))
      application admit a b c d --on 2024-05-02
      assessment declare a b c d --by assessor-one --none --on 2024-05-02
      assessment declare a b c --by assessor-two --none --on 2024-05-02
      assessment declare d --by assessor-two --interest "Board" --on 2024-05-02
      \(script)
      """)
  }

  private let scored = """
    assessment score a --by assessor-one --points besoin=4 --points budget=4
    assessment score a --by assessor-two --points besoin=5 --points budget=5
    assessment score b --by assessor-one --points besoin=4 --points budget=4
    assessment score b --by assessor-two --points besoin=4 --points budget=4
    assessment score c --by assessor-one --points besoin=4 --points budget=4
    assessment score d --by assessor-one --points besoin=3
    application assess a b c d --on 2024-05-10 --by assessor-one
    """

  @Test func `missing is not zero, and who has an interest is set aside`() throws {
    let shell = try shell(scored)
    let set = shell.run("assessment score d --by assessor-two --points besoin=5")
    #expect(set.errorCodes == ["assessments.set-aside"] && set.changes.isEmpty)
    let undeclared = shell.run("assessment score a --by nobody --points besoin=5")
    #expect(undeclared.errorCodes.count == 1)
    #expect(
      shell.run("assessment score c --by assessor-one --points besoin=6").errorCodes
        == ["assessments.points"])
    #expect(
      shell.run("assessment score c --by assessor-one --points none=1").errorCodes
        == ["assessments.criterion"])
    // d lacks a criterion: it has no place, whatever it has.
    let ranks = shell.run("call rank fse | select rank, id, score | as csv").text
    #expect(ranks.contains("1,a,90%"), "\(ranks)")
    #expect(ranks.contains("2,b,80%") && ranks.contains("3,c,80%"), "\(ranks)")
    #expect(ranks.contains(",d,"), "\(ranks)")
    let run = shell.run("application select d --on 2024-05-14")
    #expect(run.errorCodes == ["applications.not-scored"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `which points lack is told by assessor, by the assessment, the ranking and check`()
    throws
  {
    let shell = try shell(
      scored.replacing("application assess a b c d --on 2024-05-10 --by assessor-one", with: ""))
    let assess = shell.run("application assess a d --on 2024-05-10")
    #expect(assess.exitCode == 0 && assess.text.contains("assessor-one: budget"), "\(assess.text)")
    #expect(!assess.text.contains("Points of \"a\""), "\(assess.text)")
    let rank = shell.run("call rank fse | where id in (a, c, d) | select id missing | as csv").text
    #expect(rank.contains("d,assessor-one: budget"), "\(rank)")
    #expect(rank.contains("assessor-two: besoin, budget"), "c: \(rank)")
    let rule = "check | where rule = assessment.missing-scores | count"
    #expect(shell.run(rule).table?.rows == [[.integer(1)]])
    shell.run("assessment score d --by assessor-one --points budget=0")
    #expect(shell.run(rule).table?.rows == [[.integer(0)]], "zero is not missing")
  }

  @Test func `none jumps, and the first that does not fit is offered the rest`() throws {
    let shell = try shell(scored)
    let jump = shell.run("application select c --on 2024-05-14")
    #expect(jump.errorCodes == ["calls.order"] && jump.changes.isEmpty, "\(jump.text)")
    #expect(shell.run("application select b a --on 2024-05-14").exitCode == 0)
    let rank = shell.run("call rank fse | where id = c | as csv").text
    #expect(rank.contains("the rest: €20,000.00"), "\(rank)")
    #expect(
      shell.run("application select c --on 2024-05-14").errorCodes == ["calls.overcommitted"])
    #expect(
      shell.run("application select c --amount 30001 --on 2024-05-14").errorCodes
        == ["applications.granted-above-requested"])
    #expect(shell.run("application put-on-reserve c --on 2024-05-14").exitCode == 0)
    let less = shell.run("application withdraw b --yes --reason Fictitious --on 2024-05-20")
    #expect(less.text.contains("application select c"), "\(less.text)")
    #expect(try shell.find(Application.self, "c")?.status == .reserve, "it is only proposed")
    #expect(shell.run("application select c --on 2024-05-21").exitCode == 0)
    #expect(shell.run("call left fse | sum left").text.contains("30000"))
  }

  @Test func `equal scores that no rule parts are not decided between`() throws {
    let shell = try shell(scored, ties: "")
    shell.run("application select a --on 2024-05-14")
    let run = shell.run("application select b --on 2024-05-14")
    #expect(run.errorCodes == ["calls.equal-scores"] && run.changes.isEmpty, "\(run.text)")
    let rank = shell.run("call rank fse | select id, rank, proposal | as csv").text
    #expect(rank.contains("b,2,equal scores"), "\(rank)")
    #expect(rank.contains("c,2,equal scores"), "\(rank)")
    // The advice works: the rule that was never said can be said, once.
    let rule = shell.run("call tie-rule fse earliest-filing")
    #expect(rule.exitCode == 0, "\(rule.text)")
    #expect(shell.run("application select b --on 2024-05-14").exitCode == 0)
    #expect(
      shell.run("call tie-rule fse smallest-request").errorCodes == ["calls.applications-rest"])
  }

  @Test func `the heaviest criterion parts equal scores where the call says so`() throws {
    // b: 4 and 4; c: 5 and 2.5 over two assessors: both 80 of 100.
    let shell = try shell(
      """
      assessment score b --by assessor-one --points besoin=4 --points budget=4
      assessment score c --by assessor-one --points besoin=5 --points budget=2
      assessment score c --by assessor-two --points besoin=5 --points budget=3
      """, ties: "heaviest-criterion")
    let rank = shell.run("call rank fse | select id, rank, score | as csv").text
    #expect(rank.contains("c,1,80%") && rank.contains("b,2,80%"), "\(rank)")
  }

  @Test func `a smaller grant proposes the first of the reserve list`() throws {
    let shell = try shell(scored)
    shell.run("application select a --on 2024-05-14")
    shell.run("application put-on-reserve c --on 2024-05-14")
    let less = shell.run("application select b --amount 20000 --on 2024-05-15")
    #expect(less.exitCode == 0 && less.text.contains("application select c"), "\(less.text)")
    #expect(try shell.find(Application.self, "c")?.status == .reserve)
  }

  @Test func `who has an interest takes no part, and who scored gives no opinion`() throws {
    let shell = try shell(scored)
    let part = shell.run(
      "application opinion favourable d --reason X --by assessor-two --on 2024-05-12")
    #expect(part.errorCodes == ["applications.assessor-decides"], "\(part.text)")
    let opinion = shell.run(
      "application opinion favourable a --reason X --by assessor-one --on 2024-05-12")
    #expect(opinion.errorCodes == ["applications.assessor-decides"], "\(opinion.text)")
    // Who only declared that there is no interest scored nothing: that is no part.
    #expect(
      shell.run("call rank fse | where id = c | select assessors | as csv").text.contains("1"))
    let ahead = shell.run("assessment declare a --by assessor-two --interest X --on 2030-01-01")
    #expect(ahead.errorCodes == ["assessments.ahead"], "\(ahead.text)")
    let twice = shell.run(
      "assessment score a --by assessor-one --points besoin=1 --points besoin=2")
    #expect(twice.errorCodes == ["assessments.scored-twice"])
  }

  @Test func `a call opens with weights of 100, and not after what was filed`() throws {
    let shell = try shell()
    shell.runScript(
      """
      call create other --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-fr P --programme-years 2021-2027 --eligible mission-locale --title-fr Autre
      call criterion other besoin --weight 60 --title-fr Besoin
      """)
    let open = "call open other --opens 2024-02-01 --closes 2024-04-30"
    #expect(shell.run(open).errorCodes == ["calls.weights"])
    shell.run("call criterion other budget --weight 40 --title-fr Budget")
    let opened = shell.run(open)
    #expect(opened.exitCode == 0 && opened.text.contains("call tie-rule other"), "\(opened.text)")
    let late = shell.run("call open fse --opens 2024-03-15 --closes 2024-04-30")
    #expect(late.errorCodes == ["calls.equal-treatment"] && late.changes.isEmpty, "\(late.text)")
  }

  @Test func `who assessed does not decide, and the refusal says so`() throws {
    let shell = try shell(scored)
    let one = shell.run("application select a --by assessor-one --on 2024-05-14")
    #expect(one.errorCodes == ["applications.same-person"], "\(one.text)")
    let two = shell.run("application select a --by assessor-two --on 2024-05-14")
    #expect(two.errorCodes == ["applications.assessor-decides"], "\(two.text)")
    #expect(two.text.contains("who assesses does not decide"))
    // The committee decides; who types it in is told by check, or refused where the office asks.
    shell.run("setting change applications.two-authors yes")
    #expect(
      shell.run("application select a --on 2024-05-14").errorCodes == ["applications.same-person"])
    shell.run("setting change applications.two-authors no")
    #expect(shell.run("application select a --on 2024-05-14").exitCode == 0)
    #expect(shell.run("check").text.contains("application.no-opinion"))
    #expect(shell.run("assessment points a | sum points").text.contains("18"))
    #expect(shell.run("check").text.contains("application.second-person"))
    #expect(
      shell.run("assessment score a --by assessor-one --points besoin=1").errorCodes
        == ["assessments.decision-rests"])
  }

  @Test func `the committee’s opinion has its reason, and a postponed one is assessed again`()
    throws
  {
    let shell = try shell(scored)
    #expect(shell.run("application opinion favourable a").exitCode == 2)
    let both = shell.run("application opinion favourable a d --reason Besoin --on 2024-05-11")
    #expect(both.exitCode == 0 && both.changes.count == 2, "\(both.text)")
    #expect(
      both.text.contains("Recorded the favourable opinion of the committee on 2 applications"),
      "\(both.text)")
    #expect(
      shell.run("application opinion postponed b --reason Budget --on 2024-05-12").exitCode == 0)
    #expect(try shell.find(Application.self, "b")?.status == .admissible)
    shell.run("application opinion unfavourable c --reason Besoin --on 2024-05-12")
    #expect(shell.run("application select a --on 2024-05-14").exitCode == 0)
    let against = shell.run("application select c --on 2024-05-14")
    #expect(against.errorCodes == ["applications.against-opinion"], "\(against.text)")
    #expect(
      shell.run("call rank fse | where id = c | as csv").text.contains("unfavourable opinion"))
  }
}
