/// The built-in letter that notifies a grant.
enum NotificationModel {
  private typealias Page = TemplatePage

  static let bytes = Page.document(
    "notification",
    title: "Notification de la subvention {convention.année} – {bénéficiaire.nom}",
    header: "{convention.identifiant}",
    LetterParts.opening
      + LetterParts.references([
        ("Objet", "Notification de la subvention {convention.année}"),
        ("Référence", "{convention.identifiant}"),
        ("Pièce jointe", "convention, en deux exemplaires"),
      ]) + [
        Page.body(
          "Par la délibération {convention.délibération} du {convention.date-de-la-délibération}, la Région attribue à votre structure une subvention de "
            + Page.strong("{convention.montant}")
            + " ({convention.montant | en lettres}), pour l’objet suivant : {convention.objet | minuscule}."
        ),
        Page.bound("Elle sera versée comme suit :"),
        LetterParts.instalments,
        Page.body(
          "Vous trouverez ci-joint la convention. Je vous remercie de retourner les deux exemplaires datés, signés et revêtus de votre cachet. Le rapport d’activité et les comptes annuels approuvés seront à remettre au plus tard le {convention.date-du-compte-rendu}."
        ),
      ] + LetterParts.closing + [
        Page.paragraph(
          "Petit",
          "Cette décision peut être contestée dans les deux mois qui suivent sa notification, par un recours gracieux adressé à la Région ou par un recours devant le tribunal administratif territorialement compétent."
        )
      ])
}
