import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on people.
enum PersonCommands {
  static let person = Argument<ID<Person>>(
    "person", fr: "personne", Text(en: "the person", fr: "la personne"))

  static let add = Command.add(
    Person.self,
    discussion: Text(
      en:
        "What the person is, for which organisation and since when, is a mandate: \"mandate add\". The identity cannot be erased later, unlike the name: give one that holds no name, such as a number (p-0042).",
      fr:
        "Ce que fait la personne, pour quelle structure et depuis quand, est un mandat : « mandat ajouter ». L’identifiant ne pourra pas être effacé, à la différence du nom : donnez-en un qui ne contient aucun nom, par exemple un numéro (p-0042)."
    ),
    examples: [
      Example(
        "person add rodolphe-thomas --given-name Rodolphe --family-name Thomas",
        Text(en: "Add a person", fr: "Ajouter une personne"))
    ])

  static let edit = Command.edit(
    Person.self,
    Text(en: "Change what is known of a person", fr: "Modifier la fiche d’une personne"),
    discussion: Text(
      en: "Only the fields given change. --clear email or --clear phone empties one.",
      fr: "Seuls les champs donnés changent. --vider courriel ou --vider téléphone en efface un."),
    examples: [
      Example(
        "person edit agnes-canayer --clear phone",
        Text(en: "Forget a number", fr: "Oublier un numéro"))
    ])

  static let load = Command.importing(
    Person.self,
    Text(en: "Import people from a file", fr: "Importer des personnes depuis un fichier"),
    examples: [
      Example(
        "ensure person import people.csv",
        Text(
          en: "Import a list, again and again", fr: "Importer une liste, autant de fois que voulu")
      )
    ])

  static let show = Command.show(
    Person.self,
    Text(en: "Show a person with their mandates", fr: "Afficher une personne et ses mandats"),
    brief: true,
    examples: [
      Example("person show agnes-canayer", Text(en: "Show a person", fr: "Afficher une personne"))
    ],
    sections: { session, person in
      let mandates = try session.documents(Mandate.where(\.person, is: person.id))
      let rows = try mandates.map { try MandateCommands.Row($0, in: session) }
      guard !rows.isEmpty else { return [] }
      return [
        .init(
          Text(en: "Mandates", fr: "Mandats"),
          .table(MandateCommands.shape.table(rows).without("person")))
      ]
    })

  static let shape = TableShape<(person: Person, mandates: [String])>(
    .field("id", fr: "id", .identity) { .identity($0.person.id.slug) },
    .field("given-name", fr: "prénom", .text) { .text($0.person.givenName) },
    .field("family-name", fr: "nom", .text) { .text($0.person.familyName) },
    .field("mandates", fr: "mandats", .list) { .texts($0.mandates) },
    .field("email", fr: "courriel", .text, rank: 2) { Value($0.person.email?.code) },
    .field("phone", fr: "téléphone", .text, rank: 1) {
      Value(written: $0.person.phone)
    })

  static let list = Command(
    "person list", fr: "personne lister", .read,
    Text(
      en: "List people with their mandates of today",
      fr: "Lister les personnes et leurs mandats du jour"),
    takes: Option<ID<Organisation>>(
      "organisation", fr: "structure",
      Text(
        en: "only those with a mandate there today",
        fr: "seulement celles qui y ont un mandat aujourd’hui")),
    returns: shape.columns,
    examples: [
      Example(
        "person list --organisation arml",
        Text(en: "The people of an association", fr: "Les personnes d’une association"))
    ]
  ) { session, organisation in
    let mandates = try session.all(Mandate.self).filter { $0.covers(session.today) }
    let rows = try session.all(Person.self).compactMap { person -> (Person, [String])? in
      let own = mandates.filter { $0.person.id == person.id }
      if let organisation, !own.contains(where: { $0.organisation.id == organisation }) {
        return nil
      }
      let titles = own.map { "\($0.title[session.language]), \($0.organisation.id.name)" }
      return (person, titles)
    }
    return .table(
      shape.table(
        rows.map { (person: $0.0, mandates: $0.1) },
        whenEmpty: session.noneYet(Person.self)))
  }

  static let remove = Command(
    "person remove", fr: "personne supprimer", .write,
    Text(en: "Remove a person", fr: "Supprimer une personne"),
    discussion: Text(
      en: "Refused while a mandate or a signature refers to the person.",
      fr: "Refusé tant qu’un mandat ou une signature s’y rattache."),
    takes: person, destructive: true,
    examples: [
      Example(
        "person remove marc-millet", Text(en: "Remove a person", fr: "Supprimer une personne"))
    ]
  ) { session, id in try session.recordRemoval(id) }
}
