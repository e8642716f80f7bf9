import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// One line of a list of operations, of our own or of a file.
struct OperationListRow: Sendable {
  let row: OperationRow
  /// Why it cannot be written.
  let problem: Text?

  static let shape = TableShape<OperationListRow>(
    .field("code", fr: "code", .text) { text($0, .code) },
    .field("title", fr: "intitulé", .text) { text($0, .title) },
    .field("beneficiary", fr: "bénéficiaire", .text) { text($0, .beneficiary) },
    .field("start", fr: "début", .date, rank: 2) { date($0, .start) },
    .field("end", fr: "fin", .date, rank: 2) { date($0, .end) },
    .field("postal-code", fr: "code-postal", .text, rank: 4) { text($0, .postalCode) },
    .field("fund", fr: "fonds", .text, rank: 3) { text($0, .fund) },
    .field("objective", fr: "objectif", .text, rank: 1) { text($0, .objective) },
    .field("intervention", fr: "intervention", .text, rank: 5) { text($0, .intervention) },
    .field("total", fr: "total", .amount) { amount($0, .total) },
    .field("rate", fr: "taux", .text, rank: 3) { text($0, .rate) },
    .field("union", fr: "montant-ue", .amount, heading: Text(en: "Union", fr: "Montant UE")) {
      amount($0, .union)
    },
    .field("agreed", fr: "conventionnée", .date, rank: 4) { date($0, .agreed) },
    .field("left-out", fr: "écartée", .text, heading: Text(en: "Left out", fr: "Écartée")) {
      $0.problem.map { .phrase($0) } ?? .missing
    })

  /// The headings of the French file, known whatever their apostrophes, capitals and accents.
  static let headings = headings(requiring: [.code, .title])

  /// The same where a file must have some of them.
  static func headings(requiring needed: [OperationColumn]) -> [(OperationColumn, ImportColumn)] {
    OperationColumn.allCases.map {
      let column = ImportColumn(english($0), fr: $0.rawValue, required: needed.contains($0))
      return ($0, [.purpose, .objectiveLabel].contains($0) ? column.prose : column)
    }
  }

  /// The cells of a row of a file: days and amounts in one form, and empty where they are none, which
  /// is told.
  static func cells(
    of row: ImportedRow, _ problems: inout ImportProblems,
    under headings: [(OperationColumn, ImportColumn)] = headings
  ) -> OperationRow {
    var read = OperationRow()
    for (column, heading) in headings {
      switch column {
      case .start, .end, .agreed:
        read[column] = row.value(heading, as: CalendarDate.self, &problems)?.code ?? ""
      case .total, .union:
        read[column] = row.value(heading, as: Money.self, &problems)?.code ?? ""
      default: read[column] = row.text(heading) ?? ""
      }
    }
    return read
  }

  private static func english(_ column: OperationColumn) -> String {
    switch column {
    case .code: "operation code"
    case .cci: "CCI"
    case .programme: "programme"
    case .title: "title"
    case .purpose: "purpose and achievements"
    case .beneficiary: "beneficiary"
    case .beneficiaryPostalCode: "beneficiary postal code"
    case .start: "start"
    case .end: "end"
    case .postalCode: "postal code"
    case .zone: "zone"
    case .department: "department"
    case .region: "region"
    case .country: "country"
    case .intervention: "type of intervention"
    case .fund: "fund"
    case .objective: "specific objective"
    case .objectiveLabel: "specific objective with label"
    case .policyObjective: "policy objective"
    case .total: "total eligible cost"
    case .rate: "co-financing rate"
    case .union: "Union amount"
    case .agreed: "first agreed on"
    }
  }

  /// The first ten faults of a file, a line each.
  static func words(_ faults: Table, _ language: Language) -> [Text] {
    faults.rows.prefix(10).map { row in
      .same(row.map { words($0, language) }.filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }

  private static func words(_ value: Value, _ language: Language) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .coded(let word), .word(let word): word.text[language]
    default: ""
    }
  }

  private static func text(_ row: OperationListRow, _ column: OperationColumn) -> Value {
    row.row[column].isEmpty ? .missing : .text(row.row[column])
  }

  private static func date(_ row: OperationListRow, _ column: OperationColumn) -> Value {
    (try? CalendarDate(reading: row.row[column])).map { .date($0) } ?? .missing
  }

  private static func amount(_ row: OperationListRow, _ column: OperationColumn) -> Value {
    (try? Money(reading: row.row[column])).map { .amount($0) } ?? .missing
  }
}
