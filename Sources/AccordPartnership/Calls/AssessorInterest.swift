public import AccordDocuments
public import AccordWording

/// An interest of an assessor that the registry knows, declared or not: a mandate at the applicant or at a
/// partner of the project (regulation (EU, Euratom) 2024/2509, art. 61).
public struct AssessorInterest: Sendable, Hashable {
  /// What the assessor says of the application.
  public let assessment: Assessment
  /// The application.
  public let application: Application
  /// The mandate.
  public let mandate: Mandate

  /// The interest of who assesses an application and declared none; `nil` where there is no such
  /// mandate on a day from the declaration to a last one.
  ///
  /// - Parameters:
  ///   - assessment: what was declared.
  ///   - application: the application.
  ///   - mandates: the mandates of the assessor, or of anybody.
  ///   - last: the day of the decision, or today.
  public init?(
    _ assessment: Assessment, of application: Application, among mandates: [Mandate],
    until last: CalendarDate
  ) {
    let organisations = Set([application.applicant] + (application.partners ?? []))
    guard assessment.counts,
      let mandate = mandates.filter({
        $0.person == assessment.assessor && organisations.contains($0.organisation)
          && $0.from <= last && ($0.until.map { $0 >= assessment.declared } ?? true)
      }).min(by: { $0.id < $1.id })
    else { return nil }
    self.assessment = assessment
    self.application = application
    self.mandate = mandate
  }

  /// What it is, in a sentence.
  public var words: Text {
    let person = assessment.assessor.id.name
    let place =
      mandate.organisation == application.applicant
      ? Text(en: "the applicant of", fr: "candidat de")
      : Text(en: "a partner in", fr: "partenaire de")
    return Text(
      en:
        "\"\(person)\" has a mandate at \"\(mandate.organisation.id)\", \(place) \"\(application.id)\" (\(mandate.capacity), \(mandate.periodText)): that is an interest, declared or not.",
      fr:
        "« \(person) » a un mandat auprès de « \(mandate.organisation.id) », \(place) « \(application.id) » (\(mandate.capacity), \(mandate.periodText)) : c’est un intérêt, même non déclaré."
    )
  }
}

extension Assessment {
  /// Requires that its assessor, where no interest was declared, has no mandate at the applicant or at a
  /// partner of the project.
  ///
  /// - Throws: `Failure`.
  public func requireNoMandate(on today: CalendarDate, in state: any DocumentReader) throws {
    guard counts, let application = try state.document(application.id) else { return }
    let mandates = try state.documents(Mandate.where(\.person, is: assessor.id))
    guard
      let interest = AssessorInterest(self, of: application, among: mandates, until: today)
    else { return }
    throw Failure.assessorHasMandate(interest)
  }
}

extension Failure {
  fileprivate static func assessorHasMandate(_ interest: AssessorInterest) -> Failure {
    let (id, person) = (interest.application.id, interest.assessment.assessor.id)
    return Failure(
      "assessments.mandate", interest.words, about: "by",
      advice: Text(
        en:
          "Another person assesses it. To keep this one on record as set aside: \"assessment declare \(id) --by \(person) --interest …\".",
        fr:
          "Une autre personne l’évalue. Pour consigner le déport de celle-ci : « évaluation déclarer \(id) --par \(person) --intérêt … »."
      ))
  }
}
