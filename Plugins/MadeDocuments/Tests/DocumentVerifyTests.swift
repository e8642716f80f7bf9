import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

@testable import AccordMadeDocuments

/// A document that was made is told apart from one that something has overtaken.
struct DocumentVerifyTests {
  private static let states = " | select state"

  private func made(
    _ template: String = "notification", files: [String: String] = [:]
  ) throws -> (shell: TestShell, code: String) {
    let shell = try DocumentSample.shell(files: files)
    let run = shell.run("document make \(template) --for 2024.ml-caen --to out --as fodt")
    try #require(run.exitCode == 0, "\(run.text)")
    return (shell, try #require(try shell.all(MadeDocument.self).first).code)
  }

  private func state(_ run: TestRun) -> VerifiedState? {
    VerifiedState.allCases.first { run.table?.rows.first?.first == .choice($0) }
  }

  @Test func `a code stands on the page and is verified however it is typed`() throws {
    let (shell, code) = try made()
    let words = DocumentSample.words(shell.savedFiles["out/2024.ml-caen.fodt"] ?? "")
    #expect(words.contains(code))
    let spaced = code.replacing("/", with: " · ").uppercased()
    for typed in [code, spaced, code + " – FICTIF"] {
      let run = shell.run("document verify \"\(typed)\"" + Self.states)
      #expect(state(run) == .inForce, "\(run.text)")
    }
  }

  @Test func `a payment does not supersede a document, a new address does`() throws {
    let (shell, code) = try made()
    shell.run(
      "account add a-1 --organisation ml-caen --iban FR7630006000011234567890189 --holder X")
    shell.run("payment record 2024.ml-caen --instalment 1 --request 2024-01-29")
    shell.run("organisation edit ml-caen --phone 0231000000")
    #expect(state(shell.run("document verify \(code)" + Self.states)) == .inForce)
    #expect(shell.run("organisation edit ml-caen --street \"2 rue Fictive\"").exitCode == 0)
    let run = shell.run("document verify \(code) | select state field before after changed")
    #expect(state(run) == .superseded, "\(run.text)")
    for words in ["beneficiary.address", "1 rue Fictive", "2 rue Fictive", "2024-01-30"] {
      #expect(run.text.contains(words), "\(words) in \(run.text)")
    }
  }

  @Test func `the code names the transaction that last changed what is read`() throws {
    let (shell, code) = try made()
    shell.run("organisation edit ml-caen --phone 0231000000")
    shell.run("document make notification --for 2024.ml-caen --to again --as fodt")
    #expect(Set(try shell.all(MadeDocument.self).map(\.code)) == [code])
    shell.run("organisation edit ml-caen --street \"2 rue Fictive\"")
    shell.run("document make notification --for 2024.ml-caen --to third --as fodt")
    let codes = Set(try shell.all(MadeDocument.self).map(\.code))
    #expect(codes.count == 2)
    let new = try #require(codes.first { $0 != code })
    #expect(state(shell.run("document verify \(new)" + Self.states)) == .inForce)
    #expect(state(shell.run("document verify \(code)" + Self.states)) == .superseded)
  }

  @Test func `an office setting that is read supersedes what was made before`() throws {
    let (shell, code) = try made()
    #expect(shell.run("setting change documents.service \"Service fictif\"").exitCode == 0)
    let run = shell.run("document verify \(code)")
    #expect(
      run.text.contains("office.service") && run.text.contains("Service fictif"), "\(run.text)")
  }

  @Test func `a file is verified, one that was changed is told apart, others are unknown`() throws {
    let folder = TemporaryFolder()
    let first = try DocumentSample.shell(in: folder)
    first.run("document make notification --for 2024.ml-caen --to out --as fodt")
    let file = try #require(first.savedFiles["out/2024.ml-caen.fodt"])
    let shell = try DocumentSample.shell(
      running: false,
      files: [
        "letter.fodt": file, "changed.fodt": file + " ", "other.fodt": DocumentSample.template("x"),
      ], in: folder)
    #expect(state(shell.run("document verify letter.fodt" + Self.states)) == .inForce)
    let unknown = "2024.ml-caen/1/00000000-0000"
    for (word, code) in [
      ("changed.fodt", "documents.altered"), ("other.fodt", "documents.unknown-file"),
      (unknown, "documents.unknown-code"),
    ] {
      let run = shell.run("document verify \(word)" + Self.states)
      #expect(run.errorCodes == [code] && run.exitCode == 1, "\(run.text)")
    }
    #expect(shell.run("document verify nothing.fodt").exitCode != 0)
    shell.language = .french
    let run = shell.run("document vérifier \(unknown)")
    #expect(run.text.contains("Aucun document portant le code"), "\(run.text)")
  }

  @Test func `what was made is journaled with its digests`() throws {
    let (shell, _) = try made()
    let record = try #require(try shell.all(MadeDocument.self).first)
    #expect(record.template == "notification" && record.subject == "conventions/2024.ml-caen")
    #expect(record.fileDigest.count == 64 && record.templateDigest.count == 64)
    #expect(record.fieldsRead.contains("convention.amount"))
    #expect(record.day.code == "2024-01-30")
  }
}
