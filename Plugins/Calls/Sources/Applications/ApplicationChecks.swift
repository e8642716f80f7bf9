import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in applications.
enum ApplicationChecks {
  static let dates = Check(
    "application.dates",
    Text(
      en: "Days of applications that cannot be meant",
      fr: "Dates de candidatures peu vraisemblables")
  ) { session in
    try session.all(Application.self).flatMap { each in
      each.doubts(on: session.today).map {
        Finding(.warning, $0.message, about: each.key, remedy: $0.remedy)
      }
    }
  }

  /// What a commit cannot refuse: an organisation closes, whatever it has applied for; and what
  /// was stored before the rule was there.
  static let applicantFits = Check(
    "application.applicant",
    Text(
      en: "Applicants were open when they applied, and are eligible while it is under way",
      fr: "Les candidats étaient ouverts lors du dépôt et restent admis tant qu’elle est en cours")
  ) { session in
    try session.all(Application.self).filter(\.status.isUnderWay).compactMap { application in
      let applicant = try session.find(application.applicant.id)
      let call = try session.find(application.call.id)
      guard call.eligibleKinds.contains(applicant.kind) else {
        let fault = Failure.noLongerEligible(application, call, applicant)
        return Finding(
          .warning, fault.message, about: application.key,
          remedy: Text(
            en: "Correct the kind: \"organisation edit \(applicant.id) --kind …\".",
            fr: "Corrigez le type : « structure modifier \(applicant.id) --type … »."))
      }
      guard let closed = applicant.closed, let filed = application.date(of: .submit),
        closed < filed
      else { return nil }
      return Finding(
        .warning,
        Text(
          en:
            "The application \"\(application.id)\" was filed on \(filed), but its applicant \"\(applicant.id)\" closed on \(closed).",
          fr:
            "La candidature « \(application.id) » a été déposée le \(filed), mais son candidat « \(applicant.id) » a fermé le \(closed)."
        ),
        about: application.key,
        remedy: Text(
          en:
            "Correct the day of closing, \"organisation close \(applicant.id) --on …\", or end the application.",
          fr:
            "Corrigez la date de fermeture, « structure fermer \(applicant.id) --le … », ou mettez fin à la candidature."
        ))
    }
  }
}

extension ApplicationChecks {
  static let secondPerson = Check.secondPerson(
    of: Application.self, "application.second-person",
    Text(
      en: "Applications that one hand assessed and decided on",
      fr: "Candidatures instruites et décidées par une même main"),
    authors: ApplicationSettings.twoAuthors)

  static let noOpinion = Check(
    "application.no-opinion",
    Text(
      en: "Selected applications have the opinion of the committee that their call asks for",
      fr: "Les candidatures retenues ont l’avis du comité que demande leur appel")
  ) { session in
    let calls = Set(
      try session.all(CallForProjects.self).filter {
        // A call that scores and says nothing has a committee all the same.
        $0.opinion.map { $0 == .required } ?? ($0.criteria?.isEmpty == false)
      }.map(\.id))
    guard !calls.isEmpty else { return [] }
    let without = try session.all(Application.self).filter {
      calls.contains($0.call.id) && $0.status.drawsOnBudget && $0.opinion == nil
    }
    guard !without.isEmpty else { return [] }
    return [
      Finding(
        .notice,
        Text.plural(
          without.count,
          Text(
            en: "\"\(without[0].id)\" was selected without an opinion of the committee.",
            fr: "« \(without[0].id) » a été retenue sans avis du comité."),
          Text(
            en: "\(without.count) applications were selected without an opinion of the committee.",
            fr: "\(without.count) candidatures ont été retenues sans avis du comité.")),
        about: without.count == 1 ? without[0].key : nil, concerning: without.map(\.key),
        remedy: Text(
          en: "The next time, record it before the selection: \"application opinion …\".",
          fr: "La prochaine fois, enregistrez-le avant le choix : « candidature avis … »."))
    ]
  }

  static let doubleFunding = Check(
    "application.double-funding",
    Text(
      en: "Costs that an application and a convention or another application carry",
      fr:
        "Dépenses portées à la fois par une candidature et une convention ou une autre candidature"
    )
  ) { session in
    try DoubleFunding.found(
      among: try session.all(Application.self), in: session.documents
    ).map { doubt in
      Finding(
        .warning, doubt.words, about: doubt.application.key, concerning: [doubt.other],
        remedy: Text(
          en:
            "Have the applicant show who pays which part; the cost is declared once (regulation (EU) 2021/1060, art. 63(9)).",
          fr:
            "Faites établir par le candidat qui paie quelle part ; une dépense n’est déclarée qu’une fois (règlement (UE) 2021/1060, art. 63(9))."
        ))
    }
  }
}

/// What an office decides about applications for itself.
enum ApplicationSettings {
  static let twoAuthors = Setting(
    "applications.two-authors", fr: "candidatures.deux-auteurs",
    Text(
      en:
        "whether one author may not record both the assessment and the decision on an application",
      fr: "un même auteur ne peut pas enregistrer l’instruction et la décision sur une candidature"),
    false)
}
