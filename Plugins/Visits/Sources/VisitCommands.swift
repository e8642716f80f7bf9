import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on visits.
enum VisitCommands {
  private static let placeHelp = Text(en: "where it took place", fr: "le lieu de la visite")
  private static let withHelp = Text(
    en: "who went, by function", fr: "qui s’est déplacé, par fonction")
  private static let notesHelp = Text(en: "what was seen", fr: "ce qui a été constaté")
  private static let followUpHelp = Text(
    en: "what is to be done about it", fr: "ce qu’il faut faire ensuite")
  private static let nextHelp = Text(
    en: "the day of the next visit", fr: "le jour de la prochaine visite")

  static let add = Command(
    "visit add", fr: "visite ajouter", .write,
    Text(en: "Record a visit", fr: "Enregistrer une visite"),
    takes: Argument<Slug>("id", fr: "id", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<ID<Organisation>>(
      "organisation", fr: "structure", Text(en: "who was visited", fr: "la structure visitée")),
    RequiredOption<String>("place", fr: "lieu", placeHelp),
    Option<CalendarDate>(
      "on", fr: "le", Text(en: "the day; today otherwise", fr: "le jour ; sinon aujourd’hui")),
    RepeatedOption<String>("with", fr: "avec", withHelp),
    Option<String>("notes", fr: "notes", notesHelp),
    Option<String>("follow-up", fr: "suite", followUpHelp),
    Option<CalendarDate>("next", fr: "prochaine", nextHelp),
    examples: [
      Example(
        "visit add v-9 --organisation ml-elbeuf --place \"Fictitious site\" --on 2024-01-15",
        Text(en: "Record one", fr: "En enregistrer une"), shows: "v-9"),
      Example(
        "visit add v-8 --organisation ml-elbeuf --place Seat --follow-up \"Send the figures\" --next 2024-06-03",
        Text(en: "Say what follows", fr: "Dire la suite à donner")),
    ]
  ) { session, id, organisation, place, day, visitors, notes, followUp, next in
    try session.recordNew(
      Visit(
        id: ID(id), organisation: organisation.reference, date: day ?? session.today,
        place: place, visitors: visitors, notes: notes, followUp: followUp, next: next))
  }

  static let edit = Command(
    "visit edit", fr: "visite modifier", .write,
    Text(
      en: "Change a visit, or settle what follows", fr: "Modifier une visite, ou en clore la suite"),
    takes: Argument<ID<Visit>>("visit", fr: "visite", Text(en: "the visit", fr: "la visite")),
    Option<String>("place", fr: "lieu", placeHelp),
    Option<String>("notes", fr: "notes", notesHelp),
    Option<String>("follow-up", fr: "suite", followUpHelp),
    Option<CalendarDate>("next", fr: "prochaine", nextHelp),
    Flag(
      "done", fr: "faite",
      Text(en: "what was to be done is done", fr: "ce qui était à faire est fait")),
    examples: [
      Example("visit edit v-1 --done", Text(en: "Settle what follows", fr: "Clore la suite"))
    ]
  ) { session, id, place, notes, followUp, next, isDone in
    var visit = try session.find(id)
    if let place { visit.place = place }
    if let notes { visit.notes = notes }
    if let followUp { visit.followUp = followUp }
    if let next { visit.next = next }
    if isDone { visit.followUp = nil }
    return try session.recordChange(visit)
  }

  static let list = Command(
    "visit list", fr: "visite lister", .read,
    Text(en: "List visits, the latest first", fr: "Lister les visites, la dernière d’abord"),
    discussion: Text(
      en: "As a chart by month: visit list | group by month count | chart month count",
      fr: "En graphique par mois : visite lister | grouper par mois compter | graphique mois nombre"
    ),
    takes: Option<ID<Organisation>>(
      "organisation", fr: "structure", Text(en: "of one structure", fr: "d’une structure")),
    returns: shape.columns,
    examples: [
      Example("visit list", Text(en: "See all", fr: "Les voir toutes"), shows: "ml-elbeuf"),
      Example(
        "visit list | group by month count | chart month count",
        Text(en: "Draw how many there were by month", fr: "Tracer leur nombre par mois")),
    ]
  ) { session, organisation in
    let visits = try session.all(Visit.self).filter {
      organisation == nil || $0.organisation == organisation?.reference
    }
    return .table(
      shape.table(
        visits.sorted { $0.date > $1.date },
        whenEmpty: Text(
          en: "There is no visit yet. Record one with \"visit add\".",
          fr: "Il n’y a pas encore de visite. Enregistrez-en une avec « visite ajouter ».")))
  }

  private static let shape = TableShape<Visit>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("date", fr: "date", .date) { .date($0.date) },
    .field("organisation", fr: "structure", .identity) { .identity($0.organisation.id.slug) },
    .field("place", fr: "lieu", .text) { .text($0.place) },
    .field("month", fr: "mois", .text, rank: 3) { .text(String($0.date.code.prefix(7))) },
    .field("follow-up", fr: "suite", .text, rank: 1) { $0.followUp.map { .text($0) } ?? .missing },
    .field("next", fr: "prochaine", .date, rank: 2) { $0.next.map { .date($0) } ?? .missing })

  static let show = Command(
    "visit show", fr: "visite afficher", .read,
    Text(en: "Show a visit", fr: "Afficher une visite"),
    takes: Argument<ID<Visit>>("visit", fr: "visite", Text(en: "the visit", fr: "la visite")),
    examples: [Example("visit show v-1", Text(en: "See one", fr: "En voir une"))]
  ) { session, id in
    let visit = try session.find(id)
    let organisation = try session.find(visit.organisation.id)
    return .card(
      Card(
        Text(
          en: "Visit to \(organisation.label) on \(visit.date)",
          fr: "Visite à \(organisation.label) le \(visit.date)"),
        [
          .init("id", fr: "id", .identity, .identity(visit.id.slug)),
          .init("place", fr: "lieu", .text, .text(visit.place)),
          .init("visitors", fr: "visiteurs", .list, .texts(visit.visitors)),
          .init("notes", fr: "notes", .text, visit.notes.map { .text($0) } ?? .missing),
          .init("follow-up", fr: "suite", .text, visit.followUp.map { .text($0) } ?? .missing),
          .init("next", fr: "prochaine", .date, visit.next.map { .date($0) } ?? .missing),
        ]))
  }

  static let remove = Command(
    "visit remove", fr: "visite supprimer", .write,
    Text(en: "Remove a visit entered by mistake", fr: "Supprimer une visite saisie par erreur"),
    takes: Argument<ID<Visit>>("visit", fr: "visite", Text(en: "the visit", fr: "la visite")),
    destructive: true,
    examples: [Example("visit remove v-1", Text(en: "Remove one", fr: "En supprimer une"))]
  ) { session, id in try session.recordRemoval(id) }
}
