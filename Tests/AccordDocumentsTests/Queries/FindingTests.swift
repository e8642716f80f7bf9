import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// Documents found by what they say.
@Suite struct FindingTests {
  /// A document with indexed fields of several kinds.
  struct Invoice: Document {
    static let schema = Schema(
      "invoices", Text(en: "invoice", fr: "facture"), .feminine,
      indexes: ["status", "amount", "tags[]"])

    let id: ID<Invoice>
    var status: String?
    var amount: Int
    var tags: [String]
    var label: String { id.name }

    init(_ id: String, _ status: String?, _ amount: Int, tags: [String] = []) {
      self.id = slug(id)
      self.status = status
      self.amount = amount
      self.tags = tags
    }
  }

  let shelf = Shelf()
  let workspace: Workspace

  init() throws {
    workspace = try shelf.open(schemas: [Invoice.schema])
    try workspace.write {
      try $0.put(Invoice("a", "paid", 100, tags: ["x", "y"]))
      try $0.put(Invoice("b", "paid", -5, tags: ["y"]))
      try $0.put(Invoice("c", "open", 2_000_000))
      try $0.put(Invoice("d", nil, 7, tags: ["long text that goes on", "long text that ends"]))
      try $0.put(Invoice("e", "payé \"à Évreux\"", 100))
    }
  }

  private func names(
    _ path: String, _ condition: FieldCondition, in transaction: Transaction? = nil
  ) throws -> String {
    try (transaction ?? workspace.begin()).documents(Invoice.self, where: path, condition)
      .map(\.id.name).joined()
  }

  /// A reader that knows nothing of indexes.
  private struct PlainReader: DocumentReader {
    let transaction: Transaction
    func stored(_ key: DocumentKey) throws -> StoredDocument? { try transaction.stored(key) }
    func keys(in collection: String) throws -> [DocumentKey] {
      try transaction.keys(in: collection)
    }
  }

  @Test func `a reader without an index finds the same, changes that are not committed too`() throws
  {
    let transaction = try workspace.begin()
    try transaction.put(Invoice("f", "paid", 100, tags: ["y"]))
    try transaction.put(Invoice("a", "open", 3))
    try transaction.remove(slug("e") as ID<Invoice>)
    let plain = PlainReader(transaction: transaction)
    let conditions: [(String, FieldCondition)] = [
      ("status", .equals(.string("paid"))), ("amount", .between(.integer(0), .integer(200))),
      ("tags[]", .equals(.string("y"))), ("status", .between(.string("o"), nil)),
      ("id", .refers(to: slug("c") as ID<Invoice>)),
    ]
    for (path, condition) in conditions {
      let found = try plain.documents(Invoice.self, where: path, condition).map(\.id.name).joined()
      #expect(try names(path, condition, in: transaction) == found, "\(path)")
      #expect(!found.isEmpty, "\(path)")
    }
  }

  @Test func `what a rollback brings back is found again by its value`() throws {
    let transaction = try workspace.begin()
    try transaction.put(Invoice("f", "paid", 1, tags: ["z"]))
    let mark = transaction.mark()
    try transaction.put(Invoice("f", "open", 1))
    #expect(try names("status", .equals(.string("paid")), in: transaction) == "ab")
    #expect(try names("status", .equals(.string("open")), in: transaction) == "cf")
    #expect(try names("tags[]", .equals(.string("z")), in: transaction) == "")
    transaction.rollback(to: mark)
    #expect(try names("status", .equals(.string("paid")), in: transaction) == "abf")
    #expect(try names("status", .equals(.string("open")), in: transaction) == "c")
    #expect(try names("tags[]", .equals(.string("z")), in: transaction) == "f")
    try transaction.remove(slug("f") as ID<Invoice>)
    #expect(try names("status", .equals(.string("paid")), in: transaction) == "ab")
  }

  @Test func `by value`() throws {
    #expect(try names("status", .equals(.string("paid"))) == "ab")
    #expect(try names("status", .equals(.string("payé \"à Évreux\""))) == "e")
    #expect(try names("status", .equals(.string("pai"))) == "")
    #expect(try names("status", .equals(.null)) == "")
    #expect(try names("amount", .equals(.integer(100))) == "ae")
    #expect(try names("amount", .equals(.string("100"))) == "")
    #expect(try names("tags[]", .equals(.string("y"))) == "ab")
    #expect(try names("tags[]", .equals(.string("long text that ends"))) == "d")
  }

  @Test func `by range`() throws {
    #expect(try names("amount", .between(.integer(-5), .integer(100))) == "abde")
    #expect(try names("amount", .between(.integer(8), nil)) == "ace")
    #expect(try names("amount", .between(nil, .integer(7))) == "bd")
    #expect(try names("status", .between(.string("paid"), .string("paie"))) == "ab")
    #expect(try names("tags[]", .between(.string("long text"), .string("y"))) == "abd")
    #expect(try names("amount", .between(.integer(9), .integer(8))) == "")
  }

  @Test func `a field that is not indexed is found all the same`() throws {
    #expect(try names("id", .equals(.string("c"))) == "c")
  }

  @Test func `what was changed or removed is found as it is now`() throws {
    try workspace.write {
      try $0.put(Invoice("a", "open", 100))
      try $0.remove(ID<Invoice>("b")!)
    }
    #expect(try names("status", .equals(.string("paid"))) == "")
    #expect(try names("status", .equals(.string("open"))) == "ac")
    #expect(try names("tags[]", .equals(.string("y"))) == "")
  }

  @Test func `a transaction finds its own changes and not those made meanwhile`() throws {
    let transaction = try workspace.begin()
    try transaction.put(Invoice("f", "paid", 1))
    try transaction.put(Invoice("a", "open", 1))
    try workspace.write { try $0.put(Invoice("g", "paid", 1)) }
    #expect(try names("status", .equals(.string("paid")), in: transaction) == "bf")
    #expect(try names("status", .equals(.string("open")), in: transaction) == "ac")
    let past = try workspace.begin(asOf: .transaction(1))
    #expect(try names("status", .equals(.string("paid")), in: past) == "ab")
  }

  @Test(arguments: [15, 16, 17, 50])
  func `many documents of one value are found as they are now and as they were`(count: Int) throws {
    let ids = (0..<count).map { "n\($0 < 10 ? "0" : "")\($0)" }
    try workspace.write { for id in ids { try $0.put(Invoice(id, "many", 1)) } }
    let before = try workspace.begin()
    try workspace.write {
      for (number, id) in ids.enumerated() {
        if number % 3 == 0 { try $0.put(Invoice(id, "many", 2)) }
        if number % 5 == 1 { try $0.put(Invoice(id, "few", 1)) }
        if number % 7 == 2 { try $0.remove(ID<Invoice>(id)!) }
      }
    }
    let left = ids.indices.filter { $0 % 5 != 1 && $0 % 7 != 2 }.map { ids[$0] }
    #expect(try names("status", .equals(.string("many"))) == left.joined())
    #expect(try names("status", .equals(.string("many")), in: before) == ids.joined())
  }

  @Test func `the index gives the same as looking at all, opened again and written to files`()
    throws
  {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var options = Workspace.Options(patience: 0)
    options.limits.entries = 20
    for round in 0..<12 {
      let workspace = try Workspace.open(
        shelf.path, schemas: [Invoice.schema], creating: false, options, in: shelf.system)
      try workspace.write {
        for _ in 0..<10 {
          let id = "n\(next(30))"
          let invoice = Invoice(id, ["paid", "open"][next(2)], next(9), tags: ["t\(next(4))"])
          let isThere = try $0.document(invoice.id) != nil
          if next(5) > 0 || !isThere {
            try $0.put(invoice)
          } else {
            try $0.remove(invoice.id)
          }
        }
      }
      let reader = try workspace.begin()
      for amount in 0..<9 {
        let expected = try reader.all(Invoice.self).filter { $0.amount == amount }
        let found = try reader.documents(
          Invoice.self, where: "amount", .equals(.integer(amount)))
        #expect(found == expected, "round \(round), amount \(amount), seed \(seed)")
      }
      for tag in 0..<4 {
        let expected = try reader.all(Invoice.self).filter { $0.tags == ["t\(tag)"] }
        let found = try reader.documents(
          Invoice.self, where: "tags[]", .equals(.string("t\(tag)")))
        #expect(found == expected, "round \(round), tag \(tag), seed \(seed)")
      }
    }
    #expect(shelf.system.files.keys.contains { $0.hasSuffix(".run") })
  }
}
