import AccordShell
import AccordTemplates
import AccordWording

extension DocumentCommands {
  static var check: Command {
    Command(
      "document check", fr: "document contrôler", .read,
      Text(
        en: "Check a template, and list the fields that it reads",
        fr: "Contrôler un modèle et lister les champs qu’il lit"),
      takes: Argument<String>(
        "template", fr: "modèle",
        Text(en: "a built-in template or a file", fr: "un modèle intégré ou un fichier")),
      Option<String>(
        "for", fr: "pour",
        Text(
          en: "what it is about, such as convention",
          fr: "ce sur quoi il porte, tel que convention")),
      returns: ListedField.shape.columns,
      examples: [
        Example(
          "document check convention",
          Text(en: "Check a built-in template", fr: "Contrôler un modèle intégré"))
      ]
    ) { session, word, type in
      let named = try NamedTemplate(word, in: session)
      let fields = try named.fields(for: type, about: "for", in: session)
      let read = Set(try named.checked(against: fields).fieldsRead.map(\.en))
      return .table(
        ListedField.shape.table(
          ListedField.all(of: fields, example: nil).filter { read.contains($0.path.en) }))
    }
  }
}
