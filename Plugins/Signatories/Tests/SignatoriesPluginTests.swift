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
        + """

        mandate add fictif-caen --person david-margueritte --organisation ml-caen --title-fr Fictif --from 2024-01-02 --may-sign
        mandate add fictif-arml --person david-margueritte --organisation arml --title-fr Fictif --from 2024-01-02 --may-sign
        agreement create en-vigueur --years 2024-2026 --title-fr Fictif
        agreement party en-vigueur region-normandie arml
        agreement axis en-vigueur 1 --title-fr Axe
        agreement open en-vigueur --on 2024-02-01
        agreement sign en-vigueur --party region-normandie --person david-margueritte --on 2024-02-05 --file scan-region.pdf
        agreement sign en-vigueur --party arml --person david-margueritte --on 2024-02-05
        agreement create ancien --years 2024-2026 --title-fr "Ancien fictif"
        agreement party ancien region-normandie arml
        agreement axis ancien 1 --title-fr Axe
        agreement open ancien --on 2024-01-02
        agreement attest ancien --party region-normandie --party arml --source "Communiqué fictif"
        convention add 2024.ml-caen-2 --envelope e-2024 --beneficiary ml-caen --amount 20000 --object-fr Action --conditions-fr X --control-fr X --unused paid-back
        convention approve 2024.ml-caen-2 --decision CP-1 --on 2024-05-01
        convention send 2024.ml-caen-2 --yes --on 2024-06-01
        convention enter-into-force 2024.ml-caen-2 --on 2024-06-02
        amendment draft 2024.ml-caen-2 --type duration --end 2024-12-31
        """
    let problems = checkPlugin(
      SignatoriesPlugin(), with: [RegistryPlugin(), ConventionsPlugin()],
      after: preparation + signed,
      files: [
        "scan.pdf": "fictif", "scan-region.pdf": "fictif aussi",
        "signatures.csv": "partie;signataire;date\nml-caen;david-margueritte;10/02/2024\n",
        "people.csv": "id;prénom;nom\np-0042;Camille;Fictif\n",
        "mandates.csv":
          "personne;structure;qualité;du;peut signer\nmarc-millet;ml-caen;Trésorier;2024-02-01;non\n",
        "ceremonies.csv": "accord;date;hôte\nnormandie-2024;2024-07-08;ml-caen\n",
      ],
      on: try CalendarDate(reading: "2024-07-01"))
    #expect(problems == [])
  }
}
