import AccordPartnership
import AccordShell
import AccordTemplates
import AccordWording

/// What documents say of a person beside the declared fields.
enum PersonFields {
  static let all = [
    ReadField(
      "full name", fr: "nom complet", .text,
      help: Text(en: "given name and family name", fr: "prénom et nom"), of: Person.self
    ) { _, person, _ in .text(.same(person.label)) }
  ]
}
