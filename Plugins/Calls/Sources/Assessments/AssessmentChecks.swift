import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in assessments.
enum AssessmentChecks {
  /// What a commit cannot refuse: a mandate or a partner that is recorded after the declaration.
  static let interests = Check(
    "assessment.mandate",
    Text(
      en: "Assessors without a mandate at the applicant or at a partner",
      fr: "Évaluateurs sans mandat auprès du candidat ou d’un partenaire")
  ) { session in
    let mandates = Dictionary(grouping: try session.all(Mandate.self), by: \.person)
    return try session.all(Assessment.self).compactMap { assessment in
      guard let held = mandates[assessment.assessor],
        let application = try session.documents.document(assessment.application.id)
      else { return nil }
      let decided = application.steps.first {
        [.select, .putOnReserve, .reject].contains($0.event)
      }?.date
      guard
        let interest = AssessorInterest(
          assessment, of: application, among: held, until: decided ?? session.today)
      else { return nil }
      return Finding(
        .warning, interest.words, about: assessment.key, concerning: [application.key],
        remedy: Text(
          en:
            "Until the decision: \"assessment declare \(application.id) --by \(assessment.assessor.id) --interest …\"; after it, have the scores without these looked at.",
          fr:
            "Avant la décision : « évaluation déclarer \(application.id) --par \(assessment.assessor.id) --intérêt … » ; après, faites examiner les notes sans celles-ci."
        ))
    }
  }

  static let missingScores = Check(
    "assessment.missing-scores",
    Text(
      en: "Assessed applications have all their points",
      fr: "Les candidatures instruites ont tous leurs points")
  ) { session in
    let assessed = try session.all(Application.self).filter {
      [.assessed, .reserve].contains($0.status)
    }
    let assessments = try Assessment.all(of: assessed, in: session.documents)
    return try assessed.compactMap { application in
      let call = try session.find(application.call.id)
      guard call.criteria?.isEmpty == false,
        let words = ApplicationScore(call, assessments[application.id] ?? [])
          .words(missingOf: application.id)
      else { return nil }
      return Finding(
        .notice, words, about: application.key,
        remedy: Text(
          en:
            "Have them given: \"assessment score \(application.id) --by PERSON --points CRITERION=POINTS\".",
          fr:
            "Faites-les donner : « évaluation noter \(application.id) --par PERSONNE --points CRITÈRE=POINTS »."
        ))
    }
  }
}
