import AccordWording
import Testing

@testable import AccordShell

struct LineTranslationTests {
  private let catalogue: CommandCatalogue

  init() throws { catalogue = try CommandCatalogue([LibraryPlugin(), ShellPlugin()]) }

  @Test(arguments: [
    ("book list", "livre lister"),
    ("book list on-shelf", "livre lister en-rayon"),
    (
      "ensure shelf add a --name \"First  shelf\"", "assurer rayon ajouter a --nom \"First  shelf\""
    ),
    ("plan ensure shelf add a --name 'x'", "prévoir assurer rayon ajouter a --nom 'x'"),
    (
      "book add one --title=title --price \"4 000 €\" --status lent --no-rare --tag where",
      "livre ajouter one --titre=title --prix \"4 000 €\" --statut prêté --no-rare --mot-clé where"
    ),
    ("book add one --title T --rare=yes", "livre ajouter one --titre T --rare=oui"),
    (
      "book list | where status = lent and price>=10€ | sort by price desc, title | take 3",
      "livre lister | où statut = prêté et prix>=10€ | trier par prix décroissant, titre | prendre 3"
    ),
    (
      "book list | where not (title ~ \"and\" or status in (lent, ordered)) | select id, price",
      "livre lister | où non (titre ~ \"and\" ou statut dans (prêté, commandé)) | choisir id, prix"
    ),
    (
      "book list | where price is not missing and rare = yes | sum price | as table",
      "livre lister | où prix est non absent et rare = oui | sommer prix | en tableau"
    ),
    ("book list | where title = and | count", "livre lister | où titre = and | compter"),
    ("shelf remove a --yes", "rayon supprimer a --oui"),
    ("book scrap --yes one", "livre pilonner --oui one"),
    ("language fr", "langue fr"),
    ("nonsense x", "nonsense x"), ("book add", "book add"),
    ("book list | where", "book list | where"),
  ])
  func `a line is written in the words of the other language, its values stay`(
    english: String, french: String
  ) {
    #expect(LineTranslation(catalogue, to: .french)(english) == french)
  }

  @Test func `the examples of a page speak its language`() throws {
    let page = try Help(catalogue: catalogue).page(for: ["help"])
    #expect(page.en.contains("  help check\n") && page.fr.contains("  aide check\n"))
  }
}
