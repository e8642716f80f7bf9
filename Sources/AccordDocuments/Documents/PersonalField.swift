import AccordJSON

/// A field that tells something about a natural person, and that is erased from every version of
/// a document when the person asks for it (GDPR, article 17).
public struct PersonalField: Sendable, Hashable {
  /// The JSON path of the field: `email`, `contacts[].name`. The value there is erased whole,
  /// with all that it holds.
  public let path: String
  /// What takes its place. It must be something that the document type can read there: `null`
  /// for a field that may be missing. In a field that is unique, take `null`.
  public let replacement: JSON

  /// A personal field.
  public init(_ path: String, replacement: JSON = .null) {
    self.path = path
    self.replacement = replacement
  }
}
