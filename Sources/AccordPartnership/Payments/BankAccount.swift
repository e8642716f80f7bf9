public import AccordDocuments
public import AccordWording

/// A bank account that money is paid to. One person enters it and another one confirms it before
/// anything moves; another account is another document, so that what was paid keeps its account.
public struct BankAccount: Document {
  public static let schema = Schema(
    "accounts", Text(en: "account", fr: "compte"), .masculine, fields: fields)

  public let id: ID<BankAccount>
  /// The organisation whose account it is.
  public var organisation: Reference<Organisation>
  /// The number.
  public var iban: IBAN
  /// The code of the bank, where it is known.
  public var bic: BIC?
  /// The name on the bank details.
  public var holder: String
  /// The first day on which money is paid to it.
  public var from: CalendarDate
  /// The last day; `nil` while it is used.
  public var until: CalendarDate?
  /// Who entered it, where that is not the author.
  public var enteredBy: Reference<Person>?
  /// The author in the journal who entered it.
  public var author: String?
  /// Where it stands; follows from `steps`.
  public var status: BankAccountStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<BankAccountEvent>]

  /// An account that is entered.
  public init(
    id: ID<BankAccount>, organisation: Reference<Organisation>, iban: IBAN, bic: BIC? = nil,
    holder: String, from: CalendarDate, until: CalendarDate? = nil,
    enteredBy: Reference<Person>? = nil, author: String? = nil
  ) {
    self.id = id
    self.organisation = organisation
    self.iban = iban
    self.bic = bic
    self.holder = holder
    self.from = from
    self.until = until
    self.enteredBy = enteredBy
    self.author = author
    status = .entered
    steps = []
  }

  /// The organisation and the last characters: an account is never named by its whole number.
  public var label: String { "\(organisation.id.name) …\(iban.lastCharacters)" }

  /// Whether money may be paid to it on a day.
  public func isUsable(on day: CalendarDate) -> Bool {
    status(on: day) == .confirmed && from <= day && (until.map { day <= $0 } ?? true)
  }
}

/// Where a bank account stands.
public enum BankAccountStatus: String, Choice {
  case entered
  case confirmed
  case closed

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .entered: Text(en: "entered", fr: "saisi")
    case .confirmed: Text(en: "confirmed", fr: "confirmé")
    case .closed: Text(en: "closed", fr: "clos")
    }
  }
}

/// What moves a bank account from one status to the next.
public enum BankAccountEvent: String, Choice {
  case confirm
  case close

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .confirm: Text(en: "confirm", fr: "confirmer")
    case .close: Text(en: "close", fr: "clore")
    }
  }
}

extension BankAccount: LifeCycleDocument {
  /// Entered → confirmed by another person → closed.
  public static let lifeCycle = LifeCycle<BankAccountStatus, BankAccountEvent>(
    from: .entered, takingEffect: [.close], windingUp: [.close],
    [
      .init(
        .entered, .confirm, .confirmed,
        only: Text(
          en: "by another person than the one who entered it",
          fr: "par une autre personne que celle qui l’a saisi")),
      .init(.entered, .close, .closed),
      .init(.confirmed, .close, .closed),
    ])

  /// The organisation whose account it is.
  public var concerned: Reference<Organisation>? { organisation }

  /// It has a holder, and its days are in order.
  public func validate() throws {
    try validateSteps()
    guard holder.contains(where: { !$0.isWhitespace }) else { throw Failure.accountHolder(id) }
    if let until, until < from { throw Failure.accountDays(self, until) }
  }

  /// Nobody confirms what they entered: neither the same person nor, where no person is named, the
  /// same author.
  public func require(_ step: LifeCycleStep<BankAccountEvent>) throws {
    guard step.event == .confirm else { return }
    if let person = step.person, person == enteredBy {
      throw Failure.accountSamePerson(self, person.id.name)
    }
    if step.person == nil, enteredBy == nil, let author, author == step.author {
      throw Failure.accountSamePerson(self, author)
    }
  }

  /// Whether one author recorded both, for two persons.
  public var hasOneAuthor: Bool {
    guard let author, let confirmed = steps.last(where: { $0.event == .confirm }) else {
      return false
    }
    return confirmed.author == author
  }

  /// Who entered it stays, whoever declares it again. From the confirmation on it is decided.
  public func ensuring(_ declared: BankAccount) throws -> BankAccount {
    var declared = declared
    (declared.author, declared.enteredBy) = (author, enteredBy ?? declared.enteredBy)
    let result = try keepingProgress(with: declared)
    let differing = try decidedDifferences(from: result, declared)
    guard differing.isEmpty else { throw LifeCycleFault.otherTerms(self, differing) }
    return result
  }
}

extension BankAccount {
  /// What its members are called, and how people read them.
  public static let fields: [Field<BankAccount>] = [
    Field(
      "organisation", fr: "structure", indexed: \.organisation,
      help: Text(en: "whose account it is", fr: "la structure titulaire"),
      .headings("beneficiary", "bénéficiaire")),
    Field(
      "IBAN", fr: "IBAN", \.iban, help: Text(en: "its number", fr: "son numéro"), .key("iban"),
      .unique, .onCard),
    Field(
      "BIC", fr: "BIC", \.bic,
      help: Text(en: "the code of the bank", fr: "le code de la banque"), .key("bic"), .onCard),
    Field(
      "holder", fr: "titulaire", \.holder,
      help: Text(en: "the name on the bank details", fr: "le nom porté sur le RIB"), .freeText),
    Field(
      "first day", fr: "premier jour", \.from,
      help: Text(
        en: "from when money is paid to it", fr: "le jour à partir duquel on y verse"),
      .key("from"), .option("from", fr: "du"), .today, .headings("from", "début")),
    Field(
      "last day", fr: "dernier jour", \.until,
      help: Text(en: "until when", fr: "le dernier jour où l’on y verse"), .key("until"),
      .option("until", fr: "au"), .headings("until", "fin")),
    Field(
      "entered by", fr: "saisi par", \.enteredBy,
      help: Text(en: "who entered it", fr: "la personne qui l’a saisi"),
      .option("entered-by", fr: "saisi-par"), .onCard),
    Field(
      "author", fr: "auteur", \.author,
      help: Text(
        en: "the author in the journal who entered it",
        fr: "l’auteur de la saisie, selon le journal"), .personal, .byEvents, .onCard),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(BankAccountStatus.entered)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<BankAccountEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]
}

extension Failure {
  static func accountHolder(_ id: ID<BankAccount>) -> Failure {
    Failure(
      "accounts.holder",
      Text(
        en: "The account \"\(id)\" has no holder.", fr: "Le compte « \(id) » n’a pas de titulaire."),
      about: "holder",
      advice: Text(
        en: "Copy the name from the bank details.", fr: "Recopiez le nom porté sur le RIB."))
  }

  static func accountDays(_ account: BankAccount, _ until: CalendarDate) -> Failure {
    Failure(
      "accounts.days",
      Text(
        en: "The account \"\(account.id)\" would end on \(until), before its first day.",
        fr: "Le compte « \(account.id) » finirait le \(until), avant son premier jour."),
      about: "until",
      advice: Text(
        en: "Give a day from \(account.from) on.",
        fr: "Donnez une date à partir du \(account.from).")
    )
  }

  /// One person on both sides.
  static func accountSamePerson(_ account: BankAccount, _ name: String) -> Failure {
    Failure(
      "accounts.same-person",
      Text(
        en: "\"\(name)\" entered the account \"\(account.id)\": another person confirms it.",
        fr: "« \(name) » a saisi le compte « \(account.id) » : une autre personne le confirme."),
      about: "by",
      advice: Text(
        en:
          "Have a colleague call the organisation back on a known number, and say who: \"account confirm \(account.id) --by PERSON\".",
        fr:
          "Faites rappeler la structure à un numéro connu par un collègue, et dites qui : « compte confirmer \(account.id) --par PERSONNE »."
      ))
  }
}
