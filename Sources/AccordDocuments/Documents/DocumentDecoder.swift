import AccordJSON

/// Reads documents from their JSON.
package enum DocumentDecoder {
  /// The document that a record holds.
  ///
  /// - Throws: `StoreError.unreadable` with the path when the record does not have the form of
  ///   the type.
  package static func decode<D: Document>(_ type: D.Type, from record: StoredDocument) throws -> D {
    try record.raw.bytes.withUnsafeBytes { try decode(type, from: $0, key: record.key) }
  }

  /// The document that the bytes of a JSON document hold.
  ///
  /// - Throws: `StoreError.unreadable` with the path when they do not have the form of the type.
  static func decode<D: Document>(
    _ type: D.Type, from bytes: UnsafeRawBufferPointer, key: DocumentKey
  ) throws -> D {
    if bytes.count <= DirectDecoding.limit {
      do {
        return try DirectDecoding.decode(type, from: bytes)
      } catch {
        // Where something is wrong, the slower way knows what and where.
      }
    }
    return try decode(type, from: (try? JSON(parsing: Array(bytes))) ?? .null, key: key)
  }

  /// The document that a JSON value is.
  ///
  /// - Throws: `StoreError.unreadable` with the path when it does not have the form of the type.
  package static func decode<D: Document>(_ type: D.Type, from body: JSON, key: DocumentKey) throws
    -> D
  {
    let decoder = ValueDecoder(value: body, place: CodingPlace(parent: nil, step: .root))
    do {
      return try D(from: decoder)
    } catch let error as DecodingError {
      throw StoreError.unreadable(key, path: path(of: error))
    } catch {
      // A type may refuse in words of its own; which field it was is not known then.
      throw StoreError.unreadable(key, path: "")
    }
  }

  private static func path(of error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return ""
    }
    var path = ""
    for key in context.codingPath {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
    return path
  }
}
