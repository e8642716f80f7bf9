import AccordPartnership
import AccordRegistry
import AccordShell
import AccordTesting
import AccordWording
import Testing

struct CommuneChecksTests {
  private func shell(_ script: String) throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()], width: nil)
    let run = shell.runScript("organisation add a --kind other --name A\n" + script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  /// The sentences and remedies of the warnings that `check` finds by a rule.
  private func warnings(
    _ rule: String = "registry.commune", in shell: TestShell, _ language: Language = .english
  ) -> [[String]] {
    shell.language = language
    let run = shell.run(
      language == .english
        ? "check | where rule = \(rule) | where severity = warning | select message remedy"
        : "contrôler | où règle = \(rule) | où gravité = avertissement | choisir message remède")
    #expect(run.exitCode == 0, "\(run.text)")
    return (run.table?.rows ?? []).map { row in
      row.map { if case .text(let text) = $0 { text } else { "" } }
    }
  }

  @Test func `a name with the code of another known commune tells both ways to mend it`() throws {
    let shell = try shell(
      "point add p --organisation a --name P --commune Val-de-Reuil --commune-code 27375")
    #expect(
      warnings(in: shell) == [
        [
          "The commune of \"p\" is called \"Val-de-Reuil\", but its code, 27375, is that of \"Louviers\".",
          "Where the name is right, type \"point edit p --commune-code 27701\"; where the code is, \"point edit p --commune Louviers\".",
        ]
      ])
    #expect(
      warnings(in: shell, .french) == [
        [
          "La commune de «\u{A0}p\u{A0}» s’appelle «\u{A0}Val-de-Reuil\u{A0}», mais son code, 27375, est celui de «\u{A0}Louviers\u{A0}».",
          "Si le nom est juste, tapez «\u{A0}point modifier p --code-commune 27701\u{A0}»\u{202F}; si c’est le code, «\u{A0}point modifier p --commune Louviers\u{A0}».",
        ]
      ])
  }

  @Test(arguments: [
    "organisation edit b --commune-code 76351", "organisation edit b --commune Rouen",
  ])
  func `what the remedy says to type mends it`(line: String) throws {
    let shell = try shell(
      "organisation add b --kind other --name B --commune \"Le Havre\" --commune-code 76540")
    let told = try #require(warnings(in: shell).first)
    #expect(told[1].contains("\"\(line)\""), "\(told)")
    #expect(shell.run(line).diagnostics.isEmpty)
    #expect(warnings(in: shell).isEmpty)
  }

  @Test func `a name with a space is in quotes where it is to be typed`() throws {
    let shell = try shell(
      "organisation add b --kind other --name B --commune Caen --commune-code 76321")
    let told = try #require(warnings(in: shell).first)
    let line = "organisation edit b --commune 'Les Grandes-Ventes'"
    #expect(told[1].contains("\"\(line)\""), "\(told)")
    // No commune of that name is known: its code is left to the officer.
    #expect(told[1].contains("--commune-code …"))
    #expect(shell.run(line).exitCode == 0)
    #expect(warnings(in: shell).isEmpty)
  }

  @Test func `a known name with a code that is not known tells its own code`() throws {
    let shell = try shell(
      "point add p --organisation a --name P --commune Bréauté --commune-code 76999")
    let english = try #require(warnings(in: shell).first)
    #expect(
      english[0]
        == "The commune of \"p\" is called \"Bréauté\", but its code, 76999, is not that of \"Bréauté\": 76141."
    )
    #expect(
      english[1].contains("\"point edit p --commune-code 76141\""), "\(english)")
    let french = try #require(warnings(in: shell, .french).first)
    #expect(
      french[0]
        == "La commune de «\u{A0}p\u{A0}» s’appelle «\u{A0}Bréauté\u{A0}», mais son code, 76999, n’est pas celui de «\u{A0}Bréauté\u{A0}»\u{A0}: 76141."
    )
  }

  @Test(arguments: [
    ("SAINT LO", "50502"), ("St-Lô", "50502"), ("ST LO CEDEX 9", "50502"), ("Havre", "76351"),
    ("LE HAVRE CEDEX", "76351"), ("76540 Rouen Cedex", "76540"), ("L'Aigle", "61214"),
    ("Aigle", "61214"), ("Vire-Normandie", "14762"), ("Grandes Ventes", "76321"),
    ("Evreux", "27229"), ("Conde en Normandie", "14174"),
    // A commune of the same name in another department, and one that is not known.
    ("Vernon", "07336"), ("Caen", "14118"), ("Cedex", "76540"),
  ])
  func `a name fits its code however it is written`(name: String, code: String) throws {
    let shell = try shell("")
    let run = shell.run(
      "point add p --organisation a --name P --commune \"\(name)\" --commune-code \(code)")
    #expect(run.exitCode == 0 && run.diagnostics.isEmpty, "\(run.text)")
    #expect(warnings(in: shell).isEmpty)
  }

  @Test func `what does not fit is told once when it is entered`() throws {
    let shell = try shell("")
    let run = shell.run(
      "organisation add b --kind other --name B --commune Rouen --commune-code 14327")
    #expect(run.exitCode == 0)
    #expect(
      run.diagnostics.contains { $0.message.en.contains("is that of \"Hérouville-Saint-Clair\"") },
      "\(run.text)")
    #expect(shell.run("organisation edit b --name C").diagnostics.isEmpty)
  }

  @Test func `one code with two names is told across organisations and points`() throws {
    let shell = try shell(
      """
      organisation add b --kind other --name B --commune Caen --commune-code 14118
      point add p --organisation a --name P --commune "CAEN CEDEX 4" --commune-code 14118
      point add q --organisation a --name Q --commune Ifs --commune-code 14118
      """)
    #expect(
      warnings(in: shell) == [
        [
          "The commune code 14118 stands with several names: \"Caen\" (2), \"Ifs\" (1).",
          "Correct the name or the code that is wrong: \"point edit q --commune …\", or \"--commune-code …\".",
        ]
      ])
    #expect(
      warnings(in: shell, .french) == [
        [
          "Le code commune 14118 figure avec plusieurs noms\u{A0}: «\u{A0}Caen\u{A0}» (2), «\u{A0}Ifs\u{A0}» (1).",
          "Corrigez le nom ou le code qui est faux\u{A0}: «\u{A0}point modifier q --commune …\u{A0}», ou «\u{A0}--code-commune …\u{A0}».",
        ]
      ])
    shell.language = .english
    let concerned = shell.run("check | where rule = registry.commune | select concerned | as json")
    for key in ["organisations/b", "reception-points/p", "reception-points/q"] {
      #expect(concerned.text.contains(key), "\(concerned.text)")
    }
    shell.run("point edit q --commune Caen")
    #expect(warnings(in: shell).isEmpty)
  }

  @Test func `a name that is told as that of another code is not told twice`() throws {
    let shell = try shell(
      """
      point add p --organisation a --name P --commune Bréauté --commune-code 76999
      point add q --organisation a --name Q --commune Ailleurs --commune-code 76999
      """)
    #expect(warnings(in: shell).count == 1)
  }
}

struct DepartmentOfPostalCodeTests {
  private func shell(_ line: String) throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()], width: nil)
    let run = shell.runScript("organisation add a --kind other --name A\n" + line)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  private func isTold(in shell: TestShell) -> Bool {
    let rows = shell.run(
      "check | where rule = registry.postal-code | where severity = warning"
    ).table?.rows
    return rows?.isEmpty == false
  }

  @Test(arguments: [
    // Overseas, three digits tell the department; Corsica has two departments and one prefix.
    ("76000", "14118", true), ("97400", "97105", true), ("97105", "97411", true),
    ("13001", "2A004", true), ("20000", "13055", true), ("97400", "75056", true),
    ("76000", "76540", false), ("97400", "97411", false), ("97600", "97608", false),
    ("20000", "2A004", false), ("20200", "2B033", false),
    // The collectivities are told by 97 or 98 alone.
    ("97133", "97701", false), ("98800", "98818", false),
  ])
  func `the postal code is of the department of the commune code`(
    postal: String, commune: String, isTold told: Bool
  ) throws {
    for document in [
      "organisation add b --kind other --name B",
      "point add p --organisation a --name P --commune C",
    ] {
      let shell = try shell("\(document) --postal-code \(postal) --commune-code \(commune)")
      #expect(isTold(in: shell) == told, "\(document)")
    }
  }

  @Test(arguments: [("76000", "14", true), ("14000", "14", false), ("20000", "2B", false)])
  func `without a commune code, it is of the department that is given`(
    postal: String, department: String, isTold told: Bool
  ) throws {
    let shell = try shell(
      "organisation add b --kind other --name B --postal-code \(postal) --department \(department)")
    #expect(isTold(in: shell) == told)
    guard told else { return }
    let rule = "registry.postal-code"
    let english = shell.run("check | where rule = \(rule) | select message").table?.rows
    #expect(
      english == [
        [.text("The postal code 76000 of \"b\" is not of its department, 14: check both.")]
      ])
    shell.language = .french
    let french = shell.run("contrôler | où règle = \(rule) | choisir message").table?.rows
    #expect(
      french == [
        [
          .text(
            "Le code postal 76000 de «\u{A0}b\u{A0}» n’est pas de son département, 14\u{A0}: vérifiez les deux."
          )
        ]
      ])
  }
}
