import AccordOffice
import AccordWording
import Testing

@Suite struct CommonOptionTests {
  @Test func `Without a convention both ways to name them are told`() {
    let fault = Failure.noConventionNamed
    #expect(fault.advice?.en.contains("--envelope") == true)
    #expect(fault.advice?.fr.contains("--enveloppe") == true)
  }
}
