import AccordDocuments
import AccordWording

/// Writes the inputs of a session to a file that can be run as a script. The file is whole after
/// each input, so that a terminal that is closed loses nothing.
package final class TranscriptRecorder {
  let path: String
  /// How many inputs are recorded that were not refused.
  private(set) var count = 0
  private let saves: any FileSaving
  private var text: String

  /// - Throws: `Failure` when the file is there already or cannot be written.
  init(_ file: FilePath, _ saves: any FileSaving) throws {
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
    text = ""
    try write()
  }

  /// Adds an input.
  ///
  /// - Throws: `SystemFault` when it cannot be written.
  func add(_ input: String, isRefused: Bool) throws(SystemFault) {
    let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { text += (isRefused ? "# " : "") + line + "\n" }
    if !isRefused { count += 1 }
    try write()
  }

  private func write() throws(SystemFault) {
    try saves.prepare(Array(text.utf8), for: path).keep()
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
