public import AccordWording

/// A column that an import understands: its name, and the headers that people write for it.
///
/// Headers are compared without accents, capitals, spaces and marks: `Code postal`,
/// `code_postal` and `CODE-POSTAL*` are the same.
public struct ImportColumn: Sendable, Hashable {
  /// What it is called, in both languages: both are understood as headers.
  public let name: Text
  /// Other headers.
  public let otherNames: [String]
  /// Whether the file must have it.
  public let isRequired: Bool
  /// The heading that the person says is its own; no other is then understood.
  let mapped: String?
  /// The option that can stand for the column, where there is one.
  package var option: Text?

  /// Whether its texts may be long.
  var isProse = false

  /// The same column with texts that may be long: the wording of a law, a whole paragraph.
  public var prose: ImportColumn {
    var column = self
    column.isProse = true
    return column
  }

  /// A column.
  public init(
    _ name: String, fr: String, _ otherNames: String..., required isRequired: Bool = false
  ) {
    self.name = .pair(en: name, fr: fr)
    self.otherNames = otherNames
    self.isRequired = isRequired
    mapped = nil
  }

  package init(
    _ name: Text, _ otherNames: [String], required isRequired: Bool, mapped: String? = nil
  ) {
    self.name = name
    self.otherNames = otherNames
    self.isRequired = isRequired || mapped != nil
    self.mapped = mapped
  }

  /// The same column where it may be missing, unless the person named its heading.
  package var optional: ImportColumn {
    ImportColumn(name, otherNames, required: false, mapped: mapped)
  }

  /// How well `header` fits, lower is better: its name, then the other names in order; `nil`
  /// when it does not.
  func rank(of header: String) -> Int? {
    let key = ImportColumn.key(header)
    if let mapped { return ImportColumn.key(mapped) == key ? 0 : nil }
    return ([name.en, name.fr] + otherNames).firstIndex { ImportColumn.key($0) == key }
  }

  /// The language of a heading: that in which alone it is one of these names; `nil` where both
  /// languages or neither have it.
  package static func language(of heading: String, among names: [Text]) -> Language? {
    let key = ImportColumn.key(heading)
    let fitting = Language.allCases.filter { language in
      names.contains { ImportColumn.key($0[language]) == key }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The letters and digits of a header, folded.
  static func key(_ header: String) -> String {
    String(header.folded.filter { $0.isLetter || $0.isASCIIDigit })
  }
}
