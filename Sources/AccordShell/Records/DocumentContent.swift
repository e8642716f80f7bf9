public import AccordDocuments
public import AccordJSON
public import AccordLanguage
public import AccordWording

/// What a field of a document holds, in the shape that `DocumentPart` tells.
public indirect enum DocumentContent: Sendable, Hashable {
  /// Nothing.
  case missing
  /// A value.
  case value(Value)
  /// A text in both languages.
  case words(Text)
  /// The elements of a list.
  case list([DocumentContent])
  /// The fields within it, by their English names.
  case group([String: DocumentContent])
  /// Another document.
  case document(DocumentKey)

  /// What the declared fields of a document hold, by their English names.
  public static func all(of document: some Document) -> [String: DocumentContent] {
    func all<D: Document>(_ document: D) -> [String: DocumentContent] {
      let pairs = D.fields.map { field in
        let content =
          field.whole.map { DocumentContent.value(Value(written: $0(document))) }
          ?? DocumentContent(field.content(document), FieldName(field))
        return (field.name.en, content)
      }
      return Dictionary(pairs) { first, _ in first }
    }
    return all(document)
  }

  private init(_ content: FieldContent, _ field: FieldName) {
    switch content {
    case .nothing: self = .missing
    case .value(let value):
      if case .reference(_, let type) = field.shape.form, let slug = Slug(value.code) {
        self = .document(DocumentKey(collection: type.schema.collection, slug: slug))
      } else {
        self = .value(Value(written: value))
      }
    case .list(let elements): self = .list(elements.map { DocumentContent($0, field) })
    case .members(let members):
      self = DocumentContent(members, field)
    }
  }

  private init(_ members: [(key: String, content: FieldContent)], _ field: FieldName) {
    switch field.parts {
    case .languages:
      func words(_ language: Language) -> String {
        if case .value(let value)? = members.first(where: { $0.key == language.rawValue })?.content
        {
          value.code
        } else {
          ""
        }
      }
      self = .words(.pair(en: words(.english), fr: words(.french)))
    case .fields(let parts):
      let pairs = parts().map { part in
        let content = members.first { $0.key == part.key }?.content ?? .nothing
        return (part.name.en, DocumentContent(content, part))
      }
      self = .group(Dictionary(pairs) { first, _ in first })
    case .none: self = .missing
    }
  }
}
