import AccordLanguage
public import AccordWording

/// A step of a plugin's own after a `|`. It is given the columns that stand after its word, and says
/// which columns it returns, so that what follows is checked before anything runs.
///
/// ```swift
/// PipelineStage(
///   "share", fr: "part", Text(en: "add each row's share", fr: "ajouter la part de chaque ligne"),
///   of: [.amount, .integer], adding: Column("share", fr: "part", .rate)
/// ) { values in … }
/// // loan list | share amount | sort by share desc
/// ```
public struct PipelineStage: Sendable {
  /// Its word, in small letters.
  public let name: Text
  /// What it does: a phrase without a capital and without a full stop.
  public let summary: Text
  /// For each column that it takes, the types that this column may have.
  let taken: [[ValueType]]
  /// The columns after it, given those before it and the places of those that it takes.
  let columns: @Sendable ([Column], [Int]) -> [Column]
  /// The rows after it.
  let rows: @Sendable (Table, [Int]) throws -> [[Value]]

  /// A stage.
  ///
  /// - Parameters:
  ///   - name: its English word, in small letters.
  ///   - french: its French word.
  ///   - summary: what it does.
  ///   - taken: for each column that is written after its word, the types that it may have.
  ///   - columns: the columns that it returns, given those before it and the places of the columns
  ///     that it takes.
  ///   - rows: the rows that it returns.
  public init(
    _ name: String, fr french: String, _ summary: Text, taking taken: [[ValueType]],
    columns: @escaping @Sendable ([Column], [Int]) -> [Column],
    rows: @escaping @Sendable (Table, [Int]) throws -> [[Value]]
  ) {
    self.name = .pair(en: name, fr: french)
    self.summary = summary
    self.taken = taken
    self.columns = columns
    self.rows = rows
  }

  /// A stage that takes one column, and adds another after the last one.
  ///
  /// - Parameters:
  ///   - name: its English word, in small letters.
  ///   - french: its French word.
  ///   - summary: what it does.
  ///   - types: the types that the column may have.
  ///   - column: the column that it adds.
  ///   - values: a value for each row, given those of the column.
  public init(
    _ name: String, fr french: String, _ summary: Text, of types: [ValueType],
    adding column: Column, values: @escaping @Sendable ([Value]) throws -> [Value]
  ) {
    self.init(
      name, fr: french, summary, taking: [types], columns: { before, _ in before + [column] },
      rows: { table, places in
        let added = try values(table.rows.map { $0[places[0]] })
        // Too few or too many make rows that do not fit, which is told as a fault.
        return table.rows.enumerated().map { index, row in
          added.indices.contains(index) ? row + [added[index]] : row
        }
      })
  }
}

/// A stage with the plugin that it is of.
package struct OwnStage: Sendable {
  let stage: PipelineStage
  let plugin: String

  func isCalled(_ word: String) -> Bool {
    [stage.name.en.folded, stage.name.fr.folded].contains(word.folded)
  }
}

extension CommandCatalogue {
  /// The stages of all plugins.
  var stages: [OwnStage] {
    plugins.flatMap { plugin in
      plugin.stages.map { OwnStage(stage: $0, plugin: plugin.name) }
    }
  }
}
