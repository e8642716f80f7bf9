/// What the built-in letters have in common.
enum LetterParts {
  private typealias Page = TemplatePage

  /// Sender, recipient, place and date.
  static let opening = [
    Page.paragraph("Expéditeur", Page.strong("{région.nom}")),
    Page.paragraph("Expéditeur", "{région.service ?}"),
    Page.paragraph("Expéditeur", ""),
    Page.paragraph("Destinataire", Page.strong("{bénéficiaire.nom}")),
    Page.paragraph("Destinataire", "À l’attention de {bénéficiaire.signataire.nom}"),
    Page.paragraph("Destinataire", "{bénéficiaire.adresse}"),
    Page.paragraph("Lieu et date", "{région.commune}, le {document.date}"),
  ]

  /// The lines above the text.
  static func references(_ lines: [(String, String)]) -> [String] {
    lines.map { Page.paragraph("Référence", Page.strong($0.0) + "<text:tab/>" + $0.1) }
      + [Page.body(""), Page.body("Madame, Monsieur,")]
  }

  /// The closing formula and the signatory.
  static let closing = [
    Page.body("Mes services restent à votre disposition."),
    Page.bound(
      "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée."),
    Page.when("région.délégation", [Page.paragraph("Bloc signature", "{région.délégation}")]),
    Page.paragraph("Bloc signature", "{région.signataire.qualité}"),
    Page.paragraph("Bloc signature", ""),
    Page.paragraph("Bloc signature", ""),
    Page.paragraph("Bloc signature", "{région.signataire.nom}"),
    Page.paragraph("Petit", ""),
  ]

  /// The instalments of the convention.
  static let instalments = Page.table(
    "Versements",
    columns: [
      ("T1", "N°", false), ("T2", "Conditions", false), ("T3", "Échéance", false),
      ("T4", "Montant", true),
    ],
    rows: [
      [
        "{versement.numéro}", "{versement.conditions | en ligne ?}",
        "{versement.échéance | date courte ?}", "{versement.montant}",
      ]
    ], total: ["", "Total", "", "{convention.montant}"])
}
