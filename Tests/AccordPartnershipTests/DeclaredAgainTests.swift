import AccordJSON
import AccordPartnership
import AccordWording
import Testing

@testable import AccordDocuments

/// What a command file declares again without a word of it stays as it is, whatever the type.
struct DeclaredAgainTests {
  /// Types whose members are worked out together, and are declared as one.
  private static let whole: Set<String> = [Allocation.schema.collection]

  /// The members of a document that a declaration can leave out, each with what becomes of it.
  private func leftOut<D: Document>(of document: D) throws -> [(name: String, isKept: Bool)] {
    let body = try DocumentEncoder.encode(document).body
    guard !Self.whole.contains(D.schema.collection), case .object(let members) = body else {
      return []
    }
    return members.filter { $0.name != "id" }.compactMap { member in
      let rest = JSON.object(members.filter { $0.name != member.name })
      // What is required cannot be left out, and what is decided refuses other terms.
      guard let declared = try? DocumentDecoder.decode(D.self, from: rest, key: document.key),
        let now = try? DocumentEncoder.encode(document.ensuring(declared)).body
      else { return nil }
      return (member.name, now[member.name] == member.value)
    }
  }

  @Test(arguments: FieldDeclarationTests.samples.indices)
  func `a member that is left out keeps its value`(index: Int) throws {
    let document = FieldDeclarationTests.samples[index]
    for member in try leftOut(of: document) {
      #expect(member.isKept, "\(type(of: document)).\(member.name)")
    }
  }

  @Test func `many members can be left out`() throws {
    let all = try FieldDeclarationTests.samples.map { try leftOut(of: $0).count }
    #expect(all[0] >= 15 && all.reduce(0, +) >= 100, "\(all)")
  }
}
