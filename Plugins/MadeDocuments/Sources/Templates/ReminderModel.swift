/// The built-in letter that reminds of a report.
enum ReminderModel {
  private typealias Page = TemplatePage

  static let bytes = Page.document(
    "relance",
    title: "Relance – compte rendu {convention.année} – {bénéficiaire.nom}",
    header: "{convention.identifiant}",
    LetterParts.opening
      + LetterParts.references([
        ("Objet", "Compte rendu attendu sur la subvention {convention.année}"),
        ("Référence", "{convention.identifiant}"),
      ]) + [
        Page.body(
          "La Région a attribué à votre structure, pour l’année {convention.année}, une subvention de {convention.montant}. La convention prévoit la remise d’un rapport d’activité et des comptes annuels approuvés au plus tard le "
            + Page.strong("{convention.date-du-compte-rendu}") + "."),
        Page.whenSaid(
          "convention.nature", is: "affectée",
          [
            Page.body(
              "Le compte rendu financier prévu à l’article 10 de la loi n° 2000-321 du 12 avril 2000 est à remettre à la même date."
            )
          ]),
        Page.body(
          "Sauf erreur de notre part, ces pièces ne nous sont pas parvenues. Je vous remercie de les adresser à la Région dans les meilleurs délais. Si vous les avez envoyées entre-temps, ce courrier est sans objet."
        ),
        Page.body(
          "À défaut, le versement du solde est suspendu et la subvention peut être réclamée."),
      ] + LetterParts.closing)
}
