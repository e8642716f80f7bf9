import AccordJSON
import AccordWording

/// Reads JSON as a table: an array of objects, or an object on each line. The names of the members
/// are the headings; those of a member that is an object stand beside its own, `title.fr`. A list of
/// objects has no cell: its headings fit no column, and are told as left aside.
struct JSONTable: RecordSource {
  /// Whether the name of a file says that it is JSON.
  static func isMeant(by name: String) -> Bool {
    [".json", ".jsonl", ".ndjson"].contains { name.lowercased().hasSuffix($0) }
  }

  private let headings: [String]
  private let places: [String: Int]
  private let objects: JSONObjects

  /// Gathers the headings of a file. An array is held whole, at most 64 MiB of it; of lines one is
  /// held at a time.
  ///
  /// - Throws: `JSONTableFault` where the bytes are no JSON, or no objects.
  init(_ source: any ByteSource, _ form: TextForm) throws {
    var places: [String: Int] = [:]
    var headings: [String] = []
    objects = try JSONObjects(of: source, form)
    var pass = objects.iterator()
    var isEmpty = true
    while let object = try pass.next() {
      isEmpty = false
      for cell in object.members.lazy.flatMap({ JSONTable.cells(of: $0.value, $0.name) })
      where places[cell.name] == nil {
        places[cell.name] = headings.count
        headings.append(cell.name)
      }
    }
    guard !isEmpty else { throw CSVFault.noRows }
    (self.headings, self.places) = (headings, places)
  }

  /// The heading and a record for each object, as `CSVReader` gives them. The number of a record is
  /// that of its line, or of the object in its array.
  func records() -> any RecordIterator { Records(table: self, objects: objects.iterator()) }

  private struct Records: RecordIterator {
    let table: JSONTable
    var objects: JSONObjects.Iterator
    var isBegun = false

    mutating func next() throws -> CSVReader.Record? {
      guard isBegun else {
        isBegun = true
        return CSVReader.Record(row: 0, line: 0, cells: table.headings, isOfSpreadsheet: false)
      }
      return try objects.next().map(table.record)
    }
  }

  private func record(of object: JSONObjects.Object) -> CSVReader.Record {
    var record = CSVReader.Record(
      row: object.number, line: object.number,
      cells: Array(repeating: "", count: headings.count), isOfSpreadsheet: false)
    for cell in object.members.lazy.flatMap({ JSONTable.cells(of: $0.value, $0.name) }) {
      guard let place = places[cell.name] else { continue }
      record.lists[place] = cell.list
      record.cells[place] = cell.text
    }
    return record
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
