import AccordRegistry
import AccordTesting
import AccordWording
import Testing

struct RegistryCheckTests {
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
