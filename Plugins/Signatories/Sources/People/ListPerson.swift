import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PersonCommands {
  static let shape = TableShape<(person: Person, mandates: [String])>(
    .identity(of: Person.self) { $0.person.id },
    .field("given-name", fr: "prénom", .text) { .text($0.person.givenName) },
    .field("family-name", fr: "nom", .text) { .text($0.person.familyName) },
    .field("mandates", fr: "mandats", .list) { .texts($0.mandates) },
    .field("email", fr: "courriel", .text, rank: 2) { Value($0.person.email?.code) },
    .field("phone", fr: "téléphone", .text, rank: 1) {
      Value(written: $0.person.phone)
    })

  static var list: Command {
    Command(
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
          Text(en: "The people of an association", fr: "Les personnes d’une association")),
        Example(
          "person list | save people.vcf",
          Text(en: "Have them in an address book", fr: "Les avoir dans un carnet d’adresses")),
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
  }
}
