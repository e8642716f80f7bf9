import AccordDocuments

extension DocumentReader {
  /// The documents of a type whose field fits, by its path: for types without declared fields.
  func documents<D: Document>(
    _ type: D.Type, where path: String, _ condition: FieldCondition
  ) throws -> [D] {
    try stored(FieldQuery(D.schema.collection, where: path, condition)).map {
      try DocumentDecoder.decode(D.self, from: $0)
    }
  }
}
