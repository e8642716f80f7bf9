import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var lift: Command {
    Command(
      "release lift", fr: "communiqué lever", .write,
      Text(en: "End an embargo by hand", fr: "Lever un embargo"),
      discussion: Text(
        en:
          "An embargo ends by itself at its minute; before that, only with a reason, which is kept.",
        fr:
          "Un embargo prend fin de lui-même à l’heure dite ; avant, seulement avec un motif, qui est conservé."
      ),
      takes: release, CommonOption.reason,
      examples: [
        Example(
          "release lift january --reason \"Announced by the newspapers (fictitious)\"",
          Text(en: "End it before its time", fr: "Le lever avant l’heure"))
      ]
    ) { session, id, reason in
      var release = try session.find(id)
      guard release.isUnderEmbargo(at: session.now) else {
        throw Failure(
          "press.no-embargo",
          Text(
            en: "The release \"\(id)\" is not under embargo.",
            fr: "Le communiqué « \(id) » n’est pas sous embargo."), about: "release")
      }
      release.steps =
        (release.steps ?? []) + [
          Release.Step(.lift, at: session.now, reason: reason)
        ]
      return try session.recordChange(
        release,
        saying: Text(
          en: "Ended the embargo on the release \"\(id)\".",
          fr: "L’embargo sur le communiqué « \(id) » est levé."))
    }
  }
}
