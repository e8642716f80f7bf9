import AccordDocuments

/// The documents that a command has decoded. It is for commands that only read: nothing changes
/// meanwhile.
final class ReadDocuments {
  /// All documents of a collection, by its name.
  private var collections: [String: any Sendable] = [:]
  private var collected = 0
  /// Single documents.
  private var documents: [DocumentKey: any Document] = [:]

  /// How many documents are kept: those of ten years of a large network, at a kilobyte or two each.
  private static let most = 100_000
  /// How many single ones are kept.
  private static let mostSingle = 4096

  /// All documents of a type, where they are kept.
  func all<D: Document>(_ type: D.Type) -> [D]? { collections[D.schema.collection] as? [D] }

  /// Keeps all documents of a type, unless they are too many.
  func keep<D: Document>(_ all: [D]) {
    guard collected + all.count <= ReadDocuments.most else { return }
    collected += all.count
    collections[D.schema.collection] = all
  }

  /// A document that is kept.
  func document<D: Document>(_ id: ID<D>) -> D? {
    documents.isEmpty ? nil : documents[id.key] as? D
  }

  /// Keeps a document, unless there are too many.
  func keep<D: Document>(_ document: D) {
    if documents.count < ReadDocuments.mostSingle { documents[document.key] = document }
  }
}
