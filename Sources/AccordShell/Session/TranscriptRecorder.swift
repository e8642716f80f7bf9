import AccordPlatform
import AccordWording

/// Writes a session to a file that can be run as a script: the inputs as they were entered, what
/// came of them as comments. The file is whole after each input, so that a terminal that is closed
/// loses nothing.
package final class TranscriptRecorder {
  let path: String
  /// How many inputs are recorded that run again.
  private(set) var count = 0
  private let saves: any FileSaving
  private var text: String
  /// What was shown since the last input.
  private var shown = ""

  /// What is not recorded, because the person was erased that it names.
  private var isForgotten: [(String) -> Bool] = []

  /// How many lines of an answer are kept.
  private static let longestAnswer = 60

  /// - Throws: `Failure` when the file is there already or cannot be written.
  init(_ file: FilePath, _ saves: any FileSaving, heading: String = "") throws {
    path = file.path
    self.saves = saves
    if try saves.kind(of: path) != nil {
      throw Failure(
        "transcript.exists",
        Text(
          en: "\"\(path)\" is there already.", fr: "« \(path) » existe déjà."),
        about: "file",
        advice: Text(en: "Give another name.", fr: "Donnez un autre nom."))
    }
    text = TranscriptRecorder.comment(heading)
    try write()
  }

  /// Forgets what was shown, because another input begins.
  func begin() { shown = "" }

  /// Notes what is shown of the input that runs.
  func note(_ text: String) { shown += text }

  /// Adds an input and what was shown of it.
  ///
  /// - Parameter isReplayed: whether it runs again with the file; otherwise it is a comment too.
  /// - Throws: `SystemFault` when it cannot be written.
  func add(_ input: String, isReplayed: Bool) throws(SystemFault) {
    let isReplayed = isReplayed && !isForgotten.contains { $0(input) }
    text += "\n" + blanked(isReplayed ? input + "\n" : TranscriptRecorder.comment(input))
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: true)
    let kept = lines.prefix(TranscriptRecorder.longestAnswer).map(TranscriptRecorder.plain)
    for line in kept { text += blanked("#   " + line + "\n") }
    if lines.count > kept.count { text += "#   … (\(lines.count - kept.count))\n" }
    if isReplayed { count += 1 }
    shown = ""
    try write()
  }

  /// How many lines fit.
  func count(where isMeant: (String) -> Bool) -> Int {
    text.split(separator: "\n").count { isMeant(String($0)) }
  }

  /// Blanks the lines that fit, now and for the rest of the recording.
  func forget(where isMeant: @escaping (String) -> Bool) throws(SystemFault) {
    isForgotten.append(isMeant)
    text = blanked(text)
    try write()
  }

  private func blanked(_ text: String) -> String {
    guard !isForgotten.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      isForgotten.contains { $0(String(line)) } ? "# …" : line
    }.joined(separator: "\n")
  }

  private func write() throws(SystemFault) {
    try saves.prepare(Array(text.utf8), for: path, isPrivate: true).keep()
  }

  private static func comment(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { "# " + $0 + "\n" }.joined()
  }

  /// A line without the colours that a terminal was sent, and without the meter's returns.
  private static func plain(_ line: Substring) -> String {
    var plain = ""
    var isSequence = false
    for scalar in line.unicodeScalars {
      if isSequence {
        isSequence = !("A"..."Z").contains(scalar) && !("a"..."z").contains(scalar)
      } else if scalar == "\u{1B}" {
        isSequence = true
      } else if scalar.value >= 0x20 || scalar == "\t" {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  static let outside = Failure(
    "transcript.outside",
    Text(
      en: "Only a session at the prompt can be recorded.",
      fr: "Seule une session à l’invite peut être enregistrée."),
    advice: Text(
      en: "What a script does is in the script itself, and in \"log\".",
      fr: "Ce que fait un script est dans le script lui-même, et dans « journal »."))
}
