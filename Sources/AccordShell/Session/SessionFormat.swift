import AccordLanguage
import AccordWording

/// A format in which a session can write all that it shows.
struct SessionFormat: WrittenValue {
  let format: OutputFormat

  static let kind = ValueKind(
    OutputFormat.name, choices: OutputFormat.ofSessions.map(\.word))

  init(reading text: String) throws(ReadingFault) {
    format = try OutputFormat(reading: text)
    guard format.takesAnything else {
      throw ReadingFault(
        "reading.format",
        Text(
          en: "\"\(format.word)\" is no format of a session: few tables can be written so.",
          fr:
            "« \(format.word) » n’est pas un format de session : peu de tableaux s’écrivent ainsi."),
        advice: Text(
          en: "Write it after one table: as \(format.word)",
          fr: "Écrivez-le après un tableau : en \(format.word)"))
    }
  }

  func written(in language: Language) -> String { format.word[language] }

  var code: String { format.code }
}
