import AccordPartnership
import AccordWording
import Testing

struct SIRETTests {
  @Test(arguments: [
    ("20005340300057", "200 053 403 00057"),
    ("200 053 403 00057", "200 053 403 00057"),
    ("200.053.403.00057", "200 053 403 00057"),
    // La Poste: the head office fits the ordinary key, its offices the rule of the sum.
    ("35600000000048", "356 000 000 00048"),
    ("35600000049837", "356 000 000 49837"),
  ])
  func `reads a number that fits its key`(text: String, written: String) throws {
    let siret = try SIRET(reading: text)
    #expect(siret.written(in: .french).replacing("\u{A0}", with: " ") == written)
    #expect(try SIRET(reading: siret.code) == siret)
  }

  @Test(arguments: [
    // Often guessed for the Region; its key is wrong.
    ("20005340300017", "reading.siret.key"),
    // Test numbers of the grant services that no strict reader accepts.
    ("13579246800043", "reading.siret.key"),
    ("11223344500034", "reading.siret.key"),
    ("35600000000049", "reading.siret.key"),
    ("2000534030005", "reading.siret"),
    ("200053403000570", "reading.siret"),
    ("2000534O300057", "reading.siret"),
    ("", "reading.siret"),
    ("45032466000000.0", "reading.siret.spreadsheet"),
    ("45032466000000,0", "reading.siret.spreadsheet"),
    ("4,50325E+13", "reading.siret.spreadsheet"),
    ("４５０３２４６６００００００", "reading.siret"),
  ])
  func `refuses a number that is damaged, and says how`(text: String, code: String) {
    let fault = #expect(throws: ReadingFault.self) { try SIRET(reading: text) }
    #expect(fault?.code == code)
    #expect(fault?.advice != nil)
  }

  @Test func `takes a SIREN for what it is`() {
    let fault = #expect(throws: ReadingFault.self) { try SIRET(reading: "200053403") }
    #expect(fault?.advice?.en.contains("SIREN") == true)
  }

  @Test func `suggests the leading zeros that a spreadsheet drops, and does not add them`() {
    // 543000400019 is what a sheet leaves of 00543000400019.
    let whole = "00543000400019"
    let fault = #expect(throws: ReadingFault.self) { try SIRET(reading: "543000400019") }
    #expect(fault?.advice?.en.contains(whole) == true)
  }
}
