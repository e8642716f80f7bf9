import AccordJSON

/// A pointer from one document to another, kept sound by the store: a commit that would leave
/// it dangling is refused, whatever the plugin.
public struct Reference<D: Document>: Sendable, Hashable, Comparable {
  /// The identity of the document pointed at.
  public let id: ID<D>

  /// A reference to the document with that identity.
  public init(_ id: ID<D>) { self.id = id }

  /// The order of the names.
  public static func < (left: Reference, right: Reference) -> Bool { left.id < right.id }
}

extension Reference: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws { id = try ID(from: decoder) }

  /// Writes the name, and reports the reference to the store.
  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? DirectEncoder {
      encoder.note(id.key)
    } else {
      (encoder as? any ReferenceNoting)?.note(id.key)
    }
    try id.encode(to: encoder)
  }
}
