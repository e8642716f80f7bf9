import AccordTesting
import Foundation
import Testing

@testable import accord

/// The folder of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

struct SessionTests {
  /// Replays every file of `Sessions`, and the sessions of the guide and of the first page that a
  /// newcomer reads.
  /// With `ACCORD_RECORD=1` a file whose answers differ is written anew, and fails once.
  @Test(arguments: SessionTests.files)
  func `a session answers word for word what its file says`(name: String) throws {
    let path = repository.appending(path: name).path(percentEncoded: false)
    let replay = TranscriptReplay(plugins, in: repository.path(percentEncoded: false))
    switch try replay.replay(path) {
    case .same: break
    case .differs(let difference):
      Issue.record(
        """
        \(name) differs ("-" is expected, "+" is answered). If the answers are right, record them \
        with ACCORD_RECORD=1.
        \(difference)
        """)
    case .recorded: Issue.record("\(name) was recorded anew. Read it, and run the tests again.")
    }
  }

  static let files: [String] = {
    let folder = "Tests/AccordTranscripts/Sessions"
    let path = repository.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let sessions = names.filter { !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
    let readme = repository.appending(path: "README.md").path(percentEncoded: false)
    let guides = ["Sources/AccordGuide/guide.en.md", "Sources/AccordGuide/guide.fr.md"]
    return sessions + guides + (FileManager.default.fileExists(atPath: readme) ? ["README.md"] : [])
  }()
}
