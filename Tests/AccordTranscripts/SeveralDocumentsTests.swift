import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import Testing

@testable import accord

/// What every command that takes several documents answers where they do not all come out alike:
///
/// | command | one is so already | under `ensure` |
/// | --- | --- | --- |
/// | an event of applications or conventions | refused whole, code 1 | the others move, those left are named |
/// | `application notify` | recorded again, with a warning | the others, those left are named |
/// | an event that leaves several statuses | one sentence for each status | the same |
/// | an event of `--envelope` | those that can move, a warning names the others with the reason | the same |
/// | `agreement open`, `end`, `allocation adopt` | refused whole, code 1 | the others, those left are named |
/// | `mandate end`, of which one begins later | refused whole, code 1, one line for each reason | the same |
/// | `agreement party`, `remove-party` | refused whole, code 1 | the others, with their number |
struct SeveralDocumentsTests {
  /// One event, with what leads to where it is possible.
  struct Row: Sendable, CustomTestStringConvertible {
    let command: String
    let before: [String]
    var options = ""
    var testDescription: String { command }
  }

  private static let reasons = " --reason Fictitious"
  static let applications: [Row] = {
    let assessed = ["application admit", "application assess"]
    let selected = assessed + ["application select"]
    let granted = selected + ["application grant", "application notify"]
    return [
      Row(command: "application admit", before: []),
      Row(command: "application declare-inadmissible", before: [], options: reasons),
      Row(command: "application assess", before: ["application admit"]),
      Row(command: "application select", before: assessed),
      Row(command: "application put-on-reserve", before: assessed),
      Row(
        command: "application reject", before: assessed, options: reasons + " --details Exemple"),
      Row(
        command: "application reconsider",
        before: ["application declare-inadmissible" + reasons], options: reasons),
      Row(command: "application grant", before: selected),
      Row(command: "application start", before: granted),
      Row(
        command: "application report",
        before: granted + ["application start"]),
      Row(
        command: "application close",
        before: granted + ["application start", "application report"]),
      Row(command: "application withdraw", before: [], options: reasons),
      Row(
        command: "application revoke", before: selected,
        options: reasons + " --ground conditions-not-met --heard 2024-12-02"),
    ]
  }()
  static let conventions: [Row] = {
    let sent = ["convention approve --decision CP-1", "convention send"]
    let inForce = sent + ["convention enter-into-force"]
    return [
      Row(command: "convention approve", before: [], options: " --decision CP-1"),
      Row(command: "convention send", before: [sent[0]]),
      Row(command: "convention enter-into-force", before: sent),
      Row(command: "convention report", before: inForce),
      Row(
        command: "convention close", before: inForce + ["convention report"],
        options: " --unpaid Fictitious"),
      Row(command: "convention return", before: [sent[0]], options: reasons),
      Row(command: "convention terminate", before: [sent[0]], options: reasons),
    ]
  }()

  static let others: [Row] = [
    Row(command: "agreement open", before: []), Row(command: "allocation adopt", before: []),
  ]

  /// Two documents that the commands of a noun can be tried on.
  private static func pair(of command: String) -> (String, String) {
    switch command.prefix(while: { $0 != " " }) {
    case "application": ("x1", "x2")
    case "convention": ("c1", "c2")
    case "agreement": ("a1", "a2")
    default: ("s1", "s2")
    }
  }

  private func shell() throws -> TestShell {
    let files = try NormandyScript.files()
    let shell = try TestShell(
      plugins, today: CalendarDate(reading: "2024-12-02"), width: nil, isAgreed: true,
      files: files)
    let script = try NormandyScript.main()
    let applications = ["x1", "x2"].map { id in
      "application submit \(id) --call fse-missions-locales --applicant ml-caen --theme orientation --year 2024 --cost 1000 --title-en A --title-fr A"
    }
    let conventions = ["c1", "c2"].map { id in
      "convention add \(id) --envelope small --beneficiary ml-caen --amount 1000 --object-en A --object-fr A --conditions-fr X --control-fr X --unused paid-back"
    }
    let run = shell.runScript(
      script + "\n" + applications.joined(separator: "\n") + """

        envelope create small --agreement accord-2024-2026 --year 2024 --amount 5000 --title-en S --title-fr P

        """ + conventions.joined(separator: "\n") + "\n"
        + [1, 2].map { number in
          """
          agreement create a\(number) --years 2024-2026 --title-en A --title-fr A
          agreement party a\(number) region-normandie arml
          agreement axis a\(number) 1 --title-en A --title-fr A
          envelope create e\(number) --agreement accord-2024-2026 --year 202\(4 + number) --amount 1M€ --title-en E --title-fr E
          allocation compute s\(number) --envelope e\(number) --title-en S --title-fr S
          """
        }.joined(separator: "\n"))
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  private func prepare(_ shell: TestShell, _ lines: [String]) throws {
    for line in lines {
      let run = shell.run(line)
      try #require(run.exitCode == 0, "\(line): \(run.text)")
    }
  }

  @Test func `every command that takes several documents is looked at here`() {
    let several = plugins.flatMap(\.commands)
      .filter { $0.effect == .write && $0.parameters.contains { $0.form == .remaining } }
      .map(\.words.en)
    let looked =
      (Self.applications + Self.conventions + Self.others).map(\.command) + [
        "application notify", "agreement circuit", "agreement remove-circuit", "agreement party",
        "agreement remove-party", "agreement end",
        "mandate end", "convention require", "convention publish",
        // `PaymentTests`, `AmendmentTests`, `AccountTests`.
        "payment fall-due", "payment certify", "payment order", "payment pay", "payment reject",
        "payment return",
        "payment hold", "payment release", "payment cancel", "amendment approve",
        "amendment apply", "amendment abandon", "account confirm", "account close",
        // `GrantReportTests`.
        "grant-report ask", "grant-report receive", "grant-report verify", "grant-report accept",
        "grant-report send-back",
        // `ScoringTests`, `ProjectTests`, `OperationListTests`.
        "call tie-rule", "assessment declare", "application opinion", "application piece",
        "application file", "operation inform",
      ]
    #expect(Set(several) == Set(looked))
  }

  @Test(arguments: applications + conventions + others)
  func `where one is so already, all or none; under ensure the others, and who was left`(
    row: Row
  ) throws {
    let shell = try shell()
    let (first, second) = Self.pair(of: row.command)
    for line in row.before {
      let words = line.split(separator: " ", maxSplits: 2)
      let rest = words.count > 2 ? " " + words[2] : ""
      try prepare(shell, ["\(words[0]) \(words[1]) \(first) \(second)\(rest)"])
    }
    try prepare(shell, ["\(row.command) \(first)\(row.options)"])
    let refused = shell.run("\(row.command) \(first) \(second)\(row.options)")
    #expect(refused.exitCode == 1 && refused.changes.isEmpty, "\(refused.text)")
    let moved = shell.run("ensure \(row.command) \(first) \(second)\(row.options)")
    #expect(moved.exitCode == 0, "\(moved.text)")
    #expect(moved.changes.map(\.key.slug.name) == [second])
    let said = moved.outputs.compactMap { output -> Text? in
      guard case .message(let text) = output else { return nil }
      return text
    }.joined(separator: " ")
    for text in [said.en, said.fr] {
      #expect(text.contains(first) && text.contains(second), "\(text)")
    }
  }

  @Test func `one notification of several decisions has an answer for each`() throws {
    let shell = try shell()
    try prepare(
      shell,
      [
        "application admit x1 x2", "application assess x1 x2", "application select x1",
        "application reject x2 --reason Fictitious --details Exemple",
      ])
    let run = shell.run("application notify x1 x2")
    #expect(
      run.text.contains(
        "The application \"x1\" is now selected. The application \"x2\" is now rejected."))
    let again = shell.run("application notify x1")
    #expect(again.exitCode == 0)
    #expect(
      again.diagnostics.map(\.message.en) == [
        "The decision on the application \"x1\" was already notified on 2 Dec 2024; it is recorded a second time."
      ])
    #expect(shell.run("ensure application notify x1 x2").changes.isEmpty)
  }

  @Test func `agreements end all or none, under ensure the others, and who was left`() throws {
    let shell = try shell()
    for number in [1, 2] {
      try prepare(
        shell,
        [
          "agreement open a\(number) --on 2024-01-15",
          "agreement sign a\(number) --party region-normandie --person david-margueritte --on 2024-02-01",
          "agreement sign a\(number) --party arml --person agnes-canayer --on 2024-02-01",
        ])
    }
    try prepare(shell, ["agreement end a1 --on 2024-11-30"])
    let refused = shell.run("agreement end a1 a2 --on 2024-11-30")
    #expect(refused.exitCode == 1 && refused.changes.isEmpty, "\(refused.text)")
    let ended = shell.run("ensure agreement end a1 a2 --on 2024-11-30")
    #expect(ended.changes.map(\.key.slug.name) == ["a2"], "\(ended.text)")
    #expect(ended.text.contains("Ended the agreement \"a2\". Left as it was: a1."))
  }

  @Test func `mandates end all or none, and refusals with one reason stand together`() throws {
    let shell = try shell()
    try prepare(
      shell,
      ["m1", "m2"].map { id in
        "mandate add \(id) --person marc-millet --organisation arml --title-fr \(id) --from 2024-06-01"
      } + [
        "mandate add m3 --person agnes-canayer --organisation ml-caen --title-fr m3 --from 2024-01-01"
      ])
    let refused = shell.run("mandate end m1 m2 m3 --on 2024-05-31")
    #expect(refused.exitCode == 1 && refused.changes.isEmpty)
    #expect(refused.text.contains("Refused for 2 of 3 documents; none was changed."))
    #expect(refused.text.contains("m1, m2: "), "\(refused.text)")
    #expect(shell.run("ensure mandate end m1 m2 m3 --on 2024-05-31").exitCode == 1)
    #expect(shell.run("mandate end m1 m2 m3 --on 2024-11-30").changes.count == 3)
  }

  @Test func `parties are added and taken out all or none, under ensure the others`() throws {
    let shell = try shell()
    try prepare(
      shell,
      [
        "agreement create demo --years 2024-2026 --title-en D --title-fr D",
        "agreement party demo ml-caen",
      ])
    #expect(shell.run("agreement party demo ml-caen ml-rouen").exitCode == 1)
    let added = shell.run("ensure agreement party demo ml-caen ml-rouen")
    #expect(added.text.contains("Added 1 party to the agreement \"demo\", which has 2."))
    #expect(shell.run("agreement remove-party demo arml ml-caen").exitCode == 1)
    let taken = shell.run("ensure agreement remove-party demo arml ml-caen")
    #expect(taken.text.contains("Took 1 party out of the agreement \"demo\", which has 1."))
  }
}
