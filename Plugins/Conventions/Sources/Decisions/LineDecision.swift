import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension DecisionCommands {
  static var line: Command {
    Command(
      "decision line", fr: "délibération ligne", .write,
      Text(
        en: "Record what a decision grants to an organisation",
        fr: "Enregistrer ce qu’une délibération attribue à une structure"),
      takes: decision,
      Argument<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the organisation", fr: "la structure")),
      Argument<Money>("amount", fr: "montant", Text(en: "the amount", fr: "le montant")),
      examples: [
        Example(
          "decision line cp-2024-01-09 ml-caen 95000", Text(en: "One line", fr: "Une ligne"))
      ]
    ) { session, id, organisation, amount in
      var decision = try session.find(id)
      let line = Decision.Line(organisation: organisation.reference, amount: amount)
      if let index = decision.lines.firstIndex(where: { $0.organisation.id == organisation }) {
        decision.lines[index] = line
      } else {
        decision.lines.append(line)
      }
      return try session.recordChange(
        decision,
        saying: Text(
          en:
            "The decision \"\(id)\" grants \(amount) to \"\(organisation)\"; together \(decision.total).",
          fr:
            "La délibération « \(id) » attribue \(amount) à « \(organisation) » ; au total \(decision.total)."
        ))
    }
  }

  static var lines: Command {
    Command(
      "decision lines", fr: "délibération lignes", .write,
      Text(
        en: "Record what a decision grants: the drafts of an envelope",
        fr: "Enregistrer ce qu’une délibération attribue : les brouillons d’une enveloppe"),
      takes: decision,
      RequiredOption<ID<Envelope>>(
        "envelope", fr: "enveloppe",
        Text(en: "the envelope of the drafts", fr: "l’enveloppe des brouillons")),
      examples: [
        Example(
          "decision lines cp-2024-01-09 --envelope conventions-2024",
          Text(en: "All drafts at once", fr: "Tous les brouillons d’un coup"))
      ]
    ) { session, id, envelope in
      var decision = try session.find(id)
      let drafts = try session.documents(Convention.where(\.envelope, is: envelope))
        .filter { $0.status == .draft }
      guard !drafts.isEmpty else { throw Failure.noDraft(envelope) }
      var amounts: [ID<Organisation>: Money] = [:]
      for draft in drafts { amounts[draft.beneficiary.id, default: .zero] += draft.amount }
      decision.lines = amounts.sorted { $0.key < $1.key }.map {
        Decision.Line(organisation: $0.key.reference, amount: $0.value)
      }
      return try session.recordChange(
        decision,
        saying: Text.plural(
          decision.lines.count,
          Text(
            en: "The decision \"\(id)\" has 1 line: \(decision.total).",
            fr: "La délibération « \(id) » a 1 ligne : \(decision.total)."),
          Text(
            en:
              "The decision \"\(id)\" has \(decision.lines.count) lines, together \(decision.total).",
            fr:
              "La délibération « \(id) » a \(decision.lines.count) lignes, au total \(decision.total)."
          )))
    }
  }
}

extension Failure {
  fileprivate static func noDraft(_ envelope: ID<Envelope>) -> Failure {
    Failure(
      "decisions.no-draft",
      Text(
        en: "No convention of the envelope \"\(envelope)\" is a draft.",
        fr: "Aucune convention de l’enveloppe « \(envelope) » n’est un brouillon."),
      about: "envelope",
      advice: Text(
        en: "Draft them first: \"convention draft …\".",
        fr: "Préparez-les d’abord : « convention préparer … »."))
  }
}
