public import AccordDocuments
public import AccordWording

extension Application {
  /// Besides what its acts are asked: what was recorded after the filing rests on what was filed.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let remarks = try reviewActs(on: today, in: state) + remarksOnTwins(in: state)
    if let before = try before(in: state), !before.mayChange, !hasTerms(of: before) {
      throw Failure.noLongerOnlyFiled(before)
    }
    try requireGrantWithinRequest()
    return remarks
  }

  /// Whether its terms may change: it is filed at most, and nothing was found or decided about it.
  var mayChange: Bool { [.draft, .submitted].contains(status) }

  /// Whether all but what happened to it is the same.
  private func hasTerms(of other: Application) -> Bool {
    var same = self
    (same.status, same.steps, same.granted) = (other.status, other.steps, other.granted)
    (same.pieces, same.revocation) = (other.pieces, other.revocation)
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
  static func noLongerOnlyFiled(_ application: Application) -> Failure {
    Failure(
      "applications.not-open",
      Text(
        en:
          "The terms of the application \"\(application.id)\" no longer change: what was recorded since its filing rests on them (status: \(application.status.shown)).",
        fr:
          "Les termes de la candidature « \(application.id) » ne changent plus : ce qui a été enregistré depuis son dépôt repose sur eux (statut : \(application.status.shown))."
      ),
      about: "application",
      advice: wayOut(for: application))
  }

  /// What to do instead of changing it.
  private static func wayOut(for application: Application) -> Text {
    let events = Application.lifeCycle.events(in: application.status)
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
