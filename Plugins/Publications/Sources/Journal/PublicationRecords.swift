import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var list: Command {
    Command.list(
      Publication.self, called: Text(en: "publish list", fr: "publier lister"),
      Text(en: "List what was published", fr: "Lister ce qui a été publié"),
      columns: ["id", "kind", "year", "day", "count", "total"], by: ["kind", "year"],
      examples: [
        Example(
          "publish list | where kind = scdl", Text(en: "The grants", fr: "Les subventions"))
      ])
  }

  static var show: Command {
    Command.show(
      Publication.self, called: Text(en: "publish show", fr: "publier afficher"),
      example: "scdl-2023.1")
  }

  static var remove: Command {
    Command.remove(
      Publication.self, called: Text(en: "publish remove", fr: "publier supprimer"),
      Text(
        en: "Remove a publication that did not take place",
        fr: "Supprimer une publication qui n’a pas eu lieu"),
      discussion: Text(
        en: "The file stays where it is. What stood in it is to be published again.",
        fr: "Le fichier reste où il est. Ce qu’il contenait est à nouveau à publier."),
      example: "scdl-2023.1")
  }

  static var verify: Command {
    Command(
      "publish verify", fr: "publier vérifier", .read,
      Text(
        en: "Say whether a file is one that was published",
        fr: "Dire si un fichier est l’un de ceux qui ont été publiés"),
      discussion: Text(
        en: "By its SHA-256, whatever it is called. Refused where no publication has that content.",
        fr: "Par son SHA-256, quel que soit son nom. Refusé si aucune publication n’a ce contenu."),
      takes: Argument<FilePath>("file", fr: "fichier", Text(en: "the file", fr: "le fichier")),
      examples: [
        Example(
          "publish verify published.csv",
          Text(en: "A file of the website", fr: "Un fichier du site"))
      ]
    ) { session, file in
      let print = try session.fingerprint(of: file)
      let all = try session.all(Publication.self)
      guard let found = all.last(where: { $0.file.digest == print.digest }) else {
        throw Failure.notPublished(print, all.last { $0.file.name == print.name })
      }
      return .message(
        Text(
          en:
            "\"\(print.name)\" is the publication \"\(found.id)\" of \(found.day), byte for byte.",
          fr:
            "« \(print.name) » est la publication « \(found.id) » du \(found.day), à l’octet près.")
      )
    }
  }
}

extension Failure {
  fileprivate static func notPublished(
    _ print: FileFingerprint, _ namesake: Publication?
  ) -> Failure {
    Failure(
      "publications.unknown-file",
      Text(
        en: "\"\(print.name)\" is no file that was published: its content is another one.",
        fr: "« \(print.name) » n’est aucun des fichiers publiés : son contenu est autre."),
      about: "file",
      advice: namesake.map { publication in
        Text(
          en:
            "A file of that name was published on \(publication.day): \"publish show \(publication.id)\".",
          fr:
            "Un fichier de ce nom a été publié le \(publication.day) : « publier afficher \(publication.id) »."
        )
      }
        ?? Text(
          en: "\"publish list\" shows what was published.",
          fr: "« publier lister » montre ce qui a été publié."))
  }
}
