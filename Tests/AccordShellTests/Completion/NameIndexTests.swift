import Testing

@testable import AccordShell

struct NameIndexTests {
  private let bytes = Array(
    """

    ml-caen-la-mer\tmission locale caen la mer calvados centre
    ml-rouen\tmission locale rouen
    ville-caen\tville de caen
    region\tregion normandie

    """.utf8)

  private func found(_ word: String, limit: Int = 10) -> [String] {
    NameIndex.identities(in: bytes, beginningWith: word, limit: limit)
  }

  @Test func `identities come first, then words of names`() {
    #expect(found("caen") == ["ml-caen-la-mer", "ville-caen"])
    #expect(found("ml-") == ["ml-caen-la-mer", "ml-rouen"])
    #expect(found("normandie") == ["region"])
    #expect(found("aen").isEmpty && found("zzz").isEmpty)
  }

  @Test func `nothing written finds all, and no more than asked for`() {
    #expect(found("") == ["ml-caen-la-mer", "ml-rouen", "region", "ville-caen"])
    #expect(found("", limit: 2).count == 2)
  }
}
