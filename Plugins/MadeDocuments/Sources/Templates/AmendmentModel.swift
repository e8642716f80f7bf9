/// The built-in amendment: the one of the convention that was drafted last.
enum AmendmentModel {
  private typealias Page = TemplatePage

  static let bytes = Page.document(
    "avenant",
    title: "Avenant n° {avenant-récent.numéro} – {bénéficiaire.nom}",
    header: "Convention {convention.identifiant} – avenant n° {avenant-récent.numéro}",
    [
      Page.paragraph("Titre document", "Avenant n° {avenant-récent.numéro}"),
      Page.paragraph(
        "Sous-titre", "à la convention financière {convention.année} – {bénéficiaire.nom}"),
      Page.bound(Page.strong("Entre")),
      Page.paragraph(
        "Partie",
        Page.strong("{région.nom}")
          + ", représentée par {région.signataire.nom}, {région.signataire.qualité},"),
      Page.body("ci-après « la Région », d’une part,"),
      Page.bound(Page.strong("et")),
      Page.paragraph(
        "Partie",
        Page.strong("{bénéficiaire.nom}")
          + ", représentée par {bénéficiaire.signataire.nom}, {bénéficiaire.signataire.qualité},"
      ),
      Page.body("ci-après « le Bénéficiaire », d’autre part ;"),
      Page.paragraph(
        "Visa",
        "Vu la convention {convention.identifiant}, approuvée par la délibération {convention.délibération} du {convention.date-de-la-délibération} ;"
      ),
      Page.when(
        "avenant-récent.délibération",
        [Page.paragraph("Visa", "Vu la délibération {avenant-récent.délibération} ;")]),
      Page.bound("il est convenu ce qui suit."),
      Page.article("Objet de l’avenant"),
      Page.when(
        "avenant-récent.motif",
        [Page.body("Le présent avenant a le motif suivant : {avenant-récent.motif}.")]),
      Page.when(
        "avenant-récent.variation",
        [
          Page.body(
            "Le montant de la subvention varie de {avenant-récent.variation}. Il est porté à "
              + Page.strong("{avenant-récent.total}")
              + " ({avenant-récent.total | en lettres}).")
        ]),
      Page.when(
        "avenant-récent.fin",
        [Page.body("L’échéance de la convention est portée au {avenant-récent.fin}.")]),
      Page.when(
        "avenant-récent.objet",
        [
          Page.body(
            "L’objet de la convention devient : {avenant-récent.objet | minuscule}.")
        ]),
      Page.article("Effet"),
      Page.when(
        "avenant-récent.effet",
        [Page.body("Le présent avenant prend effet le {avenant-récent.effet}.")],
        otherwise: [
          Page.body("Le présent avenant prend effet à la date de sa dernière signature.")
        ]),
      Page.article("Autres dispositions"),
      Page.bound("Les autres dispositions de la convention demeurent inchangées."),
      Page.bound("Fait en deux exemplaires."),
      ConventionModel.signatures,
    ])
}
