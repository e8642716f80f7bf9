import AccordDocuments
import AccordTesting
import AccordWording
import Testing

@testable import AccordShell
@testable import accord

/// What changes in documents is told in the words of their fields on screens, and by the paths and
/// codes of the store to programs.
struct FieldLanguageTests {
  @Test func `every document type of every plugin declares its fields`() {
    func problems<D: Document>(_ type: D.Type) -> [String] {
      D.fields.isEmpty ? ["\(type) declares no fields"] : FieldCheck.problems(ofNamesIn: type)
    }
    let types: [any Document.Type] = (plugins + [ShellPlugin()]).flatMap(\.documents)
    var found: [String] = []
    for type in types { found += problems(type) }
    #expect(found == [])
  }

  /// The command that is named where a document is missing is the one that makes it.
  @Test func `where a document is missing, the advice names the command that makes one`() throws {
    let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    func words<D: Document>(_ type: D.Type) -> String? {
      catalogue.command(creating: type)?.words.en
    }
    var found: [String: String] = [:]
    for type in catalogue.documentTypes { found[type.schema.collection] = words(type) }
    // Single signatures are recorded by the commands on what is signed.
    let expected = [
      "accounts": "account add",
      "decisions": "decision add",
      "payments": "payment record",
      "recoveries": "recovery add",
      "campaigns": "campaign add", "programmes": "programme add",
      "assessments": "assessment declare",
      "reports": "grant-report ask",
      "indicators": "indicator add",
      "figures": "figure set",
      "operations": "operation open",
      "claims": "claim add",
      "participations": "participation record",
      "activities": "activity record",
      "agreements": "agreement create",
      "allocations": "allocation compute",
      "applications": "application submit",
      "calls": "call create",
      "ceremonies": "ceremony add",
      "conventions": "convention add",
      "envelopes": "envelope create",
      "mandates": "mandate add",
      "networks": "network add",
      "organisations": "organisation add",
      "people": "person add",
      "publications": "publish file",
      "other-grants": "grant import",
      "press-contacts": "press contact",
      "reception-points": "point add",
      "releases": "release compose",
      "settings": "setting change",
      "signatures": "signature import",
      "views": "view save",
      "visits": "visit add",
    ]
    #expect(found == expected)
  }

  private static let made = """
    organisation add region --kind region --name "Région fictive"
    organisation add asso --kind mission-locale --name "Association fictive"
    agreement create demo --years 2024-2026 --title-en Demo --title-fr Démo
    agreement party demo region asso
    envelope create e24 --agreement demo --year 2024 --amount 1M€ --title-en E --title-fr E
    convention add c --envelope e24 --beneficiary asso --amount 100k€ --object-en A --object-fr B --instalments 50/50
    """

  private func shell(_ language: Language) throws -> TestShell {
    let shell = try TestShell(plugins, language: language, width: nil, isAgreed: true)
    let made = shell.runScript(FieldLanguageTests.made)
    #expect(made.exitCode == 0, "\(made.text)")
    return shell
  }

  @Test func `plan, history, diff and transaction write names and values for people`() throws {
    let french = try shell(.french)
    let plan = french.run("plan convention edit c --amount 90k€").text
      .replacing("\u{A0}:", with: " :")
    #expect(
      plan.contains("montant : 100\u{202F}000,00\u{A0}€ → 90\u{202F}000,00\u{A0}€"), "\(plan)")
    #expect(plan.contains("versement 2, montant : "), "\(plan)")
    #expect(plan.contains("montant 100\u{202F}000,00\u{A0}€ → 90"), "totals: \(plan)")
    #expect(french.run("convention edit c --amount 90k€").exitCode == 0)
    for line in ["historique c", "différences 0", "transaction 1"] {
      let text = french.run(line).text
      for words in [
        "versement 1, part : 50", "objet en français : «\u{A0}B\u{A0}»",
        "bénéficiaire : asso", "année : 2024", "statut : brouillon",
      ] {
        #expect(
          text.replacing("\u{A0}:", with: " :").contains(words), "\(line), \(words): \(text)")
      }
      #expect(!text.contains("payments") && !text.contains("status"), "\(text)")
    }
    let stages = "history c | where field = montant | select field after"
    let staged = french.run(stages + " | as table").text
    #expect(staged.contains("montant") && !staged.contains("amount"), "\(staged)")
    #expect(french.run(stages).text.contains("amount\t90000.00"))
  }

  @Test func `programs read paths and codes`() throws {
    for language in Language.allCases {
      let shell = try shell(language)
      let history = shell.run("history c | as json").output
      #expect(
        history.contains(#"{"field": "payments[0].amount", "before": null, "after": 50000.00}"#))
      #expect(history.contains(#"{"field": "year", "before": null, "after": 2024}"#), "\(history)")
      let csv = shell.run("history c | select field after | as csv").output
      #expect(csv.contains("object.fr,B") && csv.contains("status,draft"), "\(csv)")
    }
  }

  @Test func `what ensure put back is named in the session's language`() throws {
    let shell = try shell(.french)
    let again = shell.run(
      "ensure organisation add asso --kind mission-locale --name \"Autre nom\"")
    #expect(again.text.contains("nom («\u{A0}Autre nom\u{A0}» et non"), "\(again.text)")
  }
}
