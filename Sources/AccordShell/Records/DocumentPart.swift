public import AccordDocuments
public import AccordLanguage
public import AccordWording

/// A declared field of a document type as commands see it that work with any type, such as those that
/// fill templates.
public struct DocumentPart: Sendable {
  /// What it is called, in small letters.
  public let name: Text
  /// What it holds: a phrase without a full stop.
  public let help: Text
  /// What one element is called; `nil` where it is no list.
  public let element: Text?
  /// What it holds; of a list, what each element is.
  public let kind: Kind

  /// What a field holds.
  public indirect enum Kind: Sendable {
    /// A value.
    case value(ValueType)
    /// A text in both languages.
    case words
    /// Fields of its own.
    case group([DocumentPart])
    /// A document of another type.
    case document(any Document.Type)
  }

  /// The declared fields of a type.
  public static func all(of type: any Document.Type) -> [DocumentPart] {
    func all<D: Document>(_ type: D.Type) -> [DocumentPart] {
      D.fields.map { DocumentPart(FieldName($0)) }
    }
    return all(type)
  }

  private init(_ field: FieldName) {
    name = field.name
    help = field.help
    element = field.shape.presence == .repeated ? field.element ?? field.name : nil
    kind =
      switch field.shape.form {
      case .value(let type): .value(ValueType(of: type))
      case .reference(_, let type): .document(type)
      case .bilingual: .words
      case .object:
        if case .fields(let parts) = field.parts {
          .group(parts().map { DocumentPart($0) })
        } else {
          .group([])
        }
      }
  }
}
