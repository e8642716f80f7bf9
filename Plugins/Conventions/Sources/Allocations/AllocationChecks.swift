import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

enum AllocationChecks {
  static let notAdopted = Check(
    "allocation.not-adopted",
    Text(
      en: "Envelopes with scenarios have an adopted one",
      fr: "Les enveloppes dotées de scénarios en ont un d’adopté")
  ) { session in
    let allocations = try session.all(Allocation.self)
    return try session.all(Envelope.self).compactMap { envelope in
      // A supplementary vote has scenarios of its own, and its conventions stay without them.
      let scenarios = allocations.filter { $0.envelope.id == envelope.id && $0.vote == nil }
      guard !scenarios.isEmpty, !scenarios.contains(where: \.isAdopted) else { return nil }
      let names = scenarios.map(\.id.name).joined(separator: ", ")
      return Finding(
        .notice,
        Text(
          en: "No allocation of the envelope \"\(envelope.id)\" is adopted: \(names).",
          fr: "Aucune répartition de l’enveloppe « \(envelope.id) » n’est adoptée : \(names)."),
        about: envelope.key,
        remedy: Text(
          en: "Choose one: \"allocation adopt …\".",
          fr: "Choisissez-en une : « répartition adopter … »."))
    }
  }

  static let stale = Check(
    "allocation.stale",
    Text(
      en: "Scenarios add up to their envelope as it is now",
      fr: "Les scénarios totalisent leur enveloppe actuelle")
  ) { session in
    try session.all(Allocation.self).compactMap { allocation in
      let envelope = try session.find(allocation.envelope.id)
      let amount = envelope.amount(ofVote: allocation.vote) ?? .zero
      guard amount != allocation.total else { return nil }
      return Finding(
        .warning,
        Text(
          en:
            "The allocation \"\(allocation.id)\" splits \(allocation.total), but the envelope \"\(envelope.id)\" now holds \(amount).",
          fr:
            "La répartition « \(allocation.id) » porte sur \(allocation.total), mais l’enveloppe « \(envelope.id) » contient maintenant \(amount)."
        ),
        about: allocation.key,
        remedy: Text(
          en: "Remove it and compute it again.", fr: "Supprimez-la et recalculez-la."))
    }
  }
}
