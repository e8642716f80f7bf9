import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

struct PlanRenderingTests {
  private static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { JSON.Member($0.key, $0.value) })
  }

  private static func key(_ collection: String, _ name: String) -> DocumentKey {
    DocumentKey(collection: collection, slug: Slug(name)!)
  }

  private static let script = SourceText(name: "demo.accord", text: "a\nb\nc")

  private static let plan = PlannedChanges([
    .init(
      Change(
        key: key("conventions", "2024.demo"),
        before: object(["amount": .integer(100), "status": .string("draft"), "gone": .bool(true)]),
        after: object([
          "amount": .integer(200), "status": .string("draft"), "lines": .array([.integer(1)]),
        ]), origin: 1),
      at: SourcePlace(script, line: 2, column: 1, length: 1)),
    .init(
      Change(
        key: key("organisations", "demo"), before: nil,
        after: object(["name": .string("Démo"), "address": object(["commune": .string("Rouen")])]),
        origin: 2),
      at: SourcePlace(script, line: 3, column: 1, length: 1)),
    .init(
      Change(
        key: key("people", "demo"), before: object(["name": .string("D")]), after: nil, origin: 0),
      at: nil),
  ])

  @Test func `a plan shows each document, its fields and its line`() {
    #expect(
      Samples.english.render(Self.plan, as: .table) == """
        ~ conventions/2024.demo: changed, demo.accord:2
            amount: 100 → 200
            lines: (nothing) → 1
            gone: yes → (nothing)

        + organisations/demo: created, demo.accord:3
            name: "Démo"
            address.commune: "Rouen"

        - people/demo: removed

        1 to create, 1 to change, 1 to remove.

        """)
    #expect(
      Samples.french.render(Self.plan, as: .table).hasPrefix(
        """
        ~ conventions/2024.demo\u{A0}: modifié, demo.accord:2
            amount\u{A0}: 100 → 200
            lines\u{A0}: (rien) → 1
            gone\u{A0}: oui → (rien)

        """))
    #expect(
      Samples.french.render(Self.plan, as: .table).hasSuffix(
        "1 à créer, 1 à modifier, 1 à supprimer.\n"))
  }

  @Test func `a plan without changes says so`() {
    #expect(Samples.english.render(PlannedChanges([]), as: .table) == "No change.\n")
    #expect(Samples.french.render(PlannedChanges([]), as: .table) == "Aucun changement.\n")
    #expect(
      Samples.french.render(PlannedChanges([]), as: .json) == """
        {
          "changes": [],
          "changed": 0,
          "created": 0,
          "removed": 0,
          "files": [],
          "totals": [],
          "acts": [],
          "warnings": [],
          "errors": []
        }

        """)
  }

  @Test func `machines get the plan as objects or as rows`() {
    #expect(
      Samples.english.render(Self.plan, as: .jsonl) == """
        {"document": "conventions/2024.demo", "change": "changed", "file": "demo.accord", "line": 2, "fields": [{"field": "amount", "before": 100, "after": 200}, {"field": "lines", "before": null, "after": [1]}, {"field": "gone", "before": true, "after": null}]}
        {"document": "organisations/demo", "change": "created", "file": "demo.accord", "line": 3, "fields": [{"field": "name", "before": null, "after": "Démo"}, {"field": "address.commune", "before": null, "after": "Rouen"}]}
        {"document": "people/demo", "change": "removed", "fields": []}

        """)
    #expect(
      Samples.french.render(Self.plan, as: .tsv).hasPrefix(
        "document\tchange\tfield\tbefore\tafter\tfile\tline\n"
          + "conventions/2024.demo\tchanged\tamount\t100\t200\tdemo.accord\t2\n"))
  }

  @Test func `a new list of objects is told member by member, one of texts as one field`() {
    let list = JSON.array([Self.object(["n": .integer(1), "t": .string("x")])])
    let fields = [
      FieldChange(path: "axes[0].n", before: nil, after: .integer(1)),
      FieldChange(path: "axes[0].t", before: nil, after: .string("x")),
    ]
    #expect(JSONDifference.between(nil, list, path: "axes") == fields)
    #expect(
      JSONDifference.between(list, nil, path: "axes")
        == fields.map { FieldChange(path: $0.path, before: $0.after, after: nil) })
    let texts = JSON.array([.string("a"), .string("b")])
    #expect(
      JSONDifference.between(nil, texts, path: "tags")
        == [FieldChange(path: "tags", before: nil, after: texts)])
  }

  @Test func `adding to a list shows the added element alone`() {
    let old = JSON.array([.string("a"), .string("c")])
    let new = JSON.array([.string("a"), .string("b"), .string("c")])
    #expect(
      JSONDifference.between(old, new, path: "parties")
        == [FieldChange(path: "parties[1]", before: nil, after: .string("b"))])
    #expect(
      JSONDifference.between(new, old, path: "parties")
        == [FieldChange(path: "parties[1]", before: .string("b"), after: nil)])
  }

  @Test func `an element of a list is compared field by field`() {
    let old = JSON.array([Self.object(["n": .integer(1), "t": .string("x")])])
    let new = JSON.array([Self.object(["n": .integer(1), "t": .string("y")])])
    #expect(
      JSONDifference.between(old, new, path: "axes")
        == [FieldChange(path: "axes[0].t", before: .string("x"), after: .string("y"))])
    #expect(JSONDifference.between(old, old).isEmpty)
    #expect(JSONDifference.between(.null, nil).isEmpty)
  }
}
