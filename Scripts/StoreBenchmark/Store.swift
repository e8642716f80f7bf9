import AccordDocuments
import AccordJSON

/// The invoices in a workspace: every call to the store that is measured lies here.
final class Store {
  private let workspace: Workspace

  init(in path: String, creating: Bool = false) throws {
    workspace = try Workspace.open(path, schemas: [Invoice.schema], creating: creating)
  }

  /// Ends the work as the end of a process would.
  func close() throws { workspace.close() }

  /// The bytes that the store makes of a value.
  static func bytes(of invoice: Invoice) throws -> [UInt8] {
    try DocumentEncoder.encode(invoice).bytes
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
      try transaction.put(raw: sample.bytes, as: sample.key.key)
    }
    try workspace.commit(transaction, author: "bench", command: "benchmark")
  }

  /// Writes values in one transaction.
  func insert(_ values: [Invoice]) throws {
    let transaction = try workspace.begin()
    for value in values { try transaction.put(value) }
    try workspace.commit(transaction, author: "bench", command: "benchmark")
  }
}

extension Store {
  /// Finds documents by identity and gives their bytes together.
  func lookUp(_ keys: [Key]) throws -> Int {
    let reader = try workspace.begin()
    var total = 0
    for key in keys { total += try reader.withBytes(of: key.key) { $0.count } ?? 0 }
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
    let reader = try workspace.begin()
    var found = Found()
    for customer in customers {
      try reader.scan("invoices", where: "customer", .equals(.string(customer))) {
        found.add($0.count)
      }
    }
    return found
  }

  /// Looks at every document and gives how many have the status and at least the amount.
  func count(status: String, amount: Int) throws -> Int {
    var count = 0
    try workspace.begin().scan(
      "invoices",
      where: [
        ("status", .equals(.string(status))), ("amount", .between(.integer(amount), nil)),
      ]
    ) { _ in count += 1 }
    return count
  }
}
