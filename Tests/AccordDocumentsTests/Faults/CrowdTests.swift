import AccordDocuments
import Foundation
import Testing

/// Eight real processes on one workspace.
@Suite final class CrowdTests {
  let base = FileManager.default.temporaryDirectory.path + "/accord-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: base) }

  @Test func `of eight processes none loses an update, and none sees half a transaction`() throws {
    let times = 15
    _ = try Workspace.open(base, schemas: [ProbeCounter.schema], creating: true)
    let readers = try (0..<3).map { _ in try ProbeProcess("watch", base, "2") }
    let writers = try (0..<5).map {
      try ProbeProcess("count", base, $0 < 3 ? "shared" : "own\($0)", "\(times)")
    }
    for writer in writers {
      #expect(writer.wholeOutput() == "done\n")
      #expect(writer.process.terminationStatus == 0)
    }
    for reader in readers {
      #expect((Int(reader.wholeOutput().dropLast()) ?? 0) > 0)
      #expect(reader.process.terminationStatus == 0, "a reader saw half a transaction")
    }
    let snapshot = try Workspace.open(base, schemas: [ProbeCounter.schema]).begin()
    func value(_ name: String) throws -> Int? {
      try snapshot.document(slug(name) as ID<ProbeCounter>)?.value
    }
    #expect(try value("shared") == 3 * times)
    #expect(try value("own3") == times)
    #expect(try value("own4") == times)
    #expect(try value("left") == 1000 - 5 * times)
    #expect(try value("right") == 1000 + 5 * times)
  }
}
