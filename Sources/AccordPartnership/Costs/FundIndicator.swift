public import AccordWording

/// A common indicator of the European Social Fund Plus: what it counts stands in annex I of regulation
/// (EU) 2021/1057, its code in the lists of the Commission. Numbers of people, never the people.
public enum FundIndicator: String, Choice {
  case eeco01 = "EECO01"
  case eeco02 = "EECO02"
  case eeco03 = "EECO03"
  case eeco04 = "EECO04"
  case eeco05 = "EECO05"
  case eeco06 = "EECO06"
  case eeco07 = "EECO07"
  case eeco08 = "EECO08"
  case eeco09 = "EECO09"
  case eeco10 = "EECO10"
  case eeco11 = "EECO11"
  case eeco12 = "EECO12"
  case eeco13 = "EECO13"
  case eeco14 = "EECO14"
  case eeco15 = "EECO15"
  case eeco16 = "EECO16"
  case eeco17 = "EECO17"
  case eeco18 = "EECO18"
  case eeco19 = "EECO19"
  case eecr01 = "EECR01"
  case eecr02 = "EECR02"
  case eecr03 = "EECR03"
  case eecr04 = "EECR04"
  case eecr05 = "EECR05"
  case eecr06 = "EECR06"

  public static let name = Text(en: "common indicator", fr: "indicateur commun")

  public var word: Text { .same(rawValue) }

  /// The code and what it counts.
  public var shown: Text { .same(rawValue + " ") + title }

  /// What it counts.
  public var title: Text {
    switch self {
    case .eeco01:
      Text(
        en: "total number of participants",
        fr: "nombre total de participants")
    case .eeco02:
      Text(
        en: "unemployed, including long-term unemployed",
        fr: "chômeurs, y compris les chômeurs de longue durée")
    case .eeco03:
      Text(
        en: "long-term unemployed",
        fr: "chômeurs de longue durée")
    case .eeco04:
      Text(
        en: "inactive",
        fr: "personnes inactives")
    case .eeco05:
      Text(
        en: "employed, including self-employed",
        fr: "personnes exerçant un emploi, y compris les indépendants")
    case .eeco06:
      Text(
        en: "children below 18 years of age",
        fr: "enfants âgés de moins de 18 ans")
    case .eeco07:
      Text(
        en: "young people aged 18–29 years",
        fr: "jeunes âgés de 18 à 29 ans")
    case .eeco08:
      Text(
        en: "participants aged 55 years and above",
        fr: "participants âgés de 55 ans et plus")
    case .eeco09:
      Text(
        en: "with lower secondary education or less (ISCED 0–2)",
        fr: "titulaires, au plus, d’un diplôme du premier cycle du secondaire (CITE 0 à 2)")
    case .eeco10:
      Text(
        en: "with upper secondary (ISCED 3) or post-secondary education (ISCED 4)",
        fr:
          "titulaires d’un diplôme du deuxième cycle du secondaire (CITE 3) ou du postsecondaire (CITE 4)"
      )
    case .eeco11:
      Text(
        en: "with tertiary education (ISCED 5 to 8)",
        fr: "titulaires d’un diplôme de l’enseignement supérieur (CITE 5 à 8)")
    case .eeco12:
      Text(
        en: "participants with disabilities",
        fr: "participants handicapés")
    case .eeco13:
      Text(
        en: "third-country nationals",
        fr: "ressortissants de pays tiers")
    case .eeco14:
      Text(
        en: "participants with a foreign background",
        fr: "participants d’origine étrangère")
    case .eeco15:
      Text(
        en: "minorities (including marginalised communities such as Roma people)",
        fr: "minorités (y compris les communautés marginalisées telles que les Roms)")
    case .eeco16:
      Text(
        en: "homeless or affected by housing exclusion",
        fr: "personnes sans domicile fixe ou confrontées à l’exclusion de leur logement")
    case .eeco17:
      Text(
        en: "participants from rural areas",
        fr: "personnes venant de zones rurales")
    case .eeco18:
      Text(
        en: "supported public administrations or public services",
        fr: "administrations ou services publics soutenus")
    case .eeco19:
      Text(
        en: "supported micro, small and medium-sized enterprises",
        fr: "micro, petites et moyennes entreprises soutenues")
    case .eecr01:
      Text(
        en: "engaged in job searching upon leaving",
        fr: "engagés dans une recherche d’emploi au terme de leur participation")
    case .eecr02:
      Text(
        en: "in education or training upon leaving",
        fr: "suivant un enseignement ou une formation au terme de leur participation")
    case .eecr03:
      Text(
        en: "gaining a qualification upon leaving",
        fr: "obtenant une qualification au terme de leur participation")
    case .eecr04:
      Text(
        en: "in employment, including self-employment, upon leaving",
        fr: "exerçant un emploi, y compris à titre indépendant, au terme de leur participation")
    case .eecr05:
      Text(
        en: "in employment, including self-employment, six months after leaving",
        fr:
          "exerçant un emploi, y compris à titre indépendant, six mois après la fin de leur participation"
      )
    case .eecr06:
      Text(
        en: "with an improved labour market situation six months after leaving",
        fr:
          "dont la situation sur le marché du travail s’est améliorée six mois après la fin de leur participation"
      )
    }
  }
}
