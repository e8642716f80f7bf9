import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on the project of an application: its costs, its money, its targets, its years.
extension ApplicationCommands {
  static var cost: Command {
    Command(
      "application cost", fr: "candidature dépense", .write,
      Text(
        en: "Record a cost of a project", fr: "Enregistrer une dépense d’un projet"),
      discussion: Text(
        en:
          "A line is known by its category and its label; given again it is replaced, and 0 removes it. The cost of the application is what its budget comes to with its flat rates, and what it asks for follows.",
        fr:
          "Une ligne est reconnue à sa catégorie et à son libellé ; donnée à nouveau elle est remplacée, et 0 la retire. Le coût de la candidature est le total de son budget avec ses taux forfaitaires, et le montant demandé en découle."
      ),
      takes: application,
      Argument<CostCategory>(
        "category", fr: "catégorie",
        Text(en: "what kind of cost it is", fr: "la nature de la dépense")),
      Argument<Money>("amount", fr: "montant", Text(en: "in euros", fr: "en euros")),
      Option<String>(
        "label", fr: "libellé", Text(en: "what it pays for", fr: "ce que la dépense paie")),
      Option<BudgetHeading>(
        "heading", fr: "poste",
        Text(
          en: "the heading of the accounts; by it double funding is found",
          fr: "le poste comptable ; il sert à repérer un double financement")),
      Option<Year>(
        "of-year", fr: "de-l-année",
        Text(en: "the year in which it is spent", fr: "l’année de la dépense")),
      RepeatedOption<CostCategory>(
        "covers", fr: "couvre",
        Text(
          en: "a category that a unit cost or a lump sum covers",
          fr: "une catégorie que couvre un coût unitaire ou un montant forfaitaire")),
      examples: [
        Example(
          "application cost 2024.draft staff 66666.67 --label \"Counsellor, full time\" --heading 64",
          Text(en: "A counsellor", fr: "Un poste de conseiller"))
      ]
    ) { session, id, category, amount, label, heading, year, covers in
      guard amount >= .zero else { throw Failure.belowZero(amount) }
      if let heading, heading.side != .expenditure { throw Failure.headingOfIncome(heading) }
      return try session.changeBudget(of: id) { plan in
        let line = CostLine(
          category: category, label: label, amount: amount, heading: heading, year: year?.number,
          covers: covers.isEmpty ? nil : covers)
        let index = plan.lines.firstIndex {
          $0.category == category && $0.label?.folded == label?.folded && $0.year == year?.number
        }
        switch (index, amount == .zero) {
        case (let index?, true): plan.lines.remove(at: index)
        case (let index?, false): plan.lines[index] = line
        case (nil, true): throw Failure.noSuchLine(id, label ?? category.word[session.language])
        case (nil, false): plan.lines.append(line)
        }
      }
    }
  }

  static var options: Command {
    Command(
      "application options", fr: "candidature options", .write,
      Text(
        en: "Choose the flat rates of a project and say on which method it rests",
        fr: "Choisir les taux forfaitaires d’un projet et indiquer sa méthode"),
      discussion: Text(
        en:
          "Regulation (EU) 2021/1060, art. 53 to 56; each rate is rounded down to the cent:\n\n\(rates.en)",
        fr:
          "Règlement (UE) 2021/1060, art. 53 à 56 ; chaque taux est arrondi au centime inférieur :\n\n\(rates.fr)"
      ),
      takes: application,
      RepeatedOption<FlatRate>(
        "flat-rate", fr: "forfait", Text(en: "a flat rate", fr: "un taux forfaitaire")),
      Flag(
        "real-costs", fr: "coûts-réels",
        Text(en: "no flat rate any more", fr: "plus aucun taux forfaitaire")),
      Option<String>(
        "method", fr: "méthode",
        Text(
          en: "by which unit costs, lump sums or the rate of 25% were set",
          fr: "celle qui fixe coûts unitaires, montants forfaitaires ou taux de 25 %")),
      Option<Bool>(
        "large-procurement", fr: "marché-supérieur",
        Text(
          en: "whether the direct costs hold a procurement above the thresholds of the Union",
          fr: "si les coûts directs comprennent un marché supérieur aux seuils européens")),
      examples: [
        Example(
          "application options 2024.draft --flat-rate remaining-40",
          Text(en: "40% for all remaining costs", fr: "40 % pour tous les coûts restants"))
      ]
    ) { session, id, rates, isReal, method, procurement in
      try session.changeBudget(of: id) { plan in
        if isReal { plan.flatRates = [] }
        if !rates.isEmpty { plan.flatRates = rates }
        if let method { plan.method = method }
        if let procurement { plan.hasLargeProcurement = procurement }
      }
    }
  }

  private static let rates = Text.each { language in
    FlatRate.allCases.map {
      let word = $0.written(in: language)
      let padding = String(repeating: " ", count: max(14 - word.count, 1))
      return "  " + word + padding + $0.shown[language] + " (" + $0.article[language] + ")"
    }.joined(separator: "\n")
  }

  static var finance: Command {
    Command(
      "application finance", fr: "candidature financer", .write,
      Text(
        en: "Record a source of financing of a project",
        fr: "Enregistrer une source de financement d’un projet"),
      discussion: Text(
        en:
          "A source is known by its kind and who pays; given again it is replaced, and 0 removes it. When the application is filed the sources come to its cost, to the cent.",
        fr:
          "Une source est reconnue à sa nature et à son financeur ; donnée à nouveau elle est remplacée, et 0 la retire. Au dépôt, les sources sont égales au coût, au centime."
      ),
      takes: application,
      Argument<FinancingSource>(
        "source", fr: "source", Text(en: "what kind of source", fr: "la nature du financement")),
      Argument<Money>("amount", fr: "montant", Text(en: "in euros", fr: "en euros")),
      Option<ID<Organisation>>(
        "by", fr: "par", Text(en: "the organisation that pays", fr: "la structure qui finance")),
      Option<String>(
        "label", fr: "libellé",
        Text(en: "who pays, in words", fr: "le financeur, en toutes lettres")),
      examples: [
        Example(
          "application finance 2024.draft fund 36000",
          Text(en: "The fund’s part", fr: "La part du fonds"))
      ]
    ) { session, id, source, amount, organisation, label in
      guard amount >= .zero else { throw Failure.belowZero(amount) }
      var application = try session.find(id)
      var lines = application.financing ?? []
      let index = lines.firstIndex {
        $0.source == source && $0.organisation?.id == organisation
          && $0.label?.folded == label?.folded
      }
      let line = FinancingLine(
        source: source, organisation: organisation?.reference, label: label, amount: amount)
      switch (index, amount == .zero) {
      case (let index?, true): lines.remove(at: index)
      case (let index?, false): lines[index] = line
      case (nil, true): throw Failure.noSuchLine(id, source.word[session.language])
      case (nil, false): lines.append(line)
      }
      application.financing = lines.isEmpty ? nil : lines
      let gap = application.cost - lines.map(\.amount).total()
      return try session.recordChange(
        application,
        saying: gap == .zero
          ? Text(
            en: "The financing plan of \"\(id)\" is equal to its cost, \(application.cost).",
            fr: "Le plan de financement de « \(id) » est égal à son coût, \(application.cost).")
          : gap > .zero
            ? Text(
              en: "\(gap) is missing in the financing plan of \"\(id)\".",
              fr: "Il manque \(gap) au plan de financement de « \(id) » pour égaler son coût.")
            : Text(
              en: "The financing plan of \"\(id)\" is above its cost by \(.zero - gap).",
              fr: "Le plan de financement de « \(id) » dépasse son coût de \(.zero - gap)."))
    }
  }

  static var target: Command {
    Command(
      "application target", fr: "candidature cible", .write,
      Text(
        en: "Record what a project means to reach, by a common indicator",
        fr: "Enregistrer la cible d’un projet pour un indicateur commun"),
      takes: application,
      Argument<FundIndicator>(
        "indicator", fr: "indicateur", Text(en: "the common indicator", fr: "l’indicateur commun")),
      Argument<Int>("target", fr: "cible", Text(en: "how many", fr: "combien")),
      examples: [
        Example(
          "application target 2024.draft EECO01 120",
          Text(en: "120 people in all", fr: "120 personnes au total"))
      ]
    ) { session, id, indicator, target in
      guard target >= 0 else { throw Failure.targetBelowZero(target) }
      var application = try session.find(id)
      var targets = application.targets ?? []
      targets.removeAll { $0.indicator == indicator }
      targets.append(ExpectedIndicator(indicator: indicator, target: target))
      targets.sort { $0.indicator.rawValue < $1.indicator.rawValue }
      application.targets = targets
      return try session.recordChange(
        application,
        saying: Text(
          en: "\"\(id)\" aims at \(count: target): \(indicator.shown).",
          fr: "« \(id) » vise \(count: target) : \(indicator.shown)."))
    }
  }

  static var year: Command {
    Command(
      "application year", fr: "candidature année", .write,
      Text(
        en: "Record what a project of several years asks for in one of them",
        fr: "Enregistrer ce qu’un projet pluriannuel demande pour une année"),
      discussion: Text(
        en: "The years come to what is asked for when the application is filed; 0 removes one.",
        fr: "Au dépôt, les années totalisent le montant demandé ; 0 en retire une."),
      takes: application,
      Argument<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
      Argument<Money>(
        "amount", fr: "montant", Text(en: "what is asked for", fr: "ce qui est demandé")),
      examples: [
        Example(
          "application year 2024.draft 2024 20000",
          Text(en: "The first year", fr: "La première année"))
      ]
    ) { session, id, year, amount in
      guard amount >= .zero else { throw Failure.belowZero(amount) }
      var application = try session.find(id)
      var years = application.years ?? []
      years.removeAll { $0.year == year.number }
      if amount > .zero { years.append(YearShare(year: year.number, requested: amount)) }
      years.sort { $0.year < $1.year }
      application.years = years.isEmpty ? nil : years
      let sum = years.map(\.requested).total()
      return try session.recordChange(
        application,
        saying: Text(
          en: "The years of \"\(id)\" come to \(sum) of \(application.requested).",
          fr: "Les années de « \(id) » totalisent \(sum) sur \(application.requested)."))
    }
  }

  static var pieces: Command {
    Command(
      "application piece", fr: "candidature pièce", .write,
      Text(
        en: "Record which pieces came with an application",
        fr: "Enregistrer les pièces reçues d’une candidature"),
      takes: application,
      RemainingArguments<Slug>(
        "piece", fr: "pièce",
        Text(
          en: "their codes in the call", fr: "leurs codes dans l’appel")),
      Flag(
        "remove", fr: "retirer", Text(en: "they did not come", fr: "elles ne sont pas arrivées")),
      examples: [
        Example(
          "application piece 2024.scored accounts",
          Text(en: "The accounts came", fr: "Les comptes sont arrivés"))
      ]
    ) { session, id, codes, isRemoved in
      var application = try session.find(id)
      let call = try session.find(application.call.id)
      for code in codes where call.pieces?.contains(where: { $0.code == code }) != true {
        throw Failure.pieceNotAsked(call, code)
      }
      let before = Set(application.pieces ?? [])
      let pieces = isRemoved ? before.subtracting(codes) : before.union(codes)
      application.pieces = pieces.isEmpty ? nil : pieces.sorted()
      let missing = application.missingPieces(of: call)
      let names = Text.each { language in
        missing.map { $0.title[language] }.joined(separator: ", ")
      }
      return try session.recordChange(
        application,
        saying: missing.isEmpty
          ? Text(
            en: "The application \"\(id)\" is complete.",
            fr: "La candidature « \(id) » est complète.")
          : Text(
            en: "\"\(id)\" lacks: \(names).", fr: "Il manque à « \(id) » : \(names)."))
    }
  }
}

extension Session {
  /// Changes the budget of an application; its cost and what it asks for follow.
  fileprivate func changeBudget(
    of id: ID<Application>, _ change: (inout CostPlan) throws -> Void
  ) throws -> Output {
    var application = try find(id)
    var plan = application.budget ?? CostPlan()
    try change(&plan)
    try plan.requireLegalOptions()
    application.budget = plan
    application.cost = plan.total
    application.requested = try find(application.call.id).requested(for: plan.total)
    if let remark = plan.remark { warn(remark) }
    return try recordChange(
      application,
      saying: Text(
        en:
          "The budget of \"\(id)\" comes to \(application.cost); \(application.requested) is asked for.",
        fr:
          "Le budget de « \(id) » totalise \(application.cost) ; \(application.requested) sont demandés."
      ))
  }
}

extension Failure {
  fileprivate static func belowZero(_ amount: Money) -> Failure {
    Failure(
      "applications.amount",
      Text(
        en: "An amount cannot be below zero: \(amount).",
        fr: "Un montant ne peut pas être négatif : \(amount)."),
      about: "amount",
      advice: Text(en: "Give an amount from 0.", fr: "Donnez un montant à partir de 0."))
  }

  fileprivate static func headingOfIncome(_ heading: BudgetHeading) -> Failure {
    Failure(
      "applications.heading",
      Text(
        en: "The heading \(heading.shown) is not one of expenditure.",
        fr: "Le poste \(heading.shown) n’est pas un poste de charges."),
      about: "heading",
      advice: Text(en: "Give one from 60 to 69.", fr: "Donnez un poste de 60 à 69."))
  }

  fileprivate static func targetBelowZero(_ target: Int) -> Failure {
    Failure(
      "applications.target",
      Text(
        en: "A target cannot be below zero: \(target).",
        fr: "Une cible ne peut pas être négative : \(target)."),
      about: "target",
      advice: Text(en: "Give a number from 0.", fr: "Donnez un nombre à partir de 0."))
  }

  fileprivate static func noSuchLine(_ id: ID<Application>, _ label: String) -> Failure {
    Failure(
      "applications.no-line",
      Text(
        en: "\"\(id)\" has no line \"\(label)\" to remove.",
        fr: "« \(id) » n’a pas de ligne « \(label) » à retirer."),
      about: "label",
      advice: Text(
        en: "\"application show \(id)\" shows its lines.",
        fr: "« candidature afficher \(id) » affiche ses lignes."))
  }

  fileprivate static func pieceNotAsked(_ call: CallForProjects, _ code: Slug) -> Failure {
    let codes = (call.pieces ?? []).map(\.code.name).joined(separator: ", ")
    return Failure(
      "applications.piece",
      Text(
        en: "The call \"\(call.id)\" does not ask for a piece \"\(code)\".",
        fr: "L’appel « \(call.id) » ne demande pas de pièce « \(code) »."),
      about: "piece",
      advice: codes.isEmpty
        ? Text(en: "It asks for none.", fr: "Il n’en demande aucune.")
        : Text(en: "It asks for: \(codes).", fr: "Il demande : \(codes)."))
  }
}
