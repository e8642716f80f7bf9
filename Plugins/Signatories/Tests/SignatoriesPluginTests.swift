import AccordConventions
import AccordRegistry
import AccordSignatories
import AccordTesting
import Testing

struct SignatoriesPluginTests {
  @Test func `the plugin keeps its promises`() throws {
    // Marc Millet holds no mandate: the examples give him one, and remove him.
    let problems = checkPlugin(
      SignatoriesPlugin(), with: [RegistryPlugin(), ConventionsPlugin()], after: preparation)
    #expect(problems == [])
  }
}
