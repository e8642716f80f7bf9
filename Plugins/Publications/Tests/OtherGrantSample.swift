/// Files of grants of other authorities. All of it is invented; the numbers have a sound key and are
/// those of a post office and of public bodies.
enum OtherGrantSample {
  static let heading = PublicationSample.heading

  /// A line of a department, for what the registry calls `ml-caen` where no number is given.
  static func line(
    siret: String = "35600000049837", amount: String = "12000.50", object: String = "Ateliers",
    period: String = "2023-02-01/2023-11-30", day: String = "2023-01-20",
    nature: String = "aide en numéraire", decision: String = "D-1"
  ) -> String {
    "Département fictif,20005340300057,\(day),\(decision),Structure fictive,\(siret),,\(object),\(amount),\(nature),unique,\(period),,non,1,Insertion"
  }

  /// Two lines, of which the registry knows the first beneficiary.
  static let file = file([
    line(), line(siret: "77567227221138", object: "Fête", decision: "D-2"),
  ])

  static func file(_ lines: [String]) -> String {
    ([heading] + lines).joined(separator: "\n") + "\n"
  }

  /// A list of operations without numbers of beneficiaries, with the headings in use.
  static let operations = """
    Numéro Opération;NUMCCI;Libellé Programme;Intitulé du projet;Nom du bénéficiaire;Date de début de l'opération;Date de fin de l'opération;Fonds;Total des dépenses éligibles;Taux de cofinancement;Montant UE;Date première convention
    X-1;2021FR05FFPR001;Programme national fictif;Accompagnement fictif;MISSION LOCALE FICTIVE DE CAEN;2023-06-01;2024-05-31;FSE+;50 000,00;60,00 %;30 000,00;2023-05-15
    X-2;2021FR05FFPR001;Programme national fictif;Autre projet fictif;Association fictive inconnue;01/01/2023;31/12/2023;FSE+;10 000,00;0.4;4 000,00;2023-01-10

    """
}
