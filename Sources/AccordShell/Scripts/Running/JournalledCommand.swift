import AccordLanguage

/// What the journal says of how a transaction came about.
enum JournalledCommand {
  /// The line itself where it was typed, `run FILE name=value` for scripts; bounded.
  static func text(of sources: [SourceText], _ parameters: [String: String]) -> String {
    let names = sources.map(\.name)
    let text: String
    if sources.count == 1, names[0] == nil {
      text = String(sources[0].text.trimmed)
    } else {
      let files = names.map { quoted($0 ?? "-c") }
      let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted($0.value))" }
      text = (["run"] + files + values).joined(separator: " ")
    }
    guard text.count > Limits.journalledCommand else { return text }
    return text.prefix(Limits.journalledCommand - 1) + "…"
  }

  private static func quoted(_ text: String) -> String {
    text.contains(where: { $0.isWhitespace || "\"'$|()#\\".contains($0) })
      ? "'" + text.replacing("'", with: "’") + "'" : text
  }
}
