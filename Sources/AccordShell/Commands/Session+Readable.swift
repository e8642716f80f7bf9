import AccordDocuments
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
    let field = Text(
      en: path.isEmpty ? "it" : "its field \"\(path)\"",
      fr: path.isEmpty ? "il" : "son champ «\u{A0}\(path)\u{A0}»")
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
      throw NotReadable(key: key, path: path)
    }
  }
}

/// A document that its own type could not read again.
struct NotReadable: Fault, Hashable {
  let key: DocumentKey
  let path: String

  var code: String { "documents.not-readable" }

  var message: Text {
    Text(
      en:
        "\"\(key.description)\" could not be read again: its field \"\(path)\" would hold a value that it does not take.",
      fr:
        "«\u{A0}\(key.description)\u{A0}» ne pourrait pas être relu\u{A0}: son champ «\u{A0}\(path)\u{A0}» contiendrait une valeur qu’il n’admet pas."
    )
  }

  var advice: Text? {
    Text(
      en: "Nothing was stored. Give another value, or leave the field out.",
      fr: "Rien n’a été enregistré. Donnez une autre valeur, ou laissez le champ vide.")
  }
}
