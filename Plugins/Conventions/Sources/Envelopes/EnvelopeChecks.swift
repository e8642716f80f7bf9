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
    let adopted = try session.all(Allocation.self).filter(\.isAdopted)
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
          remedy: remedy(
            of: use.envelope, adopted.filter { $0.envelope.id == use.envelope.id },
            conventions.filter { $0.envelope.id == use.envelope.id }))
      }
  }

  /// What uses the rest: the split that was adopted last, or an amendment where all was drafted.
  private static func remedy(
    of envelope: Envelope, _ adopted: [Allocation], _ conventions: [Convention]
  ) -> Text {
    let supplement = adopted.last { allocation in
      // One that was drafted has an amendment of as much.
      allocation.vote != nil
        && !allocation.shares.allSatisfy { share in
          conventions.contains { convention in
            convention.beneficiary == share.organisation
              && convention.amendments.contains { $0.change == share.amount }
          }
        }
    }
    if let supplement {
      return Text(
        en: "Draft its amendments: \(supplement.nextStep).",
        fr: "Préparez ses avenants : \(supplement.nextStep).")
    }
    guard conventions.isEmpty else {
      return Text(
        en:
          "Raise a convention, \"amendment draft … --type amount --change …\", or add one: \"convention add … --envelope \(envelope.id)\".",
        fr:
          "Augmentez une convention, « avenant préparer … --type montant --variation … », ou ajoutez-en une : « convention ajouter … --enveloppe \(envelope.id) »."
      )
    }
    guard let first = adopted.first(where: { $0.vote == nil }) else {
      return Text(
        en: "Split it: \"allocation compute … --envelope \(envelope.id)\".",
        fr: "Répartissez-la : « répartition calculer … --enveloppe \(envelope.id) ».")
    }
    return Text(
      en: "Draft conventions from its adopted allocation: \(first.nextStep).",
      fr: "Préparez les conventions à partir de sa répartition adoptée : \(first.nextStep).")
  }
}
