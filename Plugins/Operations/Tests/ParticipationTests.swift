import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

struct ParticipationTests {
  private static let head = "operation;through;indicator;women;men;non-binary;total\n"

  @Test func `counts that do not fit are told all at once, with both figures`() throws {
    let shell = try SamplePlugin.shell(Steps.started("running"))
    let run = shell.run(
      "participation record op-running --through 2024-06-30 --count EECO01=6/4/0 --count EECO02=5/4/0 --count EECO03=6/0/0 --count EECR04=0/5/0"
    )
    #expect(run.errorCodes == ["participations.inconsistent"])
    for words in [
      "women: EECO01 is 6, EECO02 + EECO04 + EECO05 is 5", "women: EECO03 is 6, above EECO02, 5",
      "men: EECR04 is 5, above EECO02 + EECO04, 4", "total: EECO01 is 10",
    ] { #expect(run.text.contains(words), "\(words): \(run.text)") }
    #expect(run.changes.isEmpty)
  }

  @Test(arguments: [
    ("EECO01=10/0/0 EECO02=4/0/0 EECO04=3/0/0 EECO05=3/0/0", true),
    ("EECO01=10/0/0 EECO02=4/0/0 EECO04=3/0/0 EECO05=2/0/0", false),
    ("EECO01=10/0/0 EECO06=4/0/0 EECO07=4/0/0 EECO08=2/0/0", true),
    ("EECO01=10/0/0 EECO06=4/0/0 EECO07=4/0/0 EECO08=3/0/0", false),
    ("EECO01=10/0/0 EECO09=6/0/0 EECO10=5/0/0", false),
    ("EECO01=10/0/0 EECO12=10/0/0 EECO17=10/0/0", true),
    ("EECO01=10/0/0 EECO17=11/0/0", false),
    ("EECO01=5/0/0 EECO04=5/0/0 EECR01=3/0/0 EECR04=2/0/0", true),
    ("EECO01=5/0/0 EECO04=5/0/0 EECR01=3/0/0 EECR04=3/0/0", false),
    ("EECO01=5/0/0 EECO05=5/0/0 EECR06=5/0/0", true),
    ("EECO01=5/0/0 EECO05=5/0/0 EECR05=1/0/0", false),
    ("EECO01=0/0/0", true),
  ])
  func `each rule holds at its bound and not beyond`(counts: String, fits: Bool) throws {
    let shell = try SamplePlugin.shell(Steps.started("running"))
    let options = counts.split(separator: " ").map { "--count \($0)" }.joined(separator: " ")
    let run = shell.run("participation record op-running --through 2024-06-30 \(options)")
    #expect((run.exitCode == 0) == fits, "\(run.text)")
  }

  @Test func `no result is above those who left`() throws {
    let shell = try SamplePlugin.shell(Steps.started("running"))
    let run = shell.run(
      "participation record op-running --through 2024-06-30 --count EECO01=5/0/0 --count EECO02=5/0/0 --count EECR04=3/0/0 --left 2"
    )
    #expect(run.text.contains("EECR01 + EECR04 is 3, above those who left, 2"), "\(run.text)")
  }

  @Test func `a file is read whole, and a total that is no sum is told`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("running"),
      files: [
        "bad.csv": Self.head
          + "op-running;2024-06-30;EECO01;6;4;0;11\nop-running;2024-06-30;EECO02;6;4;0;10\n",
        "good.csv": Self.head
          + "op-running;2024-06-30;EECO01;6;4;0;10\nop-running;2024-06-30;EECO02;6;4;0;10\n",
      ])
    let bad = shell.run("ensure participation import bad.csv")
    #expect(bad.text.contains("6 + 4 + 0 = 10"), "\(bad.text)")
    #expect(bad.changes.isEmpty)
    let good = shell.run("ensure participation import good.csv")
    #expect(good.exitCode == 0, "\(good.text)")
    let card = shell.run("operation show op-running").text
    #expect(card.contains("20") && card.contains("10"))
    #expect(shell.run("participation list | count").text.contains("2"))
  }

  @Test func `figures of a half-year are awaited until 31 July`() throws {
    let shell = try SamplePlugin.shell(Steps.started("running"), today: "2024-07-10")
    #expect(shell.run("agenda").text.contains("Participants of op-running"))
    shell.run(
      "participation record op-running --through 2024-06-30 --count EECO01=0/0/0")
    #expect(!shell.run("agenda").text.contains("Participants of op-running"))
  }

  @Test func `all participants are the sum of the statuses where nobody says otherwise`() throws {
    let shell = try SamplePlugin.shell(Steps.started("running"))
    func all() throws -> Int? {
      try shell.find(Participation.self, "op-running.2024-06-30")?.count(.eeco01)?.total
    }
    let line = "participation record op-running --through 2024-06-30"
    #expect(shell.run(line + " --count EECO02=5/0/0 --count EECO04=1/2/0").exitCode == 0)
    #expect(try all() == 8)
    #expect(shell.run(line + " --count EECO05=0/0/1").exitCode == 0)
    #expect(try all() == 9)
    let wrong = shell.run(line + " --count EECO01=9/9/9")
    #expect(wrong.errorCodes == ["participations.inconsistent"])
  }

  @Test func `counts that go down are told with both figures`() throws {
    let shell = try SamplePlugin.shell(
      Steps.started("running")
        + "participation record op-running --through 2024-04-30 --count EECO01=10/0/0\n")
    let run = shell.run(
      "participation record op-running --through 2024-06-30 --count EECO01=8/0/0")
    #expect(run.exitCode == 0)
    #expect(run.text.contains("from 10 on 30 Apr 2024 to 8 on 30 Jun 2024"), "\(run.text)")
  }
}
