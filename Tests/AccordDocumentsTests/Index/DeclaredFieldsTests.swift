import AccordJSON
import AccordWording
import Synchronization
import Testing

@testable import AccordDocuments

/// An index of a program that declared other fields, and when fields are made.
@Suite struct DeclaredFieldsTests {
  /// As one program declares it.
  struct Plain: Document {
    static let schema = Schema("invoices", Text(en: "invoice", fr: "facture"), .feminine)
    let id: ID<Plain>
    var status: String
    var number: String
    var label: String { id.name }
  }

  /// As another one does, with fields by which it is found.
  struct Sorted: Document {
    static let schema = Schema(
      "invoices", Text(en: "invoice", fr: "facture"), .feminine,
      unique: [UniqueField("number", Text(en: "number", fr: "numéro"))], indexes: ["status"])
    let id: ID<Sorted>
    var status: String
    var number: String
    var label: String { id.name }
  }

  let shelf = Shelf()

  init() throws {
    let workspace = try shelf.open(schemas: [Plain.schema])
    try workspace.write {
      try $0.put(Plain(id: slug("a"), status: "paid", number: "1"))
      try $0.put(Plain(id: slug("b"), status: "open", number: "2"))
    }
    workspace.store.ledger.checkpoint([])
  }

  private func paid(_ workspace: Workspace) throws -> [String] {
    try workspace.begin().documents(Sorted.self, where: "status", .equals(.string("paid")))
      .map(\.id.name)
  }

  @Test func `opening takes the index as it is, a look-up has it hold what is declared`() throws {
    let workspace = try shelf.open(.readOnly, schemas: [Sorted.schema])
    #expect(workspace.store.ledger.index.runs.count == 1)
    #expect(try paid(workspace) == ["a"])
    #expect(workspace.store.ledger.index.runs.isEmpty)
  }

  @Test func `what is added before the look-up is found as well`() throws {
    let workspace = try shelf.open(schemas: [Sorted.schema])
    try shelf.open(schemas: [Plain.schema]).write {
      try $0.put(Plain(id: slug("c"), status: "paid", number: "3"))
    }
    #expect(try paid(workspace) == ["a", "c"])
  }

  @Test func `a unique value that the index does not hold is refused all the same`() throws {
    let workspace = try shelf.open(schemas: [Sorted.schema])
    let refusal = try #require(throws: CommitRefused.self) {
      try workspace.write { try $0.put(Sorted(id: slug("c"), status: "paid", number: "1")) }
    }
    #expect(refusal.violations.map(\.document.slug.name) == ["c"])
  }

  @Test func `fields are made when something that they tell is asked for, once`() throws {
    let count = Counter()
    let schema = Schema(
      "invoices", Text(en: "invoice", fr: "facture"), .feminine, fields: count.fields)
    let workspace = try shelf.open(.readOnly, schemas: [schema])
    #expect(try workspace.begin().keys(in: "invoices").count == 2)
    #expect(count.made == 0)
    #expect(schema.unique.map(\.path) == ["number"])
    #expect(schema.prose.isEmpty)
    #expect(count.made == 1)
  }

  /// Fields that tell how often they were made.
  private final class Counter: Sendable {
    private let count = Mutex(0)
    var made: Int { count.withLock { $0 } }

    var fields: [Field<Plain>] {
      count.withLock { $0 += 1 }
      return [
        Field(
          "number", fr: "numéro", \.number, help: Text(en: "a number", fr: "un numéro"), .unique)
      ]
    }
  }
}
