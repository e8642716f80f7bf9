import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on visits.
enum VisitCommands {
  static let add = Command.add(
    Visit.self, Text(en: "Record a visit", fr: "Enregistrer une visite"),
    examples: [
      Example(
        "visit add v-9 --organisation ml-elbeuf --place \"Fictitious site\" --on 2024-01-15",
        Text(en: "Record one", fr: "En enregistrer une"), shows: "v-9"),
      Example(
        "visit add v-8 --organisation ml-elbeuf --place Seat --follow-up \"Send the figures\" --next 2024-06-03",
        Text(en: "Say what follows", fr: "Dire la suite à donner")),
    ])

  static let edit = Command.edit(
    Visit.self,
    Text(
      en: "Change a visit, or settle what follows", fr: "Modifier une visite, ou en clore la suite"),
    and: Flag(
      "done", fr: "faite",
      Text(en: "what was to be done is done", fr: "ce qui était à faire est fait")),
    examples: [
      Example("visit edit v-1 --done", Text(en: "Settle what follows", fr: "Clore la suite")),
      Example(
        "visit edit v-1 --on 2024-01-16 --clear notes",
        Text(
          en: "Put a wrong day right, drop the notes", fr: "Rectifier le jour, retirer les notes")
      ),
    ]
  ) { _, _, visit, isDone in
    if isDone { visit.followUp = nil }
  }

  static let list = Command.list(
    Visit.self,
    Text(en: "List visits, the latest first", fr: "Lister les visites, la dernière d’abord"),
    discussion: Text(
      en: "As a chart by month: visit list | group by month count | chart month count",
      fr: "En graphique par mois : visite lister | grouper par mois compter | graphique mois nombre"
    ),
    and: [
      .field("month", fr: "mois", .text, rank: 3) { .text(String($0.date.code.prefix(7))) }
    ], by: ["organisation"], sorted: { $0.date > $1.date },
    examples: [
      Example("visit list", Text(en: "See all", fr: "Les voir toutes"), shows: "ml-elbeuf"),
      Example(
        "visit list | group by month count | chart month count",
        Text(en: "Draw how many there were by month", fr: "Tracer leur nombre par mois")),
      Example(
        "visit list | where organisation.department = 76",
        Text(en: "See those of a department", fr: "Voir celles d’un département")),
    ],
    whenEmpty: Text(
      en: "There is no visit yet. Record one with \"visit add\".",
      fr: "Il n’y a pas encore de visite. Enregistrez-en une avec « visite ajouter »."))

  static let show = Command.show(
    Visit.self, Text(en: "Show a visit", fr: "Afficher une visite"),
    examples: [Example("visit show v-1", Text(en: "See one", fr: "En voir une"))],
    titled: { session, visit in
      let organisation = try session.find(visit.organisation.id)
      return Text(
        en: "Visit to \(organisation.label) on \(visit.date)",
        fr: "Visite à \(organisation.label) le \(visit.date)")
    })

  static let remove = Command.remove(
    Visit.self,
    Text(en: "Remove a visit entered by mistake", fr: "Supprimer une visite saisie par erreur"),
    examples: [Example("visit remove v-1", Text(en: "Remove one", fr: "En supprimer une"))])

  static let load = Command.importing(
    Visit.self, Text(en: "Import visits from a file", fr: "Importer des visites depuis un fichier"),
    identity: ["organisation", "date"],
    examples: [
      Example(
        "ensure visit import visits.csv",
        Text(
          en: "Import a list, again and again", fr: "Importer une liste, autant de fois que voulu")
      )
    ])
}
