import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var coverage: Command {
    Command(
      "release coverage", fr: "communiqué retombée", .write,
      Text(
        en: "Record an article that followed a release",
        fr: "Noter un article paru à la suite d’un communiqué"),
      takes: release,
      RequiredOption<String>(
        "outlet", fr: "média",
        Text(en: "the newspaper, station or site", fr: "le journal, la station ou le site")),
      RequiredOption<String>(
        "title", fr: "titre", Text(en: "what it is called", fr: "le titre de l’article")),
      CommonOption.day,
      Option<WebAddress>(
        "link", fr: "lien", Text(en: "where it can be read", fr: "l’adresse où le lire")),
      examples: [
        Example(
          "release coverage spring --outlet \"Le Journal fictif\" --title \"Exemple\" --on 2024-01-30",
          Text(en: "Keep an article", fr: "Garder un article"))
      ]
    ) { session, id, outlet, title, day, link in
      var release = try session.find(id)
      var articles = release.coverage ?? []
      try session.insert(
        Release.Coverage(outlet: outlet, title: title, date: day ?? session.today, link: link),
        into: &articles, key: { [$0.outlet, $0.title] }
      ) { _ in
        Failure(
          "press.covered",
          Text(
            en: "This article is already kept with the release \"\(id)\".",
            fr: "Cet article figure déjà avec le communiqué « \(id) »."), about: "title")
      }
      release.coverage = articles
      return try session.recordChange(release)
    }
  }
}
