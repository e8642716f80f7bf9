import AccordMadeDocuments
import AccordTesting
import Testing

@Test func `the plugin of made documents keeps its promises`() {
  #expect(
    checkPlugin(
      MadeDocumentsPlugin(), with: DocumentSample.others, after: DocumentSample.script,
      files: [
        "documents/2024.ml-elbeuf.odt": "code 2024.ml-elbeuf/1/00000000-0000"
      ]) == [])
}
