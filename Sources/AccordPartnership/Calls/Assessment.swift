public import AccordDocuments
public import AccordWording

/// What one person says of one application: first whether they have an interest in it, then their
/// scores. Who has an interest is set aside.
public struct Assessment: Document {
  public static let schema = Schema(
    "assessments", Text(en: "assessment", fr: "évaluation"), .feminine, fields: fields,
    guards: [scoresFitTheCall])

  public let id: ID<Assessment>
  /// The application.
  public var application: Reference<Application>
  /// Who assesses it.
  public var assessor: Reference<Person>
  /// What was declared.
  public var declaration: InterestDeclaration
  /// The day of the declaration.
  public var declared: CalendarDate
  /// Which interest it is, where there is one.
  public var interest: String?
  /// The points, criterion by criterion; one that lacks is missing, not zero.
  public var scores: [Score]

  /// The points by one criterion.
  public struct Score: Sendable, Hashable, Codable {
    /// The code of the criterion in the call.
    public var criterion: Slug
    /// The points.
    public var points: Int
    /// Why.
    public var comment: String?

    /// Points.
    public init(criterion: Slug, points: Int, comment: String? = nil) {
      self.criterion = criterion
      self.points = points
      self.comment = comment
    }
  }

  /// An assessment that is declared.
  public init(
    id: ID<Assessment>, application: Reference<Application>, assessor: Reference<Person>,
    declaration: InterestDeclaration, declared: CalendarDate, interest: String? = nil
  ) {
    self.id = id
    self.application = application
    self.assessor = assessor
    self.declaration = declaration
    self.declared = declared
    self.interest = interest
    scores = []
  }

  /// The identity of what a person says of an application; `nil` when it would be too long.
  public static func identity(
    of application: ID<Application>, by person: ID<Person>
  ) -> ID<Assessment>? {
    ID("\(application.name).\(person.name)")
  }

  public var label: String { id.name }

  /// Whether its scores count: none does of who has an interest.
  public var counts: Bool { declaration == .none }

  /// It has the identity of its application and assessor, says which interest there is, and scores
  /// each criterion once.
  public func validate() throws {
    guard id == Assessment.identity(of: application.id, by: assessor.id) else {
      throw Failure.assessmentIdentity(self)
    }
    let hasInterest = interest?.contains { !$0.isWhitespace } ?? false
    guard declaration == .none || hasInterest else { throw Failure.noInterestNamed(self) }
    guard declaration != .none || !hasInterest else { throw Failure.interestOfNone(self) }
    if let twice = scores.map(\.criterion).firstRepeated() {
      throw Failure.scoredTwice(self, twice)
    }
  }

  /// What a decision rests on stays as it is, and who has an interest gives no scores.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let before = try before(in: state)
    guard declared <= today else { throw Failure.declaredAhead(self) }
    if !counts, scores != before?.scores ?? [] { throw Failure.setAside(self) }
    guard let application = try state.document(application.id),
      [.selected, .reserve, .rejected, .granted, .running, .reported, .closed, .revoked]
        .contains(application.status),
      before != self
    else {
      if before != self { try requireNoMandate(on: today, in: state) }
      return []
    }
    throw Failure.decisionRests(self, application)
  }
}

/// What an assessor declares before anything else (regulation (EU, Euratom) 2024/2509, art. 61).
public enum InterestDeclaration: String, Choice {
  case none
  case interest

  public static let name = Text(en: "declaration", fr: "déclaration")

  public var word: Text {
    switch self {
    case .none: Text(en: "none", fr: "aucun")
    case .interest: Text(en: "interest", fr: "intérêt")
    }
  }

  /// What it says.
  public var shown: Text {
    switch self {
    case .none: Text(en: "no interest", fr: "aucun intérêt")
    case .interest: Text(en: "an interest: set aside", fr: "un intérêt : déport")
    }
  }
}

extension Assessment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Assessment>] = [
    Field(
      "application", fr: "candidature", indexed: \.application,
      help: Text(en: "the application", fr: "la candidature"), .kept),
    Field(
      "assessor", fr: "évaluateur", \.assessor,
      help: Text(en: "who assesses it", fr: "la personne qui l’évalue"), .kept),
    Field(
      "declaration", fr: "déclaration", \.declaration,
      help: Text(en: "whether there is an interest", fr: "l’existence d’un intérêt"), .kept),
    Field(
      "declared on", fr: "déclarée le", \.declared,
      help: Text(en: "the day of the declaration", fr: "la date de la déclaration"),
      .key("declared"), .kept, .rank(2), .word("declared", fr: "déclarée")),
    Field(
      "interest", fr: "intérêt", \.interest,
      help: Text(en: "which interest it is", fr: "l’intérêt déclaré"), .kept, .personal,
      .freeText, .rank(3)),
    Field(
      "scores", fr: "notes", one: Text(en: "score", fr: "note"), \.scores, each: Score.fields,
      help: Text(en: "the points, criterion by criterion", fr: "les notes, critère par critère"),
      .kept),
  ]

  /// Each score is by a criterion of the call, from 0 to its maximum.
  static let scoresFitTheCall: Guard = Guard(
    "assessments.scores",
    Text(
      en: "Scores are by the criteria of the call, within their points",
      fr: "Les notes portent sur les critères de l’appel, dans leurs limites"),
    over: [Assessment.self]
  ) { state, changed in
    try changed.sorted().compactMap { key -> Violation? in
      guard let assessment = try state.document(ID<Assessment>(key.slug)),
        let application = try state.document(assessment.application.id),
        let call = try state.document(application.call.id)
      else { return nil }
      do {
        for score in assessment.scores { try score.requireFit(call) }
        return nil
      } catch let fault as Failure {
        return fault.violation(key)
      }
    }
  }
}

extension Assessment.Score {
  /// Requires a criterion of the call and points within its maximum.
  ///
  /// - Throws: `Failure`.
  public func requireFit(_ call: CallForProjects) throws(Failure) {
    guard let known = call.criterion(criterion) else {
      throw Failure.noCriterion(call, criterion)
    }
    guard (0...known.maximum).contains(points) else { throw Failure.points(self, known) }
  }
}

extension Assessment.Score {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Assessment.Score>] = [
    Field(
      "criterion", fr: "critère", \.criterion,
      help: Text(en: "the code of the criterion", fr: "le code du critère")),
    Field("points", fr: "points", \.points, help: Text(en: "the points", fr: "les points")),
    Field(
      "comment", fr: "commentaire", \.comment, help: Text(en: "why", fr: "pourquoi"), .freeText),
  ]
}

extension Failure {
  func violation(_ key: DocumentKey) -> Violation {
    Violation(code, message, advice: advice, document: key)
  }

  static func assessmentIdentity(_ assessment: Assessment) -> Failure {
    Failure(
      "assessments.identity",
      Text(
        en:
          "The assessment \"\(assessment.id)\" has not the identity of its application and assessor.",
        fr:
          "L’évaluation « \(assessment.id) » n’a pas l’identifiant de sa candidature et de son évaluateur."
      ),
      about: nil)
  }

  static func noInterestNamed(_ assessment: Assessment) -> Failure {
    Failure(
      "assessments.interest",
      Text(
        en:
          "Which interest \"\(assessment.assessor.id)\" has in \"\(assessment.application.id)\" is missing.",
        fr:
          "Il manque l’intérêt de « \(assessment.assessor.id) » dans « \(assessment.application.id) »."
      ),
      about: "interest",
      advice: Text(
        en: "Say which: \"--interest …\", or that there is none: \"--none\".",
        fr: "Dites lequel : « --intérêt … », ou qu’il n’y en a pas : « --aucun »."))
  }

  static func interestOfNone(_ assessment: Assessment) -> Failure {
    Failure(
      "assessments.none-and-interest",
      Text(
        en: "\"\(assessment.assessor.id)\" cannot declare no interest and name one.",
        fr: "« \(assessment.assessor.id) » ne peut pas déclarer aucun intérêt et en nommer un."),
      about: "interest",
      advice: Text(
        en: "Give \"--none\" or \"--interest …\".", fr: "Donnez « --aucun » ou « --intérêt … »."))
  }

  static func scoredTwice(_ assessment: Assessment, _ criterion: Slug) -> Failure {
    Failure(
      "assessments.scored-twice",
      Text(
        en: "\"\(assessment.id)\" scores \"\(criterion)\" twice.",
        fr: "« \(assessment.id) » note deux fois « \(criterion) »."),
      about: "score", advice: Text(en: "Score it once.", fr: "Notez-le une seule fois."))
  }

  /// Scores of somebody who has an interest.
  public static func setAside(_ assessment: Assessment) -> Failure {
    Failure(
      "assessments.set-aside",
      Text(
        en:
          "\"\(assessment.assessor.id)\" declared an interest in \"\(assessment.application.id)\" and is set aside: \(assessment.interest ?? "").",
        fr:
          "« \(assessment.assessor.id) » a déclaré un intérêt dans « \(assessment.application.id) » et se déporte : \(assessment.interest ?? "")."
      ),
      about: "by",
      advice: Text(
        en: "Another person scores it.", fr: "Une autre personne la note."))
  }

  static func declaredAhead(_ assessment: Assessment) -> Failure {
    Failure(
      "assessments.ahead",
      Text(
        en: "A declaration of \(assessment.declared) lies ahead.",
        fr: "Une déclaration du \(assessment.declared) est à venir."),
      about: "on",
      advice: Text(
        en: "Give the day on which it was made.", fr: "Donnez la date à laquelle elle a été faite.")
    )
  }

  static func decisionRests(_ assessment: Assessment, _ application: Application) -> Failure {
    Failure(
      "assessments.decision-rests",
      Text(
        en:
          "The assessment \"\(assessment.id)\" no longer changes: the decision on \"\(application.id)\" rests on it (status: \(application.status.shown)).",
        fr:
          "L’évaluation « \(assessment.id) » ne change plus : la décision sur « \(application.id) » repose sur elle (statut : \(application.status.shown))."
      ),
      about: "application",
      advice: Text(
        en: "\"application show \(application.id)\" tells what is possible now.",
        fr: "« candidature afficher \(application.id) » dit ce qui est possible maintenant."))
  }

  static func noCriterion(_ call: CallForProjects, _ code: Slug) -> Failure {
    let codes = (call.criteria ?? []).map(\.code.name).joined(separator: ", ")
    return Failure(
      "assessments.criterion",
      Text(
        en: "The call \"\(call.id)\" has no criterion \"\(code)\".",
        fr: "L’appel « \(call.id) » n’a pas de critère « \(code) »."),
      about: "criterion",
      advice: codes.isEmpty
        ? Text(
          en: "It has none yet: \"call criterion \(call.id) …\".",
          fr: "Il n’en a encore aucun : « appel critère \(call.id) … ».")
        : Text(en: "Its criteria: \(codes).", fr: "Ses critères : \(codes)."))
  }

  static func points(_ score: Assessment.Score, _ criterion: CallForProjects.Criterion) -> Failure {
    Failure(
      "assessments.points",
      Text(
        en:
          "\(score.points) points by \"\(criterion.code)\" are not within 0 to \(criterion.maximum).",
        fr:
          "\(score.points) points au critère « \(criterion.code) » ne sont pas compris entre 0 et \(criterion.maximum)."
      ),
      about: "points",
      advice: Text(
        en: "Give 0 to \(criterion.maximum) points, or none where it was not judged.",
        fr: "Donnez de 0 à \(criterion.maximum) points, ou aucun s’il n’a pas été jugé."))
  }
}
