import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension RecoveryCommands {
  static var collect: Command {
    part(
      .recovered, "recovery collect", fr: "indu encaisser",
      Text(en: "Record what was paid back", fr: "Enregistrer ce qui a été reversé"),
      example: "recovery collect r-4 4000")
  }

  static var remit: Command {
    part(
      .remitted, "recovery remit", fr: "indu remettre",
      Text(
        en: "Record a part that was remitted (remise gracieuse)",
        fr: "Enregistrer une remise gracieuse"),
      example: "recovery remit r-4 1000 --note \"CP-2024-01-09\"")
  }

  static var writeOff: Command {
    part(
      .writtenOff, "recovery write-off", fr: "indu non-valeur",
      Text(
        en: "Record a part that was written off",
        fr: "Enregistrer une admission en non-valeur"),
      example: "recovery write-off r-4 500 --note \"CP-2024-01-09\"")
  }

  private static func part(
    _ manner: RecoveryManner, _ words: String, fr french: String, _ summary: Text,
    example: String
  ) -> Command {
    Command(
      words, fr: french, .write, summary,
      discussion: Text(
        en: "The recovery is settled by itself when all its parts add up to the sum.",
        fr: "L’indu est apuré de lui-même quand ses parts atteignent la somme."),
      takes: recovery,
      Argument<Money>("amount", fr: "montant", Text(en: "the part", fr: "la part")),
      Option<String>(
        "note", fr: "note",
        Text(en: "the ground or the reference", fr: "le fondement ou la référence")),
      CommonOption.day,
      examples: [Example(example, summary)]
    ) { session, id, amount, note, date in
      guard amount > .zero else { throw Failure.notAboveZero(amount, about: "amount") }
      var recovery = try session.find(id)
      let day = date ?? session.today
      let part = Recovery.Part(manner: manner, amount: amount, date: day, note: note)
      if session.isEnsuring, recovery.parts.contains(part) { return session.unchanged(recovery) }
      guard recovery.status == .titled else {
        throw Failure.recoveryUntitled(recovery)
      }
      guard manner == .recovered || note?.contains(where: { !$0.isWhitespace }) == true else {
        throw Failure.recoveryPartGround(recovery, manner)
      }
      recovery.parts.append(part)
      let left = recovery.left(on: day)
      if recovery.parts.map(\.amount).total() == recovery.amount {
        recovery = try recovery.applying(.settle, on: day, author: session.author)
      }
      return try session.recordChange(
        recovery,
        saying: left == .zero
          ? Text(
            en: "Recorded \(amount): \"\(id)\" is settled.",
            fr: "\(amount) enregistrés : « \(id) » est apuré.")
          : Text(
            en: "Recorded \(amount): \(left) of \"\(id)\" is left.",
            fr: "\(amount) enregistrés : il reste \(left) sur « \(id) »."))
    }
  }
}

extension Failure {
  fileprivate static func recoveryUntitled(_ recovery: Recovery) -> Failure {
    Failure(
      "recoveries.untitled",
      Text(
        en: "The recovery \"\(recovery.id)\" is \(recovery.status.shown): parts follow its title.",
        fr: "L’indu « \(recovery.id) » est \(recovery.status.shown) : les parts suivent le titre."),
      about: "recovery",
      advice: Text(
        en: "Record the title first: \"recovery title \(recovery.id) --number …\".",
        fr: "Enregistrez d’abord le titre : « indu titrer \(recovery.id) --numéro … »."))
  }

  fileprivate static func recoveryPartGround(
    _ recovery: Recovery, _ manner: RecoveryManner
  ) -> Failure {
    Failure(
      "recoveries.part-ground",
      Text(
        en: "What is \(manner.shown) of \"\(recovery.id)\" needs its ground.",
        fr: "Ce qui est \(manner.shown) sur « \(recovery.id) » demande son fondement."),
      about: "note",
      advice: Text(
        en: "Name the decision: \"--note …\".", fr: "Citez la décision : « --note … »."))
  }
}
