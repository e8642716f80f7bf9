import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

struct RegistryCheckTests {
  @Test func `programs get identifiers without spaces, people with them`() throws {
    let siret = Value(written: try SIRET(reading: "200 053 403 00057"))
    let text = Text.same("200\u{A0}053\u{A0}403\u{A0}00057")
    #expect(siret == .coded(Value.Word(code: "20005340300057", text: text)))
    #expect(Value(written: PhoneNumber?.none) == .missing)
  }

  @Test func `figures of a network and of its members are not added up`() throws {
    let shell = try TestShell([RegistryPlugin()])
    let script = shell.runScript(
      """
      organisation add ml-a --kind mission-locale --name A
      organisation add arml --kind other --name B
      activity record ml-a 2023 --young-people 10
      activity record arml 2023 --young-people 50 --first-contacts 7 --scope network
      """)
    try #require(script.exitCode == 0, "\(script.text)")
    let list = "activity list --year 2023 | "
    for stages in [
      "sum young-people", "group by year sum young-people", "chart organisation young-people",
      "sort by young-people | take 2 | sum young-people", "select young-people | sum young-people",
      "select young-people | where young-people > 0 | sum young-people",
      "group by organisation sum young-people | sum young-people",
    ] {
      let run = shell.run(list + stages)
      #expect(run.errorCodes == ["pipeline.overlap"], "\(stages): \(run.text)")
      let text = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("\"scope\" (own, network)"), "\(text)")
      #expect(text.contains("where scope = own"))
    }
    for (stages, sum) in [
      ("where scope = own | sum young-people", 10),
      ("where scope = network | sum young-people", 50),
      ("where scope = own | select young-people | sum young-people", 10),
      // Only the network has such a figure.
      ("sum first-contacts", 7), ("group by year count | sum count", 2),
      ("group by scope sum young-people | where scope = own | sum young-people", 10),
    ] {
      #expect(shell.run(list + stages).table?.rows == [[.integer(sum)]], "\(stages)")
    }
    #expect(shell.run("require (\(list)sum young-people) < 70 \"too many\"").exitCode != 0)
    shell.language = .french
    let told = shell.run("activité lister | sommer jeunes").text
    #expect(
      told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("où périmètre = propre"), "\(told)")
  }

  @Test func `check finds what should not stay`() throws {
    let shell = try TestShell([RegistryPlugin()])
    let run = shell.runScript(
      """
      organisation add arml --kind regional-association --name "Association Fictive" --siret 00543000400019
      network add ml --name-en M --name-fr M --led-by arml
      organisation add ml-a --kind mission-locale --name A --network ml
      organisation add ml-b --kind mission-locale --name B --network ml --siret 20005340300057
      organisation add ml-c --kind mission-locale --name C
      point add p --organisation ml-c --name P --commune C
      organisation close ml-c --on 2023-12-31
      activity record ml-a 2023 --young-people 10 --fictitious
      activity record arml 2023 --young-people 50 --at-least --scope network
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    func found() throws -> Set<String> {
      let output = shell.run("check | select rule | as csv").output
      return Set(output.split(whereSeparator: \.isNewline).dropFirst().map(String.init))
    }
    #expect(
      try found() == [
        "organisation.siret", "activity.missing", "point.closed", "registry.fictitious",
      ])
    shell.run("activity record ml-b 2023 --young-people 39")
    #expect(try found().contains("network.figures"))
    shell.run("ensure activity record ml-b 2023 --young-people 41")
    #expect(try !found().contains("network.figures"))
  }

  @Test func `the dashboard tells a lower bound as one`() throws {
    let shell = try TestShell([RegistryPlugin()], language: .french, width: 120)
    shell.runScript(
      """
      organisation add arml --kind regional-association --name "Association Fictive"
      network add ml --name-en M --name-fr M --led-by arml --ages 16-25
      activity record arml 2023 --young-people 50000 --reception-points 330 --at-least --scope network
      """)
    let output = shell.run("dashboard").output
    #expect(output.contains("plus de 50\u{202F}000 (2023)"), "\(output)")
    #expect(output.contains("330"))
    #expect(output.contains("16–25"))
  }
}
