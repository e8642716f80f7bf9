import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@testable import AccordLanguage
@testable import AccordShell

/// What the journal tells: transactions and the history of a document.
struct RecordedRenderingTests {
  private static let key = DocumentKey(collection: "books", slug: Slug("dune")!)

  private static func commit(_ number: Int, _ command: String) -> CommitRecord {
    CommitRecord(
      number: number, at: Timestamp("2024-01-30T10:05:48.123456Z")!, author: "ana",
      command: command)
  }

  private static func book(_ title: String) -> JSON {
    .object([JSON.Member("title", .string(title))])
  }

  private static let history: PlannedChanges = {
    var second = PlannedChanges.Item(
      Change(key: key, before: book("Dune"), after: book("Dunes"), origin: 0), at: nil)
    second.version = .init(revision: 2, commit: commit(7, "book edit dune --title Dunes"))
    var first = PlannedChanges.Item(
      Change(key: key, before: nil, after: book("Dune"), origin: 0), at: nil)
    first.version = .init(revision: 1, commit: commit(3, "book add dune --title Dune"))
    return PlannedChanges([second, first], of: .history(key))
  }()

  private static let transaction = PlannedChanges(
    [.init(Change(key: key, before: book("Dune"), after: book("Dunes"), origin: 0), at: nil)],
    of: .transaction(commit(7, "book edit dune --title Dunes")))

  @Test func `a history shows each version with who made it, when and how`() {
    #expect(
      Samples.english.render(Self.history, as: .table) == """
        ~ revision 2: changed, 30 Jan 2024 at 10:05:48 UTC, by ana (transaction 7)
            book edit dune --title Dunes
            title: "Dune" → "Dunes"

        + revision 1: created, 30 Jan 2024 at 10:05:48 UTC, by ana (transaction 3)
            book add dune --title Dune
            title: "Dune"

        """)
    #expect(
      Samples.french.render(Self.history, as: .table).hasPrefix(
        """
        ~ révision 2\u{A0}: modifié, 30/01/2024 à 10:05:48 UTC, par ana (transaction 7)
            book edit dune --title Dunes
            title\u{A0}: «\u{A0}Dune\u{A0}» → «\u{A0}Dunes\u{A0}»

        """))
  }

  @Test func `a transaction shows who made it above what it changed`() {
    #expect(
      Samples.english.render(Self.transaction, as: .table) == """
        Transaction 7, 30 Jan 2024 at 10:05:48 UTC, by ana
            book edit dune --title Dunes

        ~ books/dune: changed
            title: "Dune" → "Dunes"

        1 changed, 0 created, 0 removed.

        """)
  }

  @Test func `machines get them as objects`() {
    #expect(
      Samples.english.render(Self.history, as: .jsonl) == """
        {"revision": 2, "transaction": 7, "date": "2024-01-30", "time": "10:05:48Z", "author": "ana", "command": "book edit dune --title Dunes", "document": "books/dune", "change": "changed", "fields": [{"field": "title", "before": "Dune", "after": "Dunes"}]}
        {"revision": 1, "transaction": 3, "date": "2024-01-30", "time": "10:05:48Z", "author": "ana", "command": "book add dune --title Dune", "document": "books/dune", "change": "created", "fields": [{"field": "title", "before": null, "after": "Dune"}]}

        """)
    let object = Samples.french.render(Self.transaction, as: .json)
    #expect(
      object.hasPrefix(
        "{\n  \"transaction\": 7,\n  \"date\": \"2024-01-30\",\n  \"time\": \"10:05:48Z\","))
  }

  @Test func `machines and stages get one row for each field of each version`() {
    #expect(
      Samples.english.render(Self.history, as: .tsv) == """
        document\trevision\ttransaction\tdate\ttime\tauthor\tcommand\tchange\tfield\tbefore\tafter
        books/dune\t2\t7\t2024-01-30\t10:05:48Z\tana\tbook edit dune --title Dunes\tchanged\ttitle\tDune\tDunes
        books/dune\t1\t3\t2024-01-30\t10:05:48Z\tana\tbook add dune --title Dune\tcreated\ttitle\t\tDune

        """)
  }
}
