import AccordPublications
import AccordTesting
import Testing

@Test func `the publications plugin keeps its promises`() {
  let problems = checkPlugin(
    PublicationsPlugin(), with: PublicationSample.others,
    after: PublicationSample.signed
      + "publish file first.csv --year 2023 --on 2023-03-01\ngrant import department.csv\n",
    // There is something new to publish.
    then: "organisation edit ml-rouen --name \"Mission Locale fictive renommée\"",
    files: [
      "other.csv": PublicationSample.otherFile, "published.csv": PublicationSample.published,
      "department.csv": OtherGrantSample.file,
      "grants.csv": OtherGrantSample.file([OtherGrantSample.line(object: "Autre action")]),
      "operations.csv":
        "Numéro Opération;Intitulé du projet;Montant UE\nX-1;Projet fictif;1 234,50\n",
    ])
  #expect(problems == [])
}
