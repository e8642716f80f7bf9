package import AccordWording

/// A file read against the columns that an import understands: CSV, or where its name says so JSON
/// (`.json`) or JSON lines (`.jsonl`). It may have any size: what is held is the row at hand, and
/// what is wrong with others.
///
/// ```swift
/// let table = try ImportedTable(source, name: "points.csv", columns: [name, commune])
/// var rows = try table.rows()
/// while let row = try rows.next() { … row.value(name, as: String.self, &problems) … }
/// ```
package struct ImportedTable {
  /// The name of the file, for messages.
  package let name: String
  /// How many rows under the header are not blank.
  package let count: Int
  /// Headers that fit no column: their cells are left aside.
  package let unknownHeaders: [String]
  /// Rows that do not fit under the header; `ImportProblems` begins with them.
  let problems: [ImportFault.Problem]

  private let source: any RecordSource
  private let header: Header
  /// The cells of which a fault is told already, by row.
  private let faulty: [Int: Set<Int>]

  /// Reads a file once to its end.
  ///
  /// - Parameters:
  ///   - bytes: the file, as an office program wrote it.
  ///   - name: its name, for messages.
  ///   - columns: what the import understands.
  /// - Throws: `CSVFault` when it is no table or has no rows, `ImportFault` when a compulsory column is missing
  ///   or two headers name the same one, with all that is wrong with the rows by then.
  package init(_ bytes: any ByteSource, name: String, columns: [ImportColumn]) throws {
    self.name = name
    let form = try TextForm(of: bytes)
    let isJSON = JSONTable.isMeant(by: name)
    source = try isJSON ? JSONTable(bytes, form) : CSVReader(bytes, form)
    var encodings = !isJSON && form.isGuessed ? MixedEncodings() : nil
    var (header, blanks, count) = (Header?.none, 0, 0)
    var (problems, faulty) = ([ImportFault.Problem](), [Int: Set<Int>]())
    var records = try source.records()
    while let record = try records.next() {
      encodings?.add(record)
      guard let known = header else {
        if record.isBlank { blanks += 1 } else { header = Header(record, after: blanks, columns) }
        continue
      }
      guard !record.isBlank else { continue }
      count += 1
      let (found, places) = known.faults(of: record)
      problems += found
      if !places.isEmpty { faulty[record.row] = places }
    }
    guard let header else { throw CSVFault.empty }
    try encodings?.check()
    if let encodings = form.lineOfDOS, !isJSON { throw CSVFault.unknownEncoding(line: encodings) }
    guard count > 0 else { throw CSVFault.noRows }
    guard header.misfits.isEmpty else {
      throw ImportFault(
        file: name, problems: header.misfits + problems, unknownHeaders: header.unknown)
    }
    unknownHeaders = header.unknown
    (self.header, self.count, self.problems, self.faulty) = (header, count, problems, faulty)
  }

  /// The rows under the header that are not blank, read anew.
  package func rows() throws -> Rows {
    var records = try source.records()
    for _ in 0...header.blanks { _ = try records.next() }
    return Rows(records: records, header: header, faulty: faulty)
  }

  /// What a person wrote above a column.
  package func header(of column: ImportColumn) -> Text {
    header.places[column].map { .same(header.cells[$0]) } ?? column.name
  }

  /// What a person wrote above a column; `nil` where the file has no such column.
  package func heading(of column: ImportColumn) -> String? {
    header.places[column].map { header.cells[$0] }
  }

  /// Hands out one row at a time.
  package struct Rows {
    fileprivate var records: any RecordIterator
    fileprivate let header: Header
    fileprivate let faulty: [Int: Set<Int>]

    /// The next row; `nil` at the end.
    package mutating func next() throws -> ImportedRow? {
      while let record = try records.next() {
        guard !record.isBlank else { continue }
        return ImportedRow(
          record: record, headers: header.cells, places: header.places,
          faulty: faulty[record.row] ?? [])
      }
      return nil
    }
  }
}
