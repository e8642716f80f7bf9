import AccordCalls
import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// The list that the committee has before it.
@Suite struct `The ranking of a call` {
  /// Applications of which `b` and `c` have one score; `e`, `f` and `g` have no place.
  private func shell(_ language: Language = .english) throws -> TestShell {
    let costs = [
      "a": 40_000, "b": 40_000, "c": 30_000, "d": 10_000, "e": 5_000, "f": 5_000, "g": 5_000,
    ]
    let shell = try SamplePlugin.shell(
      Self.call + """

        call tie-rule fse smallest-request earliest-filing
        call open fse --opens 2024-02-01 --closes 2024-04-30
        \(costs.sorted { $0.key < $1.key }.map { name, cost in
          Self.submit(name, cost: cost)
        }.joined(separator: "\n"))
        application admit a b c d e f --on 2024-05-02
        application declare-inadmissible g --on 2024-05-02 --reason Pièces
        assessment declare a b c d --by assessor-one --none --on 2024-05-02
        \(Self.score("a", 5, 5))
        \(Self.score("b", 4, 4))
        \(Self.score("c", 4, 4))
        \(Self.score("d", 3, 3))
        application assess a b c d e --on 2024-05-10
        application reject e --on 2024-05-12 --reason Besoin --details Exemple
        application withdraw f --on 2024-05-12 --reason Abandon
        """)
    shell.language = language
    return shell
  }

  static let call = """
    sample people
    call create fse --agreement normandie-2024 --managed-by region-normandie --fund FSE+ \\
      --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale \\
      --title-fr Appel
    call theme fse raccrochage --axis 3 --objective 4.6 --title-fr Raccrocher
    call budget fse 2024 100000
    call criterion fse besoin --weight 60 --maximum 5 --title-fr Besoin
    call criterion fse budget --weight 40 --maximum 5 --title-fr Budget
    """

  static func submit(_ name: String, cost: Int) -> String {
    "application submit \(name) --call fse --applicant ml-rouen --theme raccrochage --year 2024 --cost \(cost) --title-fr Projet-\(name) --on 2024-03-01"
  }

  static func score(_ name: String, _ need: Int, _ budget: Int) -> String {
    "assessment score \(name) --by assessor-one --points besoin=\(need) --points budget=\(budget)"
  }

  @Test func `the rule that parts equal scores is named, in both languages`() throws {
    let parted = try shell().run("call rank fse | where id in (a, b, c, d) | select parted-by")
    let rule = Value.list([.choice(TieRule.smallestRequest)])
    #expect(parted.table?.rows == [[.missing], [rule], [rule], [.missing]], "\(parted.text)")
    let french = try shell(.french).run(
      "appel classer fse 2024 | choisir id départage | en table"
    ).text
    #expect(french.contains("À note égale, départagée par"), "\(french)")
    #expect(french.contains("le plus petit montant demandé"), "\(french)")
    let codes = try shell(.french).run("appel classer fse | où id = b | en json").text
    #expect(codes.contains("smallest-request"), "\(codes)")
  }

  @Test func `nobody disappears from the list, and who has no place has none`() throws {
    let rows = try shell().run("call rank fse | select rank id status").table?.rows ?? []
    #expect(
      try rows.map { $0[1] }
        == ["a", "c", "b", "d", "g", "e", "f"].map { .identity(try Slug(reading: $0)) })
    #expect(rows.prefix(4).map { $0[0] } == (1...4).map { .integer($0) })
    #expect(rows.suffix(3).allSatisfy { $0[0] == .missing })
    #expect(
      rows.suffix(3).map { $0[2] }
        == [
          .choice(ApplicationStatus.inadmissible), .choice(ApplicationStatus.rejected),
          .choice(ApplicationStatus.withdrawn),
        ])
    let french = try shell(.french).run("appel classer fse | choisir rang id statut | en table")
      .text
    for word in ["irrecevable", "rejetée", "retirée"] {
      #expect(french.contains(word), "\(french)")
    }
  }

  /// `a` and `b` are of two years, `c` of the first alone and `d` of the second.
  private func twoYears(_ language: Language = .english) throws -> TestShell {
    func years(_ name: String, _ first: Int, _ second: Int) -> String {
      let starts = first > 0 ? 2024 : 2025
      let shares =
        first > 0 && second > 0
        ? "application year \(name) 2024 \(first)\napplication year \(name) 2025 \(second)" : ""
      return """
        application prepare \(name) --call fse --applicant ml-rouen --theme raccrochage --year \(starts) --title-fr Projet-\(name)
        application edit \(name) --cost \(first + second)
        \(shares)
        """
    }
    let shell = try SamplePlugin.shell(
      Self.call + """

        call budget fse 2025 50000
        call open fse --opens 2024-02-01 --closes 2024-04-30
        \(years("a", 40_000, 40_000))
        \(years("b", 30_000, 30_000))
        \(years("c", 20_000, 0))
        \(years("d", 0, 5_000))
        application file a b c d --on 2024-03-01
        application admit a b c d --on 2024-05-02
        assessment declare a b c d --by assessor-one --none --on 2024-05-02
        \(Self.score("a", 5, 5))
        \(Self.score("b", 4, 4))
        \(Self.score("c", 3, 3))
        \(Self.score("d", 2, 2))
        application assess a b c d --on 2024-05-10
        """)
    shell.language = language
    return shell
  }

  @Test func `the line is drawn on the whole budget, and the year that is passed is named`() throws
  {
    let rows = try twoYears().run("call rank fse | select id amount cumulated passed").table?.rows
    func row(_ id: String, _ amount: Int, _ cumulated: Int, _ passed: [Int]) throws -> [Value] {
      [
        .identity(try Slug(reading: id)), .amount(.euros(amount)), .amount(.euros(cumulated)),
        passed.isEmpty ? .missing : .list(passed.map { .year($0) }),
      ]
    }
    #expect(
      rows == [
        try row("a", 80_000, 80_000, []), try row("b", 60_000, 140_000, [2025]),
        try row("c", 20_000, 160_000, []), try row("d", 5_000, 165_000, [2025]),
      ])
    let text = try twoYears().run("call rank fse | select id proposal | as csv").text
    #expect(text.contains("a,within the budget"), "\(text)")
    #expect(text.contains("the rest: €40,000.00 (2024: €30,000.00, 2025: €10,000.00)"), "\(text)")
    #expect(text.contains("c,reserve no. 1") && text.contains("d,reserve no. 2"), "\(text)")
    let french = try twoYears(.french).run("appel classer fse 2024 | en table").text
    #expect(french.contains("Budgets dépassés") && french.contains("2025"), "\(french)")
  }

  @Test func `a year is ranked by its own budget, and the years that count are shown`() throws {
    let shell = try twoYears(.french)
    let whole = shell.run("appel classer fse | choisir id années montant | en json").text
    #expect(whole.contains("2024") && whole.contains("2025"), "\(whole)")
    let first = try twoYears().run("call rank fse 2024 | select id years amount passed").table?.rows
    let year = Value.list([.year(2024)])
    #expect(
      try first
        == [("a", 40_000), ("b", 30_000), ("c", 20_000)].map { id, amount in
          [
            .identity(try Slug(reading: id)), year, .amount(.euros(amount)),
            id == "b" ? .list([.year(2025)]) : .missing,
          ]
        })
    let both = try twoYears().run("call rank fse | where id = a | select years").table?.rows
    #expect(both == [[.list([.year(2024), .year(2025)])]])
    let french = shell.run("appel classer fse | en table").text
    #expect(french.contains("Années comptées") && french.contains("dans le budget"), "\(french)")
    #expect(french.contains("complémentaire n° 1"), "\(french)")
  }

  @Test func `each year is granted at most what it asks for and what its budget holds`() throws {
    let shell = try twoYears()
    #expect(shell.run("application select a --on 2024-05-14").exitCode == 0)
    let select = "application select b --on 2024-05-15 --of-year"
    #expect(
      shell.run(select + " 2024=30000 --of-year 2025=10001").errorCodes == ["calls.overcommitted"])
    #expect(
      shell.run(select + " 2024=30001 --of-year 2025=1").errorCodes
        == ["applications.granted-above-requested"])
    #expect(shell.run(select + " 2024=30000 --of-year 2025=10000").exitCode == 0)
    let left = shell.run("call left fse | select year left").table?.rows
    #expect(
      left == [
        [.year(2024), .amount(.euros(30_000))], [.year(2025), .amount(.euros(0))],
      ])
  }

  @Test func `a reserve of several years waits for the budget of each of them`() throws {
    let shell = try twoYears()
    shell.run("application select a --on 2024-05-14")
    shell.run("application put-on-reserve b --on 2024-05-14")
    let rule = "check | where rule = application.reserve-with-budget-left | count"
    #expect(shell.run(rule).table?.rows == [[.integer(0)]], "2025 does not hold it")
    let less = shell.run("application withdraw a --yes --reason Abandon --on 2024-05-16")
    #expect(less.text.contains("\"application select b\""), "\(less.text)")
    #expect(shell.run(rule).table?.rows == [[.integer(1)]])
  }

  @Test func `the rest of a reserve of several years is offered by year`() throws {
    let shell = try twoYears()
    shell.run("application select a --on 2024-05-14")
    shell.run("application put-on-reserve b c d --on 2024-05-14")
    shell.run("application select b --of-year 2024=30000 --of-year 2025=10000 --on 2024-05-15")
    let less = shell.run("application withdraw b --yes --reason Abandon --on 2024-05-16")
    #expect(less.exitCode == 0 && less.text.contains("application select c"), "\(less.text)")
  }
}
