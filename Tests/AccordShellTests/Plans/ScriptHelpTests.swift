import Testing

@testable import AccordShell

@Suite struct ScriptHelpTests {
  private static let files = [
    "a.accord": """
    # Opens a year: its envelope
    # and its conventions.
    param year: int "budget year"
    param total: amount = "4 M€" "what there is"
    include "b.accord"
    book list
    """,
    "b.accord": "param note\nparam year: int = 2000",
  ]

  @Test func `help of a script lists what it takes`() {
    let world = TestWorld(files: Self.files)
    let result = world.run("run", "a.accord", "--help")
    #expect(result.code == .done)
    #expect(
      result.output == """
        accord run a.accord year=… note=… [name=…]

        Opens a year: its envelope and its conventions.

        Parameters
          year   budget year (whole number, required)
          total  what there is (amount, 4 M€ when left out)
          note   (text, required)

        """)
    #expect(result.opened.isEmpty)
    let french = world.run("exécuter", "a.accord", "--aide", "--lang", "fr").output
    #expect(french.contains("total  what there is (montant, à défaut 4 M€)"))
    #expect(french.contains("note   (texte, obligatoire)"))
  }

  @Test func `missing and wrong parameters are all named at once`() {
    let world = TestWorld(files: Self.files)
    let result = world.run("run", "a.accord", "total=much", "yaer=2024")
    #expect(result.code == .usage)
    for code in ["language.missing-parameter", "reading.amount", "language.unknown-parameter"] {
      #expect(result.messages.contains("error[\(code)]"), "\(code): \(result.messages)")
    }
    #expect(result.messages.contains("Did you mean \"year\"?"))
  }
}
