/// The built-in convention. It says the six contents of loi 2000-321, art. 10: the object, the amount, how
/// it is paid, the conditions of use, control and evaluation, and what may be kept of a part that was
/// not used. A lawyer of the office reads it before use.
enum ConventionModel {
  private typealias Page = TemplatePage

  static let bytes = Page.document(
    "convention",
    title: "Convention financière {convention.année} – {bénéficiaire.nom}",
    header: "Convention {convention.identifiant}", parties + articles + end)

  private static let parties = [
    Page.paragraph("Titre document", "Convention financière {convention.année}"),
    Page.paragraph("Sous-titre", "{bénéficiaire.nom}"),
    Page.bound(Page.strong("Entre")),
    Page.paragraph(
      "Partie",
      Page.strong("{région.nom}")
        + ", dont le siège est à {région.commune}, représentée par {région.signataire.nom}, {région.signataire.qualité}, en vertu de la délibération {convention.délibération} du {convention.date-de-la-délibération},"
    ),
    Page.body("ci-après « la Région », d’une part,"),
    Page.bound(Page.strong("et")),
    Page.paragraph(
      "Partie",
      Page.strong("{bénéficiaire.nom}")
        + ", ayant son siège à l’adresse suivante : {bénéficiaire.adresse | en ligne}, représentée par {bénéficiaire.signataire.nom}, {bénéficiaire.signataire.qualité}, en vertu de ses statuts,"
    ),
    Page.when(
      "bénéficiaire.SIRET", [Page.paragraph("Partie", "SIRET {bénéficiaire.SIRET},")]),
    Page.body("ci-après « le Bénéficiaire », d’autre part ;"),
    Page.paragraph(
      "Visa",
      "Vu le code général des collectivités territoriales, notamment sa quatrième partie ;"),
    Page.paragraph(
      "Visa",
      "Vu la loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens dans leurs relations avec les administrations, notamment ses articles 9-1 et 10 ;"
    ),
    Page.paragraph(
      "Visa",
      "Vu le décret n° 2001-495 du 6 juin 2001 relatif à la transparence financière des aides octroyées par les personnes publiques ;"
    ),
    Page.paragraph("Visa", "Vu l’accord-cadre « {accord-cadre.intitulé} » ;"),
    Page.paragraph(
      "Visa",
      "Vu la délibération {convention.délibération} du {convention.date-de-la-délibération} ;"),
    Page.bound("il est convenu ce qui suit."),
  ]

  private static let articles = [
    Page.article("Objet"),
    Page.body(
      "La Région participe au financement suivant : {convention.objet | minuscule}. Le Bénéficiaire agit à son initiative et sous sa responsabilité."
    ),
    Page.article("Durée"),
    Page.when(
      "convention.fin",
      [
        Page.body(
          "La convention prend effet à la date de sa dernière signature. Elle couvre l’activité de l’année {convention.année}, jusqu’au {convention.fin}."
        )
      ],
      otherwise: [
        Page.body(
          "La convention prend effet à la date de sa dernière signature. Elle couvre l’activité de l’année {convention.année} et s’achève avec le versement du solde."
        )
      ]),
    Page.article("Montant de la subvention", named: "art-montant"),
    Page.body(
      "La Région attribue au Bénéficiaire une subvention de "
        + Page.strong("{convention.montant}")
        + " ({convention.montant | en lettres}). Ce montant est un plafond."),
    Page.whenSaid(
      "convention.calcul", is: "proportionnelle",
      [
        Page.body(
          "La subvention est proportionnelle au coût éligible, prévu à hauteur de {convention.coût-prévu}."
        )
      ]),
    Page.article("Modalités de versement", named: "art-versements"),
    Page.bound(
      "La subvention est versée comme suit, sur le compte dont le Bénéficiaire a remis le relevé d’identité bancaire."
    ),
    LetterParts.instalments,
    Page.article("Conditions d’utilisation"),
    Page.body("{convention.conditions}"),
    Page.body(
      "Le Bénéficiaire emploie la subvention à l’objet de la convention. Il ne la reverse pas, en tout ou partie, à un autre organisme sans l’accord écrit de la Région."
    ),
    Page.when(
      "bénéficiaire.association",
      [
        Page.body(
          "Il respecte le contrat d’engagement républicain qu’il a souscrit le {bénéficiaire.engagement-républicain} en application de l’article 10-1 de la loi du 12 avril 2000."
        )
      ]),
    Page.article("Comptes et compte rendu", named: "art-bilan"),
    Page.body(
      "Le Bénéficiaire remet à la Région, au plus tard le {convention.date-du-compte-rendu}, son rapport d’activité et ses comptes annuels approuvés, certifiés lorsque la loi l’exige."
    ),
    Page.whenSaid(
      "convention.nature", is: "affectée",
      [
        Page.body(
          "Il remet à la même date le compte rendu financier prévu à l’article 10 de la loi du 12 avril 2000, qui atteste la conformité des dépenses à l’objet de la subvention."
        )
      ]),
    Page.article("Modalités de contrôle et d’évaluation"),
    Page.body("{convention.contrôle}"),
    Page.body(
      "La Région peut contrôler l’emploi de la subvention, sur pièces et sur place. Le Bénéficiaire lui communique tout document utile. L’évaluation rapproche les résultats constatés de l’objet de la convention ; elle est partagée entre les parties."
    ),
    Page.article("Part non utilisée"),
    Page.when(
      "convention.part-non-utilisée = reversée",
      [
        Page.body(
          "La part de la subvention qui n’a pas été utilisée est reversée à la Région.")
      ]),
    Page.when(
      "convention.part-non-utilisée = gardée en partie",
      [
        Page.body(
          "Le Bénéficiaire peut conserver une partie de la subvention qui n’a pas été utilisée, dans la limite fixée par la Région au vu du compte rendu. Le reste lui est reversé."
        )
      ]),
    Page.when(
      "convention.part-non-utilisée = gardée",
      [
        Page.body(
          "Le Bénéficiaire peut conserver la part de la subvention qui n’a pas été utilisée, s’il l’emploie au même objet."
        )
      ]),
    Page.body(
      "Les sommes qui n’ont pas été employées conformément à l’objet, ou dont le compte rendu prévu à l’"
        + Page.number(of: "art-bilan", "Article 6")
        + " n’est pas remis après mise en demeure, sont reversées à la Région."),
    Page.article("Communication"),
    Page.body(
      "Le Bénéficiaire fait connaître le soutien de la Région sur les documents et lors des événements qui se rapportent à l’objet de la convention."
    ),
    Page.article("Données"),
    Page.body(
      "Les données essentielles de la convention sont rendues publiques dans les conditions du décret n° 2017-779 du 5 mai 2017. Chaque partie est responsable des données à caractère personnel qu’elle traite ; les pièces transmises à la Région ne nomment pas les jeunes accompagnés."
    ),
    Page.article("Modification et résiliation"),
    Page.body(
      "Toute modification fait l’objet d’un avenant signé par les deux parties. En cas de manquement, chaque partie peut résilier la convention par lettre recommandée avec avis de réception, après une mise en demeure restée sans effet."
    ),
    Page.article("Litiges"),
    Page.bound(
      "Les parties recherchent un accord amiable. À défaut, le litige est porté devant le tribunal administratif territorialement compétent."
    ),
  ]

  private static let end = [
    Page.bound("Fait en deux exemplaires."), signatures,
  ]

  /// Both parties, for the convention and its amendments.
  static let signatures = Page.signatures(
    [
      Page.strong("Pour la Région"), "{région.signataire.qualité},", "{région.signataire.nom}",
      "Date et signature :",
    ],
    [
      Page.strong("Pour le Bénéficiaire"), "{bénéficiaire.signataire.qualité},",
      "{bénéficiaire.signataire.nom}", "Date, cachet et signature :",
    ])
}
