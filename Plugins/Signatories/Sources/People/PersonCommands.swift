import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The other commands on people.
enum PersonCommands {
  static let person = Argument<ID<Person>>(
    "person", fr: "personne", Text(en: "the person", fr: "la personne"))

  static let edit = Command(
    "person edit", fr: "personne modifier", .write,
    Text(en: "Change what is known of a person", fr: "Modifier la fiche d’une personne"),
    discussion: Text(
      en: "Only the fields given change. --clear email or --clear phone empties one.",
      fr: "Seuls les champs donnés changent. --vider courriel ou --vider téléphone en efface un."),
    takes: person,
    Option<String>("given-name", fr: "prénom", Text(en: "given name", fr: "prénom")),
    Option<String>("family-name", fr: "nom", Text(en: "family name", fr: "nom de famille")),
    AddPerson.email, AddPerson.phone,
    RepeatedOption<PersonField>(
      "clear", fr: "vider", Text(en: "a field to empty", fr: "un champ à effacer")),
    examples: [
      Example(
        "person edit agnes-canayer --clear phone",
        Text(en: "Forget a number", fr: "Oublier un numéro"))
    ]
  ) { session, id, givenName, familyName, email, phone, cleared in
    var edited = try session.find(id)
    for field in cleared {
      switch field {
      case .email: edited.email = nil
      case .phone: edited.phone = nil
      }
    }
    edited.givenName = givenName ?? edited.givenName
    edited.familyName = familyName ?? edited.familyName
    edited.email = email ?? edited.email
    edited.phone = phone ?? edited.phone
    return try session.recordChange(edited)
  }

  static let show = Command(
    "person show", fr: "personne afficher", .read,
    Text(en: "Show a person with their mandates", fr: "Afficher une personne et ses mandats"),
    takes: person,
    examples: [
      Example("person show agnes-canayer", Text(en: "Show a person", fr: "Afficher une personne"))
    ]
  ) { session, id in
    let person = try session.find(id)
    let mandates = try session.documents(Mandate.self, where: "person", .refers(to: id))
    let rows = try mandates.map { try MandateCommands.Row($0, in: session) }
    return .card(
      Card(
        .same(person.label),
        [
          .init("id", fr: "id", .identity, .identity(person.id.slug)),
          .init("email", fr: "courriel", .text, Value(person.email?.code)),
          .init("phone", fr: "téléphone", .text, Value(written: person.phone)),
        ].filter { $0.value != .missing },
        sections: rows.isEmpty
          ? []
          : [
            .init(
              Text(en: "Mandates", fr: "Mandats"),
              .table(
                MandateCommands.shape.table(rows).without("person")))
          ]))
  }

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
        whenEmpty: Text(
          en: "Nobody yet. Add people with \"person add\".",
          fr: "Personne pour l’instant. Ajoutez des personnes avec « personne ajouter ».")))
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

/// The optional fields of a person, which `--clear` empties.
enum PersonField: String, Choice {
  case email
  case phone

  static let name = Text(en: "field", fr: "champ")

  var word: Text {
    switch self {
    case .email: Text(en: "email", fr: "courriel")
    case .phone: Text(en: "phone", fr: "téléphone")
    }
  }
}
