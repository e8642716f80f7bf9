import AccordTesting
import Testing

struct SubsidiesPluginTests {
  private let files = ["asked.csv": "id;fund;purpose;amount\ns-5;f-1;Lamps;90\ns-6;f-1;Rugs;60\n"]
  private let preparation = """
    fund add f-1 --amount 1000
    subsidy add s-1 --fund f-1 --purpose Van --amount 600
    subsidy add s-2 --fund f-1 --purpose Tent --amount 400
    subsidy grant s-2
    """

  @Test func `the plugin with a life cycle keeps its promises`() {
    #expect(checkPlugin(SubsidiesPlugin(), after: preparation, files: files) == [])
  }

  @Test func `what was stored with a title is read with a purpose`() throws {
    let shell = try TestShell(
      [SubsidiesPlugin()],
      stored: [
        OlderDocument("funds/f-1", version: 1, json: #"{"id":"f-1","amount":100000}"#),
        OlderDocument(
          "subsidies/s-0", version: 1,
          json: """
            {"id":"s-0","fund":"f-1","title":"Van","amount":60000,"status":"asked","steps":[]}
            """),
      ])
    #expect(try shell.find(Subsidy.self, "s-0")?.purpose == "Van")
    #expect(shell.run("subsidy grant s-0").exitCode == 0)
  }

  @Test func `the section of the report is a sentence and a table, and bars on a page`()
    throws
  {
    let shell = try TestShell([SubsidiesPlugin()])
    shell.runScript(preparation)
    #expect(shell.run("report 2024").output.contains("€1,000.00 is asked for."))
    let page = shell.run("report 2024 | as html").output
    #expect(page.contains("<i class=\"dashed\" style=\"--v:100.00%\"></i>"))
    #expect(page.contains("<i class=\"full\" style=\"--v:66.67%\"></i>"))
  }
}
