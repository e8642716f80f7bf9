import AccordDocuments
import AccordWording

/// The rules over ceremonies and the mandates of their witnesses.
enum CeremonyGuards {
  /// A witness attends in a capacity that is the witness's own, and in force on that day.
  static let witnesses = Guard(
    "ceremony.witness",
    Text(
      en: "A witness attends in a capacity that is the witness’s own, and in force on that day",
      fr: "Un témoin assiste à un titre qui est le sien, et qui est en vigueur ce jour-là"),
    over: [Ceremony.self, Mandate.self]
  ) { state, changed in
    try state.all(Ceremony.self).flatMap { ceremony in
      try ceremony.witnesses.compactMap { witness in
        guard changed.contains(ceremony.key) || changed.contains(witness.mandate.id.key),
          let mandate = try state.document(witness.mandate.id),
          let reason = objection(to: mandate, of: witness, on: ceremony.date)
        else { return nil }
        return Violation(
          "ceremony.witness",
          Text(
            en:
              "\"\(witness.person.id.name)\" cannot attend the ceremony \"\(ceremony.id.name)\" under the mandate \"\(mandate.id.name)\": \(reason).",
            fr:
              "« \(witness.person.id.name) » ne peut pas assister à la cérémonie « \(ceremony.id.name) » au titre du mandat « \(mandate.id.name) » : \(reason)."
          ),
          advice: Text(
            en: "Name the mandate that the witness holds on that day.",
            fr: "Citez le mandat que le témoin détient ce jour-là."),
          document: ceremony.key)
      }
    }
  }

  private static func objection(
    to mandate: Mandate, of witness: Ceremony.Witness, on date: CalendarDate
  ) -> Text? {
    if mandate.person != witness.person {
      return Text(
        en: "it is the mandate of \"\(mandate.person.id.name)\"",
        fr: "c’est le mandat de « \(mandate.person.id.name) »")
    }
    if !mandate.covers(date) {
      return Text(en: "it runs \(mandate.periodText)", fr: "il court \(mandate.periodText)")
    }
    return nil
  }
}
