import AccordJSON

extension Transaction {
  /// The sum of a whole number over the committed documents of a collection, those that have
  /// none left out; `nil` where it would be greater than the machine can hold.
  ///
  /// - Parameter path: the path of the number, as schemas write it: `amount`.
  package func committedTotal(of path: String, in collection: String) throws -> Int? {
    let field = JSONPath(path)
    let version = declarations.version(of: collection)
    var total = 0
    var isOver = false
    func add(_ value: RawValue) {
      guard case .number(let digits) = value,
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { return }
      let (sum, overflow) = total.addingReportingOverflow(number)
      total = sum
      isOver = isOver || overflow
    }
    try snapshot.scan(collection) { record in
      guard let document = record.body else { return }
      try watch?.poll()
      if record.form < version {
        guard let raw = try snapshot.body(of: record, collection) else { return }
        raw.bytes.withUnsafeBytes { field.each(inRaw: $0, add) }
      } else {
        field.each(inRaw: document, add)
      }
    }
    return isOver ? nil : total
  }
}

extension Transaction {
  /// The revision of a document in the state that the transaction builds upon; 0 where there never
  /// was one.
  package func baseRevision(of key: DocumentKey) throws -> Int {
    if let draft = drafts[key] { return draft.revision }
    return try snapshot.newest(key)?.revision ?? 0
  }

  /// The bytes that a document has in this transaction; `nil` where there is none.
  package func bytes(of key: DocumentKey) throws -> [UInt8]? { try stored(key)?.raw.bytes }
}
