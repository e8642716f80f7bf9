import AccordDocuments
import AccordLanguage
import AccordPartnership
import AccordTesting
import AccordWording
import Testing

@testable import accord

/// A convention whose beneficiary became another one by an amendment: the cards, the agenda and the
/// remarks name who receives the grant now.
struct SuccessorTests {
  @Test func `the card of the successor has the convention and its payments`() throws {
    let shell = try AmendedConvention.shell(AmendedConvention.succeeded)
    let card = shell.run("organisation show ml-bis")
    #expect(card.exitCode == 0, "\(card.text)")
    for part in ["Conventions", "56,000.00", "Payments awaited", "25,500.00"] {
      #expect(card.text.contains(part), "\(part): \(card.text)")
    }
    for part in ["Now of", "c.a1"] { #expect(!card.text.contains(part), "\(card.text)") }
    #expect(card.text.contains("c.a3"), "the amendment that it signed: \(card.text)")
    let former = shell.run("organisation show ml").text
    #expect(former.contains("Now of") && former.contains("ml-bis"), "\(former)")
    #expect(!former.contains("Payments awaited"), "\(former)")
  }

  @Test func `what is due is asked of the successor`() throws {
    let shell = try AmendedConvention.shell(
      AmendedConvention.succeeded, today: "2025-07-14")
    let mine = shell.run("agenda --days 900 --structure ml-bis | where document = conventions/c")
      .text
    #expect(mine.contains("report due"), "\(mine)")
    let former = shell.run(
      "agenda --days 900 --structure ml | where document = conventions/c | count")
    #expect(former.table?.rows == [[.integer(0)]], "\(former.text)")
    let late = shell.run("check | where rule = convention.report-late").text
    #expect(late.contains("Ask ml-bis for it"), "\(late)")
  }

  @Test func `both are found by it, and the day says whose it is`() throws {
    let shell = try AmendedConvention.shell(AmendedConvention.succeeded)
    let documents = try shell.documents()
    let (ml, bis) = (ID<Organisation>("ml")!, ID<Organisation>("ml-bis")!)
    let (before, after) = (
      try CalendarDate(reading: "2024-06-30"), try CalendarDate(reading: "2024-07-01")
    )
    #expect(try documents.conventions(everOf: ml).count == 1)
    #expect(try documents.conventions(everOf: bis).count == 1)
    #expect(try documents.conventions(of: ml, on: before).count == 1)
    #expect(try documents.conventions(of: bis, on: before).isEmpty)
    #expect(try documents.conventions(of: ml, on: after).isEmpty)
    #expect(try documents.conventions(of: bis, on: after).count == 1)
  }
}
