import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `mandate add`.
enum AddMandate {
  static let command = Command(
    "mandate add", fr: "mandat ajouter", .write,
    Text(
      en: "Record what a person is at an organisation",
      fr: "Enregistrer la fonction d’une personne dans une structure"),
    discussion: Text(
      en: """
        --may-sign gives the power to sign for the organisation, up to --ceiling where there is \
        one. A delegation of signature names the mandate that it comes from with --delegated-by \
        and gives no more than that one: same organisation, within its days, no higher ceiling.
        """,
      fr: """
        --peut-signer donne le pouvoir de signer pour la structure, jusqu’à --plafond s’il y en a \
        un. Une délégation de signature cite le mandat dont elle procède avec --délégué-par et ne \
        donne pas plus que lui : même structure, dans sa durée, sans plafond plus élevé.
        """),
    takes: Argument<Slug>(
      "id", fr: "id", Text(en: "the identity to give it", fr: "l’identifiant à lui donner")),
    RequiredOption<ID<Person>>("person", fr: "personne", Text(en: "the person", fr: "la personne")),
    RequiredOption<ID<Organisation>>(
      "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
    RequiredOption<String>(
      "title-en", fr: "titre-en", Text(en: "the capacity, in English", fr: "la qualité, en anglais")
    ),
    RequiredOption<String>(
      "title-fr", fr: "titre-fr", Text(en: "the capacity, in French", fr: "la qualité, en français")
    ),
    RequiredOption<CalendarDate>(
      "from", fr: "du", Text(en: "the first day", fr: "le premier jour")),
    Option<CalendarDate>("until", fr: "au", Text(en: "the last day", fr: "le dernier jour")),
    Option<String>(
      "portfolio-en", fr: "attributions-en",
      Text(en: "what it is in charge of, in English", fr: "ses attributions, en anglais")),
    Option<String>(
      "portfolio-fr", fr: "attributions-fr",
      Text(en: "what it is in charge of, in French", fr: "ses attributions, en français")),
    Flag(
      "may-sign", fr: "peut-signer",
      Text(en: "it gives the power to sign", fr: "il donne le pouvoir de signer")),
    Option<Money>(
      "ceiling", fr: "plafond",
      Text(en: "the greatest amount to sign for", fr: "le plus grand montant à signer")),
    Option<ID<Mandate>>(
      "delegated-by", fr: "délégué-par",
      Text(en: "the mandate that delegates the power", fr: "le mandat qui délègue le pouvoir")),
    examples: [
      Example(
        "mandate add millet-caen --person marc-millet --organisation ml-caen --title-en President --title-fr Président --from 2024-01-01",
        Text(en: "The president of a structure", fr: "Le président d’une structure"))
    ]
  ) {
    session, id, person, organisation, titleEN, titleFR, from, until, portfolioEN, portfolioFR,
    maySign, ceiling, delegatedBy in
    let portfolio: Text?
    switch (portfolioEN, portfolioFR) {
    case (let english?, let french?): portfolio = .pair(en: english, fr: french)
    case (nil, nil): portfolio = nil
    default: throw halfPortfolio(portfolioEN == nil ? "portfolio-en" : "portfolio-fr")
    }
    return try session.recordNew(
      Mandate(
        id: ID(id), person: person.reference, organisation: organisation.reference,
        title: .pair(en: titleEN, fr: titleFR), portfolio: portfolio, from: from, until: until,
        maySign: maySign, ceiling: ceiling, delegatedBy: delegatedBy?.reference))
  }

  private static func halfPortfolio(_ missing: String) -> Failure {
    Failure(
      "mandate.portfolio",
      Text(
        en: "The portfolio is given in one language only.",
        fr: "Les attributions ne sont données que dans une langue."),
      about: missing,
      advice: Text(
        en: "Give --portfolio-en and --portfolio-fr, or neither.",
        fr: "Donnez --attributions-en et --attributions-fr, ou aucune des deux."))
  }
}
