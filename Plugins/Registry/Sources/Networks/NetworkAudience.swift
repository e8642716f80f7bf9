import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  static var audience: Command {
    Command(
      "network audience", fr: "réseau public", .write,
      Text(
        en: "Add an audience that a network serves", fr: "Ajouter un public accueilli par un réseau"
      ),
      takes: Argument<ID<Network>>(
        "network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
      Option<String>(
        "en", fr: "en", Text(en: "the audience, in English", fr: "le public, en anglais")),
      Option<String>(
        "fr", fr: "fr", Text(en: "the audience, in French", fr: "le public, en français")),
      examples: [
        Example(
          "network audience spro --en \"pupils and students\" --fr \"élèves et étudiants\"",
          Text(en: "Say whom it serves", fr: "Dire qui il accueille"))
      ]
    ) { session, id, english, french in
      var network = try session.find(id)
      let audience = try Text.either(
        en: english, fr: french, of: Text(en: "audience", fr: "public"))
      try session.insert(
        audience, into: &network.audiences, key: { $0[.french].folded }
      ) { _ in
        Failure(
          "network.audience",
          Text(
            en: "The network \"\(id)\" already serves: \(audience).",
            fr: "Le réseau « \(id) » accueille déjà : \(audience)."), about: "fr")
      }
      return try session.recordChange(network)
    }
  }
}
