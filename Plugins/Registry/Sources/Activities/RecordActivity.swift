import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ActivityCommands {
  static var record: Command {
    Command(
      "activity record", fr: "activité enregistrer", .write,
      Text(
        en: "Record an organisation's figures of a year",
        fr: "Enregistrer les chiffres annuels d’une structure"),
      discussion: Text(
        en: """
          What is not known is left out: missing is not zero. --at-least says that figures are lower \
          bounds. --scope network is for totals that the association leading a network states. \
          "ensure activity record" replaces the figures that it gives.
          """,
        fr: """
          Ce qui n’est pas connu s’omet : absent n’est pas zéro. --au-moins signale des minimums. \
          --périmètre réseau vaut pour les totaux annoncés par l’association qui anime le réseau. \
          « assurer activité enregistrer » remplace les chiffres donnés.
          """),
      takes: Argument<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
      Argument<Year>("year", fr: "année", Text(en: "the year", fr: "l’année")),
      Option<Int>(
        "young-people", fr: "jeunes", Text(en: "young people accompanied", fr: "jeunes accompagnés")
      ),
      Option<Int>(
        "first-contacts", fr: "premiers-accueils",
        Text(en: "of these, seen for the first time", fr: "dont premiers accueils")),
      Option<Int>(
        "priority-districts", fr: "qpv",
        Text(
          en: "of these, living in priority urban districts",
          fr: "dont résidents des quartiers prioritaires (QPV)")),
      Option<Int>(
        "rural", fr: "rural",
        Text(en: "of these, living in rural communes", fr: "dont résidents de communes rurales")),
      Option<Int>(
        "reception-points", fr: "points-d-accueil",
        Text(en: "places where people are received", fr: "points d’accueil")),
      Flag(
        "at-least", fr: "au-moins",
        Text(en: "the figures are lower bounds", fr: "les chiffres sont des minimums")),
      DefaultedOption<ActivityScope>(
        "scope", fr: "périmètre", Text(en: "whose figures they are", fr: "à qui sont ces chiffres"),
        default: .own),
      Option<String>(
        "source", fr: "source",
        Text(en: "where the figures come from", fr: "l’origine des chiffres")),
      Flag(
        "fictitious", fr: "fictif",
        Text(en: "the figures are invented", fr: "les chiffres sont inventés")),
      examples: [
        Example(
          "activity record ml-elbeuf 2023 --young-people 1500 --first-contacts 600 --fictitious",
          Text(en: "Record figures, invented here", fr: "Enregistrer des chiffres, ici inventés"))
      ]
    ) {
      session, organisation, year, youngPeople, firstContacts, priorityDistricts, rural,
      receptionPoints, isAtLeast, scope, source, isFictitious in
      guard let id = Activity.identity(of: organisation, in: year.number) else {
        throw RegistryFault.noSuchYear(year.number)
      }
      if let recorded = try session.documents.document(id), !session.isEnsuring {
        throw alreadyRecorded(recorded)
      }
      return try session.recordNew(
        Activity(
          id: id, organisation: organisation.reference, year: year.number, scope: scope,
          youngPeople: youngPeople, firstContacts: firstContacts,
          priorityDistricts: priorityDistricts, rural: rural, receptionPoints: receptionPoints,
          isAtLeast: isAtLeast, source: source, isFictitious: isFictitious))
    }
  }

  private static func alreadyRecorded(_ activity: Activity) -> Failure {
    Failure(
      "activity.recorded",
      Text(
        en:
          "The figures of \"\(activity.organisation.id)\" for \(activity.year) are already recorded.",
        fr:
          "Les chiffres \(activity.year) de « \(activity.organisation.id) » sont déjà enregistrés."),
      about: "year",
      advice: Text(
        en: "To replace the figures given here, begin the line with \"ensure\".",
        fr: "Pour remplacer les chiffres donnés ici, commencez la ligne par « assurer »."))
  }
}
