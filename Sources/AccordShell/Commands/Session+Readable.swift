import AccordDocuments
import AccordJSON
import AccordWording

/// What is put is what can be read; what is stored and cannot be read stands in nobody's way.
extension Session {
  /// The documents of a type that can be read. The others are told as warnings, each once.
  func allReadable<D: Document>(_ type: D.Type) throws -> [D] {
    try readable(
      try documents.keys(in: D.schema.collection).compactMap { try documents.stored($0) })
  }

  /// The documents of these records that can be read. The others are told as warnings.
  func readable<D: Document>(_ records: [StoredDocument]) throws -> [D] {
    try records.compactMap { record -> D? in
      do {
        return try DocumentDecoder.decode(D.self, from: record)
      } catch StoreError.unreadable(let key, let path) {
        leaveOut(key, at: path)
        return nil
      }
    }
  }

  private func leaveOut(_ key: DocumentKey, at path: String) {
    let name = shell.catalogue.fieldNames(in: key.collection).name(of: path)
    let field =
      path.isEmpty
      ? Text(en: "it", fr: "il")
      : Text(en: "its field \"\(name)\"", fr: "son champ «\u{A0}\(name)\u{A0}»")
    let remark =
      Text(
        en: "\"\(key.description)\" is left out: \(field) cannot be read. ",
        fr:
          "«\u{A0}\(key.description)\u{A0}» est laissé de côté\u{A0}: \(field) ne peut pas être lu. "
      ) + StoreError.remedy(forUnreadable: key)
    if !warnings.contains(remark) { warn(remark) }
  }

  /// Requires what would be stored of a document to be readable.
  ///
  /// - Throws: `NotReadable`.
  func requireReadable<D: Document>(_ stored: RawJSON, as document: D) throws {
    let record = StoredDocument(key: document.key, revision: 0, raw: stored)
    do {
      _ = try DocumentDecoder.decode(D.self, from: record)
    } catch StoreError.unreadable(let key, let path) {
      throw NotReadable(key: key, field: FieldNames(of: D.self).name(of: path))
    }
  }
}

/// A document that its own type could not read again.
struct NotReadable: Fault, Hashable {
  let key: DocumentKey
  /// What people call the field that keeps it from being read.
  let field: Text

  var code: String { "documents.not-readable" }

  var message: Text {
    Text(
      en:
        "\"\(key.description)\" could not be read again: its field \"\(field)\" would hold a value that it does not take.",
      fr:
        "«\u{A0}\(key.description)\u{A0}» ne pourrait pas être relu\u{A0}: son champ «\u{A0}\(field)\u{A0}» contiendrait une valeur qu’il n’admet pas."
    )
  }

  var advice: Text? {
    Text(
      en: "Nothing was stored. Give another value, or leave the field out.",
      fr: "Rien n’a été enregistré. Donnez une autre valeur, ou laissez le champ vide.")
  }
}

/// A stored document that its type cannot read, called by the name of the field.
struct UnreadableDocument: Fault, Hashable {
  let key: DocumentKey
  let field: Text

  private var fault: StoreError { .unreadable(key, path: field.en) }
  var code: String { fault.code }
  var message: Text { StoreError.unreadable(key, at: field) }
  var advice: Text? { fault.advice }
}

extension CommandCatalogue {
  /// What people call the places in the documents of a collection.
  func fieldNames(in collection: String) -> FieldNames {
    FieldNames(of: documentType(of: collection))
  }

  /// A fault as it is told to people: fields are called by their names.
  func worded(_ fault: any Fault) -> any Fault {
    guard case StoreError.unreadable(let key, let path)? = fault as? StoreError else {
      return fault
    }
    return UnreadableDocument(key: key, field: fieldNames(in: key.collection).name(of: path))
  }
}
