import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Commands on calls for projects.
enum CallCommands {
  static let create = Command(
    "call create", fr: "appel créer", .write,
    Text(en: "Create a call for projects", fr: "Créer un appel à projets"),
    discussion: Text(
      en: "Themes and yearly budgets follow; then it is opened with its dates.",
      fr: "Thématiques et budgets annuels suivent ; puis il est ouvert avec ses dates."),
    takes: Argument<Slug>("id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<ID<FrameworkAgreement>>(
      "agreement", fr: "accord",
      Text(en: "the agreement whose axes it follows", fr: "l’accord dont il suit les axes")),
    RequiredOption<ID<Organisation>>(
      "managed-by", fr: "géré-par",
      Text(en: "the organisation that runs the programme", fr: "la structure qui gère le programme")
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

  static let theme = Command(
    "call theme", fr: "appel thématique", .write,
    Text(
      en: "Add a theme: an axis of the agreement met with a specific objective of the fund",
      fr: "Ajouter une thématique : un axe de l’accord croisé avec un objectif spécifique du fonds"),
    takes: call,
    Argument<Slug>(
      "code", fr: "code", Text(en: "the theme’s code", fr: "le code de la thématique")),
    RequiredOption<Int>(
      "axis", fr: "axe", Text(en: "the number of the axis", fr: "le numéro de l’axe")),
    RequiredOption<SpecificObjective>(
      "objective", fr: "objectif",
      Text(
        en: "the specific objective; \"objective list\" shows them",
        fr: "l’objectif spécifique ; « objectif lister » les affiche")),
    Option<String>(
      "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
    Option<String>(
      "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
    examples: [
      Example(
        "call theme fse-2024 autonomy --axis 1 --objective ESO4.8 --title-en \"Gaining autonomy\" --title-fr \"Gagner en autonomie\"",
        Text(en: "Add a theme", fr: "Ajouter une thématique"))
    ]
  ) { session, id, code, axis, objective, english, french in
    var call = try session.find(id)
    try session.find(call.agreement.id).requireAxis(axis)
    try session.insert(
      CallForProjects.Theme(
        code: code, title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        axis: axis, objective: objective),
      into: &call.themes, key: \.code
    ) { .themeTwice(id, $0.code) }
    return try session.recordChange(
      call,
      saying:
        Text(
          en: "Added the theme \"\(code)\" to the call \"\(id)\".",
          fr: "La thématique « \(code) » a été ajoutée à l’appel « \(id) »."))
  }

  static let budget = Command(
    "call budget", fr: "appel budget", .write,
    Text(
      en: "Set what a call may grant in a year",
      fr: "Fixer ce qu’un appel peut accorder en une année"),
    discussion: Text(
      en: "A budget below what is selected for the year is refused.",
      fr: "Un budget inférieur à ce qui est retenu pour l’année est refusé."),
    takes: call, Argument<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
    Argument<Money>("amount", fr: "montant", Text(en: "the budget", fr: "le budget")),
    examples: [
      Example(
        "call budget fse-2024 2024 2,5M€",
        Text(en: "2.5 million for 2024", fr: "2,5 millions pour 2024"))
    ]
  ) { session, id, year, amount in
    var call = try session.find(id)
    let budget = CallForProjects.YearlyBudget(year: year.number, amount: amount)
    if let index = call.budgets.firstIndex(where: { $0.year == year.number }) {
      call.budgets[index] = budget
    } else {
      call.budgets.append(budget)
      call.budgets.sort { $0.year < $1.year }
    }
    let use = BudgetUse(
      budget, of: id,
      among: try session.documents(Application.where(\.call, is: id)))
    guard use.left >= .zero || amount < .zero else {
      throw CallFault.budgetBelowSelected(id, use)
    }
    return try session.recordChange(
      call,
      saying:
        Text(
          en: "Set the budget of the call \"\(id)\" for \(year): \(amount).",
          fr: "Le budget \(year) de l’appel « \(id) » a été fixé à \(amount)."))
  }

  static let open = Command(
    "call open", fr: "appel ouvrir", .write,
    Text(
      en: "Fix the days between which applications are filed",
      fr: "Fixer les dates de dépôt des candidatures"),
    takes: call,
    RequiredOption<CalendarDate>(
      "opens", fr: "ouverture", Text(en: "the first day", fr: "le premier jour")),
    RequiredOption<CalendarDate>(
      "closes", fr: "clôture", Text(en: "the last day", fr: "le dernier jour")),
    Option<String>(
      "reason", fr: "motif",
      Text(
        en: "why the closing moves over filed applications",
        fr: "pourquoi la clôture change malgré des candidatures déposées")),
    examples: [
      Example(
        "call open fse-2024 --opens 2024-02-01 --closes 2024-04-30",
        Text(en: "Three months to apply", fr: "Trois mois pour candidater"))
    ]
  ) { session, id, opens, closes, reason in
    var call = try session.find(id)
    if let reason, let former = call.closes, former != closes {
      call.corrections =
        (call.corrections ?? []) + [try DateCorrection(from: former, reason: reason)]
    }
    call.opens = opens
    call.closes = closes
    if call.themes.isEmpty || call.budgets.isEmpty {
      session.warn(
        Text(
          en: "Nobody can apply yet: the call \"\(id)\" needs a theme and the budget of a year.",
          fr:
            "Personne ne peut encore candidater : il faut à l’appel « \(id) » une thématique et le budget d’une année."
        ))
    }
    return try session.recordChange(
      call,
      saying: Text(
        en: "Opened the call \"\(id)\" from \(opens) to \(closes).",
        fr: "L’appel à projets « \(id) » a été ouvert du \(opens) au \(closes)."))
  }

  static let remove = Command(
    "call remove", fr: "appel supprimer", .write,
    Text(
      en: "Remove a call that has no application",
      fr: "Supprimer un appel qui n’a aucune candidature"),
    takes: call, destructive: true,
    examples: [
      Example("call remove fse-trial", Text(en: "Remove a call", fr: "Supprimer un appel"))
    ]
  ) { session, id in
    try session.recordRemoval(id)
  }

  /// The call that a command is about.
  static var call: Argument<ID<CallForProjects>> {
    Argument("call", fr: "appel", Text(en: "the call for projects", fr: "l’appel à projets"))
  }
}

extension Failure {
  static func themeTwice(_ call: ID<CallForProjects>, _ code: Slug) -> Failure {
    Failure(
      "calls.theme-twice",
      Text(
        en: "The call \"\(call)\" has a theme \"\(code)\" already.",
        fr: "L’appel « \(call) » a déjà une thématique « \(code) »."),
      about: "code",
      advice: Text(
        en: "Give another code, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre code, ou commencez la ligne par « assurer » pour la reformuler."))
  }
}
