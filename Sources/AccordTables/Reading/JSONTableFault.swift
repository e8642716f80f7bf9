package import AccordJSON
import AccordWording

/// What keeps a file from being read as JSON.
package enum JSONTableFault: Fault {
  /// The bytes are no JSON; in a line, or in the file.
  case noJSON(JSONFault, line: Int?)
  /// What stands there is no object.
  case noObject(line: Int)
  /// A line is larger than any record is.
  case longLine(Int)

  var code: String {
    switch self {
    case .noJSON, .noObject: "import.json"
    case .longLine: "import.too-long"
    }
  }

  var parameter: String? { "file" }

  var message: Text {
    switch self {
    case .noJSON(let fault, let line?):
      Text(en: "Line \(line): ", fr: "Ligne \(line) : ") + fault.message
    case .noJSON(let fault, nil): fault.message
    case .noObject(let number):
      Text(
        en: "Object \(number) of the file is not one: { … } is expected.",
        fr: "L’élément \(number) du fichier n’est pas un objet : { … } est attendu.")
    case .longLine(let number):
      Text(
        en: "Line \(number) is longer than \(CSVReader.greatestRecord >> 20) MiB.",
        fr: "La ligne \(number) dépasse \(CSVReader.greatestRecord >> 20)\u{A0}Mio.")
    }
  }

  var advice: Text? {
    Text(
      en: "Write an array of objects (.json), or one object on each line (.jsonl).",
      fr: "Écrivez un tableau d’objets (.json), ou un objet par ligne (.jsonl).")
  }
}
