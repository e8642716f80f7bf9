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

  /// A column.
  public init(
    _ name: String, fr: String, _ otherNames: String..., required isRequired: Bool = false
  ) {
    self.name = .pair(en: name, fr: fr)
    self.otherNames = otherNames
    self.isRequired = isRequired
  }

  /// How well `header` fits, lower is better: its name, then the other names in order; `nil`
  /// when it does not.
  func rank(of header: String) -> Int? {
    let key = ImportColumn.key(header)
    return ([name.en, name.fr] + otherNames).firstIndex { ImportColumn.key($0) == key }
  }

  /// The letters and digits of a header, folded.
  static func key(_ header: String) -> String {
    String(header.folded.filter { $0.isLetter || $0.isASCIIDigit })
  }
}
