import AccordDocuments
public import AccordWording

extension Convention {
  /// Checks the amendments: their numbers follow each other, each changes what its type allows, all
  /// but the last are settled, none takes effect before its decision, and the amount stays above
  /// zero.
  func validateAmendments() throws {
    for (index, amendment) in amendments.enumerated() {
      guard amendment.number == index + 1 else { throw Failure.amendmentNumber(self, index + 1) }
      guard amendment.isSettled || index + 1 == amendments.count else {
        throw Failure.amendmentOpen(amendment, of: self)
      }
      try amendment.validate(in: self)
    }
    let lasting = amendments.filter { $0.status != .abandoned }.compactMap(\.change)
    guard lasting.reduce(amount, +) > .zero else {
      throw Failure.amendedToNothing(self, lasting.reduce(amount, +))
    }
    // A reduction may be in force before the increase that it counts on.
    for day in amendments.compactMap(\.inForceFrom) where amount(on: day) <= .zero {
      throw Failure.amendedToNothing(self, amount(on: day))
    }
  }
}

extension Amendment {
  fileprivate func validate(in convention: Convention) throws {
    if let term = terms.first(where: { !type.terms.contains($0) }) {
      throw Failure.amendedTerm(term, by: self, of: convention)
    }
    guard Amendment.lifeCycle.state(after: steps.map(\.event)) == status else {
      throw Failure.amendmentUnfounded(self, convention)
    }
    if let effect, let decided = steps.first(where: { $0.event == .approve }),
      effect < decided.date
    {
      throw Failure.amendmentEffect(self, convention, effect, decided: decided.date)
    }
    let numbers = Set(convention.instalments.map(\.number))
    if let day = days.first(where: { !numbers.contains($0.number) }) {
      throw Failure.noInstalment(day.number, of: convention)
    }
    if change == .zero || type == .amount && terms.isEmpty {
      throw Failure.emptyChange(self, convention)
    }
    if let end, let start = convention.start, end < start {
      throw Failure.endsBeforeStart(self, convention, end, start)
    }
  }
}

extension Failure {
  /// An instalment that the convention does not have.
  public static func noInstalment(_ number: Int, of convention: Convention) -> Failure {
    Failure(
      "conventions.no-instalment",
      Text(
        en: "The convention \"\(convention.id)\" has no instalment \(number).",
        fr: "La convention « \(convention.id) » n’a pas de versement \(number)."),
      about: "number",
      advice: Text(
        en: "\"convention show \(convention.id)\" lists its \(convention.instalments.count).",
        fr: "« convention afficher \(convention.id) » en affiche \(convention.instalments.count)."))
  }

  /// A new amendment while one is open.
  public static func amendmentOpen(_ amendment: Amendment, of convention: Convention) -> Failure {
    Failure(
      "amendments.open",
      Text(
        en:
          "The amendment \(amendment.number) of \"\(convention.id)\" is \(amendment.status.shown): the next one begins when it is signed or abandoned.",
        fr:
          "L’avenant \(amendment.number) de « \(convention.id) » est au statut « \(amendment.status.shown) » : le suivant commence quand il est signé ou abandonné."
      ),
      about: "convention",
      advice: Text(
        en:
          "Have it signed, or give it up: \"amendment abandon \(convention.id) --reason …\".",
        fr:
          "Faites-le signer, ou abandonnez-le : « avenant abandonner \(convention.id) --motif … »."
      ))
  }

  /// An amendment of a convention that is not signed.
  public static func amendsUnsigned(_ convention: Convention) -> Failure {
    Failure(
      "amendments.unsigned",
      Text(
        en:
          "The convention \"\(convention.id)\" cannot be amended: its status is \(convention.status.shown), and only what is signed is amended.",
        fr:
          "La convention « \(convention.id) » ne peut pas faire l’objet d’un avenant : son statut est « \(convention.status.shown) », et seul ce qui est signé s’amende."
      ),
      about: "convention",
      advice: [.draft, .approved, .sent].contains(convention.status)
        ? Text(
          en: "Change the draft, or return it for correction: \"convention return …\".",
          fr: "Modifiez le brouillon, ou renvoyez-le pour correction : « convention renvoyer … ».")
        : nil)
  }

  /// An amendment before the signature of the convention.
  public static func amendsBefore(
    _ convention: Convention, _ day: CalendarDate, signed: CalendarDate
  ) -> Failure {
    Failure(
      "amendments.unsigned",
      Text(
        en:
          "The convention \"\(convention.id)\" was signed on \(signed): no amendment of it is of \(day).",
        fr:
          "La convention « \(convention.id) » a été signée le \(signed) : aucun avenant ne date du \(day)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(signed) on.", fr: "Donnez une date à partir du \(signed)."))
  }

  /// An amendment after the end of the convention.
  public static func amendsEnded(_ convention: Convention, _ end: CalendarDate) -> Failure {
    Failure(
      "amendments.ended",
      Text(
        en:
          "The convention \"\(convention.id)\" ended on \(end): an amendment is made while it runs.",
        fr:
          "La convention « \(convention.id) » a pris fin le \(end) : un avenant se conclut pendant qu’elle court."
      ),
      about: "convention",
      advice: Text(
        en: "If the day is wrong, correct it; a new grant is a new convention.",
        fr:
          "Si la date est fausse, rectifiez-la ; une nouvelle subvention est une nouvelle convention."
      ))
  }

  /// An amendment that is not there.
  public static func noAmendment(_ number: Int, of convention: Convention) -> Failure {
    Failure(
      "amendments.unknown",
      Text(
        en: "The convention \"\(convention.id)\" has no amendment \(number).",
        fr: "La convention « \(convention.id) » n’a pas d’avenant \(number)."),
      about: "number",
      advice: Text(
        en:
          "\"amendment list | where convention = \(convention.id)\" lists its \(convention.amendments.count).",
        fr:
          "« avenant lister | où convention = \(convention.id) » en affiche \(convention.amendments.count)."
      ))
  }

  static func amendmentNumber(_ convention: Convention, _ expected: Int) -> Failure {
    Failure(
      "amendments.number",
      Text(
        en:
          "The amendments of \"\(convention.id)\" are numbered from 1 without a gap; \(expected) is expected.",
        fr:
          "Les avenants de « \(convention.id) » sont numérotés à partir de 1, sans trou ; le numéro \(expected) est attendu."
      ))
  }

  static func amendedTerm(
    _ term: AmendedTerm, by amendment: Amendment, of convention: Convention
  ) -> Failure {
    let allowed = Text.each { language in
      AmendedTerm.allCases.filter(amendment.type.terms.contains)
        .map { $0.written(in: language) }.joined(separator: ", ")
    }
    let types = Text.each { language in
      AmendmentType.allCases.filter { $0.terms.contains(term) }
        .map { $0.written(in: language) }.joined(separator: ", ")
    }
    return Failure(
      "amendments.term",
      Text(
        en:
          "An amendment of the type \"\(amendment.type)\" does not change \"\(term)\" (convention \"\(convention.id)\").",
        fr:
          "Un avenant de type « \(amendment.type) » ne modifie pas « \(term) » (convention « \(convention.id) »)."
      ),
      about: term.rawValue,
      advice: amendment.type.terms.isEmpty
        ? Text(
          en: "It changes no term. \"\(term)\" is changed by: \(types).",
          fr: "Il ne modifie aucune clause. « \(term) » est modifié par : \(types).")
        : Text(
          en: "It changes: \(allowed). \"\(term)\" is changed by: \(types).",
          fr: "Il modifie : \(allowed). « \(term) » est modifié par : \(types)."))
  }

  static func amendedToNothing(_ convention: Convention, _ total: Money) -> Failure {
    Failure(
      "amendments.amount",
      Text(
        en:
          "With its amendments the convention \"\(convention.id)\" would be of \(total); it stays above zero.",
        fr:
          "Avec ses avenants, la convention « \(convention.id) » serait de \(total) ; elle reste supérieure à zéro."
      ),
      about: "change",
      advice: Text(
        en: "To end it: \"convention terminate \(convention.id) --reason …\".",
        fr: "Pour y mettre fin : « convention résilier \(convention.id) --motif … »."))
  }

  static func emptyChange(_ amendment: Amendment, _ convention: Convention) -> Failure {
    Failure(
      "amendments.no-change",
      Text(
        en:
          "The amendment \(amendment.number) of \"\(convention.id)\" changes the amount by nothing.",
        fr: "L’avenant \(amendment.number) de « \(convention.id) » ne change pas le montant."),
      about: "change")
  }

  static func endsBeforeStart(
    _ amendment: Amendment, _ convention: Convention, _ end: CalendarDate, _ start: CalendarDate
  ) -> Failure {
    Failure(
      "amendments.end",
      Text(
        en:
          "The amendment \(amendment.number) of \"\(convention.id)\" cannot end it on \(end), before its start on \(start).",
        fr:
          "L’avenant \(amendment.number) de «\u{A0}\(convention.id)\u{A0}» ne peut pas y mettre fin le \(end), avant son début le \(start)."
      ),
      about: "end",
      advice: Text(en: "Give a later day.", fr: "Donnez une date ultérieure."))
  }

  static func amendmentUnfounded(_ amendment: Amendment, _ convention: Convention) -> Failure {
    Failure(
      "amendments.status",
      Text(
        en:
          "The status of the amendment \(amendment.number) of \"\(convention.id)\" (\(amendment.status.shown)) does not follow from its events.",
        fr:
          "Le statut « \(amendment.status.shown) » de l’avenant \(amendment.number) de « \(convention.id) » ne découle pas de ses événements."
      ))
  }

  static func amendmentEffect(
    _ amendment: Amendment, _ convention: Convention, _ effect: CalendarDate,
    decided: CalendarDate
  ) -> Failure {
    Failure(
      "amendments.effect",
      Text(
        en:
          "The amendment \(amendment.number) of \"\(convention.id)\" cannot take effect on \(effect), before its decision of \(decided).",
        fr:
          "L’avenant \(amendment.number) de « \(convention.id) » ne peut pas prendre effet le \(effect), avant la délibération du \(decided)."
      ),
      about: "effect",
      advice: Text(
        en: "Give a day from \(decided) on.", fr: "Donnez une date à partir du \(decided).")
    )
  }

  static func amendmentEvent(
    _ event: AmendmentEvent, of amendment: Amendment, _ convention: Convention
  ) -> Failure {
    let possible = Text.each { language in
      amendment.possible.map { $0.written(in: language) }.joined(separator: ", ")
    }
    return Failure(
      "amendments.event",
      Text(
        en:
          "The event \"\(event)\" is not possible for the amendment \(amendment.number) of \"\(convention.id)\", whose status is \(amendment.status.shown): the type \"\(amendment.type)\" needs \(amendment.type.needs).",
        fr:
          "L’événement « \(event) » n’est pas possible pour l’avenant \(amendment.number) de « \(convention.id) », dont le statut est « \(amendment.status.shown) » : le type « \(amendment.type) » demande \(amendment.type.needs)."
      ),
      about: "number",
      advice: amendment.possible.isEmpty
        ? Text(
          en: "Nothing more can happen to it.", fr: "Plus rien ne peut lui arriver.")
        : Text(en: "Possible now: \(possible).", fr: "Possible maintenant : \(possible)."))
  }

  static func amendmentOrder(
    _ event: AmendmentEvent, on date: CalendarDate, after last: LifeCycleStep<AmendmentEvent>,
    of amendment: Amendment, _ convention: Convention
  ) -> Failure {
    Failure(
      "amendments.order",
      Text(
        en:
          "For the amendment \(amendment.number) of \"\(convention.id)\", \"\(event)\" is dated \(date), before the last event: \(last.event), \(last.date).",
        fr:
          "Pour l’avenant \(amendment.number) de « \(convention.id) », l’événement « \(event) » est daté du \(date), avant le dernier : « \(last.event) », le \(last.date)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(last.date) on.", fr: "Donnez une date à partir du \(last.date)."))
  }

  static func amendmentDecision(_ amendment: Amendment, _ convention: Convention) -> Failure {
    Failure(
      "amendments.decision",
      Text(
        en:
          "The approval of the amendment \(amendment.number) of \"\(convention.id)\" needs its decision.",
        fr:
          "L’approbation de l’avenant \(amendment.number) de « \(convention.id) » demande sa délibération."
      ),
      about: "decision",
      advice: Text(en: "Give \"--decision\".", fr: "Donnez « --décision »."))
  }

  static func amendmentReason(_ amendment: Amendment, _ convention: Convention) -> Failure {
    Failure(
      "amendments.reason",
      Text(
        en: "To abandon the amendment \(amendment.number) of \"\(convention.id)\" needs a reason.",
        fr: "L’abandon de l’avenant \(amendment.number) de « \(convention.id) » demande un motif."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }
}
