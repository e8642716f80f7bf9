import AccordCalls
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

/// A project from its budget to its end: what is filed, kept on record, granted and taken back.
@Suite struct `A project is filed whole` {
  private func shell(_ script: String = "", files: [String: String] = [:]) throws -> TestShell {
    try SamplePlugin.shell(
      """
      sample people
      programme add fse-2021 --title-fr Programme --cci 2021FR16FFPR006 \\
        --managed-by region-normandie --fund FSE+ --years 2021-2027 --eligible-from 2021-01-01 \\
        --eligible-until 2029-12-31 --objective 4.6 --fund-rate 60% --counterpart-rate 40%
      call create fse --agreement normandie-2024 --managed-by region-normandie --fund FSE+ \\
        --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale \\
        --title-fr Appel --under-programme fse-2021 --instruction-days 60
      call theme fse raccrochage --axis 3 --objective 4.6 --title-fr Raccrocher
      call budget fse 2024 100000
      call budget fse 2025 100000
      call piece fse comptes --title-fr "Derniers comptes"
      call open fse --opens 2024-02-01 --closes 2024-04-30
      application prepare a --call fse --applicant ml-rouen --theme raccrochage --year 2024 \\
        --title-fr Projet --start 2024-09-01 --end 2025-06-30
      \(script)
      """, files: files)
  }

  private static let heading =
    "id;candidat;thématique;année;intitulé;coût;personnel;forfait;fonds;contrepartie;début;fin;déposée le\n"

  private static func row(
    _ number: Int, cost: String = "14000", staff: String = "10000", rate: String = "restants-40",
    fund: String = "8400", filed: String = "2024-03-01", applicant: String = "ml-rouen"
  ) -> String {
    "b-\(number);\(applicant);raccrochage;2024;Projet \(number);\(cost);\(staff);\(rate);\(fund);5600;2024-09-01;2024-12-31;\(filed)\n"
  }

  @Test func `thirty of a file come in at once, or every fault is told and none is stored`() throws
  {
    let good = Self.heading + (1...30).map { Self.row($0) }.joined()
    let bad =
      Self.heading + Self.row(1) + Self.row(2, cost: "14000,01") + Self.row(3, fund: "8399")
      + Self.row(4, filed: "2024-05-02") + Self.row(5, cost: "10000", rate: "", fund: "4400")
      + Self.row(6, applicant: "nobody") + Self.row(7, rate: "moitié")
    let shell = try shell(files: ["good.csv": good, "bad.csv": bad])
    let run = shell.run("application import bad.csv --call fse")
    #expect(run.changes.isEmpty && run.exitCode == 1)
    for word in [
      "come to €14,000.00", "the gap is", "too late", "art. 53(2)", "nobody", "moitié",
    ] {
      #expect(run.text.contains(word), "\(word) in \(run.text)")
    }
    #expect(shell.run("application import good.csv --call fse").exitCode == 0)
    #expect(
      shell.run("application list fse | where status = submitted | count").text.contains("30"))
    #expect(shell.run("ensure application import good.csv --call fse").changes.isEmpty)
    let first = try #require(try shell.find(Application.self, "b-1"))
    #expect(first.budget?.total == .euros(14_000) && first.financing?.count == 2)
  }

  @Test func `faults of cells, of rules, of costs and of financing are told together`() throws {
    let row =
      "b-1;region-normandie;autre;2026;Projet;14000,01;10000;restants-40;8399;5600;le premier;2024-12-31;2024-05-02\n"
    let shell = try shell(files: ["bad.csv": Self.heading + row])
    let run = shell.run("application import bad.csv --call fse")
    #expect(run.changes.isEmpty && run.errorCodes == ["import.rows"], "\(run.text)")
    for word in [
      "le premier", "no theme", "no budget for 2026", "too late", "cannot apply to the call",
      "come to €14,000.00", "the gap is €1.01",
    ] {
      #expect(run.text.contains(word), "\(word) in \(run.text)")
    }
    // What cannot be read is no base for a sum.
    let unreadable = row.replacing("14000,01", with: "beaucoup").replacing("8399", with: "peu")
    let other = try self.shell(files: ["bad.csv": Self.heading + unreadable])
    let told = other.run("application import bad.csv --call fse").text
    #expect(told.contains("beaucoup") && told.contains("peu") && told.contains("too late"))
    #expect(!told.contains("come to") && !told.contains("the gap"), "\(told)")
  }

  @Test func `costs are looked at where a source cannot be read, and sources where a cost cannot`()
    throws
  {
    let row =
      "b-1;nobody;autre;2026;Projet;10000;10000;;peu;5600;2024-09-01;le dernier;2024-05-02\n"
    let told = try shell(files: ["bad.csv": Self.heading + row])
      .run("application import bad.csv --call fse").text
    for word in ["nobody", "peu", "le dernier", "art. 53(2)", "too late"] {
      #expect(told.contains(word), "\(word) in \(told)")
    }
    let other = row.replacing("10000;10000;;peu", with: "10000;dix mille;restants-40;8399")
    let sources = try shell(files: ["bad.csv": Self.heading + other])
      .run("application import bad.csv --call fse").text
    for word in ["nobody", "dix mille", "le dernier", "the gap is"] {
      #expect(sources.contains(word), "\(word) in \(sources)")
    }
  }

  @Test func `a smaller grant shows the share that it is, and the cost that is kept`() throws {
    let shell = try shell(
      complete + """

        application file a --on 2024-02-10
        application admit a --on 2024-02-11 --missing Fictitious
        application assess a --on 2024-02-12
        """)
    let kept = "application select a --amount 70000 --kept-cost"
    for amount in ["69999.99", "93333.34"] {
      let run = shell.run(kept + " \(amount) --on 2024-02-13")
      #expect(run.errorCodes == ["applications.kept-cost"] && run.changes.isEmpty, "\(run.text)")
    }
    let shares = "application show a"
    #expect(shell.run("application select a --amount 70000 --on 2024-02-13").exitCode == 0)
    let page = shell.run(shares).text
    #expect(page.contains("100%") && page.contains("75%"), "\(page)")
    #expect(shell.run("undo").exitCode == 0)
    #expect(shell.run(kept + " 80000 --on 2024-02-13").exitCode == 0)
    let reduced = shell.run(shares).text
    #expect(reduced.contains("87.50%") && reduced.contains("€80,000.00"), "\(reduced)")
    shell.run("application withdraw a --reason Abandon --on 2024-02-14")
    #expect(try shell.find(Application.self, "a")?.keptCost == nil)
  }

  @Test func `real costs of a category that a lump sum covers are refused with the article`() throws
  {
    let shell = try shell("application options a --method Barème")
    shell.run("application cost a lump-sum 20000 --covers travel --covers external --label Forfait")
    let twice = shell.run("application cost a travel 100")
    #expect(twice.errorCodes == ["costs.covered-and-real"] && twice.changes.isEmpty)
    #expect(twice.text.contains("art. 53(1)(e)") && twice.text.contains("travel"), "\(twice.text)")
    #expect(shell.run("application cost a staff 100").exitCode == 0, "another category")
    let form = shell.run("application cost a unit-costs 100 --covers external")
    #expect(form.errorCodes == ["costs.covered-twice"], "\(form.text)")
    #expect(
      shell.run("application options a --flat-rate remaining-40").errorCodes
        == ["costs.covered-and-flat-rate"])
    #expect(
      shell.run("application cost a equipment 100 --covers travel").errorCodes == ["costs.covers"])
  }

  @Test func `a late file is not advised to be taken up again`() throws {
    let shell = try shell(complete)
    shell.run("application file a --on 2024-05-02 --inadmissible")
    let run = shell.run("application edit a --end 2025-07-31")
    #expect(run.errorCodes == ["applications.not-open"], "\(run.text)")
    #expect(!run.text.contains("reconsider"), "\(run.text)")
    #expect(run.text.contains("application correct-date a submit"), "\(run.text)")
    let day = shell.run("application correct-date a submit 2024-04-12 --reason Erreur")
    #expect(day.exitCode == 0, "\(day.text)")
    #expect(shell.run("application edit a --end 2025-07-31").text.contains("reconsider"))
  }

  @Test func `what is possible now has identifiers for programs, in every language`() throws {
    let shell = try shell(complete + "\napplication file a --on 2024-04-12")
    shell.language = .french
    let json = shell.run("candidature afficher a | en json").text
    #expect(json.contains("declare-inadmissible") && !json.contains("déclarer"), "\(json)")
    #expect(shell.run("candidature afficher a").text.contains("déclarer-irrecevable"))
  }

  @Test func `what is refused of a budget is warned of nothing`() throws {
    let shell = try shell(complete)
    shell.run("application target a EECO01 1")
    shell.run("application target a EECO02 2")
    let late = shell.run("application file a --on 2024-05-02")
    #expect(late.diagnostics.map(\.code) == ["applications.late"], "\(late.text)")
  }

  @Test func `what the call refuses of a file is kept with its rule`() throws {
    let file =
      Self.heading + Self.row(1) + Self.row(2, filed: "2024-05-02")
      + Self.row(3, cost: "10000", rate: "", fund: "4400")
    let shell = try shell(files: ["file.csv": file])
    #expect(shell.run("application register file.csv --call fse").exitCode == 0)
    let late = try #require(try shell.find(Application.self, "b-2"))
    #expect(late.status == .inadmissible && late.steps.last?.note?.contains("closed") == true)
    let real = try #require(try shell.find(Application.self, "b-3"))
    #expect(real.steps.last?.note?.contains("art. 53(2)") == true)
    #expect(shell.run("ensure application register file.csv --call fse").changes.isEmpty)
  }

  private let complete = """
    application cost a staff 66666.67 --label Conseillère --heading 64
    application options a --flat-rate remaining-40
    application finance a fund 55999.99
    application finance a counterpart 37333.34
    """

  @Test func `the cost follows from the budget, and the money from the cost`() throws {
    let shell = try shell(complete)
    let application = try #require(try shell.find(Application.self, "a"))
    #expect(application.cost == Money(cents: 9_333_333))
    #expect(application.requested == application.cost && application.status == .draft)
    #expect(shell.run("application file a --on 2024-04-12").exitCode == 0)
    #expect(try shell.find(Application.self, "a")?.status == .submitted)
    let page = shell.run("application show a").text
    #expect(page.contains("40% × €66,666.67") && page.contains("€93,333.33"), "\(page)")
  }

  @Test func `a cent that lacks, an illegal option and a year that lacks are refused`() throws {
    let shell = try shell(complete)
    shell.run("application finance a counterpart 37333.33")
    let run = shell.run("application file a --on 2024-04-12")
    #expect(run.errorCodes == ["applications.financing"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("€0.01"), "\(run.text)")
    #expect(
      shell.run("application cost a staff 1000 --label B --heading 74").errorCodes
        == ["applications.heading"])
    #expect(
      shell.run("application edit a --partner ml-rouen").errorCodes == ["applications.partner"])
    let other = shell.run("application cost a travel 1000")
    #expect(other.errorCodes == ["costs.remaining-with-real"] && other.changes.isEmpty)
    shell.run("application finance a counterpart 37333.34")
    shell.run("application year a 2024 40000")
    #expect(
      shell.run("application file a --on 2024-04-12").errorCodes == ["applications.years"])
    shell.run("application year a 2025 53333.33")
    #expect(shell.run("application file a --on 2024-04-12").exitCode == 0)
  }

  @Test func `what a rule refuses is kept on record with the rule`() throws {
    let shell = try shell(complete)
    #expect(
      shell.run("application file a --on 2024-05-02").errorCodes == ["applications.late"])
    #expect(shell.run("application file a --on 2024-05-02 --inadmissible").exitCode == 0)
    let late = try #require(try shell.find(Application.self, "a"))
    #expect(late.status == .inadmissible)
    #expect(late.steps.last?.note?.contains("too late") == true)
    let foreign =
      "application submit b --call fse --applicant region-normandie --theme raccrochage --year 2024 --cost 1000 --title-fr Autre --on 2024-03-01"
    #expect(shell.run(foreign).errorCodes == ["applications.not-eligible"])
    #expect(shell.run(foreign + " --inadmissible").exitCode == 0)
    #expect(try shell.find(Application.self, "b")?.status == .inadmissible)
  }

  @Test func `the shares are those of the call since it opened, and eligible days hold`() throws {
    let shell = try shell(complete)
    shell.run("programme edit fse-2021 --fund-rate 50% --counterpart-rate 50%")
    let call = try #require(try shell.find(CallForProjects.self, "fse"))
    let programme = try shell.find(Programme.self, "fse-2021")
    #expect(call.shares(in: programme) == FundShares(fund: .percent(60), counterpart: .percent(40)))
    shell.runScript(
      """
      application file a --on 2024-04-12
      application admit a --on 2024-05-02 --missing Fictitious
      application assess a --on 2024-05-03
      application select a --on 2024-05-14
      """)
    let run = shell.run("programme edit fse-2021 --eligible-until 2024-12-31")
    #expect(run.errorCodes == ["applications.eligible-days"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `a budget of the fund counts the fund’s part alone`() throws {
    let shell = try shell(
      complete + """

        call edit fse --basis fund
        application file a --on 2024-04-12
        application admit a --on 2024-05-02 --missing Fictitious
        application assess a --on 2024-05-03
        application select a --on 2024-05-14
        """)
    // 60 % of 93 333.33, rounded down.
    let left = shell.run("call left fse | where year = 2024 | sum left").text
    #expect(left.contains("44000.01"), "\(left)")
  }

  @Test func `what is only prepared binds nobody, and can be removed`() throws {
    let shell = try shell()
    shell.run(
      "application prepare b --call fse --applicant region-normandie --theme raccrochage --year 2024 --title-fr Essai"
    )
    #expect(
      shell.run("call open fse --opens 2024-02-01 --closes 2024-05-31 --reason Essai").exitCode == 0
    )
    #expect(shell.run("application remove b --yes").exitCode == 0)
    shell.runScript(complete + "\napplication file a --on 2024-04-12")
    #expect(shell.run("application remove a --yes").errorCodes == ["applications.filed"])
  }

  @Test func `the same project filed twice is told`() throws {
    let shell = try shell(complete + "\napplication file a --on 2024-04-12")
    let run = shell.run(
      "application submit b --call fse --applicant ml-rouen --theme raccrochage --year 2024 --cost 1000 --title-fr PROJET --on 2024-03-01"
    )
    #expect(run.exitCode == 0 && run.text.contains("filed twice"), "\(run.text)")
  }

  @Test func `days outside the programme and another objective are refused`() throws {
    let shell = try shell(complete)
    shell.run("application edit a --end 2030-06-30")
    #expect(
      shell.run("application file a --on 2024-04-12").errorCodes == ["applications.eligible-days"])
    let theme = shell.run(
      "call theme fse emploi --axis 1 --objective 4.1 --title-fr Emploi --reason Essai")
    #expect(theme.errorCodes == ["calls.objective"] && theme.changes.isEmpty, "\(theme.text)")
    #expect(theme.text.contains("ESO4.6"))
    #expect(shell.run("check").text.contains("call.basis"), "nobody said what the budget counts")
  }

  @Test func `a year is granted at most what it asks for`() throws {
    let shell = try shell(
      complete + """

        application year a 2024 40000
        application year a 2025 53333.33
        application file a --on 2024-04-12
        application admit a --on 2024-05-02 --missing Fictitious
        application assess a --on 2024-05-03
        """)
    #expect(
      shell.run("application select a --amount 50000 --on 2024-05-14").errorCodes
        == ["applications.each-year"])
    #expect(
      shell.run("application select a --of-year 2024=40001 --of-year 2025=1 --on 2024-05-14")
        .errorCodes == ["applications.granted-above-requested"])
    #expect(
      shell.run("application select a --of-year 2024=30000 --of-year 2025=20000 --on 2024-05-14")
        .exitCode == 0)
    #expect(shell.run("call left fse | where year = 2024 | sum left").text.contains("70000"))
    #expect(shell.run("call left fse | where year = 2025 | sum left").text.contains("80000"))
  }

  @Test func `a grant is taken back on its ground`() throws {
    let shell = try shell(
      complete + """

        application file a --on 2024-02-10
        application admit a --on 2024-02-11 --missing Fictitious
        application assess a --on 2024-02-12
        application select a --on 2024-02-13
        application notify a --on 2024-02-14
        application grant a --on 2024-02-20
        """)
    let revoke = "application revoke a --yes --reason Fictitious --heard"
    #expect(
      shell.run(revoke + " 2024-06-20 --ground unlawful --on 2024-06-19").errorCodes
        == ["applications.not-heard"])
    for day in ["2024-02-12", "2024-02-19"] {
      let early = shell.run(revoke + " \(day) --ground conditions-not-met --on 2024-06-14")
      #expect(early.errorCodes == ["applications.heard-before"], "\(early.text)")
    }
    let late = shell.run(revoke + " 2024-06-10 --ground unlawful --on 2024-06-14")
    #expect(late.errorCodes == ["applications.unlawful-too-late"] && late.changes.isEmpty)
    #expect(late.text.contains("13 Jun 2024"), "\(late.text)")
    #expect(
      shell.run(revoke + " 2024-06-10 --ground conditions-not-met --on 2024-06-14").exitCode == 0)
    let revoked = try #require(try shell.find(Application.self, "a"))
    #expect(revoked.status == .revoked && revoked.granted == nil)
    #expect(revoked.revocation?.ground == .conditionsNotMet)
    #expect(shell.run("call left fse | where year = 2024 | sum left").text.contains("100000"))
  }

  @Test func `the same cost in two projects on the same days is flagged`() throws {
    let shell = try shell(
      complete + """

        application file a --on 2024-04-12
        application prepare b --call fse --applicant ml-rouen --theme raccrochage --year 2024 --title-fr Autre --start 2025-06-01 --end 2025-12-31
        application cost b staff 1000 --label conseillere --heading 64
        """)
    let check = shell.run("check").text
    #expect(check.contains("application.double-funding"), "\(check)")
    #expect(check.contains("Conseillère") && check.contains("€1,000.00"), "both lines: \(check)")
    shell.run("application edit b --start 2025-07-01")
    #expect(!shell.run("check").text.contains("application.double-funding"))
  }

  @Test func `a decision that waits and the end of instruction are in the agenda`() throws {
    let shell = try shell(complete + "\napplication file a --on 2024-04-12")
    let entries = shell.run("agenda | as csv").text
    #expect(entries.contains("Decide on the application"), "\(entries)")
    #expect(!entries.contains("to decide on of the closed call"), "one duty is told once")
    shell.run("application declare-inadmissible a --yes --reason Pièces --on 2024-05-02")
    #expect(shell.run("agenda | as csv").text.contains("Notify the decision"))
    shell.run("application notify a --yes --on 2024-05-03")
    let after = shell.run("agenda | as csv").text
    #expect(!after.contains("Notify the decision"), "\(after)")
  }

  @Test func `a missing piece is named, and a piece that nobody asked for is refused`() throws {
    let shell = try shell(
      complete + """

        application file a --on 2024-04-12
        call create other-none --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-fr P --programme-years 2021-2027 --eligible mission-locale --title-fr Autre
        call piece other-none rib --title-fr RIB
        """)
    #expect(shell.run("application piece a autre").errorCodes == ["applications.piece"])
    #expect(shell.run("application show a").text.contains("Derniers comptes"))
    let early = shell.run("application admit a --on 2024-05-02")
    #expect(early.errorCodes == ["applications.pieces"] && early.changes.isEmpty, "\(early.text)")
    let none = shell.run("call piece other-none rib --remove").text
    #expect(none.contains("asks for 0 pieces"), "\(none)")
    #expect(shell.run("application piece a comptes").text.contains("complete"))
    #expect(shell.run("application admit a --on 2024-05-02").exitCode == 0)
  }
}
