import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// What the nature of a grant and the legal form of its beneficiary ask for.
@Suite struct `The pieces that a beneficiary owes` {
  private static func pieces(_ form: String, _ nature: String) throws -> [String] {
    let shell = try PaymentSample.shell(
      PaymentSample.sent + """
        convention add c --envelope conventions-2024 --beneficiary ml-caen --amount 20000 --object-fr A --nature \(nature)
        organisation edit ml-caen --legal-form \(form)

        """)
    let card = try #require(shell.run("convention show c").card)
    let field = card.fields.first { $0.column.name.en == "pieces" }
    guard case .list(let values)? = field?.value else { return [] }
    return values.compactMap { value in
      guard case .text(let text) = value else { return nil }
      return text
    }
  }

  @Test(arguments: [
    ("association", "earmarked", true), ("association", "operating", false),
    ("gip", "earmarked", false), ("gip", "operating", false),
  ])
  func `the financial report is asked of an earmarked grant to a private body`(
    form: String, nature: String, isAsked: Bool
  ) throws {
    let pieces = try Self.pieces(form, nature)
    #expect(pieces.contains { $0.contains("cerfa 15059*02") } == isAsked, "\(pieces)")
    #expect(pieces.contains("activity report"), "\(pieces)")
  }
}
