import AccordWording

/// A file read against the columns that an import understands: CSV, or where its name says so JSON
/// (`.json`) or JSON lines (`.jsonl`).
///
/// ```swift
/// let table = try ImportedTable(bytes, name: "points.csv", columns: [name, commune])
/// for row in table.rows { … row.value(name, as: String.self, &problems) … }
/// ```
package struct ImportedTable: Sendable {
  /// The name of the file, for messages.
  package let name: String
  /// The rows under the header that are not blank.
  package let rows: [ImportedRow]
  /// Headers that fit no column: their cells are left aside.
  package let unknownHeaders: [String]
  /// Rows that do not fit under the header; `ImportProblems` begins with them.
  let problems: [ImportFault.Problem]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, as an office program wrote it.
  ///   - name: its name, for messages.
  ///   - columns: what the import understands.
  /// - Throws: `CSVFault` when it is no table or has no rows, `ImportFault` when a compulsory column is missing
  ///   or two headers name the same one, with all that is wrong with the rows by then.
  package init(_ bytes: [UInt8], name: String, columns: [ImportColumn]) throws {
    guard !TextDecoding.looksBinary(bytes) else { throw CSVFault.binary }
    let isJSON = JSONTable.isMeant(by: name)
    let records =
      try isJSON
      ? JSONTable.records(of: bytes) : CSVReader.records(of: TextDecoding.text(of: bytes))
    guard let headerIndex = records.firstIndex(where: { !$0.isBlank }) else { throw CSVFault.empty }
    if !isJSON, TextDecoding.isGuessed(bytes) { try TextDecoding.check(bytes, records) }
    let header = records[headerIndex]
    let (places, misfits) = ImportedTable.match(header, columns: columns)
    let known = Set(places.values)
    self.name = name
    unknownHeaders = header.cells.indices
      .filter { !known.contains($0) && !header.cells[$0].isEmpty }
      .map { header.cells[$0] }
    rows = records[(headerIndex + 1)...].filter { !$0.isBlank }.map { record in
      let faulty = known.filter { ImportedTable.fault(of: record, at: $0) != nil }
      return ImportedRow(
        record: record, headers: header.cells, places: places, faulty: faulty)
    }
    guard !rows.isEmpty else { throw CSVFault.noRows }
    let problems = rows.flatMap { row in
      let record = row.record
      let texts = row.faulty.sorted().compactMap { place in
        ImportedTable.fault(of: record, at: place).map {
          ImportFault.Problem(
            row: record.row, column: .same(header.cells[place]), $0.message, remedy: $0.advice,
            code: $0.code)
        }
      }
      // What is left aside may hide rows as well.
      let hidden = record.spans.filter {
        !known.contains($0.key) && $0.value.isRows(of: header.cells.count)
      }
      return [ImportFault.Problem.tooWide(record, headers: header.cells.count)].compactMap { $0 }
        + texts
        + hidden.values.map {
          let fault = SwallowedRows(span: $0)
          return ImportFault.Problem(
            row: record.row, column: nil, fault.message, remedy: fault.advice, code: fault.code)
        }
    }
    guard misfits.isEmpty else {
      throw ImportFault(file: name, problems: misfits + problems, unknownHeaders: unknownHeaders)
    }
    self.problems = problems
  }

  /// What keeps the text of a cell from being meant; `nil` when nothing does.
  private static func fault(of record: CSVReader.Record, at place: Int) -> (any Fault)? {
    guard record.cells.indices.contains(place) else { return nil }
    if let span = record.spans[place] { return SwallowedRows(span: span) }
    return WrittenText.fault(in: record.cells[place])
  }

  /// Where each column stands, and what is wrong with the header.
  private static func match(
    _ header: CSVReader.Record, columns: [ImportColumn]
  ) -> (places: [ImportColumn: Int], problems: [ImportFault.Problem]) {
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
    return (places, problems)
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

/// A quotation mark took in what looks like other rows.
struct SwallowedRows: Fault {
  let span: CSVReader.Span

  var code: String { "import.quote" }
  var message: Text {
    Text(
      en:
        "A quotation mark opened on line \(span.from) of the file takes in what follows up to line \(span.to).",
      fr:
        "Un guillemet ouvert à la ligne \(span.from) du fichier englobe la suite jusqu’à la ligne \(span.to)."
    )
  }
  var advice: Text? { CSVFault.openQuote(row: 0, line: 0).advice }
}
