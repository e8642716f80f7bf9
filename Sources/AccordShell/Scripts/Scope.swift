import AccordLanguage
import AccordWording

/// What a variable holds.
enum Variable: Sendable {
  /// A word, read by the type of whatever it is given to.
  case word(String)
  /// A value of a declared type.
  case value(Value, ValueType)
  /// What a pipeline returned.
  case table(Table)
  /// While checking: a word that is known only when the script runs.
  case laterWord
  /// While checking: a value of a known type, which is worked out when the script runs.
  case laterValue(ValueType)
  /// While checking: a table whose rows are known only when the script runs.
  case laterTable([Column])

  var columns: [Column]? {
    switch self {
    case .table(let table): table.columns
    case .laterTable(let columns): columns
    case .word, .value, .laterWord, .laterValue: nil
    }
  }
}

/// The variables that can be used at a line. Accents and capitals do not count in their names.
struct Scope: Sendable {
  private var variables: [String: (name: String, content: Variable)] = [:]
  /// While checking: some definitions could not be read, so that a missing one is no error.
  var isIncomplete = false

  subscript(name: String) -> Variable? {
    get { variables[name.folded]?.content }
    set { variables[name.folded] = newValue.map { (name, $0) } }
  }

  /// The variables, by name.
  var contents: [(name: String, content: Variable)] {
    variables.values.sorted { $0.name < $1.name }
  }

  /// The text that a word stands for.
  ///
  /// - Throws: where a variable is not defined, is no single value, or is missing, or where the
  ///   text is longer than a value may be.
  func text(of word: Word) throws(Diagnostic) -> String { try known(word) ?? "" }

  /// The text that a word stands for; `nil` while checking, where it is known only later.
  func known(_ word: Word) throws(Diagnostic) -> String? {
    if word.pieces.count == 1, let literal = word.literal {
      guard literal.utf8.count <= Limits.value else {
        throw Diagnostic(.valueTooLong, at: word.place)
      }
      return literal
    }
    var text: String? = ""
    for piece in word.pieces {
      let part: String?
      switch piece.content {
      case .bare(let literal), .quoted(let literal): part = literal
      case .variable(let name, let field):
        part = try known(name, field: field, at: piece.place)
      case .list: part = nil
      }
      guard let part, let before = text else {
        text = nil
        continue
      }
      // A value that is put into itself doubles with each line: it is measured before it is built.
      guard before.utf8.count + part.utf8.count <= Limits.value else {
        throw Diagnostic(.valueTooLong, at: piece.place)
      }
      text = before + part
    }
    return text
  }

  /// The type of a word that is one variable with a declared type.
  func type(of word: Word) -> ValueType? {
    guard let (name, field) = word.variable, let content = self[name] else { return nil }
    if case .value(_, let type) = content { return type }
    if case .laterValue(let type) = content { return type }
    guard let columns = content.columns else { return nil }
    if let field { return columns.index(named: field).map { columns[$0].type } }
    return columns.count == 1 ? columns[0].type : nil
  }

  /// The value of a word that is one variable with a declared type.
  func value(of word: Word) throws(Diagnostic) -> Value? {
    guard let (name, field) = word.variable else { return nil }
    switch self[name] {
    case .value(let value, _) where field == nil: return value
    case .table(let table): return try cell(of: table, name, field, at: word.place)
    default: return nil
    }
  }

  private func known(
    _ name: String, field: String?, at place: SourcePlace
  ) throws(Diagnostic) -> String? {
    guard let content = self[name] else {
      if isIncomplete { return nil }
      let near = Spelling.nearest(to: name, among: variables.values.map(\.name).sorted())
      throw Diagnostic(.undefined(name, near: near), at: place)
    }
    switch content {
    case .word(let text):
      guard field == nil else { throw Diagnostic(.notATable(name), at: place) }
      return text
    case .value(let value, _):
      guard field == nil else { throw Diagnostic(.notATable(name), at: place) }
      guard value != .missing else { throw Diagnostic(.missingValue(of: name), at: place) }
      return value.code
    case .laterWord: return nil
    case .laterValue:
      guard field == nil else { throw Diagnostic(.notATable(name), at: place) }
      return nil
    case .laterTable(let columns):
      _ = try column(of: columns, name, field, at: place)
      return nil
    case .table(let table):
      let value = try cell(of: table, name, field, at: place)
      guard value != .missing else {
        throw Diagnostic(.missingValue(of: field.map { "\(name).\($0)" } ?? name), at: place)
      }
      return value.code
    }
  }

  private func cell(
    of table: Table, _ name: String, _ field: String?, at place: SourcePlace
  ) throws(Diagnostic) -> Value {
    let column = try column(of: table.columns, name, field, at: place)
    guard table.rows.count == 1 else {
      throw Diagnostic(.notOneRow(name, rows: table.rows.count), at: place)
    }
    return table.rows[0][column]
  }

  private func column(
    of columns: [Column], _ name: String, _ field: String?, at place: SourcePlace
  ) throws(Diagnostic) -> Int {
    guard let field else {
      guard columns.count == 1 else {
        throw Diagnostic(.notOneColumn(name, columns: columns.names), at: place)
      }
      return 0
    }
    guard let index = columns.index(named: field) else {
      throw Diagnostic(
        .unknownColumn(field, near: columns.nearest(to: field), columns: columns.names), at: place)
    }
    return index
  }
}
