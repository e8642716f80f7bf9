/// Collection and identity of a document, for code that knows no types: `books/demo-1`.
public struct DocumentKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The collection's name.
  public let collection: String
  /// The name within the collection.
  public let slug: Slug

  /// The key of a document.
  public init(collection: String, slug: Slug) {
    self.collection = collection
    self.slug = slug
  }

  /// The identity tells documents apart almost alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(slug) }

  /// `collection/identity`.
  public var description: String { "\(collection)/\(slug.name)" }

  /// By collection, then by identity.
  public static func < (left: DocumentKey, right: DocumentKey) -> Bool {
    (left.collection, left.slug) < (right.collection, right.slug)
  }
}

extension DocumentKey {
  /// A key from `collection/identity`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let slug = Slug(String(parts[1])) else { return nil }
    self.init(collection: String(parts[0]), slug: slug)
  }
}
