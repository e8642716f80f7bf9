import Foundation

/// A folder of the test's own on the disk, for a workspace that is closed and opened again. It is
/// removed with all that is in it when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  /// Where it is; nothing is there at first.
  public let path: String

  /// A folder of a name that nobody else has.
  public init() {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "accord-" + UUID().uuidString)
    path = folder.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
