import AccordShell
import AccordWording

extension TemplateCommands {
  static var save: Command {
    Command(
      "template save", fr: "modèle enregistrer", .read,
      Text(
        en: "Write a built-in template to a file, to be edited in LibreOffice",
        fr: "Enregistrer un modèle intégré dans un fichier, à modifier dans LibreOffice"),
      discussion: Text(
        en: """
          Save it there as Flat XML ODF Text (.fodt), and give the file to "document make". What is \
          refused for the built-in template is refused for yours: a reminder where nothing is \
          awaited, a letter under an amendment. Its property "Accord" says where it comes from \
          (File, Properties); remove it where yours says something else.
          """,
        fr: """
          Enregistrez-le ensuite en « Texte ODF (XML à plat) » (.fodt), et donnez le fichier à \
          « document établir ». Ce qui est refusé au modèle intégré l’est aussi au vôtre : une \
          relance quand rien n’est attendu, un courrier après un avenant. Sa propriété « Accord » \
          dit d’où il vient (Fichier, Propriétés) ; supprimez-la si le vôtre dit autre chose.
          """
      ),
      takes: Argument<String>(
        "template", fr: "modèle", Text(en: "a built-in template", fr: "un modèle intégré")),
      Argument<FilePath>("file", fr: "fichier", Text(en: "the new file", fr: "le nouveau fichier")),
      examples: [
        Example(
          "template save notification notification.fodt",
          Text(en: "Take one to edit", fr: "En prendre un à modifier"))
      ]
    ) { session, word, file in
      guard let template = BuiltInTemplate(named: word) else {
        _ = try NamedTemplate(word, in: session)
        throw Failure(
          "documents.template",
          Text(
            en: "\"\(word)\" is no built-in template.",
            fr: "« \(word) » n’est pas un modèle intégré."), about: "template")
      }
      session.write(template.bytes, to: file, named: "file")
      return .none
    }
  }
}
