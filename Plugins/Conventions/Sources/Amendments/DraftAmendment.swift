import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AmendmentCommands {
  static var draft: Command {
    Command(
      "amendment draft", fr: "avenant préparer", .write,
      Text(en: "Draft an amendment of a convention", fr: "Préparer un avenant à une convention"),
      discussion: Text(
        en:
          "Each type says which terms it may change, and whether it needs a decision, signatures, both or neither:\n\n\(types.en)\n\nThe next one is drafted when this one is signed or abandoned, while the convention runs. An increase is refused at once where the envelope cannot hold it; a reduction frees money when it is in force.\n\n\(lifeCycle.en)",
        fr:
          "Chaque type dit quelles clauses il peut modifier, et s’il demande une délibération, des signatures, les deux ou aucune :\n\n\(types.fr)\n\nLe suivant se prépare quand celui-ci est signé ou abandonné, pendant que la convention court. Une hausse est refusée d’emblée si l’enveloppe ne la contient pas ; une baisse libère l’argent quand elle est en vigueur.\n\n\(lifeCycle.fr)"
      ),
      takes: ConventionCommands.convention,
      RequiredOption<AmendmentType>(
        "type", fr: "type", Text(en: "what it changes", fr: "ce qu’il modifie")),
      Option<Money>(
        "change", fr: "variation",
        Text(
          en: "what the amount grows by, or -10000", fr: "ce dont le montant augmente, ou -10000")),
      Option<CalendarDate>(
        "end", fr: "fin", Text(en: "the new last day", fr: "le nouveau dernier jour")),
      Option<String>(
        "object-en", fr: "objet-en",
        Text(en: "the new object in English", fr: "le nouvel objet en anglais")),
      Option<String>(
        "object-fr", fr: "objet-fr",
        Text(en: "the new object in French", fr: "le nouvel objet en français")),
      Option<Money>(
        "planned-cost", fr: "coût-prévu",
        Text(en: "the new planned cost", fr: "le nouveau coût prévu")),
      Option<ID<Organisation>>(
        "beneficiary", fr: "bénéficiaire",
        Text(en: "the new beneficiary", fr: "le nouveau bénéficiaire")),
      RepeatedOption<InstalmentDayWord>(
        "day", fr: "échéance",
        Text(
          en: "the new day of an instalment: 2=2024-09-30",
          fr: "la nouvelle date d’un versement : 2=2024-09-30")),
      Option<CalendarDate>(
        "effect", fr: "effet",
        Text(en: "from when, where it is dated", fr: "à compter de quand, s’il est daté")),
      Option<String>("reason", fr: "motif", Text(en: "why", fr: "pourquoi")), AgreementCommands.day,
      examples: [
        Example(
          "amendment draft 2024.ml-dieppe --type duration --end 2027-12-31 --reason \"A delay\"",
          Text(en: "More time", fr: "Plus de temps")),
        Example(
          "amendment draft 2024.ml-dieppe --type amount --change -10000",
          Text(en: "Less money", fr: "Moins d’argent")),
      ]
    ) {
      session, id, type, change, end, english, french, planned, beneficiary, days, effect, reason,
      date in
      let convention = try session.find(id)
      var amendment = Amendment(
        number: convention.amendments.count + 1, type: type, drafted: date ?? session.today,
        reason: reason, change: change,
        end: end, plannedCost: planned, beneficiary: beneficiary?.reference,
        days: days.map(\.day), effect: effect)
      if english != nil || french != nil {
        amendment.object = .pair(
          en: english ?? convention.object.en, fr: french ?? convention.object.fr)
      }
      return try session.draft(amendment, of: convention, on: date ?? session.today)
    }
  }

  /// What the act of drafting is called.
  static let drafting = Text(en: "draft", fr: "préparer")

  private static let types = Text.each { language in
    AmendmentType.allCases.map { type in
      let terms = AmendedTerm.allCases.filter(type.terms.contains).map {
        $0.written(in: language)
      }
      let listed = terms.isEmpty ? "—" : terms.joined(separator: ", ")
      return "  \(type.written(in: language)) (\(listed)): \(type.needs[language])"
    }.joined(separator: "\n")
  }
}

extension Session {
  /// Adds a draft of an amendment to a convention that can be amended.
  func draft(
    _ amendment: Amendment, of convention: Convention, on day: CalendarDate
  ) throws -> Output {
    if isEnsuring, convention.amendments.contains(where: { $0.isSame(as: amendment) }) {
      return unchanged(convention)
    }
    try requireAmendable(convention, on: day)
    try requireAbovePayments(amendment, of: convention, on: day)
    return try recordChange(
      convention.replacing(amendment),
      saying: Text(
        en:
          "Drafted the amendment \(amendment.number) of \"\(convention.id)\" (\(amendment.type.shown)). It needs \(amendment.type.needs).",
        fr:
          "L’avenant \(amendment.number) de « \(convention.id) » a été préparé (\(amendment.type.shown)). Il demande \(amendment.type.needs)."
      ))
  }
}

extension Amendment {
  /// Whether it says the same, whatever its number, its day, its status and its steps.
  func isSame(as other: Amendment) -> Bool {
    var copy = other
    (copy.number, copy.drafted, copy.status, copy.steps) = (number, drafted, status, steps)
    return copy == self
  }
}

extension Session {
  /// Requires that a reduction leaves what is certified, ordered or paid already: it could never be in
  /// force.
  fileprivate func requireAbovePayments(
    _ amendment: Amendment, of convention: Convention, on day: CalendarDate
  ) throws {
    guard let change = amendment.change, change < .zero else { return }
    let committed = try documents(Payment.where(\.convention, is: convention.id))
      .filter(\.isCommitted).map(\.amount).total()
    let total = convention.amount(on: day) + change
    guard total < committed else { return }
    throw Failure.belowPayments(convention, total, committed)
  }

  /// Requires that an amendment of a convention can be drafted on a day: it has come, the convention
  /// is signed by then and runs, and no other one is open.
  func requireAmendable(_ convention: Convention, on day: CalendarDate) throws {
    if day > today { throw Failure.amendmentAhead(AmendmentCommands.drafting, day, today: today) }
    try convention.requireAmendable(on: day)
  }
}

extension Convention {
  fileprivate func requireAmendable(on day: CalendarDate) throws {
    guard let since = date(of: .sign) ?? date(of: .enterIntoForce),
      ![.closed, .terminated].contains(status(on: day))
    else { throw Failure.amendsUnsigned(self) }
    if day < since { throw Failure.amendsBefore(self, day, signed: since) }
    if let end = terms(on: day).end, end < day { throw Failure.amendsEnded(self, end) }
    if let open = openAmendment { throw Failure.amendmentOpen(open, of: self) }
  }
}

/// A number of an instalment and its day: `2=2024-09-30`.
struct InstalmentDayWord: WrittenValue {
  let day: Amendment.InstalmentDay

  static let kind = ValueKind(
    Text(en: "day of an instalment", fr: "date d’un versement"), examples: ["2=2024-09-30"])

  init(reading text: String) throws(ReadingFault) {
    guard let equals = text.firstIndex(of: "="), let number = Int(text[..<equals]) else {
      throw .shape(text, InstalmentDayWord.kind)
    }
    day = Amendment.InstalmentDay(
      number: number,
      day: try CalendarDate(reading: String(text[text.index(after: equals)...])))
  }

  func written(in language: Language) -> String { code }

  var code: String { "\(day.number)=\(day.day.code)" }
}

extension Failure {
  fileprivate static func belowPayments(
    _ convention: Convention, _ total: Money, _ committed: Money
  ) -> Failure {
    Failure(
      "amendments.below-payments",
      Text(
        en:
          "The amount of \"\(convention.id)\" would be \(total), and \(committed) is certified, ordered or paid.",
        fr:
          "Le montant de « \(convention.id) » serait de \(total), et \(committed) sont certifiés, mandatés ou payés."
      ),
      about: "change",
      advice: Text(
        en:
          "Reduce it to \(committed) at most; what was paid too much is a recovery: \"recovery add … --convention \(convention.id) --due \(total) --ground …\".",
        fr:
          "Réduisez-le au plus à \(committed) ; ce qui a été trop payé est un indu : « indu ajouter … --convention \(convention.id) --dû \(total) --fondement … »."
      ))
  }
}
