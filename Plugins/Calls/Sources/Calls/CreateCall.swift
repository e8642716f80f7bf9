import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var create: Command {
    Command(
      "call create", fr: "appel créer", .write,
      Text(en: "Create a call for projects", fr: "Créer un appel à projets"),
      discussion: Text(
        en: "Themes and yearly budgets follow; then it is opened with its dates.",
        fr: "Thématiques et budgets annuels suivent ; puis il est ouvert avec ses dates."),
      takes: Argument<Slug>(
        "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<ID<FrameworkAgreement>>(
        "agreement", fr: "accord",
        Text(en: "the agreement whose axes it follows", fr: "l’accord dont il suit les axes")),
      RequiredOption<ID<Organisation>>(
        "managed-by", fr: "géré-par",
        Text(
          en: "the organisation that runs the programme", fr: "la structure qui gère le programme")
      ),
      RequiredOption<String>("fund", fr: "fonds", Text(en: "the fund", fr: "le fonds")),
      Option<String>(
        "programme-en", fr: "programme-en",
        Text(en: "the programme in English", fr: "le programme en anglais")),
      Option<String>(
        "programme-fr", fr: "programme-fr",
        Text(en: "the programme in French", fr: "le programme en français")),
      RequiredOption<YearRange>(
        "programme-years", fr: "années-du-programme",
        Text(en: "the programming period", fr: "la période de programmation")),
      RepeatedOption<OrganisationKind>(
        "eligible", fr: "éligible",
        Text(en: "a kind of organisation that may apply", fr: "un type de structure admis")),
      DefaultedOption<Rate>(
        "rate", fr: "taux",
        Text(
          en: "the share of the eligible cost that is granted",
          fr: "la part du coût éligible qui est accordée"), default: .percent(100)),
      Option<String>(
        "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
      Option<String>(
        "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
      examples: [
        Example(
          "call create fse-2025 --agreement normandie-2024 --managed-by region-normandie --fund FSE+ --programme-en \"Normandy programme\" --programme-fr \"Programme Normandie\" --programme-years 2021-2027 --eligible mission-locale --rate 100% --title-en \"ESF+ call\" --title-fr \"Appel à projets FSE+\"",
          Text(
            en: "A call reserved to the Missions Locales",
            fr: "Un appel réservé aux Missions Locales"))
      ]
    ) {
      session, id, agreement, manager, fund, programmeEnglish, programmeFrench, years, kinds, rate,
      english, french in
      let call = CallForProjects(
        id: ID(id), title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        agreement: agreement.reference,
        managedBy: manager.reference, fund: fund,
        programme: try .either(
          en: programmeEnglish, fr: programmeFrench, of: Text(en: "programme", fr: "programme")),
        programmeYears: years,
        eligibleKinds: kinds, fundingRate: rate)
      return try session.recordNew(
        call,
        saying:
          Text(en: "Created the call \"\(id)\".", fr: "L’appel à projets « \(id) » a été créé."))
    }
  }
}
