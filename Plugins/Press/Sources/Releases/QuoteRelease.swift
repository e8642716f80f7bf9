import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var quote: Command {
    Command(
      "release quote", fr: "communiqué citer", .write,
      Text(en: "Quote a person in a release", fr: "Citer une personne dans un communiqué"),
      discussion: Text(
        en:
          "Give the words without quotation marks. The person is named with the mandate of that day.",
        fr:
          "Donnez les propos sans guillemets. La personne est nommée avec son mandat de ce jour-là."
      ),
      takes: release,
      RequiredOption<ID<Person>>(
        "person", fr: "personne", Text(en: "who says it", fr: "qui parle")),
      english, french,
      examples: [
        Example(
          "release quote spring --person exemple --text-en \"An example.\" --text-fr \"Un exemple.\"",
          Text(en: "Quote somebody", fr: "Citer quelqu’un"))
      ]
    ) { session, id, person, english, french in
      var release = try session.find(id)
      var quotes = release.quotes ?? []
      try session.insert(
        Release.Quote(of: person.reference, .pair(en: english, fr: french)), into: &quotes,
        key: \.person
      ) { _ in
        Failure(
          "press.quoted",
          Text(
            en: "\"\(person)\" is quoted already in the release \"\(id)\".",
            fr: "« \(person) » est déjà cité dans le communiqué « \(id) »."), about: "person",
          advice: Text(
            en: "\"ensure release quote …\" puts other words in their place.",
            fr: "« assurer communiqué citer … » remplace ses propos."))
      }
      release.quotes = quotes
      return try session.recordChange(release)
    }
  }
}
