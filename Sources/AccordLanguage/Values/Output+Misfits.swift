package import AccordWording

/// Outputs whose parts do not fit together. A value that cannot throw when it is made keeps what is
/// wrong with it, and the shell asks for it before anything works on the value or shows it.
extension Output {
  /// What is wrong with a table within it, a sentence; `nil` where all of it can be shown.
  package var misfit: Text? {
    switch self {
    case .table(let table): table.misfit
    case .card(let card):
      card.fields.lazy.compactMap(\.column.fault).first
        ?? card.sections.lazy.compactMap(\.content.misfit).first
    case .page(let sections): sections.lazy.compactMap(\.content.misfit).first
    case .parts(let parts): parts.tables.lazy.compactMap(\.content.misfit).first
    case .report(let report): report.sections.lazy.compactMap(\.content.misfit).first
    case .none, .message, .text, .file, .records: nil
    }
  }
}

extension Table {
  /// What is wrong with it, a sentence: a column that cannot be, or a row that is shorter or longer
  /// than the columns are many.
  package var misfit: Text? {
    if let fault = columns.lazy.compactMap(\.fault).first { return fault }
    guard let index = rows.firstIndex(where: { $0.count != columns.count }) else { return nil }
    let (values, width) = (rows[index].count, columns.count)
    return Text.each { language in
      language == .french
        ? "la ligne \(index + 1) de son tableau a \(values) \(language.plural(values, "valeur", "valeurs")) pour \(width) \(language.plural(width, "colonne", "colonnes"))."
        : "row \(index + 1) of its table has \(values) \(language.plural(values, "value", "values")) for \(width) \(language.plural(width, "column", "columns"))."
    }
  }
}
