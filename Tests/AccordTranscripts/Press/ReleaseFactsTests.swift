import AccordPartnership
import AccordWording
import Testing

@testable import AccordPress

/// A fact of the press release of 30 January 2024, as the composed text has to say it.
struct StatedFact: CustomTestStringConvertible {
  let name: String
  let fr: [String]
  let en: [String]

  init(_ name: String, fr: String..., en: String...) {
    self.name = name
    self.fr = fr
    self.en = en
  }

  var testDescription: String { name }

  static let all = [
    StatedFact(
      "it was signed on Monday 29 January 2024", fr: "signé lundi 29 janvier 2024",
      en: "signed on Monday 29 January 2024"),
    StatedFact(
      "at the Mission Locale Caen la Mer Calvados Centre",
      fr: "La cérémonie s’est tenue à la Mission Locale Caen la Mer Calvados Centre.",
      en: "The ceremony was held at the Mission Locale Caen la Mer Calvados Centre."),
    StatedFact(
      "by David Margueritte, Vice-President of the Region",
      fr: "par David Margueritte, Vice-Président de la Région Normandie",
      en: "by David Margueritte, Vice-President of the Région Normandie"),
    StatedFact(
      "in charge of employment, training and guidance",
      fr: "chargé de l’emploi, de la formation et de l’orientation",
      en: "in charge of employment, training and guidance"),
    StatedFact(
      "by Agnès Canayer, President of the ARML",
      fr:
        "par Agnès Canayer, Présidente de l’Association Régionale des Missions Locales de Normandie",
      en:
        "by Agnès Canayer, President of the Association Régionale des Missions Locales de Normandie"
    ),
    StatedFact(
      "in the presence of Rodolphe Thomas, Mayor of Hérouville-Saint-Clair",
      fr: "Y assistaient Rodolphe Thomas, Maire d’Hérouville-Saint-Clair",
      en: "It was attended by Rodolphe Thomas, Mayor of Hérouville-Saint-Clair"),
    StatedFact(
      "and of Marc Millet, President of that Mission Locale",
      fr: "et Marc Millet, Président de cette Mission Locale",
      en: "and Marc Millet, President of that Mission Locale"),
    StatedFact(
      "the release is of 30 January 2024", fr: "Communiqué de presse du 30 janvier 2024",
      en: "Press release, 30 January 2024"),
    StatedFact(
      "the network has 24 Missions Locales and the ARML that leads it",
      fr:
        "Les 24 Missions Locales et l’Association Régionale des Missions Locales de Normandie (ARML)",
      "qui anime leur réseau",
      en:
        "The 24 Missions Locales and the Association Régionale des Missions Locales de Normandie (ARML)",
      "which leads their network"),
    StatedFact(
      "what they do",
      fr: "tiennent une place prépondérante pour accueillir, informer, orienter et accompagner",
      en: "have a leading part in receiving, informing, guiding and supporting"),
    StatedFact(
      "for whom", fr: "les jeunes de 16 à 25 ans", en: "young people aged 16 to 25"),
    StatedFact(
      "in which situations",
      fr: "décrochage scolaire, recherche d’emploi ou réinsertion professionnelle",
      en: "dropping out of school, looking for work or returning to work"),
    StatedFact(
      "330 reception points over the region",
      fr: "330 points d’accueil couvrent toute la région.",
      en: "330 reception points cover the whole region."),
    StatedFact(
      "more than 50,000 young people each year",
      fr: "Chaque année, ces structures accompagnent plus de 50\u{202F}000 jeunes.",
      en: "Each year they support more than 50,000 young people."),
    StatedFact(
      "a key part in regional policies", fr: "un relais essentiel de l’action régionale",
      en: "a key role in putting regional policies into practice"),
    StatedFact(
      "a leading partner on employment, training and guidance",
      fr: "Partenaire de premier plan de la Région pour l’emploi, la formation et l’orientation",
      en: "leading partner of the Region on employment, training and guidance"),
    StatedFact(
      "a part in steering employment and training locally",
      fr: "pilotage local de l’emploi et de la formation",
      en: "steering employment and training policy locally"),
    StatedFact(
      "members of the SPRO, run by the agency",
      fr: "membres du Service public régional de l’orientation (SPRO)",
      "assurée par l’Agence Régionale de l’Orientation et des Métiers",
      en: "members of the Regional Public Guidance Service (SPRO)",
      "run by the Agence Régionale de l’Orientation et des Métiers"),
    StatedFact(
      "a complete service with the schemes of the Region, run together",
      fr:
        "La Région Normandie et le réseau des Missions Locales déploient ensemble une offre de service complète, où les dispositifs de la Région",
      en:
        "The Région Normandie and the network of the Missions Locales together run a single, complete service, into which the Region’s own schemes are built"
    ),
    StatedFact(
      "the agreement runs 2024–2026", fr: "Conclu pour 2024-2026", en: "Concluded for 2024–2026"),
    StatedFact(
      "its 26 parties: the Region, the ARML and the 24 Missions Locales",
      fr: "26 parties\u{A0}: la Région Normandie, l’ARML et les 24 Missions Locales",
      en: "26 parties: the Région Normandie, the ARML and the 24 Missions Locales"),
    StatedFact(
      "each party’s commitments along six axes",
      fr: "chaque partie s’engage selon six axes de travail",
      en: "what each party undertakes along six axes"),
    StatedFact(
      "axis 1", fr: "1. Orientation, connaissance des métiers et projet socio-professionnel",
      en: "1. Guidance, knowledge of occupations and social and career plans"),
    StatedFact(
      "axis 2",
      fr:
        "2. Accès à la formation et développement des compétences, notamment par l’offre de formation du territoire",
      en:
        "2. Access to training and development of skills, above all by the training on offer in the region"
    ),
    StatedFact(
      "axis 3", fr: "3. Lutte contre le décrochage scolaire et raccrochage",
      en: "3. Tackling early school leaving and bringing drop-outs back"),
    StatedFact(
      "axis 4", fr: "4. Accès aux droits, autonomie et compétences citoyennes",
      en: "4. Access to rights, autonomy and skills for citizenship"),
    StatedFact(
      "axis 5", fr: "5. Accès, maintien et retour à l’emploi",
      en: "5. Finding, keeping and returning to employment"),
    StatedFact("axis 6", fr: "6. Sécurisation des parcours", en: "6. Securing pathways"),
    StatedFact(
      "yearly funding of the regular work of each Mission Locale",
      fr: "conventions annuelles", "l’activité courante de chaque Mission Locale",
      en: "yearly conventions", "the regular work of each Mission Locale"),
    StatedFact(
      "4 M€ in 2024 over the network",
      fr: "4\u{A0}M€ pour 2024", "réparti entre les 24 Missions Locales du réseau",
      en: "For 2024 it devotes €4\u{A0}million",
      "shared among the 24 Missions Locales of the network"),
    StatedFact(
      "a call for projects reserved to the Missions Locales",
      fr: "Un appel à projets réservé aux Missions Locales",
      en: "A call for projects reserved to the Missions Locales"),
    StatedFact(
      "under the FSE+ programme 2021–2027", fr: "FEDER-FSE+-FTJ 2021-2027",
      "Fonds social européen plus (FSE+)",
      en: "ERDF–ESF+–JTF programme 2021–2027", "European Social Fund Plus (ESF+)"),
    StatedFact(
      "run by the Region", fr: "dont la gestion revient à la Région Normandie",
      en: "managed by the Région Normandie"),
    StatedFact(
      "several themes that fit both the axes and the FSE+",
      fr: "plusieurs thématiques, qui répondent à la fois aux axes de l’accord et aux objectifs du",
      en: "several themes, which fit both the axes of the agreement and the aims of the"),
    StatedFact(
      "projects financed at 100 %, so that structures have the means of their actions",
      fr: "couvre 100\u{A0}% du coût des projets retenus",
      "la totalité des moyens que ses actions demandent",
      en: "covers 100% of the cost of the projects retained",
      "all the means that its actions call for"),
    StatedFact(
      "2.5 M€ a year", fr: "2,5\u{A0}M€ par an", en: "€2.5\u{A0}million a year"),
    StatedFact(
      "the press contact with telephone and e-mail",
      fr: "Contact presse\u{A0}: Emmanuelle Tirilly", "02\u{A0}31\u{A0}06\u{A0}98\u{A0}85",
      "emmanuelle.tirilly@normandie.fr",
      en: "Press contact: Emmanuelle Tirilly", "31\u{A0}06\u{A0}98\u{A0}85",
      "emmanuelle.tirilly@normandie.fr"),
  ]
}

@Suite struct `What the release of 30 January 2024 says` {
  @Test(arguments: StatedFact.all)
  func `in French`(_ fact: StatedFact) throws {
    let text = try ReportedPartnership().text().fr
    for words in fact.fr { #expect(text.contains(words)) }
  }

  @Test(arguments: StatedFact.all)
  func `in English`(_ fact: StatedFact) throws {
    let text = try ReportedPartnership().text().en
    for words in fact.en { #expect(text.contains(words)) }
  }

  @Test func `the same facts give the same words`() throws {
    #expect(try ReportedPartnership().release() == ReportedPartnership().release())
  }

  @Test func `French is set with the spaces and apostrophes of French print`() throws {
    let text = try ReportedPartnership().text().fr
    for mark in [" :", " ;", " !", " ?", "« ", " »", "'"] { #expect(!text.contains(mark)) }
    #expect(!text.contains("  1. Orientation\n\n"))
  }

  @Test(arguments: Language.allCases)
  func `nothing is left blank`(_ language: Language) throws {
    let release = try ReportedPartnership().release()
    #expect(release.paragraphs.allSatisfy { !$0.text[language].isEmpty })
    let text = release.laidOut(at: DayTime(startOf: ReportedPartnership().date))[language]
    for gap in [" .", " ,", "()", "…", "nil", "Optional"] { #expect(!text.contains(gap)) }
    let words = text.split(whereSeparator: \.isWhitespace)
    #expect(!zip(words, words.dropFirst()).contains { $0 == $1 })
  }
}
