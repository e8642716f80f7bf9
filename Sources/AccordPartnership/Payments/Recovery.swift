public import AccordDocuments
public import AccordWording

/// A sum that was paid more than due (indu), from the letter that announces it to its end. It is
/// never a payment below zero.
public struct Recovery: Document {
  public static let schema = Schema(
    "recoveries", Text(en: "recovery", fr: "indu"), .masculine, fields: fields)

  public let id: ID<Recovery>
  /// The convention.
  public var convention: Reference<Convention>
  /// What was due of the convention.
  public var due: Money
  /// What was paid of it.
  public var paid: Money
  /// Why the sum is claimed back, in fact and in law (CRPA art. L211-2).
  public var ground: String
  /// The day on which it was found. `nil` in what was recorded before this was kept.
  public var found: CalendarDate?
  /// The last day for the answer of the beneficiary.
  public var answerBy: CalendarDate?
  /// What the beneficiary answered.
  public var answer: String?
  /// The number of the title (titre de recette).
  public var title: String?
  /// What was recovered, remitted or written off, oldest first.
  public var parts: [Part]
  /// Where it stands; follows from `steps`.
  public var status: RecoveryStatus
  /// What happened to it, oldest first.
  public var steps: [LifeCycleStep<RecoveryEvent>]

  /// A part of the sum that is settled.
  public struct Part: Sendable, Hashable, Codable {
    /// How.
    public var manner: RecoveryManner
    /// The amount in euros.
    public var amount: Money
    /// The day.
    public var date: CalendarDate
    /// The ground or the reference.
    public var note: String?

    /// A part.
    public init(manner: RecoveryManner, amount: Money, date: CalendarDate, note: String? = nil) {
      self.manner = manner
      self.amount = amount
      self.date = date
      self.note = note
    }
  }

  /// A recovery that is not announced yet.
  public init(
    id: ID<Recovery>, convention: Reference<Convention>, due: Money, paid: Money, ground: String,
    found: CalendarDate? = nil, answerBy: CalendarDate? = nil
  ) {
    self.id = id
    self.convention = convention
    self.due = due
    self.paid = paid
    self.ground = ground
    self.found = found
    self.answerBy = answerBy
    parts = []
    status = .found
    steps = []
  }

  public var label: String { id.name }

  /// The sum.
  public var amount: Money { paid - due }

  /// What is left of it on a day.
  public func left(on day: CalendarDate) -> Money {
    guard status(on: day) != .dropped, found.map({ $0 <= day }) ?? true else { return .zero }
    return max(amount - parts.filter { $0.date <= day }.map(\.amount).total(), .zero)
  }

  /// Whether nothing is left to be done.
  public var isSettled: Bool { [.settled, .dropped].contains(status) }
}

/// How a part of a sum is settled.
public enum RecoveryManner: String, Choice {
  case recovered
  case remitted
  case writtenOff = "written-off"

  public static let name = Text(en: "manner", fr: "mode")

  public var word: Text {
    switch self {
    case .recovered: Text(en: "recovered", fr: "recouvré")
    case .remitted: Text(en: "remitted", fr: "remis")
    case .writtenOff: Text(en: "written-off", fr: "admis-en-non-valeur")
    }
  }
}

/// Where a recovery stands.
public enum RecoveryStatus: String, Choice {
  case found
  case announced
  case answered
  case titled
  case settled
  case dropped

  public static let name = Text(en: "status", fr: "statut")

  public var word: Text {
    switch self {
    case .found: Text(en: "found", fr: "constaté")
    case .announced: Text(en: "announced", fr: "annoncé")
    case .answered: Text(en: "answered", fr: "répondu")
    case .titled: Text(en: "titled", fr: "titré")
    case .settled: Text(en: "settled", fr: "apuré")
    case .dropped: Text(en: "dropped", fr: "abandonné")
    }
  }
}

/// What moves a recovery from one status to the next.
public enum RecoveryEvent: String, Choice {
  case announce
  case answer
  case title
  case settle
  case drop

  public static let name = Text(en: "event", fr: "événement")

  public var word: Text {
    switch self {
    case .announce: Text(en: "announce", fr: "annoncer")
    case .answer: Text(en: "answer", fr: "répondre")
    case .title: Text(en: "title", fr: "titrer")
    case .settle: Text(en: "settle", fr: "apurer")
    case .drop: Text(en: "drop", fr: "abandonner")
    }
  }
}

extension Recovery: LifeCycleDocument {
  /// Found → announced → answered → title → settled. The title may follow without an answer once
  /// the time for it has passed (CRPA art. L122-1).
  public static let lifeCycle = LifeCycle<RecoveryStatus, RecoveryEvent>(
    from: .found, windingUp: Set(RecoveryEvent.allCases),
    [
      .init(.found, .announce, .announced),
      .init(.found, .drop, .dropped),
      .init(.announced, .answer, .answered),
      .init(
        .announced, .title, .titled,
        only: Text(
          en: "when the time to answer has passed", fr: "quand le délai de réponse est passé")),
      .init(.announced, .drop, .dropped),
      .init(.answered, .title, .titled),
      .init(.answered, .drop, .dropped),
      .init(
        .titled, .settle, .settled,
        only: Text(
          en: "when all is recovered, remitted or written off",
          fr: "quand tout est recouvré, remis ou admis en non-valeur")),
    ])

  /// Its events, and the days of its parts.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    stepActs
      + [found].compactMap(\.self).map {
        DatedAct(Text(en: "found", fr: "constaté"), on: $0, windsUp: true, about: "found")
      }
      + parts.map { DatedAct($0.manner.word, on: $0.date, windsUp: true) }
  }

  /// The beneficiary was told, or a title was made out: no undo takes it back.
  public static let notifications: Set<RecoveryEvent> = [.announce, .title]

  /// What the beneficiary was told, or a title.
  public static func standing(_ step: LifeCycleStep<RecoveryEvent>) -> Text {
    step.event == .title
      ? Text(
        en: "the order to recover was issued on \(step.date)",
        fr: "le titre de recettes a été émis le \(step.date)")
      : Text(
        en: "the recovery was announced to the beneficiary on \(step.date)",
        fr: "l’indu a été annoncé au bénéficiaire le \(step.date)")
  }

  /// The sum is above zero, the parts stay within it, and it is settled when they reach it.
  public func validate() throws {
    try validateSteps()
    guard amount > .zero else { throw Failure.nothingToRecover(self) }
    guard ground.contains(where: { !$0.isWhitespace }) else { throw Failure.recoveryGround(id) }
    if let found, let first = steps.first, first.date < found {
      throw Failure.recoveryFoundLater(self, found, first)
    }
    let total = parts.map(\.amount).total()
    guard parts.allSatisfy({ $0.amount > .zero }), total <= amount else {
      throw Failure.recoveredTooMuch(self, total)
    }
    if let titled = date(of: .title), let early = parts.first(where: { $0.date < titled }) {
      throw Failure.recoveredBeforeTitle(self, early.date, titled: titled)
    }
    if status == .settled, total != amount { throw Failure.recoveryLeft(self) }
  }

  /// Without an answer the title waits for the end of the time given; what is dropped has a reason.
  public func require(_ step: LifeCycleStep<RecoveryEvent>) throws {
    switch step.event {
    case .announce where answerBy == nil:
      throw Failure.recoveryAnswerDay(self)
    case .title where status == .announced:
      if let answerBy, step.date <= answerBy { throw Failure.titleTooEarly(self, answerBy) }
    case .drop where step.note?.contains(where: { !$0.isWhitespace }) != true:
      throw Failure.recoveryReason(self)
    case .settle where parts.map(\.amount).total() != amount:
      throw Failure.recoveryLeft(self)
    default: return
    }
  }
}

extension Recovery {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Recovery>] = [
    Field(
      "convention", fr: "convention", indexed: \.convention,
      help: Text(en: "of which too much was paid", fr: "celle dont trop a été payé"), .kept),
    Field("due", fr: "dû", \.due, help: Text(en: "what was due", fr: "ce qui était dû"), .byEvents),
    Field(
      "paid", fr: "payé", \.paid, help: Text(en: "what was paid", fr: "ce qui a été payé"),
      .byEvents),
    Field(
      "ground", fr: "fondement", \.ground,
      help: Text(
        en: "why it is claimed back, in fact and in law",
        fr: "les motifs de fait et de droit du reversement"), .prose, .freeText),
    Field(
      "found on", fr: "constaté le", \.found,
      help: Text(en: "the day on which it was found", fr: "le jour où il a été constaté"),
      .key("found"), .option("found", fr: "constaté")),
    Field(
      "answer by", fr: "réponse avant", \.answerBy,
      help: Text(
        en: "the last day for the answer of the beneficiary",
        fr: "le dernier jour pour la réponse du bénéficiaire"),
      .word("answer-by", fr: "réponse-avant")),
    Field(
      "answer", fr: "réponse", \.answer,
      help: Text(en: "what the beneficiary answered", fr: "ce que le bénéficiaire a répondu"),
      .prose, .freeText, .byEvents),
    Field(
      "title number", fr: "numéro de titre", \.title,
      help: Text(en: "the number of the title", fr: "le numéro du titre de recette"),
      .key("title"), .byEvents),
    Field(
      "parts", fr: "parts", one: Text(en: "part", fr: "part"), \.parts, each: Part.fields,
      help: Text(
        en: "what was recovered, remitted or written off",
        fr: "ce qui a été recouvré, remis ou admis en non-valeur"), .byEvents),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(RecoveryStatus.found)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<RecoveryEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]
}

extension Recovery.Part {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Recovery.Part>] = [
    Field("manner", fr: "mode", \.manner, help: Text(en: "how", fr: "comment")),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field("date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour")),
    Field(
      "note", fr: "note", \.note, help: Text(en: "the ground", fr: "le fondement"), .prose,
      .freeText),
  ]
}
