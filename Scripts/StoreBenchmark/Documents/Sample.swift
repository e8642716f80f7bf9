import AccordDocuments
import AccordJSON

/// The identity of an invoice, ready for both sides.
struct Key: Sendable {
  let key: DocumentKey

  init(_ number: Int) { key = Key.id(number).key }

  /// The identity of an invoice.
  static func id(_ number: Int) -> ID<Invoice> {
    let digits = String(number)
    let name = "inv-" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    guard let id = ID<Invoice>(name) else { preconditionFailure(name) }
    return id
  }

  /// Lends the identity's bytes.
  func withName<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    var name = key.slug.name
    return try name.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
  }
}

/// An invoice in JSON with its identity: the same bytes for both sides.
struct Sample: Sendable {
  let key: Key
  let bytes: [UInt8]

  init(_ number: Int, revision: Int = 1) {
    key = Key(number)
    bytes = Invoice(number, revision: revision).bytes
  }

  /// Lends the identity's bytes and the document's.
  func withBytes<R>(
    _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) throws -> R
  ) rethrows -> R {
    try key.withName { name in try bytes.withUnsafeBytes { try body(name, $0) } }
  }
}

/// What a query has fetched.
struct Found: Equatable {
  private(set) var documents = 0
  private(set) var bytes = 0

  mutating func add(_ count: Int) {
    documents += 1
    bytes += count
  }
}
