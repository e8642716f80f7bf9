import AccordConventions
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Organisations open and close; a budget is shared out among those of its own year.
struct YearConcernedTests {
  static let budget =
    CorrectionTests.draft + """

      envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
      """
  static let compute = "allocation compute s --envelope e24 --title-en S --title-fr S"

  @Test(arguments: [
    ("sample close ml-caen 2024-12-31", 5), ("sample close ml-caen 2024-01-01", 5),
    ("sample close ml-caen 2023-12-31", 4), ("sample opened ml-caen 2024-12-31", 5),
    ("sample opened ml-caen 2025-01-01", 4),
  ])
  func `who was open in the year of the envelope gets a share`(line: String, shares: Int) throws {
    let shell = try SamplePlugin.shell(
      Self.budget, today: CalendarDate(reading: "2026-06-01"))
    let run = shell.runScript(line + "\n" + Self.compute)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Allocation.self, "s")?.shares.count == shares)
  }

  @Test(arguments: [("2023-12-31", true), ("2024-01-01", false)])
  func `a beneficiary closed before the year is reported`(day: String, isReported: Bool) throws {
    let shell = try SamplePlugin.shell(CorrectionTests.draft + "\n" + CorrectionTests.conventions)
    #expect(shell.run("sample close ml-caen \(day)").exitCode == 0)
    let text = shell.run("check").text
    #expect(text.contains("its beneficiary \"ml-caen\" closed on") == isReported, "\(text)")
    #expect(text.contains("convention remove c") == isReported)
  }
}

/// Refusals point at the argument and say what to do.
struct AdviceTests {
  @Test(arguments: [
    (
      "envelope create e25 --agreement demo --year 2025 --amount 0€ --title-en E --title-fr E",
      "envelopes.amount", "0€"
    ),
    ("envelope edit e24 --amount 0€", "envelopes.amount", "0€"),
    ("convention edit c --amount 0€", "conventions.amount", "0€"),
    (
      "convention add d --envelope e24 --beneficiary ml-rouen --amount 0€ --object-en A --object-fr A",
      "conventions.amount", "0€"
    ),
    ("convention send c --yes", "conventions.event", "c"),
    ("agreement end demo --yes", "agreements.event", "demo"),
  ])
  func `a refusal points at what it is about`(line: String, code: String, word: String) throws {
    for language in Language.allCases {
      let shell = try SamplePlugin.shell(
        CorrectionTests.draft + "\n" + CorrectionTests.conventions)
      if language == .french { shell.language = .french }
      let problem = try #require(shell.run(line).diagnostics.first { $0.isError })
      #expect(problem.code == code)
      #expect(problem.advice != nil)
      let place = try #require(
        line.ranges(of: word).last { range in
          line[..<range.lowerBound].last == " "
            && (range.upperBound == line.endIndex || line[range.upperBound] == " ")
        })
      #expect(problem.column == line.distance(from: line.startIndex, to: place.lowerBound) + 1)
    }
  }

  @Test func `a convention that must be signed is the one pointed at`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + "\n" + CorrectionTests.conventions + """

        convention approve c --decision CP-1 --on 2024-03-01
        convention send c --yes --on 2024-03-02
        """)
    let run = shell.run("convention enter-into-force c --on 2024-03-03")
    let problem = try #require(run.diagnostics.first { $0.isError })
    #expect(problem.code == "conventions.unsigned")
    #expect(problem.column == "convention enter-into-force ".count + 1)
  }

  @Test func `a card says that nothing is possible any more`() throws {
    let shell = try SamplePlugin.shell(
      CorrectionTests.draft + "\n" + CorrectionTests.conventions + """

        convention approve c --decision CP-1
        convention terminate c --yes --reason "Essai"
        """)
    #expect(shell.run("convention show c").text.contains("nothing any more (final status)"))
    shell.language = .french
    #expect(shell.run("convention afficher c").text.contains("plus rien (statut final)"))
  }
}
