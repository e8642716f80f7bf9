import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// The values of one document for one template, and what was looked up for them.
final class FieldReading {
  let session: Session
  /// The documents from which the values come.
  private(set) var sources: Set<DocumentKey> = []
  /// Whether one of them is marked as invented.
  private(set) var isFictitious = false

  init(_ session: Session) { self.session = session }

  /// Notes a document whose values are read.
  func note(_ key: DocumentKey) { sources.insert(key) }

  /// The fields that a template reads of a document.
  func record(
    _ document: any Document, _ fields: [ReadField], _ paths: FieldPaths
  ) throws -> TemplateData {
    note(key(of: document))
    var members: [String: TemplateData] = [:]
    for field in fields {
      guard let inner = paths[field.name.en] else { continue }
      members[field.name.en] = try field.data(self, document, inner)
    }
    return .record(members)
  }

  /// The document of a reference; `nil` where there is none.
  func find(_ key: DocumentKey, _ type: any Document.Type) throws -> (any Document)? {
    func find<D: Document>(_ type: D.Type) throws -> (any Document)? {
      try session.documents.document(ID<D>(key.slug))
    }
    note(key)
    return try find(type)
  }

  func key(of document: any Document) -> DocumentKey {
    func key<D: Document>(_ document: D) -> DocumentKey { document.key }
    return key(document)
  }

  /// Notes that a value is invented.
  func noteFictitious() { isFictitious = true }
}
