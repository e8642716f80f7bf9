public import AccordDocuments
public import AccordWording

/// What applicants were told stays as it is.
extension CallForProjects {
  /// The closing is a term on which applications were filed: it moves over them with a reason only.
  /// What the call says changes until it opens or an application is filed.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    guard let before = try before(in: state) else { return [] }
    let saysAnother = !saysTheSame(as: before)
    let movesClosing =
      before.closes != nil && before.closes != closes && corrections == before.corrections
    guard saysAnother || movesClosing else { return [] }
    let filed = try state.documents(Application.where(\.call, is: id))
      .filter { $0.status != .draft }.count
    if movesClosing, filed > 0, let closing = before.closes {
      throw Failure.closingMoved(self, closing, filed)
    }
    guard saysAnother else { return [] }
    guard filed == 0 else { throw Failure.applicationsRest(filed, on: before) }
    if let opens = before.opens, opens <= today { throw Failure.opened(before, opens) }
    return []
  }

  /// Whether all is the same but what has commands of its own, and who runs the programme: that may
  /// pass to another organisation at any time.
  private func saysTheSame(as other: CallForProjects) -> Bool {
    var same = self
    (same.managedBy, same.themes, same.budgets) = (other.managedBy, other.themes, other.budgets)
    (same.opens, same.closes, same.corrections) = (other.opens, other.closes, other.corrections)
    return same == other
  }
}

extension Failure {
  /// A call that changes what it says although applications answer it.
  static func applicationsRest(_ count: Int, on call: CallForProjects) -> Failure {
    Failure(
      "calls.applications-rest",
      Text.each { language in
        language == .french
          ? "Ce que dit l’appel « \(call.id.name) » ne change plus : \(count) \(language.plural(count, "candidature est déposée", "candidatures sont déposées"))."
          : "What the call \"\(call.id.name)\" says no longer changes: \(count) \(language.plural(count, "application is", "applications are")) filed."
      },
      about: "call",
      advice: Text(
        en:
          "Its budgets and its closing have commands of their own (\"call budget\", \"call open\"); other terms are those of another call: \"call create\".",
        fr:
          "Ses budgets et sa clôture ont leurs commandes (« appel budget », « appel ouvrir ») ; d’autres termes sont ceux d’un autre appel : « appel créer »."
      ))
  }

  /// A call that changes what it says although it is open.
  static func opened(_ call: CallForProjects, _ day: CalendarDate) -> Failure {
    Failure(
      "calls.opened",
      Text(
        en: "What the call \"\(call.id)\" says no longer changes: it opened on \(day).",
        fr: "Ce que dit l’appel « \(call.id) » ne change plus : il a ouvert le \(day)."),
      about: "call",
      advice: Text(
        en:
          "No application is filed yet: put its opening off first, \"call open \(call.id) --opens … --closes …\".",
        fr:
          "Aucune candidature n’est encore déposée : reportez d’abord son ouverture, « appel ouvrir \(call.id) --ouverture … --clôture … »."
      ))
  }
}
