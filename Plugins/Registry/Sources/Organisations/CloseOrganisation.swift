import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension OrganisationCommands {
  static var close: Command {
    Command(
      "organisation close", fr: "structure fermer", .write,
      Text(
        en: "Record that an organisation has closed", fr: "Enregistrer la fermeture d’une structure"
      ),
      discussion: Text(
        en:
          "It stays in the registry, with what refers to it; its conventions, applications and operations that run are named. \"organisation edit ID --clear closed\" opens it again.",
        fr:
          "Elle reste au répertoire, avec ce qui s’y rattache ; ses conventions, candidatures et opérations en cours sont nommées. « structure modifier ID --vider fermeture » la rouvre."
      ),
      takes: Argument<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
      Option<CalendarDate>(
        "on", fr: "le",
        Text(
          en: "its last day, today when left out", fr: "son dernier jour, aujourd’hui par défaut")),
      examples: [
        Example(
          "organisation close ml-elbeuf --on 2030-12-31",
          Text(en: "Close a structure", fr: "Fermer une structure"))
      ]
    ) { session, id, date in
      var closed = try session.find(id)
      let day = date ?? session.today
      if let earlier = closed.closed, earlier != day, !session.isEnsuring {
        throw Failure(
          "organisation.closed",
          Text(
            en: "\"\(closed.name)\" is already closed, since \(earlier).",
            fr: "« \(closed.name) » est déjà fermée, depuis le \(earlier)."),
          about: "organisation",
          advice: Text(
            en: "To mend the date, open it first: \"organisation edit \(id) --clear closed\".",
            fr:
              "Pour corriger la date, rouvrez-la d’abord : « structure modifier \(id) --vider fermeture »."
          ))
      }
      if let opened = closed.opened, day < opened {
        throw RegistryFault.closedBeforeOpened(opened: opened, closed: day, about: "on")
      }
      // Under ensure without a date, the day recorded earlier is as good as today.
      closed.closed = session.isEnsuring ? date ?? closed.closed ?? day : day
      try session.tellRunning(of: closed)
      return try session.recordChange(closed)
    }
  }
}

extension Session {
  /// Warns of what still runs with an organisation that closes: somebody must end it, or take it over.
  fileprivate func tellRunning(of organisation: Organisation) throws {
    let id = organisation.id
    let running =
      try documents(Convention.where(\.beneficiary, is: id)).filter(\.canGoOn).map(\.key)
      + documents(Application.where(\.applicant, is: id)).filter(\.canGoOn).map(\.key)
      + documents(Operation.where(\.beneficiary, is: id)).filter(\.canGoOn).map(\.key)
    guard !running.isEmpty else { return }
    let most = 10
    let names = running.prefix(most).map(\.description).joined(separator: ", ")
    let more = running.count > most ? " …" : ""
    warn(
      Text(
        en:
          "\(organisation.name) closes, and this still runs (\(count: running.count)): \(names)\(more). End it, or let another organisation take it over: \"organisation merge\".",
        fr:
          "\(organisation.name) ferme, et ceci est encore en cours (\(count: running.count))\u{A0}: \(names)\(more). Mettez-y fin, ou faites-le reprendre par une autre structure\u{A0}: «\u{A0}structure fusionner\u{A0}»."
      ))
  }
}

extension LifeCycleDocument {
  /// Whether anything can still happen to it.
  fileprivate var canGoOn: Bool { !Self.lifeCycle.events(in: status).isEmpty }
}
