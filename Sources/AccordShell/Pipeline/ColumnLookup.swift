import AccordDocuments
import AccordJSON
import AccordLanguage
import AccordWording

/// Where columns are looked up: the documents of the state that the command looks at.
struct LookedUp {
  let language: Language
  let reader: () throws -> any DocumentReader
}

/// A column that is looked up in the document that another column points at:
/// `author.country`.
package struct ColumnLookup: Sendable {
  /// The column that points.
  let source: Int
  let column: Column
  /// The cell that a document gives.
  let value: @Sendable (Slug, LookedUp) throws -> Value

  /// The lookup that a name asks for; `nil` where it asks for none.
  init?(_ name: String, in columns: [Column]) {
    guard let (source, rest, target) = ColumnLookup.split(name, in: columns) else { return nil }
    func field<D: Document>(
      _ type: D.Type
    ) -> (Column, @Sendable (Slug, LookedUp) throws -> Value)? {
      guard let field = D.field(meantBy: rest), ColumnLookup.isColumn(field) else { return nil }
      return (
        field.column,
        { slug, documents in
          try documents.reader().document(ID<D>(slug)).map {
            field.cell(of: $0, in: documents.language)
          } ?? .missing
        }
      )
    }
    guard let type = target.type as? any Document.Type, let (inner, value) = field(type) else {
      return nil
    }
    self.source = source
    self.value = value
    let words = columns[source].name + .same(".") + inner.name
    column = Column(
      words.en, fr: words.fr, inner.type,
      heading: columns[source].heading + .same(", ") + inner.name, target: inner.target)
  }

  /// The column before the point, what stands after it, and the type that it points at.
  private static func split(
    _ name: String, in columns: [Column]
  ) -> (source: Int, rest: String, target: ColumnTarget)? {
    // What was looked up may point on: `book.author.country`.
    for dot in name.indices.reversed() where name[dot] == "." {
      guard let source = columns.index(named: String(name[..<dot])),
        let target = columns[source].target
      else { continue }
      return (source, String(name[name.index(after: dot)...]), target)
    }
    return nil
  }

  private static func isColumn<D>(_ field: Field<D>) -> Bool {
    if case .object = field.shape.form { return false }
    return true
  }

  /// The names that could be looked up by way of the columns that point, in both languages.
  static func names(in columns: [Column]) -> [String] {
    columns.flatMap { column -> [String] in
      guard let type = column.target?.type as? any Document.Type else { return [] }
      func names<D: Document>(_ type: D.Type) -> [Text] {
        D.fields.filter(isColumn).map(\.columnName)
      }
      return names(type).flatMap {
        [column.name.en + "." + $0.en, column.name.fr + "." + $0.fr]
      }
    }
  }
}

extension StageChecker {
  /// Adds the columns that the words of a stage look up in other documents.
  mutating func addLookups(for syntax: StageSyntax) {
    for name in syntax.kind.columnNames {
      // Each point is one lookup.
      for dot in name.indices.dropFirst() where name[dot] == "." {
        let end = name[name.index(after: dot)...].firstIndex(of: ".") ?? name.endIndex
        let part = String(name[..<end])
        guard columns.index(named: part) == nil,
          let lookup = ColumnLookup(part, in: columns)
        else { continue }
        add(.lookup(lookup), columns + [lookup.column], syntax)
      }
    }
  }
}

extension StageSyntax.Kind {
  /// Whether what it returns has the columns that it is given.
  var keepsColumns: Bool {
    switch self {
    case .filter, .sort: true
    default: false
    }
  }

  /// Whether it says how the table is written.
  var saysFormat: Bool {
    switch self {
    case .format, .save: true
    default: false
    }
  }

  /// The words that may name columns.
  fileprivate var columnNames: [String] {
    let words: [Word] =
      switch self {
      case .filter(let condition): condition.words
      case .sort(let keys): keys.map(\.column)
      case .select(let words), .sum(let words): words
      case .group(let words, let aggregates): words + aggregates.compactMap(\.column)
      case .chart(let chart): [chart.label, chart.value] + (chart.series.map { [$0] } ?? [])
      case .own(_, let words): words
      case .take, .count, .format, .save: []
      }
    return words.compactMap(\.literal)
  }
}

extension ConditionSyntax {
  fileprivate var words: [Word] {
    switch self {
    case .compare(let left, _, _, let right): left.words + right.words
    case .member(let operand, _), .missing(let operand), .truth(let operand): operand.words
    case .not(let inner): inner.words
    case .and(let left, let right), .or(let left, let right): left.words + right.words
    }
  }
}

extension ExpressionSyntax {
  fileprivate var words: [Word] {
    switch self {
    case .word(let word): [word]
    case .operation(let left, _, _, let right): left.words + right.words
    case .period, .pipeline: []
    }
  }
}
