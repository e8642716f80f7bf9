import AccordJSON
public import AccordWording

/// The identity of a document of type `D`: a slug that knows its collection.
///
/// Inside a document it is that document's own identity. To point at another document, hold a
/// `Reference`, which the store keeps from dangling.
public struct ID<D: Document>: Sendable, Hashable, Comparable {
  /// The name within the collection.
  public let slug: Slug

  /// The identity with that name.
  public init(_ slug: Slug) { self.slug = slug }

  /// The identity with that name, or `nil` when `name` is not a slug.
  public init?(_ name: String) {
    guard let slug = Slug(name) else { return nil }
    self.slug = slug
  }

  /// The name itself.
  public var name: String { slug.name }

  /// A reference to the document.
  public var reference: Reference<D> { Reference(self) }

  /// The order of the names.
  public static func < (left: ID, right: ID) -> Bool { left.slug < right.slug }
}

extension ID: WrittenValue {
  /// Without examples: what can be named is what the workspace holds.
  public static var kind: ValueKind { ValueKind(D.schema.name) }

  public init(reading text: String) throws(ReadingFault) { self.init(try Slug(reading: text)) }

  public func written(in language: Language) -> String { name }

  public var code: String { name }
}

extension ID: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws { slug = try Slug(from: decoder) }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws { try slug.encode(to: encoder) }
}

/// An identity whose document type is known at run time only: what the shell needs to complete
/// and to check an argument that names a document.
public protocol DocumentIdentity: WrittenValue {
  /// The type of the document.
  static var documentType: any Document.Type { get }
  /// The identity with that name.
  init(_ slug: Slug)
}

extension ID: DocumentIdentity {
  public static var documentType: any Document.Type { D.self }
}
