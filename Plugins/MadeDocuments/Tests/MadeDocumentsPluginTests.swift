import AccordMadeDocuments
import AccordTesting
import Testing

@Test func `the plugin of made documents keeps its promises`() {
  #expect(
    checkPlugin(
      MadeDocumentsPlugin(), with: DocumentSample.others,
      after: DocumentSample.script,
      then: "document make notification --for 2024.ml-elbeuf --to sent") == [])
}
