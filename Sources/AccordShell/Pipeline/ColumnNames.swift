import AccordLanguage
import AccordWording

extension [Column] {
  /// The place of the column with that name in either language, accents and capitals aside.
  func index(named name: String) -> Int? {
    // Names are mostly written as they are declared.
    if let exact = firstIndex(where: { $0.name.en == name || $0.name.fr == name }) { return exact }
    let wanted = name.folded
    return firstIndex { $0.name.en.folded == wanted || $0.name.fr.folded == wanted }
  }

  /// The column nearest to a name that is none.
  func nearest(to name: String) -> String? {
    let own = flatMap { [$0.name.en, $0.name.fr] }
    return Spelling.nearest(
      to: name, among: name.contains(".") ? own + ColumnLookup.names(in: self) : own)
  }

  /// The names, listed.
  var names: Text { map(\.name).joined(separator: ", ") }
}
