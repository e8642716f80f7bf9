import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AssessmentCommands {
  static var points: Command {
    Command(
      "assessment points", fr: "évaluation points", .read,
      Text(
        en: "List all points, a row for each assessor and criterion",
        fr: "Lister toutes les notes, une ligne par évaluateur et par critère"),
      discussion: Text(
        en:
          "What \"assessment import\" reads back. The points of who was set aside later are shown and do not count.",
        fr:
          "Ce que « évaluation importer » relit. Les notes d’une personne qui s’est déportée ensuite figurent et ne comptent pas."
      ),
      takes: OptionalArgument<ID<Application>>(
        "application", fr: "candidature",
        Text(en: "only those of this application", fr: "seulement celles de cette candidature")),
      returns: PointsRow.shape.columns,
      examples: [
        Example(
          "assessment points | where criterion = relevance",
          Text(en: "By one criterion", fr: "Selon un critère"))
      ]
    ) { session, id in
      let assessments =
        try id.map { try session.documents(Assessment.where(\.application, is: $0)) }
        ?? session.all(Assessment.self)
      let applications = Dictionary(
        uniqueKeysWithValues: try session.all(Application.self).map { ($0.id, $0.call.id) })
      let calls = Dictionary(
        uniqueKeysWithValues: try session.all(CallForProjects.self).map { ($0.id, $0) })
      return .table(
        PointsRow.shape.table(
          assessments.flatMap { assessment in
            assessment.scores.map { score in
              let call = applications[assessment.application.id].flatMap { calls[$0] }
              return PointsRow(
                assessment: assessment, score: score, criterion: call?.criterion(score.criterion))
            }
          },
          whenEmpty: Text(
            en: "No points yet: \"assessment score APPLICATION --by PERSON …\".",
            fr: "Aucune note : « évaluation noter CANDIDATURE --par PERSONNE … ».")))
    }
  }
}

/// The points by one criterion of one assessor.
private struct PointsRow: Sendable {
  let assessment: Assessment
  let score: Assessment.Score
  let criterion: CallForProjects.Criterion?

  static let shape = TableShape<PointsRow>(
    .field("application", fr: "candidature", .identity) {
      .identity($0.assessment.application.id.slug)
    },
    .field("assessor", fr: "évaluateur", .identity) { .identity($0.assessment.assessor.id.slug) },
    .field("criterion", fr: "critère", .identity) { .identity($0.score.criterion) },
    .field("points", fr: "points", .integer) { .integer($0.score.points) },
    .field("maximum", fr: "maximum", .integer, rank: 2) {
      $0.criterion.map { .integer($0.maximum) } ?? .missing
    },
    .field("weight", fr: "poids", .integer, rank: 2) {
      $0.criterion.map { .integer($0.weight) } ?? .missing
    },
    .field("counts", fr: "compte", .truth, rank: 1) { .truth($0.assessment.counts) },
    .field("comment", fr: "commentaire", .text, rank: 3) {
      $0.score.comment.map { .text($0) } ?? .missing
    })
}
