import AccordWording
import Testing

@testable import AccordDocuments
@testable import AccordJSON

/// Documents of older forms, read through migrations.
@Suite struct MigrationTests {
  /// The first form: one name.
  struct First: Document {
    static let schema = Schema("people", Text(en: "person", fr: "personne"), .feminine)
    let id: ID<First>
    var name: String
    var label: String { name }
  }

  /// The third form: the name in two parts, and the town, which the second form brought.
  struct Third: Document {
    static let schema = Schema(
      "people", Text(en: "person", fr: "personne"), .feminine, version: 3, indexes: ["last"],
      migrations: [
        Migration(to: 3) { person in
          guard case .string(let name)? = person["name"] else { return }
          let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
          person["first"] = .string(parts[0])
          person["last"] = .string(parts.count > 1 ? parts[1] : "")
          person["name"] = nil
        },
        Migration(to: 2) { person in person["town"] = .string("Caen") },
      ])
    let id: ID<Third>
    var town: String
    var first: String
    var last: String
    var label: String { first + " " + last }
  }

  let shelf = Shelf()

  init() throws {
    let workspace = try shelf.open(schemas: [First.schema])
    try workspace.write {
      try $0.put(First(id: slug("a"), name: "Anne Exemple"))
      try $0.put(First(id: slug("b"), name: "Bob Essai"))
    }
  }

  @Test func `older documents are read through all migrations, in order`() throws {
    let workspace = try shelf.open(schemas: [Third.schema])
    let anne = try workspace.begin().document(ID<Third>("a")!)
    #expect(anne == Third(id: slug("a"), town: "Caen", first: "Anne", last: "Exemple"))
    // What was written stays as it was.
    #expect(shelf.lines.contains { $0.contains("\"name\":\"Anne Exemple\"") })
  }

  @Test func `an index covers what the migrations make of older documents`() throws {
    let workspace = try shelf.open(schemas: [Third.schema])
    let found = try workspace.begin().documents(
      Third.self, where: "last", .equals(.string("Essai")))
    #expect(found.map(\.first) == ["Bob"])
  }

  @Test func `a document that is changed is written in the newest form`() throws {
    let workspace = try shelf.open(schemas: [Third.schema])
    try workspace.write {
      var anne = try #require(try $0.document(ID<Third>("a")!))
      anne.town = "Évreux"
      try $0.put(anne)
    }
    #expect(shelf.lines.contains { $0.hasPrefix("{\"put\":\"people/a\",\"v\":3") })
    let history = try workspace.history(of: ID<Third>("a")!.key)
    #expect(history.map { $0.after?["town"] } == [.string("Évreux"), .string("Caen")])
  }

  @Test func `writing a migrated document back as it is changes nothing`() throws {
    let workspace = try shelf.open(schemas: [Third.schema])
    let receipt = try workspace.write {
      try $0.put(Third(id: slug("a"), town: "Caen", first: "Anne", last: "Exemple"))
    }
    // The order of the members differs, so the document is written once in the new form.
    #expect(receipt?.changed ?? 0 <= 1)
  }

  @Test func `a newer form makes the workspace read-only, with a clear message`() throws {
    try shelf.open(schemas: [Third.schema]).write {
      try $0.put(Third(id: slug("c"), town: "Rouen", first: "C", last: "C"))
    }
    let workspace = try shelf.open(schemas: [First.schema])
    #expect(workspace.isReadOnly)
    #expect(
      workspace.notices.map(\.en) == ["A newer version of Accord wrote documents of \"people\"."])
    let fault = try #require(throws: WorkspaceFault.self) {
      try workspace.write { try $0.put(First(id: slug("d"), name: "D")) }
    }
    #expect(fault.code == "workspace.newer")
  }

  @Test func `a missing migration is named`() throws {
    struct Gap: Document {
      static let schema = Schema(
        "people", Text(en: "person", fr: "personne"), version: 3,
        migrations: [Migration(to: 3) { _ in }])
      let id: ID<Gap>
      var label: String { id.name }
    }
    let workspace = try shelf.open(schemas: [Gap.schema])
    #expect(throws: StoreError.notMigrated("people", from: 1)) {
      try workspace.begin().document(ID<Gap>("a")!)
    }
  }
}
