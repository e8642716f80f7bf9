import AccordCalls
import AccordPartnership
import AccordTesting
import Testing

/// What a project means to reach fits itself, as what is counted later has to.
@Suite struct `Targets of a project` {
  private func shell() throws -> TestShell {
    let shell = try SamplePlugin.shell("sample everything")
    shell.run("application edit 2024.draft --cost 1000")
    return shell
  }

  @Test(arguments: [
    (["EECO01 10", "EECO02 11"], "EECO01 is 10, EECO02 is 11"),
    (["EECO01 10", "EECO02 4", "EECO04 4", "EECO05 1"], "EECO02 + EECO04 + EECO05 is 9"),
    (["EECO02 4", "EECO03 5"], "EECO03 is 5, above EECO02, 4"),
    (["EECO01 10", "EECO06 4", "EECO07 7"], "EECO06 + EECO07 is 11, above EECO01, 10"),
    (["EECO02 4", "EECO04 4", "EECR04 9"], "EECR04 is 9, above EECO02 + EECO04, 8"),
  ])
  func `that contradict one another are told when set and when filed`(
    targets: [String], words: String
  ) throws {
    let shell = try shell()
    for target in targets.dropLast() {
      let run = shell.run("application target 2024.draft \(target)")
      #expect(run.exitCode == 0 && !run.text.contains("contradict"), "\(run.text)")
    }
    let last = shell.run("application target 2024.draft \(targets.last ?? "")")
    #expect(last.exitCode == 0 && last.text.contains(words), "\(last.text)")
    let filed = shell.run("application file 2024.draft --on 2024-03-01")
    #expect(filed.exitCode == 0 && filed.text.contains(words), "\(filed.text)")
  }

  @Test(arguments: [
    ["EECO01 10"], ["EECO02 4"], ["EECO03 5"], ["EECR04 9", "EECO02 4"],
    ["EECO01 10", "EECO02 4", "EECO04 4", "EECO05 2"], ["EECO01 10", "EECO02 4"],
  ])
  func `of which one is not set are no contradiction`(targets: [String]) throws {
    let shell = try shell()
    for target in targets {
      let run = shell.run("application target 2024.draft \(target)")
      #expect(run.exitCode == 0 && !run.text.contains("contradict"), "\(run.text)")
    }
  }
}
