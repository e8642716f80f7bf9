import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on decisions, in the order of help.
enum DecisionCommands {
  static var all: [Command] { [add, load, edit, line, lines, list, show, remove] }

  static var decision: Argument<ID<Decision>> {
    Argument("decision", fr: "délibération", Text(en: "the decision", fr: "la délibération"))
  }

  /// The decision on which an act rests: a recorded one, or the reference of one that is not.
  static var reference: RequiredOption<String> {
    RequiredOption(
      "decision", fr: "décision",
      Text(
        en: "the reference of the decision: a recorded one, or its number",
        fr: "la référence de la délibération : enregistrée, ou son numéro"))
  }
}

extension Session {
  /// The recorded decision of that identity or number; `nil` where none is.
  func decision(called reference: String) throws -> Decision? {
    let wanted = reference.folded
    return try all(Decision.self).first {
      $0.id.name.folded == wanted || $0.number.folded == wanted
    }
  }

  /// Tells that a reference is none of the recorded decisions, where the office records them, and
  /// which one is near: it is kept as it is written.
  func tell(unrecorded reference: String) throws {
    let decisions = try all(Decision.self)
    guard !decisions.isEmpty else { return }
    let names = decisions.flatMap { [$0.number, $0.id.name] }
    let near = Spelling.nearest(to: reference, among: names)
    warn(
      Text(
        en: "No decision \"\(reference)\" is recorded: the reference is kept as it is written.",
        fr:
          "Aucune délibération « \(reference) » n’est enregistrée : la référence est conservée telle quelle."
      )
        + (near.map {
          Text(en: " Is \"\($0)\" meant?", fr: " Vouliez-vous dire « \($0) » ?")
        }
          ?? Text(
            en: " \"decision list\" shows those that are.",
            fr: " « délibération lister » affiche celles qui le sont.")))
  }

  /// The recorded decision of that identity or number.
  ///
  /// - Throws: a `Failure` where none is recorded.
  func recorded(_ reference: String) throws -> Reference<Decision>? {
    guard let decision = try decision(called: reference) else {
      throw Failure(
        "decisions.unknown",
        Text(
          en: "No decision \"\(reference)\" is recorded.",
          fr: "Aucune délibération « \(reference) » n’est enregistrée."),
        about: "decision",
        advice: Text(
          en: "Record it: \"decision add … --number \(reference) --on …\".",
          fr: "Enregistrez-la : « délibération ajouter … --numéro \(reference) --le … »."))
    }
    return decision.id.reference
  }
}
