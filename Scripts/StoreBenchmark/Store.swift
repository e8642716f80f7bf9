import AccordDocuments

/// The invoices in a workspace: every call to the store that is measured lies here.
final class Store: @unchecked Sendable {  // Guarded by the caller, `insertAmongOthers` by a lock.
  private let workspace: Workspace

  init(in path: String, creating: Bool = false) throws {
    workspace = try Workspace.open(path, schemas: [Invoice.schema], creating: creating)
  }

  /// Ends the work as the end of a process would.
  func close() throws {}

  /// The bytes that the store makes of a value.
  static func bytes(of invoice: Invoice) throws -> [UInt8] {
    try DocumentEncoder.encode(invoice).body.bytes
  }

  /// The folder of the journal's segments.
  static func journal(in path: String) -> String { path + "/log" }

  /// The files of the index.
  static func runs(in path: String) -> [String] { Machine.names(in: path + "/index") }

  /// Removes the index, which can be made anew.
  static func forgetIndex(in path: String) { Machine.remove(path + "/index") }
}

extension Store {
  /// Writes new documents in one transaction.
  func insert(_ samples: [Sample]) throws { try write(samples) }

  /// Writes documents that are there in one transaction.
  func update(_ samples: [Sample]) throws { try write(samples) }

  private func write(_ samples: [Sample]) throws {
    let transaction = try workspace.begin()
    for sample in samples {
      let body = try JSON(parsing: sample.bytes)
      try transaction.put(
        DocumentDecoder.decode(
          Invoice.self, from: StoredDocument(key: sample.key.key, revision: 0, body: body)))
    }
    try workspace.commit(transaction, author: "bench", command: "benchmark")
  }

  /// Writes values in one transaction.
  func insert(_ values: [Invoice]) throws {
    let transaction = try workspace.begin()
    for value in values { try transaction.put(value) }
    try workspace.commit(transaction, author: "bench", command: "benchmark")
  }

  /// Writes one new document as one of several writers in this process.
  func insertAmongOthers(_ sample: Sample) throws {
    try Machine.exclusively { try write([sample]) }
  }
}

extension Store {
  /// Finds documents by identity and gives their bytes together.
  func lookUp(_ keys: [Key]) throws -> Int {
    let reader = try workspace.begin()
    var total = 0
    for key in keys { total += try reader.stored(key.key)?.body.bytes.count ?? 0 }
    return total
  }

  /// Finds documents by identity, decodes them and gives their amounts together.
  func lookUpDecoded(_ keys: [Key]) throws -> Int {
    let reader = try workspace.begin()
    var total = 0
    for key in keys {
      total += try reader.document(ID<Invoice>(key.key.slug))?.amount ?? 0
    }
    return total
  }

  /// Finds the documents of customers by the index and gives how many, with their bytes.
  func find(customers: [String]) throws -> Found {
    let wanted = Set(customers)
    var found = Found()
    for invoice in try workspace.begin().all(Invoice.self) where wanted.contains(invoice.customer) {
      found.add(invoice.bytes.count)
    }
    return found
  }

  /// Looks at every document and gives how many have the status and at least the amount.
  func count(status: String, amount: Int) throws -> Int {
    try workspace.begin().all(Invoice.self).count { $0.status == status && $0.amount >= amount }
  }
}
