import AccordWording

/// Short names of the specific objectives, for lists: the regulation has none.
extension SpecificObjective {
  static let titles: [Text] = [
    Text(en: "Access to employment for all", fr: "Accès de tous à l’emploi"),
    Text(en: "Modern labour market services", fr: "Modernisation des services de l’emploi"),
    Text(
      en: "Gender balance at work, work-life balance",
      fr: "Égalité professionnelle et conciliation des temps de vie"),
    Text(
      en: "Adaptation of workers and enterprises",
      fr: "Adaptation des travailleurs et des entreprises"),
    Text(
      en: "Quality of education and training systems",
      fr: "Qualité des systèmes d’éducation et de formation"),
    Text(
      en: "Equal access to education and training",
      fr: "Égal accès à l’éducation et à la formation"),
    Text(
      en: "Lifelong learning and career transitions",
      fr: "Formation tout au long de la vie et transitions professionnelles"),
    Text(en: "Active inclusion and employability", fr: "Inclusion active et employabilité"),
    Text(
      en: "Integration of third-country nationals",
      fr: "Intégration des ressortissants de pays tiers"),
    Text(
      en: "Integration of marginalised communities",
      fr: "Intégration des communautés marginalisées"),
    Text(
      en: "Equal access to quality services",
      fr: "Égal accès à des services de qualité"),
    Text(
      en: "Integration of people at risk of poverty",
      fr: "Intégration des personnes menacées de pauvreté"),
    Text(en: "Relief of material deprivation", fr: "Lutte contre la privation matérielle"),
  ]
}
