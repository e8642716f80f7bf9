import AccordTesting
import Testing

struct LoansPluginTests {
  @Test func `the plugin keeps its promises`() {
    #expect(checkPlugin(LoansPlugin(), after: "loan add l-1 --item Tent --due 2024-01-01") == [])
  }
}
