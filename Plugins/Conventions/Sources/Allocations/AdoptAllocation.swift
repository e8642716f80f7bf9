import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var adopt: Command {
    Command(
      "allocation adopt", fr: "répartition adopter", .write,
      Text(
        en: "Adopt scenarios: conventions are drafted from them",
        fr: "Adopter des scénarios : les conventions en découlent"),
      discussion: Text(
        en: "An envelope has one adopted scenario at most.",
        fr: "Une enveloppe n’a qu’un scénario adopté au plus."),
      takes: RemainingArguments<ID<Allocation>>(
        "allocation", fr: "répartition", Text(en: "the scenarios", fr: "les scénarios")),
      examples: [
        Example("allocation adopt mixed", Text(en: "Adopt a scenario", fr: "Adopter un scénario"))
      ]
    ) { session, named in
      try session.recordChanges(
        named,
        saying: { adopted in
          adopted.first.map { first in
            Text.plural(
              adopted.count,
              Text(
                en: "Adopted the allocation \"\(first.id)\". Next: \(first.nextStep).",
                fr: "La répartition « \(first.id) » a été adoptée. Ensuite : \(first.nextStep)."),
              Text.each { language in
                let steps = adopted.map { $0.nextStep[language] }.joined(separator: ", ")
                return language == .french
                  ? "\(adopted.count) répartitions ont été adoptées. Ensuite\u{A0}: \(steps)."
                  : "Adopted \(adopted.count) allocations. Next: \(steps)."
              })
          }
        }
      ) { allocation in
        guard !allocation.isAdopted || session.isEnsuring else {
          throw Failure.alreadyAdopted(allocation.id)
        }
        let agreement = try session.find(allocation.envelope.id).agreement.id
        let moved = allocation.movedFigures(
          from: try session.source(of: allocation.method, under: agreement))
        if !allocation.isAdopted, !moved.isEmpty {
          session.warn(Failure.computedBefore(allocation, moved))
        }
        allocation.isAdopted = true
      }
    }
  }
}

extension Allocation {
  /// The command that makes conventions, or amendments of a supplementary vote, of it once it is
  /// adopted.
  var nextStep: Text {
    vote == nil
      ? Text(
        en: "\"convention draft \(id) --object-en … --object-fr …\"",
        fr: "« convention préparer \(id) --objet-en … --objet-fr … »")
      : Text(en: "\"amendment draft-shares \(id)\"", fr: "« avenant préparer-parts \(id) »")
  }
}

extension Failure {
  /// The remark that a split rests on what is otherwise now.
  fileprivate static func computedBefore(
    _ allocation: Allocation, _ moved: [ID<Organisation>]
  ) -> Text {
    let names =
      moved.prefix(5).map(\.name).joined(separator: ", ") + (moved.count > 5 ? ", …" : "")
    return Text(
      en:
        "\"\(allocation.id)\" was computed from other figures or amounts than those recorded now: \(names). Compute it again where that is not meant.",
      fr:
        "« \(allocation.id) » a été calculée sur d’autres chiffres ou montants que ceux enregistrés aujourd’hui : \(names). Recalculez-la si ce n’est pas voulu."
    )
  }

  static func alreadyAdopted(_ id: ID<Allocation>) -> Failure {
    Failure(
      "allocations.is-adopted",
      Text(
        en: "The allocation \"\(id)\" is adopted already.",
        fr: "La répartition « \(id) » est déjà adoptée."),
      about: "allocation",
      advice: Text(
        en: "\"allocation set-aside \(id)\" takes the adoption back.",
        fr: "« répartition écarter \(id) » revient sur l’adoption."))
  }

  static func notAdopted(_ id: ID<Allocation>) -> Failure {
    Failure(
      "allocations.not-adopted",
      Text(
        en: "The allocation \"\(id)\" is not adopted.",
        fr: "La répartition « \(id) » n’est pas adoptée."),
      about: "allocation",
      advice: Text(
        en: "Adopt it with \"allocation adopt \(id)\".",
        fr: "Adoptez-la avec « répartition adopter \(id) »."))
  }
}
