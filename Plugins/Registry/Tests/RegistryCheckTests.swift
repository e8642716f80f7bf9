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

/// The shells are at 30 January 2024.
struct YearOfFiguresTests {
  private func shell() throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()], width: nil)
    let run = shell.runScript(
      """
      organisation add a --kind mission-locale --name A --opened 1995-01-01
      organisation add b --kind mission-locale --name B
      organisation add c --kind mission-locale --name C
      activity record a 2022 --young-people 10
      activity record b 2022 --young-people 10
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test(arguments: [
    ("activity record a 2050 --young-people 1", "2050"),
    ("activity record a 2025 --young-people 1", "2025"),
    ("activity record a 1994 --young-people 1", "1994"),
  ])
  func `figures are of a year from the opening to this one`(line: String, year: String) throws {
    let run = try shell().run(line)
    #expect(run.errorCodes == ["activity.year"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.diagnostics.first?.message.fr.contains(year) == true)
    let place = try #require(line.firstRange(of: year))
    #expect(
      run.diagnostics.first?.column
        == line.distance(from: line.startIndex, to: place.lowerBound) + 1)
  }

  @Test func `a file tells the row of such a year`() throws {
    let shell = try TestShell(
      [RegistryPlugin()], files: ["years.csv": "structure;année;jeunes\na;2050;100\n"])
    shell.run("organisation add a --kind mission-locale --name A")
    let run = shell.run("activity import years.csv")
    #expect(run.errorCodes == ["import.rows"])
    #expect(run.text.contains("row 2, column \"année\": 2050"), "\(run.text)")
  }

  @Test func `figures from before the Missions Locales are told`() throws {
    let run = try shell().run("activity record b 1905 --young-people 100")
    #expect(run.exitCode == 0)
    #expect(run.diagnostics.contains { $0.message.en.contains("since 1982") })
    #expect(run.diagnostics.contains { $0.message.en.contains("activity remove b.1905") })
  }

  @Test func `one early figure does not ask everybody for its year`() throws {
    let shell = try shell()
    let missing = "check | where rule = activity.missing"
    #expect(shell.run(missing).text.contains("\"C\" has no figures for 2022."))
    shell.run("activity record a 2023 --young-people 10")
    #expect(shell.run(missing).table?.rows.count == 1)
    #expect(shell.run(missing).text.contains("2022"))
    shell.run("activity record b 2023 --young-people 10")
    #expect(shell.run(missing).text.contains("\"C\" has no figures for 2023."))
  }
}

struct PlaceholderCommandTests {
  @Test(arguments: [
    ("--siret 00000000000000", "reading.placeholder"), ("--rna W000000000", "reading.placeholder"),
    ("--postal-code 00000", "reading.postal-code"), ("--postal-code 99999", "reading.postal-code"),
    ("--phone \"01 11 11 11 11\"", "reading.placeholder"),
    ("--phone 0000000000", "reading.placeholder"),
  ])
  func `what only fills a field is refused`(option: String, code: String) throws {
    let shell = try TestShell([RegistryPlugin()])
    let run = shell.run("organisation add a --kind other --name A " + option)
    #expect(run.errorCodes == [code] && run.changes.isEmpty, "\(run.text)")
  }

  @Test func `a postal code and a commune of two departments are told`() throws {
    let shell = try TestShell([RegistryPlugin()])
    let run = shell.run(
      "organisation add a --kind other --name A --postal-code 76000 --commune Rouen --commune-code 14118"
    )
    #expect(run.exitCode == 0)
    #expect(run.diagnostics.contains { $0.message.en.contains("check both") }, "\(run.text)")
    #expect(
      shell.run("check | where rule = registry.postal-code").table?.rows.count == 1)
    // Said once: what follows changes neither of them.
    #expect(shell.run("organisation edit a --name B").diagnostics.isEmpty)
    for fitting in ["20000 --commune-code 2A004", "97133 --commune-code 97701"] {
      let id = fitting.prefix(3)
      let run = shell.run(
        "organisation add o-\(id) --kind other --name O\(id) --postal-code \(fitting)")
      #expect(run.exitCode == 0 && run.diagnostics.isEmpty, "\(run.text)")
    }
  }

  @Test func `a closed structure gets no new reception point`() throws {
    let shell = try TestShell([RegistryPlugin()])
    shell.runScript(
      """
      organisation add a --kind other --name A
      point add p --organisation a --name P --commune C
      organisation close a --on 2024-01-15
      """)
    let run = shell.run("point add q --organisation a --name Q --commune C")
    #expect(run.errorCodes == ["reception-points.closed"] && run.changes.isEmpty, "\(run.text)")
    #expect(shell.run("point edit p --commune D").exitCode == 0)
  }

  @Test func `an organisation entered twice is a remark of check`() throws {
    let shell = try TestShell([RegistryPlugin()])
    let run = shell.runScript(
      """
      organisation add a --kind other --name "Centre Fictif d’Essai"
      organisation add b --kind other --name "CENTRE-FICTIF D'ESSAI."
      organisation add c --kind other --name "Centre Fictif"
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    let found = shell.run(
      "check | where rule = registry.twice | select document concerned | as json")
    #expect(found.text.contains("organisations/b") && !found.text.contains("organisations/c"))
  }
}
