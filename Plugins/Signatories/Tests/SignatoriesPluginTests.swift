import AccordConventions
import AccordRegistry
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

struct SignatoriesPluginTests {
  @Test func `the plugin keeps its promises`() throws {
    // Marc Millet holds no mandate: the examples give him one, and remove him.
    // One signature is there to be removed, outside the ceremony, which goes too.
    let signed =
      "agreement sign normandie-2024 --party region-normandie --person david-margueritte --on 2024-01-29"
    let problems = checkPlugin(
      SignatoriesPlugin(), with: [RegistryPlugin(), ConventionsPlugin()],
      after: preparation + signed,
      on: try CalendarDate(reading: "2024-07-01"))
    #expect(problems == [])
  }
}
