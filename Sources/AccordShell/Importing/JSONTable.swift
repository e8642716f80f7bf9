import AccordDocuments
import AccordWording

/// Reads JSON as a table: an array of objects, or an object on each line. The names of the members
/// are the headings; those of a member that is an object stand beside its own, `title.fr`. A list of
/// objects has no cell: its headings fit no column, and are told as left aside.
enum JSONTable {
  /// Whether the name of a file says that it is JSON.
  static func isMeant(by name: String) -> Bool {
    [".json", ".jsonl", ".ndjson"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The heading and a record for each object, as `CSVReader` gives them. The number of a record is
  /// that of its line, or of the object in its array.
  ///
  /// - Throws: `JSONTableFault` where the bytes are no JSON, or no objects.
  static func records(of bytes: [UInt8]) throws -> [CSVReader.Record] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var rows: [(number: Int, members: [JSON.Member])] = []
    if bytes[start...].first(where: { !isSpace($0) }) == UInt8(ascii: "[") {
      let json = try parse(bytes[start...], line: nil)
      guard case .array(let elements) = json else { throw JSONTableFault.noObject(line: 1) }
      for (index, element) in elements.enumerated() {
        guard case .object(let members) = element else {
          throw JSONTableFault.noObject(line: index + 1)
        }
        rows.append((index + 1, members))
      }
    } else {
      rows = try lines(of: bytes[start...])
    }
    return try table(of: rows)
  }

  private static func lines(
    of bytes: ArraySlice<UInt8>
  ) throws -> [(number: Int, members: [JSON.Member])] {
    // One object over several lines, as `show` writes it, is one row.
    if let json = try? JSON(parsing: Array(bytes)), case .object(let members) = json {
      return [(1, members)]
    }
    var rows: [(number: Int, members: [JSON.Member])] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { !isSpace($0) }) else { continue }
      guard line.count <= CSVReader.greatestRecord else {
        throw JSONTableFault.longLine(number)
      }
      guard case .object(let members) = try parse(line, line: number) else {
        throw JSONTableFault.noObject(line: number)
      }
      rows.append((number, members))
    }
    return rows
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, line: Int?) throws -> JSON {
    do throws(JSONFault) {
      return try JSON(parsing: Array(bytes))
    } catch {
      throw JSONTableFault.noJSON(error, line: line)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func table(
    of rows: [(number: Int, members: [JSON.Member])]
  ) throws -> [CSVReader.Record] {
    guard !rows.isEmpty else { throw CSVFault.noRows }
    var places: [String: Int] = [:]
    var headers: [String] = []
    let rows = rows.map { ($0.number, cells: $0.members.flatMap { cells(of: $0.value, $0.name) }) }
    for cell in rows.lazy.flatMap(\.cells) where places[cell.name] == nil {
      places[cell.name] = headers.count
      headers.append(cell.name)
    }
    let header = CSVReader.Record(row: 0, line: 0, cells: headers, isOfSpreadsheet: false)
    return [header]
      + rows.map { number, cells in
        var record = CSVReader.Record(
          row: number, line: number,
          cells: Array(repeating: "", count: headers.count), isOfSpreadsheet: false)
        for cell in cells {
          guard let place = places[cell.name] else { continue }
          record.lists[place] = cell.list
          record.cells[place] = cell.text
        }
        return record
      }
  }

  /// What a member has under its headings.
  private static func cells(
    of value: JSON, _ name: String
  ) -> [(name: String, text: String, list: [String]?)] {
    func names(_ json: JSON) -> [String] {
      guard case .object(let members) = json else { return [] }
      return members.map { "\(name).\($0.name)" }
    }
    switch value {
    case .object(let members):
      return members.flatMap { cells(of: $0.value, "\(name).\($0.name)") }
    case .array(let elements) where elements.contains(where: { !names($0).isEmpty }):
      return elements.flatMap(names).map { ($0, "", nil) }
    case .array(let elements):
      let list = elements.map(text)
      return [(name, list.joined(separator: " | "), list)]
    default: return [(name, text(value), nil)]
    }
  }

  /// A value as it is written in a cell.
  private static func text(_ json: JSON) -> String {
    switch json {
    case .null: ""
    case .string(let text): text
    case .bool(let truth): truth.code
    case .integer(let number): String(number)
    case .number(let number): number
    case .array, .object: JSONText.line(json)
    }
  }
}

/// What keeps a file from being read as JSON.
enum JSONTableFault: Fault {
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
