import AccordWording
import Testing

@testable import AccordShell

struct HelpReferenceTests {
  private let help: Help

  init() throws {
    help = Help(catalogue: try CommandCatalogue([GardenPlugin(), ShellPlugin()]))
  }

  @Test func `the reference of a command says how it is written, what it takes and shows`() throws {
    let french = try help.page(for: [], as: .markdown).fr
    #expect(
      french.contains(
        """
        <a id="command-garden-add"></a>

        #### jardin ajouter

        `jardin ajouter ID --prix MONTANT [options]`

        Ajouter un jardin. Elle écrit. En anglais\u{A0}: `garden add`.

        Un jardin est inventé.

        Prend\u{A0}:

        - `ID` (texte) — Son identifiant.
        - `--prix MONTANT` (montant) — Ce qu’il coûte.
        """))
    #expect(
      french.contains(
        """
        Exemples\u{A0}:

        ```text
        # En ajouter un
        jardin ajouter g-1 --prix 4M€
        ```

        """))
    #expect(french.contains("- `sévérité`") || french.contains("- `gravité` (mot)\n"))
  }

  @Test func `a page becomes a list and paragraphs, and its words no markup`() {
    var page = HelpPage(.english)
    page.paragraph("a * b <c>")
    page.heading(.same("Heads"))
    page.columns([("term `x`", "what"), ("bare", "")])
    page.definition("--x N", "explained")
    page.code("accord x")
    #expect(
      page.markdown(level: 3) == """
        a \\* b &lt;c>

        ### Heads

        - `` term `x` `` — what
        - `bare`
        - `--x N`

        explained

        - `accord x`


        """)
  }

  @Test func `the reference is asked for from outside as well as at the prompt`() {
    let world = TestWorld()
    let whole = world.run("help", "--markdown", "--lang", "fr")
    #expect(whole.code == .done)
    #expect(whole.output.hasPrefix("# Référence des commandes\n"))
    #expect(world.run("-c", "help --markdown", "--lang", "fr").output == whole.output)
    #expect(world.run("help", "garden", "--markdown").code == .usage)
    #expect(world.run("-c", "help garden --markdown").messages.contains("help.markdown"))
    #expect(world.run("help", "--markdwn").messages.contains("--markdown"))
  }
}
