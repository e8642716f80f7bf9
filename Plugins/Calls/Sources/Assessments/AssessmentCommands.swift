import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on assessments, in the order of help.
enum AssessmentCommands {
  static var all: [Command] { [declare, score, load, list, points, show] }

  static let assessor = RequiredOption<ID<Person>>(
    "by", fr: "par", Text(en: "the assessor", fr: "la personne qui évalue"))

  static var list: Command {
    Command.list(
      Assessment.self, Text(en: "List assessments", fr: "Lister les évaluations"),
      columns: ["application", "assessor", "declaration", "interest"],
      and: [
        .field("scores", fr: "notes", .integer, heading: Text(en: "Scores", fr: "Notes")) {
          .integer($0.scores.count)
        }
      ],
      by: ["application", "assessor"],
      examples: [
        Example(
          "assessment list | where declaration = interest",
          Text(en: "Who is set aside", fr: "Qui se déporte"))
      ])
  }

  static var show: Command {
    Command.show(Assessment.self, example: "2024.scored.assessor-one")
  }

  static var declare: Command {
    Command(
      "assessment declare", fr: "évaluation déclarer", .write,
      Text(
        en: "Record what an assessor declares: no interest, or which one",
        fr: "Enregistrer la déclaration d’un évaluateur : aucun intérêt, ou lequel"),
      discussion: Text(
        en:
          "Before any score (regulation (EU, Euratom) 2024/2509, art. 61). Who has an interest is set aside: their scores do not count, and they do not decide either. A mandate at the applicant or at a partner of the project is an interest even where none is declared.",
        fr:
          "Avant toute note (règlement (UE, Euratom) 2024/2509, art. 61). Qui a un intérêt se déporte : ses notes ne comptent pas, et la personne ne décide pas non plus. Un mandat auprès du candidat ou d’un partenaire du projet est un intérêt, même sans déclaration."
      ),
      takes: RemainingArguments<ID<Application>>(
        "application", fr: "candidature", Text(en: "the applications", fr: "les candidatures")),
      assessor,
      Flag("none", fr: "aucun", Text(en: "no interest", fr: "aucun intérêt")),
      Option<String>(
        "interest", fr: "intérêt", Text(en: "which interest it is", fr: "l’intérêt en cause")),
      CommonOption.day,
      examples: [
        Example(
          "assessment declare 2024.scored --by assessor-two --interest Administration",
          Text(en: "Set aside", fr: "Un déport"))
      ]
    ) { session, ids, person, isNone, interest, date in
      guard isNone != (interest != nil) else { throw Failure.declareWhat }
      _ = try session.find(person)
      var changed: [Assessment] = []
      var all: [Assessment] = []
      for id in Set(ids).sorted() {
        let application = try session.find(id)
        guard let name = Assessment.identity(of: id, by: person) else {
          throw Failure.assessmentTooLong(id, person)
        }
        let before = try session.documents.document(name)
        var assessment =
          before
          ?? Assessment(
            id: name, application: application.id.reference, assessor: person.reference,
            declaration: .none, declared: date ?? session.today)
        assessment.declaration = isNone ? .none : .interest
        assessment.interest = interest
        // A declaration that says the same keeps its day.
        if let date, before?.declaration != assessment.declaration { assessment.declared = date }
        if assessment != before {
          try session.put(assessment)
          changed.append(assessment)
        }
        all.append(assessment)
      }
      return session.told(changed, of: all) { first in
        isNone
          ? Text.plural(
            changed.count,
            Text(
              en: "\"\(person)\" has no interest in \"\(first.application.id)\".",
              fr: "« \(person) » n’a aucun intérêt dans « \(first.application.id) »."),
            Text(
              en: "\"\(person)\" has no interest in \(changed.count) applications.",
              fr: "« \(person) » n’a aucun intérêt dans \(changed.count) candidatures."))
          : Text.plural(
            changed.count,
            Text(
              en: "\"\(person)\" has an interest in \"\(first.application.id)\" and is set aside.",
              fr: "« \(person) » a un intérêt dans « \(first.application.id) » et se déporte."),
            Text(
              en:
                "\"\(person)\" has an interest in \(changed.count) applications and is set aside.",
              fr: "« \(person) » a un intérêt dans \(changed.count) candidatures et se déporte."))
      }
    }
  }

  static var score: Command {
    Command(
      "assessment score", fr: "évaluation noter", .write,
      Text(
        en: "Record the points that an assessor gives an application",
        fr: "Enregistrer les notes d’un évaluateur pour une candidature"),
      discussion: Text(
        en:
          "Each criterion of the call has its points; one without points is missing, not zero. Points given again replace those before, until the application is decided on.",
        fr:
          "Chaque critère de l’appel reçoit ses points ; un critère sans points est absent, non nul. De nouveaux points remplacent les précédents, jusqu’à la décision."
      ),
      takes: Argument<ID<Application>>(
        "application", fr: "candidature", Text(en: "the application", fr: "la candidature")),
      assessor,
      RepeatedOption<CriterionPoints>(
        "points", fr: "points",
        Text(en: "a criterion with its points", fr: "un critère avec ses points")),
      Option<String>(
        "comment", fr: "commentaire", Text(en: "why", fr: "pourquoi")),
      examples: [
        Example(
          "assessment score 2024.scored --by assessor-one --points relevance=4 --points budget=3",
          Text(en: "Two criteria", fr: "Deux critères"))
      ]
    ) { session, id, person, points, comment in
      guard !points.isEmpty else { throw Failure.noPoints }
      if let last = points.last, Set(points.map(\.criterion)).count < points.count {
        throw Failure.pointsTwice(last.criterion)
      }
      var assessment = try session.assessment(of: id, by: person)
      for each in points {
        assessment.setting(
          Assessment.Score(criterion: each.criterion, points: each.points, comment: comment))
      }
      return try session.recordChange(
        assessment,
        saying: Text.plural(
          assessment.scores.count,
          Text(
            en: "\"\(person)\" scored \"\(id)\" by 1 criterion.",
            fr: "« \(person) » a noté « \(id) » selon 1 critère."),
          Text(
            en: "\"\(person)\" scored \"\(id)\" by \(assessment.scores.count) criteria.",
            fr: "« \(person) » a noté « \(id) » selon \(assessment.scores.count) critères.")))
    }
  }

  private static let application = ImportColumn(
    "application", fr: "candidature", "dossier", required: true)
  private static let person = ImportColumn(
    "assessor", fr: "évaluateur", "par", "by", required: true)
  private static let criterion = ImportColumn("criterion", fr: "critère", required: true)
  private static let given = ImportColumn("points", fr: "points", "note", required: true)
  private static let comment = ImportColumn("comment", fr: "commentaire", required: false)

  static var load: Command {
    Command(
      "assessment import", fr: "évaluation importer", .write,
      Text(
        en: "Read points from a file, a row for each criterion",
        fr: "Lire des notes d’un fichier, une ligne par critère"),
      discussion: Text(
        en:
          "Columns: application, assessor, criterion, points, comment. Who declared nothing yet is refused. All faults are told at once, and nothing is stored then.",
        fr:
          "Colonnes : candidature, évaluateur, critère, points, commentaire. Qui n’a rien déclaré est refusé. Toutes les anomalies sont signalées d’un coup, et rien n’est alors enregistré."
      ),
      takes: CommonOption.table,
      CommonOption.faults,
      examples: [
        Example(
          "ensure assessment import scores.csv",
          Text(en: "As often as wanted", fr: "Autant de fois que voulu"))
      ]
    ) { session, file, faults in
      var read: Assessment.Score?
      return try session.updating(
        file, columns: [application, person, criterion, given, comment], faults: faults,
        joining: { earlier, _ in
          var joined = earlier
          if let read { joined.setting(read) }
          return joined
        }
      ) { row, problems -> Assessment? in
        let id = row.required(application, as: ID<Application>.self, &problems)
        let by = row.required(person, as: ID<Person>.self, &problems)
        let code = row.required(criterion, as: Slug.self, &problems)
        let points = row.required(given, as: Int.self, &problems)
        let why = row.value(comment, as: String.self, &problems)
        guard let id, let by, let code, let points else { return nil }
        let score = Assessment.Score(criterion: code, points: points, comment: why)
        var assessment = try session.assessment(of: id, by: by)
        let call = try session.find(try session.find(id).call.id)
        try score.requireFit(call)
        read = score
        assessment.setting(score)
        return assessment
      }
    }
  }
}

extension Session {
  /// What a person declared of an application, ready to be scored.
  fileprivate func assessment(
    of id: ID<Application>, by person: ID<Person>
  ) throws -> Assessment {
    _ = try find(id)
    _ = try find(person)
    guard let name = Assessment.identity(of: id, by: person),
      let assessment = try documents.document(name)
    else { throw Failure.nothingDeclared(id, person) }
    guard assessment.counts else { throw Failure.setAside(assessment) }
    try assessment.requireNoMandate(on: today, in: documents)
    return assessment
  }
}

extension Assessment {
  /// Puts points in the place of those by the same criterion.
  fileprivate mutating func setting(_ score: Score) {
    if let index = scores.firstIndex(where: { $0.criterion == score.criterion }) {
      scores[index] = score
    } else {
      scores.append(score)
    }
  }
}

/// A criterion with its points as people give it: `relevance=4`.
struct CriterionPoints: WrittenValue {
  let criterion: Slug
  let points: Int

  static let kind = ValueKind(
    Text(en: "criterion with its points", fr: "critère avec ses points"),
    examples: ["relevance=4", "budget=3"])

  init(reading text: String) throws(ReadingFault) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .shape(text, CriterionPoints.kind) }
    criterion = try Slug(reading: String(parts[0]))
    points = try Int(reading: String(parts[1]))
  }

  func written(in language: Language) -> String { code }

  var code: String { "\(criterion.name)=\(points)" }
}

extension Failure {
  fileprivate static let declareWhat = Failure(
    "assessments.declare",
    Text(
      en: "Say either that there is no interest, or which one there is.",
      fr: "Indiquez soit qu’il n’y a aucun intérêt, soit lequel."),
    about: "interest",
    advice: Text(
      en: "Give \"--none\" or \"--interest …\".", fr: "Donnez « --aucun » ou « --intérêt … »."))

  fileprivate static let noPoints = Failure(
    "assessments.no-points", Text(en: "The points are missing.", fr: "Il manque les points."),
    about: "points",
    advice: Text(
      en: "Give them: \"--points relevance=4\".", fr: "Donnez-les : « --points pertinence=4 »."))

  fileprivate static func pointsTwice(_ criterion: Slug) -> Failure {
    Failure(
      "assessments.scored-twice",
      Text(
        en: "Points by \"\(criterion)\" are given twice.",
        fr: "Des points au critère « \(criterion) » sont donnés deux fois."),
      about: "points", advice: Text(en: "Give them once.", fr: "Donnez-les une seule fois."))
  }

  fileprivate static func assessmentTooLong(
    _ id: ID<Application>, _ person: ID<Person>
  ) -> Failure {
    Failure(
      "assessments.too-long",
      Text(
        en: "\"\(id.name).\(person.name)\" would be too long for an identity.",
        fr: "« \(id.name).\(person.name) » serait trop long pour un identifiant."),
      about: "by",
      advice: Text(
        en: "Give the person or the application a shorter identity.",
        fr: "Donnez à la personne ou à la candidature un identifiant plus court."))
  }

  fileprivate static func nothingDeclared(
    _ id: ID<Application>, _ person: ID<Person>
  ) -> Failure {
    Failure(
      "assessments.nothing-declared",
      Text(
        en:
          "\"\(person)\" has declared nothing of \"\(id)\": a declaration of interests comes before any score.",
        fr:
          "« \(person) » n’a rien déclaré au sujet de « \(id) » : la déclaration d’intérêts précède toute note."
      ),
      about: "by",
      advice: Text(
        en: "Record it: \"assessment declare \(id) --by \(person) --none\", or \"--interest …\".",
        fr:
          "Enregistrez-la : « évaluation déclarer \(id) --par \(person) --aucun », ou « --intérêt … »."
      ))
  }
}
