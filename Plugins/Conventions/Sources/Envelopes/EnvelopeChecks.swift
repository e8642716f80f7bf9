import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum EnvelopeChecks {
  static let notFullyUsed = Check(
    "envelope.not-fully-used",
    Text(en: "Envelopes are fully used", fr: "Les enveloppes sont entièrement utilisées")
  ) { session in
    let conventions = try session.all(Convention.self)
    return try session.all(Envelope.self)
      .map { EnvelopeUse($0, among: conventions, on: session.today) }
      .filter { $0.left > .zero }
      .map { use in
        Finding(
          .notice,
          Text(
            en: "\(use.left) of the envelope \"\(use.envelope.id)\" is not committed.",
            fr: "\(use.left) de l’enveloppe « \(use.envelope.id) » ne sont pas engagés."),
          about: use.envelope.key,
          remedy: Text(
            en: "Draft conventions from its adopted allocation: \"convention draft …\".",
            fr:
              "Préparez les conventions à partir de sa répartition adoptée : « convention préparer … »."
          ))
      }
  }
}
