import AccordWording

/// A CSV file read against the columns that an import understands.
///
/// ```swift
/// let table = try ImportedTable(bytes, name: "points.csv", columns: [name, commune])
/// for row in table.rows { … row.value(name, as: String.self, &problems) … }
/// ```
public struct ImportedTable: Sendable {
  /// The name of the file, for messages.
  public let name: String
  /// The rows under the header that are not blank.
  public let rows: [ImportedRow]
  /// Headers that fit no column: their cells are left aside.
  public let unknownHeaders: [String]
  /// Rows that do not fit under the header; `ImportProblems` begins with them.
  let problems: [ImportFault.Problem]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, as an office program wrote it.
  ///   - name: its name, for messages.
  ///   - columns: what the import understands.
  /// - Throws: `CSVFault` when it is no table or has no rows, `ImportFault` when a compulsory column is missing
  ///   or two headers name the same one.
  public init(_ bytes: [UInt8], name: String, columns: [ImportColumn]) throws {
    guard !TextDecoding.looksBinary(bytes) else { throw CSVFault.binary }
    let records = try CSVReader.records(of: TextDecoding.text(of: bytes))
    guard let headerIndex = records.firstIndex(where: { !$0.isBlank }) else { throw CSVFault.empty }
    let header = records[headerIndex]
    let places = try ImportedTable.match(header, name: name, columns: columns)
    let known = Set(places.values)
    self.name = name
    unknownHeaders = header.cells.indices
      .filter { !known.contains($0) && !header.cells[$0].isEmpty }
      .map { header.cells[$0] }
    rows = records[(headerIndex + 1)...].filter { !$0.isBlank }.map { record in
      ImportedRow(record: record, headers: header.cells, places: places)
    }
    guard !rows.isEmpty else { throw CSVFault.noRows }
    problems = rows.compactMap { .tooWide($0.record, headers: header.cells.count) }
  }

  private static func match(
    _ header: CSVReader.Record, name: String, columns: [ImportColumn]
  ) throws(ImportFault) -> [ImportColumn: Int] {
    var places: [ImportColumn: Int] = [:]
    var problems: [ImportFault.Problem] = []
    for column in columns {
      let fitting = header.cells.indices.compactMap { index in
        column.rank(of: header.cells[index]).map { (index: index, rank: $0) }
      }
      guard let best = fitting.min(by: { $0.rank < $1.rank }) else {
        if column.isRequired { problems.append(.missing(column, headers: header.cells)) }
        continue
      }
      if fitting.contains(where: { $0.rank == best.rank && $0.index != best.index }) {
        problems.append(.repeated(header.cells[best.index], row: header.row))
      }
      places[column] = best.index
    }
    guard problems.isEmpty else { throw ImportFault(file: name, problems: problems) }
    return places
  }
}

extension TextDecoding {
  /// Whether the bytes are a spreadsheet’s own file (a ZIP archive) or hold zero bytes without
  /// the mark of UTF-16.
  static func looksBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    return bytes.contains(0)
  }
}
