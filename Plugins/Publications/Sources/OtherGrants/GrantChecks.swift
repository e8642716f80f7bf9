import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in the grants of others.
enum GrantChecks {
  static let doubleFunding = Check(
    "grant.double-funding",
    Text(
      en: "Projects on the days of an operation of another authority for the same organisation",
      fr: "Projets aux mêmes dates qu’une opération d’une autre autorité pour la même structure")
  ) { session in
    try OtherFunding.found(on: session.today, in: session.documents).map { doubt in
      Finding(
        .warning, doubt.words, about: doubt.key, concerning: [doubt.grant.key],
        remedy: Text(
          en:
            "Compare their costs with the other authority: a cost is declared once (regulation (EU) 2021/1060, art. 63(9)).",
          fr:
            "Comparez leurs dépenses avec l’autre autorité : une dépense n’est déclarée qu’une fois (règlement (UE) 2021/1060, art. 63(9))."
        ))
    }
  }
}
