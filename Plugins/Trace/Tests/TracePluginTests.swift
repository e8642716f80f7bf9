import AccordCalls
import AccordConventions
import AccordOperations
import AccordPayments
import AccordPublications
import AccordRegistry
import AccordReports
import AccordShell
import AccordSignatories
import AccordTesting
import AccordTrace
import AccordWording
import Testing

struct TracePluginTests {
  static let others: [any Plugin] = [
    RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin(), PaymentsPlugin(), ReportsPlugin(),
    CallsPlugin(), OperationsPlugin(), PublicationsPlugin(),
  ]

  /// A convention from the vote to the first payment. Everything here is invented.
  static let preparation = """
    organisation add region --kind region --name "Région fictive"
    organisation add ml-elbeuf --kind mission-locale --legal-form association --siret 99999100300016 --name "Mission Locale fictive"
    person add agent --given-name Camille --family-name Fictif
    person add second --given-name Dominique --family-name Fictif
    mandate add m-region --person agent --organisation region --title-fr Présidence --from 2023-01-01 --may-sign
    mandate add m-ml --person second --organisation ml-elbeuf --title-fr Direction --from 2023-01-01 --may-sign
    agreement create accord --years 2023-2025 --title-fr Accord
    agreement party accord region
    agreement party accord ml-elbeuf
    decision add d-1 --number FICTIF-1 --body plenary --on 2023-12-01
    envelope create e-2024 --agreement accord --year 2024 --amount 100000 --title-fr Enveloppe --decision d-1
    convention add 2024.ml-elbeuf --envelope e-2024 --beneficiary ml-elbeuf --amount 20000 --object-fr "Objet fictif"
    convention approve 2024.ml-elbeuf --decision d-1 --on 2024-01-05
    account add c-1 --organisation ml-elbeuf --iban FR7630006000011234567890189 --holder "Mission Locale fictive" --from 2023-01-01 --entered-by agent
    account confirm c-1 --by second --on 2024-01-06

    """

  private func shell(
    _ more: String = "", files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try TestShell(
      [TracePlugin()] + Self.others, today: CalendarDate(reading: "2024-03-01"), width: nil,
      isAgreed: true, files: files)
    let run = shell.runScript(Self.preparation + more)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `the plugin keeps its promises`() {
    #expect(
      checkPlugin(TracePlugin(), with: Self.others, after: Self.preparation, files: [:]) == [])
  }

  /// The cells of some columns of all facts, as JSON writes them.
  private func trail(_ shell: TestShell, _ document: String = "2024.ml-elbeuf") -> String {
    shell.run("trace \(document)").text
  }

  /// From the sending to the first order.
  private static let paid = """
    convention send 2024.ml-elbeuf --on 2024-01-10
    convention sign 2024.ml-elbeuf --party region --person agent --on 2024-01-12
    convention sign 2024.ml-elbeuf --party ml-elbeuf --person second --on 2024-01-15
    payment certify 2024.ml-elbeuf --instalment 1 --on 2024-02-01 --by agent
    payment order 2024.ml-elbeuf --instalment 1 --voucher B-1 --on 2024-02-02 --by second

    """

  @Test func `each fact has its day, who did it and the transaction`() throws {
    let shell = try shell(Self.paid)
    let text = trail(shell)
    #expect(text.contains("Decision FICTIF-1"), "\(text)")
    let lines = text.split(separator: "\n")
    let sent = try #require(lines.first { $0.contains("Convention: sent") })
    #expect(sent.contains("10 Jan 2024"), "\(sent)")
    #expect(sent.contains("conventions/2024.ml-elbeuf"), "\(sent)")
    let account = try #require(lines.first { $0.contains("confirmed") })
    #expect(account.contains("Dominique Fictif") && account.contains("6 Jan 2024"), "\(account)")
    #expect(!text.contains("FR76"), "an account is shown by its last characters")
  }

  @Test func `what lacks is named, and leaves when it is there`() throws {
    let shell = try shell(Self.paid)
    let ordered = "payment 1 is ordered, and its payment is not recorded"
    #expect(trail(shell).contains(ordered))
    #expect(trail(shell).contains("of 2 signatures no signed copy is recorded"))
    #expect(!trail(shell).contains("no certificate"))
    let run = shell.run("payment pay 2024.ml-elbeuf --instalment 1 --on 2024-02-10")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(!trail(shell).contains(ordered))
  }

  @Test func `one hand for two things that are kept apart is named`() throws {
    let shell = try shell(
      Self.paid.replacing("B-1 --on 2024-02-02 --by second", with: "B-1 --on 2024-02-02 --by agent")
    )
    #expect(trail(shell).contains("recorded both"), "\(trail(shell))")
    #expect(trail(shell).contains("agent"))
    #expect(!trail(try self.shell()).contains("recorded both"))
  }

  @Test func `a day that was corrected says which it was, and why`() throws {
    let shell = try shell()
    let run = shell.run(
      "convention correct-date 2024.ml-elbeuf approve 2024-01-06 --reason \"Wrong day\"")
    #expect(run.exitCode == 0, "\(run.text)")
    let text = trail(shell)
    #expect(text.contains("day corrected, 5 Jan 2024 before – Wrong day"), "\(text)")
  }

  @Test func `for programs its head is found in the same place of each trail`() throws {
    let shell = try shell()
    let json = shell.run("trace 2024.ml-elbeuf | as json").text
    #expect(json.contains("\"convention\": {"), "\(json)")
    #expect(!json.contains("\"2024-ml-elbeuf\""), "\(json)")
  }

  @Test func `in French it is the audit trail in French`() throws {
    let shell = try shell()
    shell.run("langue fr")
    let text =
      shell.run("piste 2024.ml-elbeuf").text + shell.run("piste 2024.ml-elbeuf | en html").text
    #expect(text.contains("Piste d’audit de la convention 2024.ml-elbeuf"), "\(text)")
    #expect(text.contains("Ce qui manque") && text.contains("Qui a agi"), "\(text)")
  }

  @Test func `a folder has the page, the journal and the seals`() throws {
    let shell = try shell()
    let run = shell.run("trace 2024.ml-elbeuf --to proof")
    #expect(run.exitCode == 0, "\(run.text)")
    let files = shell.savedFiles
    #expect(files.keys.sorted() == ["proof/journal.jsonl", "proof/seals.txt", "proof/trail.html"])
    let journal = try #require(files["proof/journal.jsonl"]).split(separator: "\n")
    #expect(journal.contains { $0.contains("\"document\": \"conventions/2024.ml-elbeuf\"") })
    #expect(journal.allSatisfy { $0.contains("\"transaction\":") })
    #expect(files["proof/trail.html"]?.contains("<title>Audit trail of the convention") == true)
  }

  @Test func `the folder has the files that are kept, and the page names the others`() throws {
    let shell = try shell(files: ["abc.pdf": "abc", "autre.pdf": "autre"])
    let run = shell.runScript(
      """
      convention send 2024.ml-elbeuf --on 2024-01-10
      convention sign 2024.ml-elbeuf --party region --person agent --on 2024-01-12 --file abc.pdf --keep
      convention sign 2024.ml-elbeuf --party ml-elbeuf --person second --on 2024-01-15 --file autre.pdf
      """)
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(shell.run("trace 2024.ml-elbeuf --to proof").exitCode == 0)
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let files = shell.savedFiles
    #expect(files["proof/files/ba7816bf8f01-abc.pdf"] == "abc", "\(files.keys.sorted())")
    #expect(files["proof/digests.txt"] == "\(digest)  files/ba7816bf8f01-abc.pdf\n")
    #expect(!files.keys.contains { $0.contains("autre.pdf") })
    #expect(files["proof/trail.html"]?.contains("autre.pdf, SHA-256 ") == true)
  }

  @Test(arguments: [
    ("trace ml-elbeuf", "trace.no-trail"), ("trace organisation ml-elbeuf", "trace.no-trail"),
    ("trace", "usage.missing"), ("trace nothing", "documents.unknown"),
  ])
  func `only conventions and operations have one`(line: String, code: String) throws {
    #expect(try shell().run(line).errorCodes == [code])
  }
}
