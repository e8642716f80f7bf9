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
          "It stays in the registry, with what refers to it. \"organisation edit ID --clear closed\" opens it again.",
        fr:
          "Elle reste au répertoire, avec ce qui s’y rattache. « structure modifier ID --vider fermeture » la rouvre."
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
      return try session.recordChange(closed)
    }
  }
}
