import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var send: Command {
    Command(
      "convention send", fr: "convention envoyer", .write,
      Text(
        en: "Record that conventions were sent for signature",
        fr: "Enregistrer l’envoi de conventions à la signature"),
      discussion: lifeCycle,
      takes: conventions(before: .send), envelope, AgreementCommands.day, person,
      irreversible: Convention.notifications.contains(.send),
      examples: [
        Example(
          "convention send 2024.ml-caen --on 2024-03-20",
          Text(en: "One convention was sent", fr: "Une convention a été envoyée"))
      ]
    ) { session, named, envelope, date, person in
      try session.record(
        .send, in: named, of: envelope, on: date, person: person, en: "Sent", fr: "envoyé")
    }.askingForConventions()
  }
}
