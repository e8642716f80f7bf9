import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var edit: Command {
    Command.edit(
      Application.self,
      Text(
        en: "Change an application that is filed, while nothing was decided",
        fr: "Modifier une candidature déposée, tant que rien n’est décidé"),
      discussion: Text(
        en:
          "Only what is given changes; what is asked for follows from the cost and the call’s rate. It still has to fit its call, on the day of its filing. Once it was declared admissible or inadmissible, it no longer changes.",
        fr:
          "Seul ce qui est donné change ; le montant demandé suit le coût et le taux de l’appel. La candidature doit toujours convenir à son appel, à la date de son dépôt. Une fois déclarée recevable ou irrecevable, elle ne change plus."
      ),
      examples: [
        Example(
          "application edit 2024.submitted --cost 60000",
          Text(en: "The applicant corrects its cost", fr: "Le candidat corrige le coût"))
      ]
    ) { session, before, application in
      guard application.cost != before.cost || application.call != before.call else { return }
      application.requested = try session.find(application.call.id).requested(for: application.cost)
    }
  }

  static var remove: Command {
    Command.remove(
      Application.self,
      Text(
        en: "Remove an application that was prepared and not filed",
        fr: "Supprimer une candidature préparée et non déposée"), example: "2024.draft"
    ) { _, application in
      guard application.status == .draft else { throw Failure.filedStays(application) }
    }
  }
}

extension Failure {
  fileprivate static func filedStays(_ application: Application) -> Failure {
    Failure(
      "applications.filed",
      Text(
        en:
          "The application \"\(application.id)\" stays: it was filed (status: \(application.status.shown)).",
        fr:
          "La candidature « \(application.id) » reste : elle a été déposée (statut : \(application.status.shown))."
      ),
      about: "application",
      advice: Text(
        en: "\"application show \(application.id)\" tells what is possible now.",
        fr: "« candidature afficher \(application.id) » dit ce qui est possible maintenant."))
  }
}
