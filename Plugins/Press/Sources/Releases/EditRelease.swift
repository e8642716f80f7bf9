import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var edit: Command {
    Command(
      "release edit", fr: "communiqué réécrire", .write,
      Text(
        en: "Put words in the place of composed ones",
        fr: "Substituer d’autres mots au texte composé"),
      discussion: Text(
        en:
          "Without --paragraph, the headline. What was composed is kept beside: when a figure in the workspace changes, the release is still told as out of date.",
        fr:
          "Sans --paragraphe, le titre. Le texte composé est conservé à côté : si un chiffre de l’espace de travail change, le communiqué est toujours signalé comme n’étant plus à jour."
      ),
      takes: release,
      Option<Int>(
        "paragraph", fr: "paragraphe",
        Text(
          en: "its number, from 1 on, headings and items counted",
          fr: "son numéro, à partir de 1, intertitres et éléments de liste compris")),
      english, french,
      examples: [
        Example(
          "release edit spring --text-en \"An agreement\" --text-fr \"Un accord\"",
          Text(en: "Change the headline", fr: "Changer le titre"))
      ]
    ) { session, id, number, english, french in
      var release = try session.find(id)
      guard (0...release.paragraphs.count).contains(number ?? 0) else {
        throw Failure(
          "press.no-paragraph",
          Text(
            en: "The release \"\(id)\" has \(release.paragraphs.count) paragraphs.",
            fr: "Le communiqué « \(id) » compte \(release.paragraphs.count) paragraphes."),
          about: "paragraph")
      }
      let edit = Release.Edit(of: number ?? 0, .pair(en: english, fr: french))
      release.edits =
        ((release.edits ?? []).filter { $0.paragraph != edit.paragraph } + [edit])
        .sorted { $0.paragraph < $1.paragraph }
      return try session.recordChange(release)
    }
  }
}
