/// The built-in attendance sheet of a ceremony.
enum AttendanceModel {
  private typealias Page = TemplatePage

  static let bytes = Page.document(
    "présence",
    title: "Feuille de présence – {cérémonie.date}", header: "Feuille de présence",
    [
      Page.paragraph("Titre document", "Feuille de présence"),
      Page.paragraph("Sous-titre", "{accord-cadre.intitulé}"),
      Page.bound("Cérémonie de signature du {cérémonie.date | date complète}, {hôte.nom}."),
      Page.table(
        "Parties",
        columns: [
          ("C1", "Structure", false), ("C2", "Nom et qualité", false),
          ("C3", "Signature", false),
        ],
        rows: [
          [
            "{accord-cadre.partie.nom}",
            "{accord-cadre.partie.signataire.nom ?}<text:line-break/>{accord-cadre.partie.signataire.qualité ?}",
            "",
          ]
        ], rowStyle: "Rang présence", isLong: true),
      Page.when(
        "témoin",
        [
          Page.bound("En présence de :"),
          Page.table(
            "Témoins",
            columns: [
              ("C1", "Nom", false), ("C2", "Qualité", false), ("C3", "Signature", false),
            ], rows: [["{témoin.personne.nom-complet}", "{témoin.mandat.qualité}", ""]],
            rowStyle: "Rang présence", isLong: true),
        ]),
    ])
}
