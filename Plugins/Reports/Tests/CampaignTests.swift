import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@Suite struct `A campaign of reports` {
  @Test(arguments: [
    ("2024-01-02", "2024-01-02", "2024-09-30", "deadline"),
    ("2024-01-02", "2024-06-30", "2024-06-30", "control-end"),
    ("2024-07-01", "2024-06-30", "2024-09-30", "deadline"),
  ])
  func `has its days in order, or is refused`(
    opening: String, deadline: String, end: String, parameter: String
  ) throws {
    let shell = try ReportSample.shell(ReportSample.inForce)
    let run = shell.run(
      "campaign add c --agreement accord-2022-2026 --year 2023 --opening \(opening) --deadline \(deadline) --control-end \(end)"
    )
    #expect(run.errorCodes == ["campaigns.days"] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `passes the law's six months with a word`() throws {
    let shell = try ReportSample.shell(ReportSample.inForce)
    let run = shell.run(
      "campaign add c --agreement accord-2022-2026 --year 2023 --opening 2024-01-02 --deadline 2024-07-01 --control-end 2024-09-30"
    )
    #expect(run.exitCode == 0 && run.text.contains("2000-321"), "\(run.text)")
  }

  @Test func `is of a year of its agreement`() throws {
    let shell = try ReportSample.shell(ReportSample.inForce)
    let run = shell.run(
      "campaign add c --agreement accord-2022-2026 --year 2027 --opening 2028-01-02 --deadline 2028-06-30 --control-end 2028-09-30"
    )
    #expect(run.errorCodes == ["campaigns.year"] && run.text.contains("2022"), "\(run.text)")
  }

  @Test func `without a convention says so, and is removed`() throws {
    let shell = try ReportSample.shell(
      ReportSample.inForce
        + "campaign add c --agreement accord-2022-2026 --year 2022 --opening 2023-01-02 --deadline 2023-06-30 --control-end 2023-09-30\n"
    )
    #expect(shell.run("campaign reminders c").table?.rows.isEmpty == true)
    let run = shell.run("campaign close c")
    #expect(run.text.contains("no convention of the year owed a report"), "\(run.text)")
    #expect(shell.run("campaign remove c --yes").exitCode == 0)
  }

  @Test func `is one a year`() throws {
    let shell = try ReportSample.shell(ReportSample.asked)
    let run = shell.run(
      "campaign add again --agreement accord-2022-2026 --year 2023 --opening 2024-01-02 --deadline 2024-06-30 --control-end 2024-09-30"
    )
    #expect(run.errorCodes == ["campaigns.year"], "\(run.text)")
  }

  @Test func `asks each beneficiary once`() throws {
    let shell = try ReportSample.shell(ReportSample.asked)
    #expect(shell.run("grant-report list | count").table?.rows == [[.integer(5)]])
    let again = shell.run("campaign ask reports-2023")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }

  @Test func `is not asked for before it opens`() throws {
    let shell = try ReportSample.shell(
      ReportSample.inForce
        + "campaign add c --agreement accord-2022-2026 --year 2023 --opening 2024-02-01 --deadline 2024-06-30 --control-end 2024-09-30\n"
    )
    #expect(shell.run("campaign ask c").errorCodes == ["campaigns.not-open"])
  }

  @Test func `reminds each structure of what is missing`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + "grant-report receive 2023.ml-rouen --on 2024-01-15\n")
    let run = shell.run("campaign reminders reports-2023")
    #expect(run.table?.rows.count == 4, "\(run.text)")
    #expect(!run.text.contains("ml-rouen") && run.text.contains("cerfa 15059*02"), "\(run.text)")
    shell.run("grant-report send-back 2023.ml-rouen --comment \"Signature manquante\"")
    let after = shell.run("campaign reminders reports-2023")
    #expect(after.table?.rows.count == 5 && after.text.contains("Signature manquante"))
  }

  @Test func `is closed when every report is accepted, or with a reason`() throws {
    let shell = try ReportSample.shell(ReportSample.asked)
    let run = shell.run("campaign close reports-2023")
    #expect(run.errorCodes == ["campaigns.open-reports"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("5 reports") && run.text.contains("Mission Locale fictive de caen"))
    #expect(shell.run("campaign close reports-2023 --missing \" \"").exitCode != 0)
    #expect(shell.run("campaign close reports-2023 --missing Fusion").exitCode == 0)
  }

  @Test func `closed, keeps its reports and figures until it is reopened by name with a reason`()
    throws
  {
    let shell = try ReportSample.shell(
      ReportSample.asked + """
        indicator add contacts --title-fr "Premiers accueils"
        figure set ml-caen contacts --year 2023 --q1 10
        activity record ml-rouen 2023 --young-people 5
        campaign close reports-2023 --missing Essai

        """)
    for line in [
      "grant-report receive 2023.ml-caen --on 2024-01-15",
      "grant-report line 2023.ml-caen 60 --planned 1",
      "grant-report remove 2023.ml-caen",
      "figure set ml-caen contacts --year 2023 --q2 11",
      "figure remove ml-caen.2023.contacts",
      "activity record ml-caen 2023 --young-people 5",
      "activity remove ml-rouen.2023",
    ] {
      let run = shell.run(line)
      #expect(run.errorCodes == ["campaigns.closed"] && run.changes.isEmpty, "\(line): \(run.text)")
    }
    #expect(shell.run("figure set ml-caen contacts --year 2024 --q1 11").exitCode == 0)
    #expect(shell.run("campaign reopen reports-2023 --reason \"\"").exitCode != 0)
    #expect(shell.run("campaign reopen reports-2023 --reason Erreur").exitCode == 0)
    #expect(shell.run("figure set ml-caen contacts --year 2023 --q2 11").exitCode == 0)
  }

  @Test func `closed, refuses to have a report or a figure changed by an undo`() throws {
    let shell = try ReportSample.shell(ReportSample.asked)
    func number() throws -> Int {
      let last = try #require(shell.run("log --last 1").table?.rows.first?.first)
      guard case .integer(let number) = last else { return 0 }
      return number
    }
    var numbers: [Int] = []
    for line in [
      "grant-report receive 2023.ml-caen --on 2024-01-15",
      "indicator add contacts --title-fr \"Premiers accueils\"",
      "figure set ml-caen contacts --year 2023 --q1 10",
      "activity record ml-rouen 2023 --young-people 5",
    ] {
      #expect(shell.run(line).exitCode == 0)
      numbers.append(try number())
    }
    numbers.remove(at: 1)
    #expect(shell.run("campaign close reports-2023 --missing Essai").exitCode == 0)
    for number in numbers {
      let run = shell.run("undo \(number)")
      #expect(run.errorCodes == ["undo.refused"] && run.changes.isEmpty, "\(run.text)")
      #expect(run.text.contains("is closed (\"reports-2023\")"), "\(run.text)")
      #expect(run.text.contains("campaign reopen reports-2023 --reason"), "\(run.text)")
    }
    #expect(shell.run("campaign reopen reports-2023 --reason Erreur").exitCode == 0)
    for number in numbers { #expect(shell.run("undo \(number)").exitCode == 0) }
  }

  @Test func `is not closed before the year before it, which is not reopened while it is closed`()
    throws
  {
    let shell = try ReportSample.shell(
      ReportSample.asked + "campaign reopen closed-2022 --reason Essai\n")
    let early = shell.run("campaign close reports-2023 --missing Essai")
    #expect(early.errorCodes == ["campaigns.order"], "\(early.text)")
    shell.run("campaign close closed-2022")
    #expect(shell.run("campaign close reports-2023 --missing Essai").exitCode == 0)
    let reopened = shell.run("campaign reopen closed-2022 --reason Essai")
    #expect(reopened.errorCodes == ["campaigns.order"], "\(reopened.text)")
  }

  @Test func `has one table for the Region, in which nothing unknown is zero`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + ReportSample.budget("caen", actual: 150_000) + """
        activity record ml-caen 2023 --young-people 500
        grant-report receive 2023.ml-caen --on 2024-01-15
        grant-report verify 2023.ml-caen --on 2024-01-16 --by agente
        grant-report accept 2023.ml-caen --on 2024-01-17 --by david-margueritte

        """)
    let table = shell.run("campaign table reports-2023 | select name agreed granted young-people")
    #expect(table.table?.rows.count == 6, "\(table.text)")
    let total = try #require(table.table?.rows.last)
    #expect(table.text.contains("Total"))
    #expect(
      Array(total.dropFirst()) == [
        .amount(.euros(450_000)), .amount(.euros(75_000)), .integer(500),
      ])
    let known = shell.run("campaign table reports-2023 | where level = total | select known")
    #expect(known.text.contains("granted 1 of 5, young people 1 of 5"), "\(known.text)")
    // The total is not added to what it is the total of.
    #expect(
      shell.run("campaign table reports-2023 | sum agreed").errorCodes == ["pipeline.overlap"])
    #expect(
      shell.run("campaign table reports-2023 | where level = structure | sum agreed").table?.rows
        == [[.amount(.euros(450_000))]])
  }

  @Test func `stands on the dashboard while it is open, and in the report of its year`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + "grant-report receive 2023.ml-caen --on 2024-01-15\n")
    let dashboard = shell.run("dashboard").text
    #expect(dashboard.contains("reports-2023") && dashboard.contains("Received"), "\(dashboard)")
    let report = shell.run("report 2023").text
    #expect(report.contains("Reports of the beneficiaries") && report.contains("Total"))
    shell.run("campaign close reports-2023 --missing Essai")
    #expect(!shell.run("dashboard").text.contains("reports-2023"))
  }

  @Test func `closed, leaves payments and recoveries go on`() throws {
    let shell = try ReportSample.shell(
      ReportSample.asked + """
        account add c-1 --organisation ml-caen --iban FR7630006000011234567890189 --holder Fictif --from 2023-01-01 --entered-by agente
        account confirm c-1 --by david-margueritte --on 2023-01-10
        campaign close reports-2023 --missing Essai

        """)
    let run = shell.runScript(
      """
      payment certify 2023.ml-caen --on 2024-01-17
      payment order 2023.ml-caen --on 2024-01-18 --yes
      payment pay 2023.ml-caen --on 2024-01-20 --yes
      recovery add r --convention 2023.ml-caen --due 80000 --ground Essai
      """)
    #expect(run.exitCode == 0, "\(run.text)")
  }

  @Test func `stands in the agenda until its reports have moved on`() throws {
    let shell = try ReportSample.shell(ReportSample.asked + "setting change reports.notice 200\n")
    #expect(shell.run("agenda --days 300").text.contains("5 reports on 2023 are awaited"))
    shell.run("grant-report receive 2023.ml-rouen --on 2024-01-15")
    #expect(shell.run("agenda --days 300").text.contains("4 reports on 2023 are awaited"))
    #expect(
      shell.run("agenda --days 300").text.contains(
        "Check the report of Mission Locale fictive de rouen"))
    shell.run("campaign close reports-2023 --missing Essai")
    #expect(!shell.run("agenda --days 300").text.contains("reports on 2023"))
  }
}
