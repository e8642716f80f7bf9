import AccordDocuments
import AccordWording
import Foundation
import Testing

@testable import AccordEditing
@testable import AccordShell
@testable import accord

/// A person who asks to be erased, from the folder on the disk to the answer.
struct ErasureSessionTests {
  private let home = FileManager.default.temporaryDirectory.appending(
    path: "accord-erasure-\(UUID().uuidString)", directoryHint: .isDirectory)

  private var workspace: String { home.appending(path: "workspace").path(percentEncoded: false) }

  private var history: URL { home.appending(path: ".local/state/accord/history") }

  private func accord(
    _ arguments: String..., language: String = "en"
  ) -> (code: ExitCode, text: String) {
    let streams = BufferStreams(width: nil)
    let homePath = home.path(percentEncoded: false)
    var world = ProcessContext(
      streams: streams,
      environment: ["HOME": homePath, "ACCORD_WORKSPACE": workspace, "ACCORD_LANG": language],
      home: homePath, loginName: "tester", today: { CalendarDate(year: 2024, month: 1, day: 30)! },
      files: FolderFiles(),
      open: { path, isReadOnly, schemas in
        do {
          return try Workspace.open(
            path, schemas: schemas, access: isReadOnly ? .readOnly : .readWrite)
        } catch let fault as WorkspaceFault {
          guard case .missing = fault.problem else { throw fault }
          return nil
        }
      }, create: { try Workspace.open($0, schemas: $1, creating: true) })
    world.inputs = HistoryFile(environment: world.environment, home: homePath)
    let code = Launcher(plugins: plugins, world: world).run(["--yes"] + arguments)
    return (code, streams.everything)
  }

  /// All that the journal says, without accents and capitals.
  private func journal() throws -> String {
    let log = workspace + "/log"
    return try FileManager.default.contentsOfDirectory(atPath: log).map {
      try String(contentsOfFile: log + "/" + $0, encoding: .utf8)
    }.joined().folded
  }

  @Test func `a person is gone from commands, views, releases and inputs, a namesake is not`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: home) }
    let script = repository.appending(path: "Scripts/normandie-2024.accord")
    #expect(accord("run", script.path(percentEncoded: false)).code == .done)
    let lines = [
      """
      press contact c-42 --name "Zélie Introuvable" --role officer --organisation \
      region-normandie --phone "02 31 99 88 77" --email zelie@exemple.fr
      """,
      """
      release compose r-42 --agreement accord-2024-2026 --ceremony 2024-01-29 --contact c-42 \
      --date 2024-01-30
      """,
      "view save zelie = press list | where name = 'Zélie Introuvable'",
      "person add p-7 --given-name Zelie --family-name INTROUVABLE",
      """
      release compose r-43 --agreement accord-2024-2026 --ceremony 2024-01-29 --contact \
      "Zélie Introuvable" --date 2024-01-30
      """,
    ]
    for line in lines {
      let result = accord("-c", line)
      #expect(result.code == .done, "\(line): \(result.text)")
    }
    try FileManager.default.createDirectory(
      at: history.deletingLastPathComponent(), withIntermediateDirectories: true)
    let inputs = SessionHistory(HistoryFile(path: history.path(percentEncoded: false)))
    for line in ["press show 'Introuvable Zélie'", "registry list"] { inputs.add(line) }
    let before = try journal()

    let erase = "erase press-contacts/c-42 --reason 'request 2024-7'"
    let refused = accord("-c", erase)
    #expect(refused.code == .failed && refused.text.contains("error[erase.undecided]"))
    for document in ["people/p-7", "releases/r-42", "releases/r-43", "views/zelie"] {
      #expect(refused.text.contains("\"\(document)\""), "\(refused.text)")
    }
    #expect(try journal() == before && before.contains("introuvable"))

    let decided =
      erase + " --also releases/r-42 --also releases/r-43 --also views/zelie --leave people/p-7"
    let plan = accord("-c", "plan " + decided)
    #expect(plan.code == .done && plan.text.contains("\"releases/r-42\""), "\(plan.text)")
    #expect(try journal() == before)

    let done = accord("-c", decided)
    #expect(done.code == .done, "\(done.text)")
    #expect(done.text.contains("1 in the input history"))
    #expect(done.text.contains("Out of reach"))

    let after = try journal()
    for secret in ["zelie introuvable", "introuvable zelie", "31 99 88 77", "zelie@exemple"] {
      #expect(!after.contains(secret.folded), "\(secret)")
    }
    // The namesake keeps the document and the command that made it.
    #expect(after.contains("\"familyname\":\"introuvable\""))
    #expect(after.contains("person add p-7 --given-name zelie --family-name introuvable"))
    #expect(accord("-c", "person list").text.contains("INTROUVABLE"))
    let kept = try String(contentsOf: history, encoding: .utf8)
    #expect(kept.contains("registry list") && !kept.folded.contains("introuvable"))
    #expect(accord("-c", "release show r-42").code == .done)
    #expect(accord("doctor").code == .done)
  }

  @Test func `a contact who received a release is gone, the sending and the answer's day stay`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: home) }
    let script = repository.appending(path: "Scripts/normandie-2024.accord")
    #expect(accord("run", script.path(percentEncoded: false)).code == .done)
    let drafts = home.appending(path: "drafts").path(percentEncoded: false)
    for line in [
      """
      press contact c-42 --name "Zélie Introuvable" --role journalist --email zelie@exemple.fr \
      --outlet "La Gazette introuvable" --consent given --consent-date 2024-01-10
      """,
      "release send accord-2024 --to c-42 --drafts \"\(drafts)\"",
      "release answered accord-2024 c-42 --answer \"Zélie Introuvable rappelle\"",
    ] {
      let result = accord("-c", line)
      #expect(result.code == .done, "\(line): \(result.text)")
    }

    let erase = "erase press-contacts/c-42 --reason 'request 2024-8'"
    let refused = accord("-c", erase)
    #expect(refused.text.contains("\"releases/accord-2024\""), "\(refused.text)")
    let done = accord("-c", erase + " --also releases/accord-2024")
    #expect(done.code == .done, "\(done.text)")
    let after = try journal()
    for secret in ["introuvable", "zelie"] { #expect(!after.contains(secret), "\(secret)") }

    let shown = accord("-c", "release show accord-2024")
    #expect(shown.code == .done && shown.text.contains("c-42"), "\(shown.text)")
    #expect(!shown.text.folded.contains("introuvable"))
    let listed = accord("-c", "release list | where id = accord-2024 | select sent answers")
    #expect(listed.text.contains("1\t1"), "\(listed.text)")
    #expect(accord("doctor").code == .done)
  }
}
