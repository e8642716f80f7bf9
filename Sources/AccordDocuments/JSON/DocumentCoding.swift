/// STUB to be replaced: reads documents from their JSON.
public enum DocumentDecoder {
  /// Decodes a document from its record.
  public static func decode<D: Document>(_ type: D.Type, from record: StoredDocument) throws -> D {
    fatalError("not built yet")
  }
}
