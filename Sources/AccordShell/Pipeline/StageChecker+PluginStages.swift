import AccordLanguage
import AccordWording

/// Stages of plugins.
extension StageChecker {
  /// Checks a step that begins with none of the words of the language.
  mutating func own(_ name: Word, _ words: [Word], _ syntax: StageSyntax) {
    let text = name.literal ?? name.shown
    guard let own = stagesOfPlugins.first(where: { $0.isCalled(text) }) else {
      let known = Keyword.stages.map(\.words) + stagesOfPlugins.map(\.stage.name)
      return report(
        .unknownStage(text, near: Spelling.nearest(to: text, amongWords: known)), at: name.place)
    }
    let taken = own.stage.taken
    guard words.count == taken.count else {
      return report(.stageColumns(own.stage.name, count: taken.count), at: name.place)
    }
    let places = distinct(words)
    guard places.count == words.count else { return }
    for (index, types) in zip(places, taken) where !types.contains(columns[index].type) {
      return report(
        .notForStage(
          columns[index].name, holds: columns[index].type.name, types: types.map(\.name),
          of: own.stage.name), at: words[0].place)
    }
    add(.own(own, places), own.stage.columns(columns, places), syntax)
  }
}

extension Stage {
  /// The table after a stage of a plugin. What goes wrong in it is told as that plugin's fault.
  func table(after own: OwnStage, _ places: [Int], of table: Table) throws -> Table {
    let part = PluginFault.Part.stage(own.stage.name)
    do {
      let rows = try RunningPluginCode.during(part, of: own.plugin) {
        try own.stage.rows(table, places)
      }
      let result = Table(columns, rows: rows, whenEmpty: table.whenEmpty)
      if let misfit = result.misfit { throw PluginFault(misfit, in: part, of: own.plugin) }
      return result
    } catch let fault as PluginFault {
      throw Diagnostic(fault, at: place)
    } catch {
      throw Diagnostic(
        error as? any Fault ?? PluginFault(error, in: part, of: own.plugin), at: place)
    }
  }
}

extension Failure {
  static func stageColumns(_ name: Text, count: Int) -> Failure {
    Failure(
      "pipeline.stage-columns",
      Text.each { language in
        language == .french
          ? "« \(name[language]) » demande \(count) \(language.plural(count, "colonne", "colonnes"))."
          : "\"\(name[language])\" takes \(count) \(language.plural(count, "column", "columns"))."
      })
  }

  static func notForStage(
    _ column: Text, holds type: Text, types: [Text], of stage: Text
  ) -> Failure {
    let list = Text.each { language in types.map { $0[language] }.joined(separator: ", ") }
    return Failure(
      "pipeline.stage-type",
      Text(
        en: "\"\(stage)\" does nothing with the column \"\(column)\", which holds: \(type).",
        fr: "« \(stage) » ne s’applique pas à la colonne « \(column) », qui contient : \(type)."),
      advice: Text(en: "It takes: \(list).", fr: "Types acceptés : \(list)."))
  }
}
