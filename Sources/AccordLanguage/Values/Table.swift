public import AccordWording

/// Rows of typed values under named columns: what `list` commands return and stages work on.
public struct Table: Sendable, Hashable {
  /// The columns.
  public var columns: [Column]
  /// The rows, each with one value a column.
  public var rows: [[Value]]
  /// What to do next when there are no rows: shown instead of an empty table to a person.
  public var whenEmpty: Text?
  /// Whether nothing is written of it where it has no rows and nobody named a format.
  package var isSilentWhenEmpty = false
  /// What a person is shown instead of rows of a label, a value and its share of the whole.
  package var drawing: Drawing?
  /// Whether the rows to draw are a label, a series and its value.
  package var drawsSeries = false
  /// Rows that no sum may count together, though the column that tells them apart is gone.
  package var doubleCount: DoubleCount?

  /// A table. One with a row that does not fit its columns is shown to nobody: the shell names the
  /// command that returned it.
  public init(_ columns: [Column], rows: [[Value]], whenEmpty: Text? = nil) {
    self.columns = columns
    self.rows = rows
    self.whenEmpty = whenEmpty
  }

  /// The table without the columns of these English names: for a card that says already what
  /// they would repeat in each row.
  public func without(_ names: String...) -> Table {
    // One that is wrong stays so, and is told of when the shell gets it.
    guard misfit == nil else { return self }
    let kept = columns.indices.filter { !names.contains(columns[$0].name.en) }
    return Table(
      kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
      whenEmpty: whenEmpty)
  }
}

/// How values of one type become the rows of a table: declared once, so that the columns and
/// their types are known before a command runs.
///
/// ```swift
/// static let list = TableShape<Visit>(
///   .field("id", fr: "id", .identity) { .identity($0.id.slug) },
///   .field("name", fr: "nom", .text) { .text($0.name) })
/// ```
public struct TableShape<Row>: Sendable {
  /// A column and where its value comes from.
  public struct Field: Sendable {
    package let column: Column
    package let value: @Sendable (Row) -> Value

    package init(column: Column, value: @escaping @Sendable (Row) -> Value) {
      self.column = column
      self.value = value
    }

    /// A column and where its value comes from.
    public static func field(
      _ name: String, fr: String, _ type: ValueType, heading: Text? = nil, rank: Int = 0,
      overlap: Overlap? = nil, _ value: @escaping @Sendable (Row) -> Value
    ) -> Field {
      Field(
        column: Column(name, fr: fr, type, heading: heading, rank: rank, overlap: overlap),
        value: value)
    }
  }

  let fields: [Field]

  /// A shape from its fields.
  public init(_ fields: Field...) { self.fields = fields }

  /// The columns.
  public var columns: [Column] { fields.map(\.column) }

  /// The table of `rows`.
  public func table(_ rows: some Sequence<Row>, whenEmpty: Text? = nil) -> Table {
    Table(columns, rows: rows.map { row in fields.map { $0.value(row) } }, whenEmpty: whenEmpty)
  }
}
