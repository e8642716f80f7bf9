import AccordConventions
import AccordDocuments
import AccordPartnership
import AccordRegistry
import AccordShell
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

/// What was stored before there were circuits, limited mandates, scans and attested signatures; all
/// invented.
struct OlderSignatureTests {
  @Test func `older documents are read as they were meant`() throws {
    let shell = try TestShell(
      [RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin()],
      stored: [
        OlderDocument(
          "mandates/m", version: 1,
          json:
            #"{"id":"m","person":"p","organisation":"o","title":{"en":"Chair","fr":"Présidente"},"from":"2024-01-01","maySign":true}"#
        ),
        OlderDocument(
          "agreements/a", version: 2,
          json:
            #"{"id":"a","title":{"en":"A","fr":"A"},"years":{"first":2024,"last":2026},"parties":["o"],"axes":[],"commitments":[],"status":"draft","steps":[],"amendments":[]}"#
        ),
        OlderDocument(
          "signatures/a.o", version: 1,
          json:
            #"{"id":"a.o","agreement":"a","party":"o","person":"p","mandate":"m","date":"2024-01-29","manner":"paper"}"#
        ),
      ])
    let mandate = try #require(try shell.find(Mandate.self, "m"))
    #expect(mandate.documents == [] && mandate.isFor(.agreement) && mandate.isFor(.convention))
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "a"))
    #expect(agreement.circuit.isEmpty)
    let signature = try #require(try shell.find(Signature.self, "a.o"))
    #expect(!signature.isAttested && signature.file == nil && signature.date?.code == "2024-01-29")
    let state = SignatureState(of: agreement, signatures: [signature])
    #expect(state.isComplete && state.completion == signature.date)
  }
}
