/// Reads documents from their JSON.
public enum DocumentDecoder {
  /// The document that a record holds.
  ///
  /// - Throws: `StoreError.unreadable` with the path when the record does not have the form of
  ///   the type.
  public static func decode<D: Document>(_ type: D.Type, from record: StoredDocument) throws -> D {
    let decoder = ValueDecoder(value: record.body, place: CodingPlace(parent: nil, step: .root))
    do {
      return try D(from: decoder)
    } catch let error as DecodingError {
      throw StoreError.unreadable(record.key, path: path(of: error))
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
