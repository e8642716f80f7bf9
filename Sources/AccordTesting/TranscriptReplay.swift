import AccordPlatform
public import AccordShell
import AccordWording

/// Replays the sessions of files, and records them.
public struct TranscriptReplay {
  /// What came of a file.
  public enum Outcome: Sendable, Hashable {
    /// Every answer is as it stands in the file.
    case same
    /// The answers that differ, as a difference of lines.
    case differs(String)
    /// The file was written anew, because `ACCORD_RECORD=1` asked for it; the next replay shows
    /// whether it holds.
    case recorded
  }

  private let plugins: [any Plugin]
  private let folder: String

  /// - Parameters:
  ///   - plugins: the plugins of the shell.
  ///   - folder: the folder that the relative paths of scripts and data begin in.
  public init(_ plugins: [any Plugin], in folder: String) {
    self.plugins = plugins
    self.folder = folder
  }

  /// Replays the session of a file in a workspace of its own.
  ///
  /// - Throws: when the file cannot be read or, with `ACCORD_RECORD=1`, written.
  public func replay(_ path: String) throws -> Outcome {
    let text = String(
      decoding: try Platform.readFile(path, atMost: FileBound.script), as: UTF8.self)
    var transcript = Transcript(text, isMarkdown: path.hasSuffix(".md"))
    let player = try TranscriptPlayer(plugins, folder: folder, settings: transcript.settings)
    for index in transcript.parts.indices {
      guard case .step(var step) = transcript.parts[index] else { continue }
      step.answer = player.answer(to: step)
      transcript.parts[index] = .step(step)
    }
    guard let difference = LineDifference.between(expected: text, actual: transcript.text) else {
      return .same
    }
    guard Platform.environment["ACCORD_RECORD"] == "1" else { return .differs(difference) }
    try TranscriptReplay.write(transcript.text, to: path)
    return .recorded
  }

  private static func write(_ text: String, to path: String) throws {
    let system = PosixFileSystem()
    let file = try system.open(path, .create)
    defer { system.close(file) }
    try system.truncate(file, to: 0)
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      written += try system.write(file, bytes[written...], at: written)
    }
  }
}
