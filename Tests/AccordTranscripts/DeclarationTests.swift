import AccordShell
import AccordWording
import Testing

@testable import accord

struct DeclarationTests {
  @Test func `the plugins of the house declare nothing wrongly`() throws {
    let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    #expect(catalogue.declarationFaults.map { $0.message.en } == [])
    #expect(catalogue.plugins.count == plugins.count + 1)
  }
}
