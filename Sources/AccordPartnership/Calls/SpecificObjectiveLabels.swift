import AccordWording

/// The list of the specific objectives, as data: amendments of the regulation change this file.
extension SpecificObjective {
  /// The wording of Regulation (EU) 2021/1057, art. 4(1), points (a) to (m), in order. Not yet
  /// compared word for word with the Official Journal (L 231, 30.6.2021, p. 21): do so before
  /// quoting one in an act.
  static let labels: [Text] = [
    Text(
      en:
        "improving access to employment and activation measures for all jobseekers, in particular young people, especially through the implementation of the Youth Guarantee, for long-term unemployed and disadvantaged groups on the labour market, and for inactive people, as well as through the promotion of self-employment and the social economy",
      fr:
        "améliorer l’accès à l’emploi et aux mesures d’activation pour tous les demandeurs d’emploi, en particulier les jeunes, notamment par la mise en œuvre de la garantie pour la jeunesse, pour les chômeurs de longue durée et les groupes défavorisés sur le marché du travail, et pour les personnes inactives, ainsi que par la promotion de l’emploi indépendant et de l’économie sociale"
    ),
    Text(
      en:
        "modernising labour market institutions and services to assess and anticipate skills needs and ensure timely and tailor-made assistance and support for labour market matching, transitions and mobility",
      fr:
        "moderniser les institutions et les services du marché du travail afin d’évaluer et d’anticiper les besoins de compétences et d’apporter une assistance et un soutien en temps utile et sur mesure en faveur de l’adéquation avec les besoins du marché du travail, des transitions et de la mobilité"
    ),
    Text(
      en:
        "promoting a gender-balanced labour market participation, equal working conditions, and a better work-life balance including through access to affordable childcare, and care for dependent persons",
      fr:
        "promouvoir une participation équilibrée des hommes et des femmes au marché du travail, l’égalité des conditions de travail et un meilleur équilibre entre vie professionnelle et vie privée, y compris par l’accès à des services abordables de garde d’enfants et de prise en charge des personnes dépendantes"
    ),
    Text(
      en:
        "promoting the adaptation of workers, enterprises and entrepreneurs to change, active and healthy ageing and a healthy and well-adapted working environment that addresses health risks",
      fr:
        "promouvoir l’adaptation au changement des travailleurs, des entreprises et des entrepreneurs, le vieillissement actif et en bonne santé et un environnement de travail sain et bien adapté qui tient compte des risques pour la santé"
    ),
    Text(
      en:
        "improving the quality, inclusiveness, effectiveness and labour market relevance of education and training systems including through validation of non-formal and informal learning, to support acquisition of key competences including entrepreneurial and digital skills, and by promoting the introduction of dual-training systems and apprenticeships",
      fr:
        "améliorer la qualité, le caractère inclusif, l’efficacité et l’adéquation au marché du travail des systèmes d’éducation et de formation, notamment par la validation de l’apprentissage non formel et informel, pour favoriser l’acquisition de compétences clés, y compris les compétences entrepreneuriales et numériques, et en encourageant la mise en place de systèmes de formation en alternance et d’apprentissage"
    ),
    Text(
      en:
        "promoting equal access to and completion of quality and inclusive education and training, in particular for disadvantaged groups, from early childhood education and care through general and vocational education and training, and to tertiary level, as well as adult education and learning, including facilitating learning mobility for all and accessibility for persons with disabilities",
      fr:
        "promouvoir l’égalité d’accès et le suivi jusqu’à son terme d’un parcours d’éducation ou de formation inclusive et de qualité, en particulier pour les groupes défavorisés, depuis l’éducation et l’accueil des jeunes enfants jusqu’à l’enseignement supérieur, en passant par l’enseignement et la formation généraux et professionnels, ainsi que l’éducation et l’apprentissage des adultes, y compris en facilitant la mobilité à des fins d’apprentissage pour tous et l’accessibilité pour les personnes handicapées"
    ),
    Text(
      en:
        "promoting lifelong learning, notably flexible upskilling and reskilling opportunities for all taking into account entrepreneurial and digital skills, better anticipating change and new skills requirements based on labour market needs, facilitating career transitions and promoting professional mobility",
      fr:
        "promouvoir l’apprentissage tout au long de la vie, notamment les possibilités de renforcement des compétences et de reconversion flexibles pour tous, en tenant compte des compétences entrepreneuriales et numériques, mieux anticiper les changements et les besoins nouveaux en matière de compétences fondés sur les besoins du marché du travail, faciliter les transitions professionnelles et promouvoir la mobilité professionnelle"
    ),
    Text(
      en:
        "fostering active inclusion with a view to promoting equal opportunities, non-discrimination and active participation, and improving employability, in particular for disadvantaged groups",
      fr:
        "favoriser l’inclusion active afin de promouvoir l’égalité des chances, la non-discrimination et la participation active, et améliorer l’employabilité, en particulier pour les groupes défavorisés"
    ),
    Text(
      en: "promoting socio-economic integration of third-country nationals, including migrants",
      fr:
        "promouvoir l’intégration socio-économique des ressortissants de pays tiers, y compris des migrants"
    ),
    Text(
      en:
        "promoting the socio-economic integration of marginalised communities, such as Roma people",
      fr:
        "promouvoir l’intégration socio-économique des communautés marginalisées, telles que les Roms"
    ),
    Text(
      en:
        "enhancing equal and timely access to quality, sustainable and affordable services, including services that promote the access to housing and person-centred care including healthcare; modernising social protection systems, including promoting access to social protection, with a particular focus on children and disadvantaged groups; improving accessibility including for persons with disabilities, effectiveness and resilience of healthcare systems and long-term care services",
      fr:
        "améliorer l’égalité d’accès et l’accès en temps utile à des services de qualité, durables et abordables, notamment à des services promouvant l’accès au logement et à des soins centrés sur la personne, y compris aux soins de santé ; moderniser les systèmes de protection sociale, y compris en promouvant l’accès à la protection sociale, un accent particulier étant mis sur les enfants et les groupes défavorisés ; améliorer l’accessibilité, y compris pour les personnes handicapées, l’efficacité et la résilience des systèmes de soins de santé et des services de soins de longue durée"
    ),
    Text(
      en:
        "promoting social integration of people at risk of poverty or social exclusion, including the most deprived persons and children",
      fr:
        "promouvoir l’intégration sociale des personnes exposées au risque de pauvreté ou d’exclusion sociale, y compris les personnes les plus démunies et les enfants"
    ),
    Text(
      en:
        "addressing material deprivation through food and/or basic material assistance to the most deprived persons, including children, and providing accompanying measures supporting their social inclusion",
      fr:
        "lutter contre la privation matérielle par une aide alimentaire et/ou une assistance matérielle de base aux personnes les plus démunies, y compris les enfants, et par des mesures d’accompagnement favorisant leur inclusion sociale"
    ),
  ]
}
