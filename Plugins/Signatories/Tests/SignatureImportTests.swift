import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

private let millet = """
  mandate add millet-caen --person marc-millet --organisation ml-caen \\
    --title-en President --title-fr Président --from 2024-01-01 --may-sign

  """

private let table = """
  \u{FEFF}Partie;Signataire;Signé le;Mode;Convention;Fichier
  ml-caen;marc-millet;10/06/2024;papier;;arml.pdf
  region-normandie;david-margueritte;29/01/2024;électronique;;
  arml;Agnès Canayer;29/01/2024;papier;;
  region-normandie;david-margueritte;20/06/2024;;2024.ml-caen;
  ml-caen;marc-millet;21/06/2024;;2024.ml-caen;

  """

struct SignatureImportTests {
  private func shell(_ table: String, _ language: Language = .english) throws -> TestShell {
    try partnership(
      language, and: millet,
      files: ["dossier/signatures.csv": table, "dossier/arml.pdf": "abc"])
  }

  private let line = "signature import dossier/signatures.csv --agreement normandie-2024"

  @Test func `a French table is recorded whole, and moves what it signs`() throws {
    let shell = try shell(table)
    let run = shell.run(line)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.all(Signature.self).count == 5)
    #expect(run.text.contains("All 3 parties have signed"), "\(run.text)")
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "normandie-2024"))
    #expect(agreement.date(of: .enterIntoForce)?.code == "2024-06-10")
    #expect(try shell.find(Convention.self, "2024.ml-caen")?.status == .signed)
    let signature = try #require(try shell.find(Signature.self, "normandie-2024.ml-caen"))
    #expect(signature.file?.name == "arml.pdf")
    #expect(
      try shell.find(Signature.self, "normandie-2024.region-normandie")?.manner == .electronic)
    let again = shell.run("ensure " + line)
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
    #expect(shell.run(line).exitCode != 0)
  }

  @Test func `every fault is told with its row and column, and nothing is stored`() throws {
    let shell = try shell(
      """
      Partie;Signataire;Date;Mode;Convention;Fichier;Source
      arml;agnes-canayer;10/01/2024;papier;;;
      ml-absente;marc-millet;10/06/2024;papier;;;
      ml-caen;marc-millet;hier;papier;;;
      region-normandie;agnes-canayer;29/01/2024;papier;;;
      region-normandie;david-margueritte;29/01/2024;papier;;absent.pdf;
      ml-caen;;;attestée;2024.ml-caen;;Communiqué fictif
      arml;;29/01/2024;papier;;;

      """)
    let run = shell.run(line)
    #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
    #expect(try shell.all(Signature.self).isEmpty)
    for expected in [
      "row 2, column \"Date\"", "row 3, column \"Partie\"", "row 4, column \"Date\"",
      "row 5, column \"Signataire\"", "row 6, column \"Fichier\"", "row 7, column \"Mode\"",
      "row 8, column \"Signataire\"",
    ] { #expect(run.text.contains(expected), "\(expected): \(run.text)") }
  }

  @Test func `rows may stand in any order, but not against the circuit`() throws {
    let files = [
      "s.csv": """
      party;person;date
      arml;agnes-canayer;2024-02-06
      region-normandie;david-margueritte;2024-02-05

      """,
      "t.csv": "party;person;date\narml;agnes-canayer;2024-02-06\n",
    ]
    let shell = try partnership(
      and: """
        agreement create cadre --years 2024-2026 --title-en Frame --title-fr Cadre
        agreement party cadre region-normandie arml
        agreement axis cadre 1 --title-en Axis --title-fr Axe
        agreement circuit cadre 1 region-normandie
        agreement circuit cadre 2 arml
        agreement open cadre --on 2024-02-01

        """, files: files)
    let early = shell.run("signature import t.csv --agreement cadre")
    #expect(early.exitCode != 0 && early.text.contains("signs first"), "\(early.text)")
    #expect(early.text.contains("row 2, column \"party\""), "\(early.text)")
    let run = shell.run("signature import s.csv --agreement cadre")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(FrameworkAgreement.self, "cadre")?.status == .inForce)
  }

  @Test func `attested rows need a source and no mandate`() throws {
    let shell = try shell("partie;source\narml;Communiqué fictif\n", .french)
    let run = shell.run("signature importer dossier/signatures.csv --accord normandie-2024")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try shell.find(Signature.self, "normandie-2024.arml")?.isAttested == true)
    let none = shell.run("signature importer dossier/signatures.csv")
    #expect(none.text.contains("ni accord-cadre ni convention"), "\(none.text)")
  }
}
