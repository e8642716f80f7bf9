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

  /// What a decision rests on is frozen with it: figures that were corrected since are named.
  static let figuresMoved = Check(
    "allocation.figures-moved",
    Text(
      en: "Figures of adopted splits that were changed since",
      fr: "Chiffres de répartitions adoptées modifiés depuis")
  ) { session in
    try session.all(Allocation.self).filter(\.isAdopted).compactMap { allocation in
      let agreement = try session.find(allocation.envelope.id).agreement.id
      let moved = allocation.movedFigures(
        from: try session.source(of: allocation.method, under: agreement))
      guard !moved.isEmpty else { return nil }
      let names =
        moved.prefix(5).map(\.name).joined(separator: ", ") + (moved.count > 5 ? ", …" : "")
      return Finding(
        .notice,
        Text(
          en:
            "The adopted allocation \"\(allocation.id)\" rests on other figures or amounts than those recorded now: \(names).",
          fr:
            "La répartition adoptée « \(allocation.id) » repose sur d’autres chiffres ou montants que ceux enregistrés aujourd’hui : \(names)."
        ),
        about: allocation.key, concerning: moved.map(\.key),
        remedy: Text(
          en: "It stays as it was decided; a correction is an amendment or a later vote.",
          fr: "Elle reste telle que décidée ; une correction est un avenant ou un vote ultérieur."))
    }
  }
}
