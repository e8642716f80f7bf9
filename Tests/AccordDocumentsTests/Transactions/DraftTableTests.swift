import TestSupport
import Testing

@testable import AccordDocuments
@testable import AccordJSON

@Suite struct DraftTableTests {
  private func draft(_ key: DocumentKey, _ text: String?, before: String? = nil) -> Draft {
    Draft(
      NewVersion(
        key: key, form: 1, revision: 1, previous: nil,
        body: text.map { RawJSON(.string($0)).bytes }),
      before: before.map { RawJSON(.string($0)) }, references: [], origin: 0)
  }

  /// Identities that occur in two collections, so that their hashes are the same.
  private let keys = (0..<40).flatMap { number in
    ["books", "authors"].map { DocumentKey(collection: $0, slug: Slug("n\(number)")!) }
  }

  @Test(arguments: 0..<20)
  func `whatever is written and taken back, it is as in a list`(seed: Int) {
    var chance = SeededNumbers(seed: UInt64(seed))
    var table = DraftTable()
    var list: [(key: DocumentKey, text: String?)] = []
    var marks: [(mark: DraftTable.Mark, list: [(key: DocumentKey, text: String?)])] = []
    for step in 0..<600 {
      switch Int.random(in: 0..<20, using: &chance) {
      case 0: marks.append((table.mark(), list))
      case 1:
        guard let last = marks.popLast() else { continue }
        table.rollback(to: last.mark)
        list = last.list
      default:
        let key = keys[Int.random(in: 0..<keys.count, using: &chance)]
        let text = Bool.random(using: &chance) ? "\(step)" : nil
        if let index = table.index(of: key) {
          table.replace(index, with: draft(key, text))
          list[index].text = text
        } else {
          table.append(draft(key, text))
          list.append((key, text))
        }
      }
      #expect(table.all.map(\.key) == list.map(\.key))
      #expect(table.all.map { $0.after?.json.string } == list.map(\.text))
      #expect(table.changed.map(\.key) == list.filter { $0.text != nil }.map(\.key))
      #expect(table.hasChanges == list.contains { $0.text != nil })
      for key in keys { #expect(table.index(of: key) == list.firstIndex { $0.key == key }) }
    }
  }

  @Test func `what is written back as it was is no change`() {
    var table = DraftTable()
    table.append(draft(keys[0], "new", before: "old"))
    table.append(draft(keys[1], "new"))
    table.replace(
      0, with: table.all[0].becoming(RawJSON(.string("old")), [], personal: [], origin: 7))
    #expect(table.changed.map(\.key) == [keys[1]])
    #expect(table[keys[0]]?.origin == 7)
  }
}
