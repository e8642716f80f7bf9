import AccordDocuments
import AccordPartnership
import AccordWording
import Testing

@testable import AccordPress

@Suite struct `The wording follows the facts` {
  @Test func `without a ceremony, no place and nobody attending`() throws {
    var partnership = ReportedPartnership()
    partnership.ceremony = nil
    partnership.signatures = [
      ReportedPartnership.signature(of: "margueritte", for: "region-normandie", atCeremony: false),
      ReportedPartnership.signature(of: "canayer", for: "arml", atCeremony: false),
    ]
    let text = try partnership.text()
    #expect(text.fr.contains("a été signé lundi 29 janvier 2024 par David Margueritte"))
    #expect(!text.fr.contains("cérémonie"))
    #expect(!text.fr.contains("assist"))
    #expect(!text.en.contains("ceremony"))
  }

  @Test func `signatures of several days are told day by day`() throws {
    var partnership = ReportedPartnership()
    partnership.ceremony = nil
    partnership.date = CalendarDate(year: 2024, month: 2, day: 2)!
    partnership.signatures = [
      ReportedPartnership.signature(of: "margueritte", for: "region-normandie", atCeremony: false),
      ReportedPartnership.signature(
        of: "canayer", for: "arml", on: CalendarDate(year: 2024, month: 2, day: 1)!,
        atCeremony: false),
    ]
    let text = try partnership.text()
    #expect(text.fr.contains("signé lundi 29 janvier 2024 par David"))
    #expect(text.fr.contains("l’orientation, et jeudi 1er février 2024 par Agnès"))
    #expect(text.en.contains("and on Thursday 1 February 2024 by Agnès"))
  }

  @Test func `a signature after the release is not told`() throws {
    var partnership = ReportedPartnership()
    partnership.ceremony = nil
    partnership.signatures = [
      ReportedPartnership.signature(of: "margueritte", for: "region-normandie", atCeremony: false),
      ReportedPartnership.signature(
        of: "canayer", for: "arml", on: CalendarDate(year: 2024, month: 2, day: 1)!,
        atCeremony: false),
    ]
    #expect(try !partnership.text().fr.contains("Canayer"))
  }

  @Test func `one witness, or none`() throws {
    var partnership = ReportedPartnership()
    partnership.ceremony?.witnesses.removeFirst()
    #expect(
      try partnership.text().fr.contains(
        "Y assistait Marc Millet, Président de cette Mission Locale."))
    partnership.ceremony?.witnesses.removeAll()
    let text = try partnership.text()
    #expect(text.fr.contains("Calvados Centre.\n"))
    #expect(text.en.contains("Calvados Centre.\n"))
  }

  @Test func `signed by all, some attested by a source, the release says so`() throws {
    var partnership = ReportedPartnership()
    #expect(try partnership.text().fr.contains("l’accord réunit 26 parties\u{A0}: la Région"))
    partnership.signatures += partnership.missions.map { mission in
      Signature(
        id: ID("accord.\(mission.id.name)")!, agreement: partnership.agreement.id.reference,
        party: mission.id.reference, attestedBy: "Communiqué fictif")
    }
    let text = try partnership.text()
    #expect(text.fr.contains("l’accord est signé par ses 26 parties\u{A0}: la Région Normandie"))
    #expect(text.en.contains("the agreement is signed by its 26 parties: the Région Normandie"))
    #expect(!text.fr.contains("réunit"))
    partnership.signatures.removeLast()
    #expect(try partnership.text().en.contains("brings together 26 parties"))
  }

  @Test func `a single Mission Locale goes by its name and in the singular`() throws {
    var partnership = ReportedPartnership()
    partnership.missions = [partnership.missions[0]]
    let text = try partnership.text()
    #expect(
      text.fr.contains("3 parties\u{A0}: la Région Normandie, l’ARML et la Mission Locale Caen"))
    #expect(text.fr.contains("La Mission Locale est par ailleurs membre du Service public"))
    #expect(text.fr.contains("Par convention annuelle"))
    #expect(text.en.contains("The Mission Locale is also a member of the Regional Public"))
    #expect(!text.fr.contains("les 24"))
  }

  @Test func `parties of other kinds are named`() throws {
    var partnership = ReportedPartnership()
    partnership.agreement.parties =
      ([partnership.region, partnership.arml] + partnership.missions + [partnership.agency])
      .map(\.id.reference)
    #expect(
      try partnership.text().fr.contains(
        "27 parties\u{A0}: la Région Normandie, l’ARML, les 24 Missions Locales et l’Agence Régionale"
      ))
  }

  @Test func `one axis, one situation, one age, one reception point`() throws {
    var partnership = ReportedPartnership()
    partnership.agreement.axes.removeLast(5)
    partnership.network?.audiences.removeFirst(2)
    partnership.network?.ages = AgeRange(from: 18, to: 18)
    partnership.activity?.receptionPoints = 1
    partnership.activity?.isAtLeast = false
    let text = try partnership.text()
    #expect(text.fr.contains("selon un axe de travail\u{A0}:"))
    #expect(text.fr.contains("en situation de réinsertion professionnelle."))
    #expect(text.fr.contains("les jeunes de 18 ans"))
    #expect(
      text.fr.contains(
        "accompagnent 50\u{202F}000 jeunes. Elles disposent d’un unique point d’accueil."))
    #expect(text.en.contains("along one axis:"))
    #expect(text.en.contains("aged 18,"))
  }

  @Test func `without a call, nothing of European funds`() throws {
    var partnership = ReportedPartnership()
    partnership.calls = []
    let text = try partnership.text()
    #expect(!text.fr.contains("appel à projets"))
    #expect(!text.fr.contains("européen"))
    #expect(!text.en.contains("call for projects"))
  }

  @Test func `another rate, one theme, budgets that differ`() throws {
    var partnership = ReportedPartnership()
    partnership.calls[0].fundingRate = .percent(80)
    partnership.calls[0].themes.removeLast()
    partnership.calls[0].budgets[2].amount = .euros(1_234_500)
    let text = try partnership.text()
    #expect(text.fr.contains("couvre 80\u{A0}% du coût des projets retenus."))
    #expect(!text.fr.contains("la totalité des moyens"))
    #expect(text.fr.contains("il porte sur une thématique, qui répond"))
    #expect(
      text.fr.contains(
        "de 2,5\u{A0}M€ en 2024, de 2,5\u{A0}M€ en 2025 et de 1\u{202F}234\u{202F}500\u{A0}€ en 2026"
      ))
    #expect(text.en.contains("80% of the cost of the projects retained."))
  }

  @Test func `a single year of budget is told as that year’s`() throws {
    var partnership = ReportedPartnership()
    partnership.calls[0].budgets.removeLast(2)
    #expect(try partnership.text().fr.contains("Cet appel est doté de 2,5\u{A0}M€ pour 2024."))
  }

  @Test func `a programme managed by another authority names it`() throws {
    var partnership = ReportedPartnership()
    partnership.calls[0].managedBy = partnership.agency.id.reference
    #expect(
      try partnership.text().fr.contains("dont la gestion revient à l’Agence Régionale"))
  }

  @Test func `a release of a later year tells the funding of that year`() throws {
    var partnership = ReportedPartnership()
    partnership.date = CalendarDate(year: 2025, month: 2, day: 1)!
    partnership.envelope?.year = 2025
    #expect(try partnership.text().fr.contains("4\u{A0}M€ pour 2025"))
    #expect(try partnership.text().fr.contains("Communiqué de presse du 1er février 2025"))
  }

  @Test(arguments: [
    ("chargée de l'emploi", "chargée de l’emploi"),
    (
      "l’emploi, la formation et les mobilités",
      "en charge de l’emploi, de la formation et des mobilités"
    ),
    ("emploi et formation", "au titre du portefeuille «\u{A0}emploi et formation\u{A0}»"),
  ])
  func `a portfolio follows the title, however it was entered`(
    _ portfolio: String, _ clause: String
  ) throws {
    var partnership = ReportedPartnership()
    partnership.mandates[0].portfolio = .pair(en: "employment", fr: portfolio)
    let text = try partnership.text()
    #expect(text.fr.contains("Vice-Président de la Région Normandie \(clause), et par"))
    #expect(text.en.contains("Vice-President of the Région Normandie in charge of employment, and"))
  }

  @Test(arguments: [
    ("Le Havre", "Maire du Havre"), ("Les Andelys", "Maire des Andelys"),
    ("L’Aigle", "Maire de L’Aigle"), ("Évreux", "Maire d’Évreux"),
    ("Honfleur", "Maire de Honfleur"),
    ("Caen", "Maire de Caen"),
  ])
  func `a mayor is of the commune, its article contracted`(_ commune: String, _ title: String)
    throws
  {
    var partnership = ReportedPartnership()
    partnership.town.commune = commune
    #expect(try partnership.text().fr.contains("Rodolphe Thomas, \(title), et Marc"))
  }

  @Test(arguments: [
    ("Ville d’Hérouville-Saint-Clair", "Maire d’Hérouville-Saint-Clair"),
    ("Ville du Havre", "Maire du Havre"), ("Commune de Bernay", "Maire de Bernay"),
  ])
  func `a municipality without a commune gives it by its name`(_ name: String, _ title: String)
    throws
  {
    var partnership = ReportedPartnership()
    partnership.town.name = name
    partnership.town.commune = nil
    #expect(try partnership.text().fr.contains("Rodolphe Thomas, \(title), et Marc"))
  }

  @Test func `a name without a known gender takes no article`() throws {
    var partnership = ReportedPartnership()
    partnership.agency.name = "France Travail"
    #expect(try partnership.text().fr.contains("assurée par France Travail."))
    #expect(try partnership.text().en.contains("run by France Travail."))
  }

  /// The facts of the release of 30 January 2024 carry over, its sentences do not.
  @Test(arguments: [
    "un acteur incontournable pour la mise en œuvre des politiques régionales",
    "jouent un rôle prépondérant dans l'accueil, l'information, l'orientation et l'accompagnement des jeunes",
    "qu'ils soient en situation de décrochage scolaire, de recherche d'emploi ou de réinsertion professionnelle",
    "ce sont plus de 50 000 jeunes qui sont accompagnés par ces structures",
    "330 points d'accueil sont répartis dans toute la Région",
    "constituent des partenaires privilégiés de la Région au sein du réseau des acteurs emploi, formation et orientation",
    "en participant activement au pilotage local des politiques emploi-formation",
    "déploient une offre de service globale intégrant les dispositifs de la Région au bénéfice des publics jeunes suivis par les Missions Locales",
    "définit les engagements de chacune des parties autour des axes de travail suivants",
    "Un financement est versé annuellement à chaque Mission Locale, pour soutenir l'activité classique des structures",
    "La somme globale dédiée à ces conventions est de 4 millions d'€ pour 2024 répartis entre les structures du réseau",
    "Il propose plusieurs thématiques d'intervention s'inscrivant dans les objectifs de l'accord-cadre",
    "Les projets retenus sont financés à 100 %, garantissant ainsi aux structures d'avoir le financement nécessaire",
  ])
  func `no seven words in a row come from the release that was published`(
    _ phrase: String
  ) throws {
    func words(_ text: String) -> [Substring] {
      text.folded.split { !$0.isLetter && !$0.isNumber }
    }
    func line(_ words: some Sequence<Substring>) -> String {
      " " + words.joined(separator: " ") + " "
    }
    let composed = try line(words(ReportedPartnership().text().fr))
    let published = words(phrase)
    #expect(published.count >= 7)
    for start in 0...max(0, published.count - 7) {
      let run = line(published[start..<min(start + 7, published.count)])
      #expect(!composed.contains(run), "\(run)")
    }
    #expect(!composed.contains(" en presence de "))
  }
}
