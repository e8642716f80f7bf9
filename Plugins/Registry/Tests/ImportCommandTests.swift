import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordTesting
import AccordWording
import Testing

struct ImportCommandTests {
  func shell(_ file: String, _ language: Language = .english) throws -> TestShell {
    let shell = try TestShell([RegistryPlugin()], language: language, files: ["f.csv": file])
    let run = shell.runScript(
      """
      organisation add ml-elbeuf --kind mission-locale --name "Mission Locale Elbeuf"
      organisation add ml-aigle --kind mission-locale --name "Mission Locale de L’Aigle"
      organisation add ml-aigle-2 --kind mission-locale --name "Autre" --alias "Double"
      organisation add ml-aigle-3 --kind mission-locale --name "Encore" --alias "double"
      """)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `organisations come with their names, aliases and kind`() throws {
    let shell = try shell(
      "\u{FEFF}id;nom;departement;commune;code_milo;siret;alias;fictif;couleur\r\n"
        + "ml-x;\"Mission Locale \"\"X\"\"\";76;Le Havre;76351S00;;ML X|X;oui;bleu\r\n;;;;;;;;\r\n")
    let run = shell.run("organisation import f.csv --kind mission-locale")
    #expect(run.exitCode == 0, "\(run.text)")
    let organisation = try #require(try shell.find(Organisation.self, "ml-x"))
    #expect(organisation.name == "Mission Locale \"X\"")
    #expect(organisation.aliases == ["ML X", "X"])
    #expect(organisation.department?.code == "76")
    #expect(organisation.isFictitious)
    #expect(run.diagnostics.map(\.isError) == [false])
    #expect(run.diagnostics.first?.message.en.contains("couleur") == true)
  }

  @Test func `a kind that is given wins over a column of that name`() throws {
    let shell = try shell("id;nom;type\nml-x;X;gratuit\n")
    let run = shell.run("organisation import f.csv --kind other")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Organisation.self, "ml-x")?.kind.rawValue == "other")
  }

  @Test func `dates come in as other tools write them, and lost zeros are told mended`() throws {
    let shell = try shell(
      """
      id;nom;ouverture
      a1;Asso fictive J;30 juin 2025
      a2;Asso fictive K;30/06/2025 00:00:00
      a3;Asso fictive L;2025-06-30T00:00:00Z
      a4;Asso fictive N;2025/06/30
      a5;Asso fictive O;45838
      """)
    let run = shell.run("organisation import f.csv --kind other")
    #expect(run.exitCode == 0, "\(run.text)")
    for id in ["a1", "a2", "a3", "a4", "a5"] {
      #expect(try shell.find(Organisation.self, id)?.opened?.code == "2025-06-30")
    }
    let damaged = try self.shell(
      """
      nom;code postal;code commune;département;téléphone;ouverture
      Mission Locale fictive de Moulins;3000;3190;3;470000001;30/06/25
      """)
    let text = damaged.run("organisation import f.csv --kind other").text
      .replacing("\n", with: " ").replacing("  ", with: " ")
    for mended in [
      "03000", "03190", "is 03.", "04\u{A0}70\u{A0}00\u{A0}00\u{A0}01", "2025-06-30, 1925-06-30",
    ] {
      #expect(text.contains(mended), "\(mended): \(text)")
    }
  }

  @Test func `the count of rows agrees with its noun`() throws {
    let shell = try shell("id;nom\nml-x;X\n")
    let line = "ensure organisation import f.csv --kind other"
    #expect(shell.run(line).text.contains("Imported 1 row from"))
    #expect(shell.run(line).text.contains("1 as it was."))
    shell.language = .french
    let french = shell.run("assurer structure importer f.csv --type autre").text
    #expect(
      french.replacing("\n", with: " ").contains(
        "1 ligne lue, dont 0 nouvelle, 0 modifiée, 1 inchangée."), "\(french)")
  }

  @Test func `every bad row is told at once and nothing is stored`() throws {
    let shell = try shell(
      """
      id;nom;type;siret;departement
      ml-x;X;mission-locale;20005340300057;76
      ml-y;Y;mission-locale;45032466000000.0;
      ml-z;Z;missions;200 053 403 00057;
      ml-x;W;mission-locale;;7
      ;;mission-locale;;
      ml-elbeuf;V;mission-locale;;
      u;MISSION LOCALE ELBEUF;mission-locale;;
      """)
    let run = shell.run("organisation import f.csv")
    #expect(run.errorCodes == ["import.rows"])
    #expect(run.changes.isEmpty)
    let message = told(run)
    for place in [
      "row 3, column \"siret\"", "row 4, column \"type\"", "row 5, column \"departement\"",
      "row 6, column \"nom\"", "row 7: The identity \"ml-elbeuf\" is taken",
      "row 8, column \"nom\": The name \"MISSION LOCALE ELBEUF\" is already that of \"ml-elbeuf\"",
    ] {
      #expect(message.contains(place), "\(place) in \(message)")
    }
    #expect(!message.contains("row 2:") && !message.contains("row 2,"))
    #expect(message.contains("row 5: The identity \"ml-x\" is already that of row 2"))
  }

  @Test func `rows of one file do not share an identity, a SIRET or a name`() throws {
    let shell = try shell(
      "id,nom,siret\nml-x,X,20005340300057\nml-x,Y,\nml-z,x,200 053 403 00057\n")
    let run = shell.run("organisation import f.csv --kind other")
    let message = told(run)
    #expect(message.contains("3 problems"), "\(message)")
    #expect(message.contains("row 3: The identity \"ml-x\" is already that of row 2"))
    #expect(message.contains("row 4, column \"nom\": The name \"x\" is already that of \"ml-x\""))
    #expect(message.contains("row 4, column \"siret\": The SIRET"))
  }

  @Test func `points find their organisation by identity or by any name`() throws {
    let shell = try shell(
      """
      pivot_local;structure;code_insee;libelle;adresse;code_postal;commune;telephone;site_web
      mission_locale-76231-01;MISSION LOCALE ELBEUF;76231;Elbeuf;1 rue X - 2e étage;76500;Elbeuf;02 32 96 44 30;http://www.mission-locale-elbeuf.org
      ;ml-aigle;61214;L'Aigle;;61300;L'Aigle;;
      """)
    let run = shell.run("point import f.csv --source \"DILA 2019\"")
    #expect(run.exitCode == 0, "\(run.text)")
    let points = try shell.all(ReceptionPoint.self)
    #expect(points.map(\.id.name) == ["mission-locale-76231-01", "ml-aigle-l-aigle"].sorted())
    #expect(points.allSatisfy { $0.source == "DILA 2019" })
  }

  @Test func `an unknown or ambiguous organisation is not guessed`() throws {
    let shell = try shell("structure;libelle;commune\nMission Locale Elbeu;A;C\nDouble;B;C\n")
    let message = told(shell.run("point import f.csv"))
    #expect(message.contains("Did you mean \"Mission Locale Elbeuf\"?"), "\(message)")
    #expect(message.contains("\"Double\" is the name of 2 documents: ml-aigle-2, ml-aigle-3"))
  }

  @Test func `figures keep what is missing missing`() throws {
    let shell = try shell(
      "Structure;Année;Jeunes;Premiers accueils;QPV\nml-elbeuf;2023;1 200;NC;\n")
    let run = shell.run("activity import f.csv --fictitious")
    #expect(run.exitCode == 0, "\(run.text)")
    let activity = try #require(try shell.find(Activity.self, "ml-elbeuf.2023"))
    #expect(activity.youngPeople == 1_200)
    #expect(activity.firstContacts == nil)
    #expect(activity.isFictitious)
  }

  @Test func `faults within a document are told with their row`() throws {
    let shell = try shell("structure;annee;jeunes;rural\nml-elbeuf;2023;10;11\n", .french)
    let run = shell.run("activité importer f.csv")
    #expect(
      run.diagnostics.first?.details.first?.fr.contains(
        "ligne 2, colonne «\u{A0}rural\u{A0}»\u{A0}: 11 (communes rurales)")
        == true)
  }

  @Test func `an identity is looked at in every row, whatever else is wrong with it`() throws {
    let shell = try shell("id;nom;siret\nml-x;X;1\nml-x;Y;\nml-elbeuf;Z;2\n")
    let message = told(shell.run("organisation import f.csv --kind other"))
    #expect(message.contains("4 problems"), "\(message)")
    #expect(message.contains("row 3: The identity \"ml-x\" is already that of row 2"))
    #expect(message.contains("row 4: The identity \"ml-elbeuf\" is taken"))
  }

  @Test func `what is wrong with a row as a whole is told beside what is wrong with its cells`()
    throws
  {
    let shell = try shell(
      """
      id;nom;type;siret;telephone;departement;code insee;ouverture;fermeture
      ml-x;X;;200 053 403 00057;0;;;;
      ml-y;Y;other;20005340300057;0;;;;
      ;--;other;20005340300057;;;;;
      ml-z;Mission Locale Elbeuf;other;;0;;;;
      ml-w;W;other;;0;76;14118;;
      ml-v;V;;;;;;02/01/2024;01/01/2024
      """)
    let message = told(shell.run("organisation import f.csv"))
    for place in [
      "row 2, column \"type\": The cell is empty", "row 2, column \"telephone\"",
      "row 3, column \"siret\": The SIRET \"20005340300057\" is already that of \"ml-x\"",
      "row 4, column \"siret\": The SIRET \"20005340300057\" is already that of \"ml-y\"",
      "row 5, column \"nom\": The name \"Mission Locale Elbeuf\" is already that of \"ml-elbeuf\"",
      "row 5, column \"telephone\"", "row 6, column \"telephone\"",
      "row 6, column \"code insee\": The commune",
      "row 7, column \"ouverture\": ",
    ] {
      #expect(message.contains(place), "\(place) in \(message)")
    }
    #expect(message.contains("closed") || message.contains("opened"), "\(message)")
  }

  @Test func `figures are compared though something else is wrong with their row`() throws {
    let shell = try shell(
      """
      structure;annee;jeunes;rural;qpv;au moins
      Nobody;2023;10;11;;
      ml-elbeuf;?;10;11;;
      ml-elbeuf;2023;?;;;
      ml-elbeuf;2022;10;11;?;
      ml-elbeuf;2021;10;11;;?
      """)
    let message = told(shell.run("activity import f.csv"))
    for row in [2, 3, 5] {
      #expect(message.contains("row \(row), column \"rural\": 11 (rural"), "\(message)")
    }
    // What cannot be read is not missing besides.
    #expect(
      !message.contains("row 4: ") && !message.contains("row 6, column \"rural"), "\(message)")
    #expect(message.contains("8 problems"), "\(message)")
  }

  @Test func `points without a known organisation are checked as the others`() throws {
    let shell = try shell("id;structure;libelle;commune;cp\np;Nobody;A;C;1\np;Nobody;A;C;\n")
    let message = told(shell.run("point import f.csv"))
    #expect(message.contains("4 problems"), "\(message)")
    #expect(message.contains("row 3: The identity \"p\" is already that of row 2"))
  }

  @Test(arguments: Language.allCases)
  func `where a column is missing, the others that fit nothing and all rows are told as well`(
    language: Language
  ) throws {
    let shell = try shell("couleur;siret;forme\nbleu;1;a\nvert;\u{202E};b;c\n", language)
    let run = shell.run(
      language == .french
        ? "structure importer f.csv --type autre" : "organisation import f.csv --kind other")
    #expect(run.diagnostics.map(\.code) == ["command.warning", "import.rows"])
    let warning = try #require(run.diagnostics.first?.message[language])
    let headers = [
      Language.english: "\"couleur\", \"forme\"",
      .french: "«\u{A0}couleur\u{A0}», «\u{A0}forme\u{A0}»",
    ]
    #expect(warning.contains(headers[language] ?? "?"), "\(warning)")
    let details = run.diagnostics.last?.details.map { $0[language] } ?? []
    let shown = [
      Language.english: ["The column \"name\" is missing.", "row 3: ", "row 3, column"],
      .french: ["La colonne «\u{A0}nom\u{A0}» manque.", "ligne 3\u{A0}: ", "ligne 3, colonne"],
    ]
    for text in shown[language] ?? [] {
      #expect(details.contains { $0.contains(text) }, "\(text) in \(details)")
    }
  }

  @Test func `names are searched for once a text, and for no more rows than are shown`() throws {
    let unknown = (1...60).map { "Mission Locale Elbeu\($0);A\($0);C\n" }
    let shell = try shell(
      "structure;libelle;commune\n" + (unknown + unknown).joined())
    let run = shell.run("point import f.csv")
    let details = run.diagnostics.first?.details.map(\.en) ?? []
    #expect(details.count == 120)
    let suggested = details.map { $0.contains("Did you mean \"Mission Locale Elbeuf\"?") }
    #expect(suggested == Array(0..<120).map { $0 % 60 < 50 })
    #expect(details[59].contains("Give its identity"), "\(details[59])")
  }

  @Test func `a column that is left aside is told on failure too`() throws {
    let shell = try shell("nom;siret;couleur\nX;1;bleu\n")
    let run = shell.run("organisation import f.csv --kind other")
    #expect(run.diagnostics.map(\.code) == ["command.warning", "import.rows"])
    #expect(run.diagnostics.first?.message.en.contains("couleur") == true)
    let plan = shell.planScript("organisation import f.csv --kind other")
    #expect(plan.diagnostics.map(\.code).sorted() == ["command.warning", "import.rows"])
  }

  @Test func `a program and a file are told every fault, a person the first fifty`() throws {
    let rows = (1...60).map { "N\($0);\($0)\n" }.joined()
    let shell = try shell("nom;siret\n" + rows)
    let run = shell.run("organisation import f.csv --kind other --faults faults.csv")
    #expect(run.errorCodes == ["import.rows"])
    #expect(run.diagnostics.first?.details.count == 60)
    #expect(run.text.contains("… and 10 more."), "\(run.text)")
    #expect(run.text.contains("60 × reading.siret, column \"siret\""))
    #expect(!run.text.contains("row 52,") && run.text.contains("row 51,"))
    #expect(run.text.contains("Saved \"faults.csv\": 60 rows."))
    let lines = shell.savedFiles["faults.csv"]?.split(separator: "\r\n") ?? []
    #expect(lines.count == 61)
    #expect(lines.first == "row,column,code,problem,remedy")
    #expect(lines[60].hasPrefix("61,siret,reading.siret,"), "\(lines[60])")
    let again = shell.run("organisation import f.csv --kind other --faults faults.csv")
    #expect(again.errorCodes == ["save.exists", "import.rows"])
  }

  @Test func `a file that is no table is listed as well, and a sound import lists nothing`() throws
  {
    let shell = try shell("nom\n\"X\n")
    shell.run("organisation import f.csv --kind other --faults faults.json")
    #expect(shell.savedFiles["faults.json"]?.contains("\"code\": \"import.quote\"") == true)
    let sound = try self.shell("nom\nX\n")
    #expect(sound.run("organisation import f.csv --kind other --faults faults.csv").exitCode == 0)
    #expect(sound.savedFiles.isEmpty)
  }

  @Test func `a plan lists no faults in a file`() throws {
    let shell = try shell("nom;siret\nX;1\n")
    let run = shell.planScript("organisation import f.csv --kind other --faults faults.csv")
    #expect(run.text.contains("Would save the file \"faults.csv\"."), "\(run.text)")
    #expect(shell.savedFiles.isEmpty)
  }

  @Test func `a script lists faults beside itself, and elsewhere where its caller says so`() throws
  {
    let shell = try shell("nom;siret\nX;1\n")
    let line = "organisation import f.csv --kind other --faults"
    #expect(shell.runScript("\(line) ../f.csv").errorCodes == ["save.outside", "import.rows"])
    let run = shell.runScript(
      "param list: file\n\(line) $list", parameters: ["list": "/tmp/faults.csv"])
    #expect(run.errorCodes == ["import.rows"], "\(run.text)")
    #expect(shell.savedFiles.keys.sorted() == ["/tmp/faults.csv"])
  }

  /// The first error with all its parts, as lines.
  private func told(_ run: TestRun) -> String {
    guard let fault = run.diagnostics.first else { return "" }
    return ([fault.message] + fault.details).map(\.en).joined(separator: "\n")
  }
}
