import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var publish: Command {
    Command(
      "release publish", fr: "communiqué publier", .write,
      Text(en: "Record that a release is public", fr: "Noter qu’un communiqué est public"),
      discussion: Text(
        en: "Refused until its embargo has ended.", fr: "Refusé tant que dure l’embargo."),
      takes: release,
      examples: [
        Example(
          "release publish spring", Text(en: "It is on the site", fr: "Il est sur le site"))
      ]
    ) { session, id in
      var release = try session.find(id)
      if let end = release.embargo, release.isUnderEmbargo(at: session.now) {
        throw PressError.underEmbargo(id, end)
      }
      guard release.steps?.contains(where: { $0.event == .publish }) != true else {
        return try session.recordChange(release)
      }
      release.steps = (release.steps ?? []) + [Release.Step(.publish, at: session.now)]
      return try session.recordChange(
        release,
        saying: Text(
          en: "Recorded the release \"\(id)\" as published.",
          fr: "Le communiqué « \(id) » est noté comme publié."))
    }
  }
}
