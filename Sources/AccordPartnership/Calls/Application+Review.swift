public import AccordDocuments
public import AccordWording

extension Application {
  /// Besides what its acts are asked: what was recorded after the filing rests on what was filed.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let before = try before(in: state)
    let remarks =
      try reviewActs(on: today, in: state) + remarksOnTwins(in: state)
      + remarksOnTargets(since: before)
    if let before, !before.mayChange, !hasTerms(of: before) {
      throw Failure.noLongerOnlyFiled(before, in: try state.document(before.call.id))
    }
    try requireGrantWithinRequest()
    try requireOpinion(since: before, in: state)
    try requireNotification(since: before, in: state)
    return remarks
  }

  /// Where its call asks for an opinion of the committee, none is decided on without one.
  private func requireOpinion(since before: Application?, in state: any DocumentReader) throws {
    let known = before?.steps.filter { Application.decisions.contains($0.event) }.count ?? 0
    let decisions = steps.filter { Application.decisions.contains($0.event) }
    guard decisions.count > known, let decision = decisions.last,
      ![.favour, .disfavour].contains(opinion?.event),
      try state.document(call.id)?.opinion == .required
    else { return }
    throw Failure.noOpinion(self, decision.event)
  }

  /// Nothing follows a grant that the applicant was not told of, but where its operation is open: both
  /// signed that one.
  private func requireNotification(since before: Application?, in state: any DocumentReader) throws
  {
    let known = before?.steps.count ?? 0
    guard steps.count > known, !isDecisionNotified,
      let step = steps[known...].first(where: { [.start, .report, .close].contains($0.event) }),
      try state.documents(Operation.where(\.application, is: id)).isEmpty
    else { return }
    throw Failure.grantNotNotified(self, step.event)
  }

  /// Targets that contradict one another are told when they are set, and when it is filed.
  private func remarksOnTargets(since before: Application?) -> [Text] {
    let isFiled = before?.status == .draft && status != .draft
    guard let targets, isFiled || before?.targets != targets else { return [] }
    return targets.contradictions.map {
      Text(
        en: "The targets of \"\(id)\" contradict one another: \($0.en).",
        fr: "Les cibles de « \(id) » se contredisent : \($0.fr).")
    }
  }

  /// Whether its terms may change: it is filed at most, and nothing was found or decided about it.
  var mayChange: Bool { [.draft, .submitted].contains(status) }

  /// Whether all but what happened to it is the same.
  private func hasTerms(of other: Application) -> Bool {
    var same = self
    (same.status, same.steps, same.granted) = (other.status, other.steps, other.granted)
    (same.pieces, same.revocation) = (other.pieces, other.revocation)
    same.keptCost = other.keptCost
    same.years = years?.map { share in
      YearShare(
        year: share.year, requested: share.requested,
        granted: other.years?.first { $0.year == share.year }?.granted)
    }
    return same == other
  }
}

extension Failure {
  /// An application whose terms change although it was examined, decided on or withdrawn.
  static func noLongerOnlyFiled(
    _ application: Application, in call: CallForProjects?
  ) -> Failure {
    Failure(
      "applications.not-open",
      Text(
        en:
          "The terms of the application \"\(application.id)\" no longer change: what was recorded since its filing rests on them (status: \(application.status.shown)).",
        fr:
          "Les termes de la candidature « \(application.id) » ne changent plus : ce qui a été enregistré depuis son dépôt repose sur eux (statut : \(application.status.shown))."
      ),
      about: "application",
      advice: wayOut(for: application, in: call))
  }

  /// A decision that the call does not admit without an opinion.
  static func noOpinion(_ application: Application, _ event: ApplicationEvent) -> Failure {
    Failure(
      "applications.no-opinion",
      application.opinion?.event == .postpone
        ? Text(
          en:
            "\"\(event)\" needs an opinion of the committee on \"\(application.id)\": it was postponed.",
          fr:
            "« \(event) » demande un avis du comité sur « \(application.id) » : elle a été ajournée."
        )
        : Text(
          en:
            "\"\(event)\" needs an opinion of the committee on \"\(application.id)\", as its call says: there is none.",
          fr:
            "« \(event) » demande un avis du comité sur « \(application.id) », comme le prévoit son appel : il n’y en a pas."
        ),
      about: "application",
      advice: Text(
        en:
          "Record it first: \"application opinion favourable \(application.id) --reason … --on …\", or unfavourable.",
        fr:
          "Enregistrez-le d’abord : « candidature avis favorable \(application.id) --motif … --le … », ou défavorable."
      ))
  }

  static func grantNotNotified(_ application: Application, _ event: ApplicationEvent) -> Failure {
    Failure(
      "applications.not-notified",
      Text(
        en:
          "\"\(event)\" follows a grant that was notified: that of \"\(application.id)\" was not.",
        fr:
          "« \(event) » suppose une aide notifiée : celle de « \(application.id) » ne l’est pas."),
      about: "application",
      advice: Text(
        en: "Record it first: \"application notify \(application.id) --on …\".",
        fr: "Enregistrez-la d’abord : « candidature notifier \(application.id) --le … »."))
  }

  /// What to do instead of changing it.
  private static func wayOut(for application: Application, in call: CallForProjects?) -> Text {
    let events = Application.lifeCycle.events(in: application.status)
    if application.status == .inadmissible, let call, let filed = application.date(of: .submit),
      !call.isOpen(on: filed)
    {
      // Taken up again, it would be refused again.
      return Text(
        en:
          "It was filed on \(filed), outside the days of the call, and stays on record so. If that day is wrong: \"application correct-date \(application.id) submit DATE --reason …\".",
        fr:
          "Elle a été déposée le \(filed), hors des dates de l’appel, et reste enregistrée ainsi. Si cette date est fausse : « candidature corriger-date \(application.id) déposer DATE --motif … »."
      )
    }
    if application.status == .inadmissible {
      return Text(
        en: "Take it up again first: \"application reconsider \(application.id) --reason …\".",
        fr:
          "Rouvrez-la d’abord : « candidature réexaminer \(application.id) --motif … ».")
    }
    if events.contains(.withdraw) {
      return Text(
        en:
          "Record that it withdraws (\"application withdraw \(application.id) --reason …\"), and file it anew.",
        fr:
          "Enregistrez son retrait (« candidature retirer \(application.id) --motif … »), puis déposez-la à nouveau."
      )
    }
    return Text(
      en: "\"application show \(application.id)\" tells what is possible now.",
      fr: "« candidature afficher \(application.id) » dit ce qui est possible maintenant.")
  }
}
