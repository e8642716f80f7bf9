import AccordRegistry
import AccordShell
import AccordTesting
import AccordVisits
import AccordWording
import Testing

struct VisitsPluginTests {
  /// Everything here is invented.
  private static let preparation = """
    organisation add ml-elbeuf --kind mission-locale --name "Mission Locale Elbeuf"
    visit add v-1 --organisation ml-elbeuf --place "Fictitious site" --on 2023-10-02 \
      --follow-up "Send the figures" --next 2024-02-05
    """

  private func shell() throws -> TestShell {
    let shell = try TestShell([RegistryPlugin(), VisitsPlugin()], isAgreed: true)
    #expect(shell.runScript(VisitsPluginTests.preparation).exitCode == 0)
    return shell
  }

  @Test func `the plugin keeps its promises`() {
    #expect(
      checkPlugin(
        VisitsPlugin(), with: [RegistryPlugin()], after: VisitsPluginTests.preparation,
        files: [
          "visits.csv":
            "structure;date;lieu;visiteurs\nml-elbeuf;2024-01-15;Site fictif;Direction | Service"
        ]) == [])
  }

  @Test func `a visit is listed, shown, settled and removed`() throws {
    let shell = try shell()
    #expect(shell.run("visit list | select organisation month").table?.rows.count == 1)
    #expect(shell.run("visit show v-1").text.contains("Mission Locale Elbeuf"))
    #expect(shell.run("visit edit v-1 --done").exitCode == 0)
    #expect(
      shell.run("check | where rule = visits.follow-up | count").table?.rows == [[.integer(0)]])
    #expect(shell.run("visit remove v-1").exitCode == 0)
    #expect(try shell.all(Visit.self).isEmpty)
  }

  @Test func `the next visit is in the agenda, and what is left to do in the check`() throws {
    let shell = try shell()
    let agenda = shell.run("agenda | select what days")
    #expect(agenda.table?.rows == [[.text("Next visit to ml-elbeuf"), .integer(6)]])
    #expect(
      shell.run("check | where rule = visits.follow-up | count").table?.rows == [[.integer(1)]])
    #expect(shell.run("dashboard").text.contains("Latest visits"))
  }

  @Test func `a next visit before the visit is refused`() throws {
    let run = try shell().run("visit edit v-1 --next 2023-01-01")
    #expect(run.errorCodes == ["visits.next"] && run.changes.isEmpty)
  }

  @Test func `a visit is of a day that has come, to a structure that was open`() throws {
    let shell = try shell()
    let add = "visit add v-2 --organisation ml-elbeuf --place \"Fictitious site\" --on"
    #expect(shell.run(add + " 2024-01-31").errorCodes == ["visits.future"])
    shell.run("organisation close ml-elbeuf --on 2024-01-15")
    #expect(shell.run(add + " 2024-01-16").errorCodes == ["visits.closed"])
    #expect(shell.run(add + " 2024-01-15 --next 2024-06-01").exitCode == 0)
  }

  @Test func `an organisation that was visited is not removed`() throws {
    #expect(try shell().run("organisation remove ml-elbeuf").exitCode == 1)
  }
}
