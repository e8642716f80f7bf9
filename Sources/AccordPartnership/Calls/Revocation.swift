public import AccordDocuments
public import AccordWording

/// On what a grant was revoked by who gave it.
public struct Revocation: Sendable, Hashable, Codable {
  /// The ground.
  public var ground: RevocationGround
  /// The day until which the beneficiary could answer.
  public var heard: CalendarDate

  /// A revocation.
  public init(ground: RevocationGround, heard: CalendarDate) {
    self.ground = ground
    self.heard = heard
  }

  /// What its members are called, and how people read them.
  public static let fields: [Field<Revocation>] = [
    Field("ground", fr: "fondement", \.ground, help: Text(en: "the ground", fr: "le fondement")),
    Field(
      "heard", fr: "contradictoire", \.heard,
      help: Text(
        en: "the day until which the beneficiary could answer",
        fr: "le jour jusqu’auquel le bénéficiaire a pu répondre")),
  ]
}

/// A ground on which a decision that creates rights is withdrawn (code des relations entre le public
/// et l’administration, art. L242-1 and L242-2).
public enum RevocationGround: String, Choice {
  case unlawful
  case conditionsNotMet = "conditions-not-met"

  public static let name = Text(en: "ground", fr: "fondement")

  public var word: Text {
    switch self {
    case .unlawful: Text(en: "unlawful", fr: "illégale")
    case .conditionsNotMet: Text(en: "conditions-not-met", fr: "conditions-non-respectées")
    }
  }
}

extension Failure {
  static func noGround(_ application: Application) -> Failure {
    Failure(
      "applications.no-ground",
      Text(
        en: "The grant of \"\(application.id)\" is revoked on a ground only.",
        fr: "L’aide de « \(application.id) » n’est révoquée que sur un fondement."),
      about: "ground",
      advice: Text(
        en: "Give it: \"--ground unlawful\" or \"--ground conditions-not-met\".",
        fr:
          "Donnez-le : « --fondement illégale » ou « --fondement conditions-non-respectées »."))
  }

  static func unlawfulTooLate(
    _ application: Application, decided: CalendarDate, until last: CalendarDate
  ) -> Failure {
    Failure(
      "applications.unlawful-too-late",
      Text(
        en:
          "The grant of \"\(application.id)\" was decided on \(decided): as unlawful it could be revoked until \(last), within \(FundLaw.unlawfulMonths) months (CRPA, art. L242-1).",
        fr:
          "L’aide de « \(application.id) » a été décidée le \(decided) : comme illégale, elle ne pouvait être retirée que jusqu’au \(last), dans les \(FundLaw.unlawfulMonths) mois (CRPA, art. L242-1)."
      ),
      about: "on",
      advice: Text(
        en:
          "Where a condition of the grant is not met it is revoked at any time (art. L242-2): \"--ground conditions-not-met\".",
        fr:
          "Si une condition de l’aide n’est pas respectée, le retrait est possible à tout moment (art. L242-2) : « --fondement conditions-non-respectées »."
      ))
  }

  static func heardBefore(
    _ application: Application, _ heard: CalendarDate, decided: CalendarDate
  ) -> Failure {
    Failure(
      "applications.heard-before",
      Text(
        en:
          "The beneficiary of \"\(application.id)\" was not heard until \(heard): its grant is of \(decided), and the hearing is on its revocation (CRPA, art. L121-1 and L122-1).",
        fr:
          "Le contradictoire de « \(application.id) » ne peut pas dater du \(heard) : l’aide est du \(decided), et il porte sur son retrait (CRPA, art. L121-1 et L122-1)."
      ),
      about: "heard",
      advice: Text(
        en: "Give a day from \(decided) on.", fr: "Donnez une date à partir du \(decided)."))
  }

  static func notHeard(
    _ application: Application, until heard: CalendarDate, on day: CalendarDate
  ) -> Failure {
    Failure(
      "applications.not-heard",
      Text(
        en:
          "The beneficiary of \"\(application.id)\" can answer until \(heard): the grant is not revoked on \(day).",
        fr:
          "Le bénéficiaire de « \(application.id) » peut répondre jusqu’au \(heard) : l’aide n’est pas révoquée le \(day)."
      ),
      about: "heard",
      advice: Text(
        en: "Wait for the answer, or for its last day (CRPA, art. L121-1).",
        fr: "Attendez la réponse, ou le terme du délai (CRPA, art. L121-1)."))
  }
}
