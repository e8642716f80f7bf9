import AccordRegistry
import AccordTesting
import Testing

struct RegistryPluginTests {
  @Test func `the plugin keeps its promises`() {
    let problems = checkPlugin(
      RegistryPlugin(),
      after: """
        network add spro --name-en "Guidance service" --name-fr "Service de l’orientation" --ages 15-30
        network add essai --name-en Trial --name-fr Essai
        organisation add ml-elbeuf --kind mission-locale --name "Mission Locale Elbeuf"
        organisation add saisie-double --kind mission-locale --name "Saisie en double"
        point add elbeuf-gare --organisation ml-elbeuf --name Gare --commune Elbeuf
        activity record ml-elbeuf 2022 --young-people 10 --fictitious
        """,
      files: [
        "structures.csv": "id;nom;departement\nml-fictive;Mission Locale Fictive;76\n",
        "points.csv": "structure;libelle;commune\nMission locale Elbeuf;Centre;Elbeuf\n",
        "chiffres-2023.csv": "structure;annee;jeunes;fictif\nml-elbeuf;2023;1 200;oui\n",
      ])
    #expect(problems == [])
  }
}
