import AccordConventions
import AccordPayments
import AccordPublications
import AccordRegistry
import AccordShell
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

/// Grants of 2023 that are signed, to try publications on. All of it is invented; the numbers have a
/// sound key and are those of a post office and of public bodies.
enum PublicationSample {
  static let others: [any Plugin] = [
    RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin(), PaymentsPlugin(),
  ]

  /// The beneficiaries, each with a number.
  static let places = [
    ("caen", "35600000049837"), ("rouen", "00543000400019"),
  ]

  /// A Region and two Missions Locales, without conventions.
  static let parties =
    """
    organisation add region --kind region --name "Région fictive" --siret 20005340300057
    person add presidente --given-name Camille --family-name Fictif
    mandate add region --person presidente --organisation region --title-fr Présidence --from 2022-01-01 --may-sign

    """
    + places.map { place, siret in
      """
      organisation add ml-\(place) --kind mission-locale --name "Mission Locale fictive de \(place)" --legal-form association --siret \(siret)
      person add p-\(place) --given-name Fictif --family-name \(place)
      mandate add m-\(place) --person p-\(place) --organisation ml-\(place) --title-fr Présidence --from 2022-01-01 --may-sign

      """
    }.joined() + """
      agreement create accord --years 2022-2026 --title-fr "Soutien aux Missions Locales"
      agreement party accord region
      agreement party accord --kind mission-locale
      envelope create e23 --agreement accord --year 2023 --amount 1M€ --title-fr Enveloppe

      """

  /// A convention that both have signed on 15 January 2023.
  static func convention(
    _ id: String, _ place: String, _ amount: Int, _ options: String = ""
  ) -> String {
    """
    convention add \(id) --envelope e23 --beneficiary ml-\(place) --amount \(amount) --object-fr "Fonctionnement 2023" --conditions-fr X --control-fr X --unused paid-back \(options)
    convention approve \(id) --decision CP-2023-01-05 --on 2023-01-05
    convention send \(id) --on 2023-01-08 --yes
    convention sign \(id) --party region --person presidente --on 2023-01-15
    convention sign \(id) --party ml-\(place) --person p-\(place) --on 2023-01-15

    """
  }

  static let signed =
    parties + convention("2023.ml-caen", "caen", 90_000, "--instalments 50/50")
    + convention("2023.ml-rouen", "rouen", 40_000)

  static let heading =
    "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide"

  /// What is written of them.
  static let published =
    [
      heading,
      "Région fictive,20005340300057,2023-01-15,CP-2023-01-05,Mission Locale fictive de caen,35600000049837,,Fonctionnement 2023,90000.00,aide en numéraire,échelonné,2023-01-01/2023-12-31,,non,1,Soutien aux Missions Locales",
      "Région fictive,20005340300057,2023-01-15,CP-2023-01-05,Mission Locale fictive de rouen,00543000400019,,Fonctionnement 2023,40000.00,aide en numéraire,unique,2023-01-01/2023-12-31,,non,1,Soutien aux Missions Locales",
    ].map { $0 + "\r\n" }.joined()

  /// A file of another office, with the defects that real ones have.
  static let otherFile = """
    NOM ATTRIBUANT;Identification de l'attribuant*;Date signature de la convention;Référence décision;Bénéficiaire; N° SIRET ;RNA;Objet du dossier;Montant voté;Nature;Conditions de versement;Dates de versement;idRAE;Notification UE;Pourcentage;Dispositif
    Commune fictive;20005340300057;2018-01-30;D-1;Club fictif;45032466000000.0;;Fête;40 000,00;aide en numéraire;unique;2018-02-01_2018-03-01;;non;1;Sport
    Commune fictive;20005340300057;30/01/2018;D-2;Amis fictifs;35600000049837;;Concert;NC;Aide en numéraire;unique;2018-02-01;;Oui;60;Culture
    Commune fictive;20005340300057;2018-01-30;D-3;Cercle fictif;;;Jeux;500;aide en nature;unique;2018-03-01/2018-02-01;;non;1;Jeux

    """

  /// A shell in which that script has run, on 30 January 2024 when no day is given.
  static func shell(
    _ script: String, today: CalendarDate? = nil, files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try TestShell(
      others + [PublicationsPlugin()], today: today, width: nil, isAgreed: true, files: files)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }
}
