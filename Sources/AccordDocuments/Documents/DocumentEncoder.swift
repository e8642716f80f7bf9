import AccordJSON
package import AccordWording

/// Writes documents as JSON and notes the references that they hold.
package enum DocumentEncoder {
  /// A document as JSON.
  package struct Encoded {
    /// The document, as UTF-8.
    package let bytes: [UInt8]
    /// Its references, in the order of its fields.
    package let references: [FoundReference]

    /// The document.
    package var body: JSON { (try? JSON(parsing: bytes)) ?? .null }
  }

  /// Encodes a document. Members keep the order of declaration; optionals that are `nil` are
  /// left out.
  package static func encode(_ document: some Document) throws -> Encoded {
    try encode(document, by: DocumentWriter())
  }

  /// Encodes a document by a writer that has written nothing or was reset.
  static func encode(_ document: some Document, by writer: DocumentWriter) throws -> Encoded {
    do {
      try writer.write(document)
    } catch  where writer.isIrregular {
      return try tree(of: document)  // Which also finds the path of what went wrong.
    }
    guard !writer.isIrregular else { return try tree(of: document) }
    return Encoded(bytes: writer.bytes, references: writer.references)
  }

  /// Encodes a document, whatever the order in which its type does so.
  static func tree(of document: some Document) throws -> Encoded {
    let findings = References()
    let encoder = ValueEncoder(path: CodingPlace(parent: nil, step: .root), references: findings)
    try document.encode(to: encoder)
    return Encoded(bytes: encoder.node.json.bytes, references: findings.found)
  }
}

extension DocumentEncoder {
  /// The values of a document that are more than JSON's own (amounts, dates, rates, choices), by
  /// their exact path: `payments[2].amount`. What its fields give goes before what it stores: a
  /// year before the number.
  package static func values(in document: some Document) throws -> [String: any WrittenValue] {
    let findings = References()
    findings.values = [:]
    let place = CodingPlace(parent: nil, step: .root)
    try document.encode(to: ValueEncoder(path: place, references: findings))
    return (findings.values ?? [:]).merging(document.fieldValues) { _, given in given }
  }

  /// How people read these values: words as they are shown, not as they are typed.
  static func readings(in document: some Document) throws -> [String: Text] {
    try values(in: document).mapValues { value in
      (value as? any Choice)?.shown ?? .each { value.written(in: $0) }
    }
  }

  /// How people write these values.
  package static func writings(in document: some Document) throws -> [String: Text] {
    try values(in: document).mapValues { value in .each { value.written(in: $0) } }
  }
}

extension DocumentEncoder {
  /// The amounts of a document that lie in no list, by their path: `budget.amount`.
  package static func amounts(in document: some Document) throws -> [String: Money] {
    let findings = References()
    findings.amounts = [:]
    let place = CodingPlace(parent: nil, step: .root)
    try document.encode(to: ValueEncoder(path: place, references: findings))
    return findings.amounts ?? [:]
  }
}
