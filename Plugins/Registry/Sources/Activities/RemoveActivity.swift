import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ActivityCommands {
  static var remove: Command {
    Command(
      "activity remove", fr: "activité supprimer", .write,
      Text(
        en: "Remove an organisation's figures of a year",
        fr: "Supprimer les chiffres annuels d’une structure"),
      takes: Argument<ID<Activity>>(
        "activity", fr: "activité",
        Text(en: "organisation.year: ml-elbeuf.2023", fr: "structure.année : ml-elbeuf.2023")),
      destructive: true,
      examples: [
        Example(
          "activity remove ml-elbeuf.2022",
          Text(en: "Remove a year's figures", fr: "Supprimer les chiffres d’une année"))
      ]
    ) { session, id in
      try session.recordRemoval(id) { activity in
        _ = try activity.review(on: session.today, in: session.documents)
      }
    }
  }
}
