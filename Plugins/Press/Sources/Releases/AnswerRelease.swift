import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ReleaseCommands {
  static var answered: Command {
    Command(
      "release answered", fr: "communiqué répondu", .write,
      Text(en: "Record an answer to a release", fr: "Noter une réponse à un communiqué"),
      takes: release,
      Argument<ID<PressContact>>(
        "contact", fr: "contact", Text(en: "who answers", fr: "qui répond")),
      RequiredOption<String>(
        "answer", fr: "réponse", Text(en: "what was answered", fr: "ce qui a été répondu")),
      CommonOption.day,
      examples: [
        Example(
          "release answered spring journalist --answer \"Wants an interview (fictitious)\"",
          Text(en: "Somebody calls back", fr: "Quelqu’un rappelle"))
      ]
    ) { session, id, contact, answer, day in
      var release = try session.find(id)
      guard var sendings = release.sendings,
        let index = sendings.lastIndex(where: { $0.contact.id == contact })
      else {
        throw Failure(
          "press.not-sent",
          Text(
            en: "The release \"\(id)\" was not sent to \"\(contact)\".",
            fr: "Le communiqué « \(id) » n’a pas été envoyé à « \(contact) »."), about: "contact",
          advice: Text(
            en: "\"release show \(id)\" says who received it.",
            fr: "« communiqué afficher \(id) » donne les destinataires."))
      }
      sendings[index].answer = answer
      sendings[index].answered = day ?? session.today
      release.sendings = sendings
      return try session.recordChange(release)
    }
  }
}
