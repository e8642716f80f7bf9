import AccordWording

extension ImportedTable {
  /// The first record of a table that is not blank.
  struct Header {
    let cells: [String]
    /// How many blank records stand before it.
    let blanks: Int
    /// Where each column stands.
    let places: [ImportColumn: Int]
    /// What is wrong with it.
    let misfits: [ImportFault.Problem]
    /// The cells that fit no column.
    let unknown: [String]
    private let known: Set<Int>
    /// The columns whose texts may be long.
    private let prose: Set<Int>

    init(_ record: CSVReader.Record, after blanks: Int, _ columns: [ImportColumn]) {
      var places: [ImportColumn: Int] = [:]
      var problems: [ImportFault.Problem] = []
      for column in columns {
        let fitting = record.cells.indices.compactMap { index in
          column.rank(of: record.cells[index]).map { (index: index, rank: $0) }
        }
        guard let best = fitting.min(by: { $0.rank < $1.rank }) else {
          if column.isRequired { problems.append(.missing(column, headers: record.cells)) }
          continue
        }
        if fitting.contains(where: { $0.rank == best.rank && $0.index != best.index }) {
          problems.append(.repeated(record.cells[best.index], row: record.row))
        }
        places[column] = best.index
      }
      let known = Set(places.values)
      cells = record.cells
      unknown = record.cells.indices
        .filter { !known.contains($0) && !record.cells[$0].isEmpty }
        .map { record.cells[$0] }
      (self.blanks, self.places, self.known, misfits) = (blanks, places, known, problems)
      prose = Set(places.filter(\.key.isProse).values)
    }

    /// What is wrong with a record under it, and the cells whose text cannot be meant.
    func faults(of record: CSVReader.Record) -> ([ImportFault.Problem], Set<Int>) {
      var problems = [ImportFault.Problem.tooWide(record, headers: cells.count)].compactMap { $0 }
      var places: Set<Int> = []
      for place in known.sorted() {
        guard let fault = Header.fault(of: record, at: place, prose.contains(place)) else {
          continue
        }
        places.insert(place)
        problems.append(
          ImportFault.Problem(
            row: record.row, column: .same(cells[place]), fault.message, remedy: fault.advice,
            code: fault.code))
      }
      // What is left aside may hide rows as well.
      let hidden = record.spans.filter {
        !known.contains($0.key) && $0.value.isRows(of: cells.count)
      }
      for (_, span) in hidden.sorted(by: { $0.key < $1.key }) {
        let fault = SwallowedRows(span: span)
        problems.append(
          ImportFault.Problem(
            row: record.row, column: nil, fault.message, remedy: fault.advice, code: fault.code))
      }
      return (problems, places)
    }

    /// What keeps the text of a cell from being meant; `nil` when nothing does.
    private static func fault(
      of record: CSVReader.Record, at place: Int, _ isProse: Bool
    ) -> (any Fault)? {
      guard record.cells.indices.contains(place) else { return nil }
      if let span = record.spans[place] { return SwallowedRows(span: span) }
      return WrittenText.fault(in: record.cells[place], isProse: isProse)
    }
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
