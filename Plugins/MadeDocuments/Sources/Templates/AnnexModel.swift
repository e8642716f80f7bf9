/// The built-in annex of a decision: whom it grants what.
enum AnnexModel {
  private typealias Page = TemplatePage

  static let bytes = Page.document(
    "annexe",
    title: "Annexe à la délibération {délibération.numéro}",
    header: "Délibération {délibération.numéro}",
    [
      Page.paragraph("Titre document", "Annexe à la délibération {délibération.numéro}"),
      Page.paragraph("Sous-titre", "du {délibération.date}"),
      Page.when("délibération.intitulé", [Page.bound("{délibération.intitulé}")]),
      Page.bound("Les subventions suivantes sont attribuées."),
      Page.table(
        "Bénéficiaires",
        columns: [
          ("C1", "Bénéficiaire", false), ("C2", "Commune", false), ("C3", "Montant", true),
        ],
        rows: [["{ligne.structure.nom}", "{ligne.structure.commune ?}", "{ligne.montant}"]],
        total: ["Total", "", "{délibération.total}"], isLong: true),
      Page.body("Soit un total de {délibération.total | en lettres}."),
    ])
}
