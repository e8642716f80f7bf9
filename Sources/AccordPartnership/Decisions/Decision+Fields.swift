public import AccordDocuments
public import AccordWording

extension Decision {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Decision>] = [
    Field(
      "body", fr: "organe", \.body, help: Text(en: "what decided", fr: "l’organe qui a décidé"),
      .otherwise(DecidingBody.standingCommittee)),
    Field(
      "number", fr: "numéro", \.number,
      help: Text(
        en: "the number that the body gave it", fr: "le numéro donné par l’organe"), .naming,
      .uniqueFolded, .headings("référence", "n°", "reference")),
    Field(
      "date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour"), .today,
      .option("on", fr: "le")),
    Field(
      "session", fr: "séance", \.session,
      help: Text(
        en: "the session in which it was taken", fr: "la séance où elle a été prise"), .freeText,
      .rank(2)),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(en: "what it decides", fr: "ce qu’elle décide"), .freeText,
      .option("title", fr: "titre"), .rank(1)),
    Field(
      "transmission", fr: "transmission", \.transmitted,
      help: Text(
        en: "the day on which it was sent to the prefect",
        fr: "le jour de sa transmission au préfet"), .key("transmitted"),
      .option("transmitted", fr: "transmise-le"), .column("transmitted", fr: "transmise"),
      .rank(3)),
    Field(
      "withdrawn members", fr: "membres en retrait",
      one: Text(en: "withdrawn member", fr: "membre en retrait"), \.withdrawn,
      help: Text(
        en: "who did not take part because of an interest",
        fr: "qui n’a pas pris part au vote en raison d’un intérêt"), .key("withdrawn"),
      .option("withdrawn", fr: "en-retrait"), .onCard),
    Field(
      "lines", fr: "lignes", one: Text(en: "line", fr: "ligne"), \.lines, each: Line.fields,
      help: Text(en: "what it grants to whom", fr: "ce qu’elle attribue, et à qui"), .kept),
  ]

  /// Checks that it has a number, that it was sent to the prefect after it was taken, and that its
  /// lines name each organisation once, with an amount.
  public func validate() throws {
    guard number.contains(where: { !$0.isWhitespace }) else { throw Failure.decisionNumber(id) }
    if let transmitted, transmitted < date { throw Failure.sentBeforeItWasTaken(self, transmitted) }
    var seen: Set<ID<Organisation>> = []
    for line in lines {
      guard seen.insert(line.organisation.id).inserted else {
        throw Failure.lineTwice(id, line.organisation.id)
      }
      guard line.amount > .zero else { throw Failure.emptyLine(id, line) }
    }
  }
}

extension Decision.Line {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Decision.Line>] = [
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(en: "who receives it", fr: "la structure qui le reçoit")),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
  ]
}

extension Decision: DatedActs {
  /// That it was taken, and that it was sent.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    [DatedAct(Text(en: "decision", fr: "délibération"), on: date)]
      + [transmitted].compactMap(\.self).map {
        DatedAct(Text(en: "transmission", fr: "transmission"), on: $0, about: "transmitted")
      }
  }
}

extension Failure {
  static func decisionNumber(_ id: ID<Decision>) -> Failure {
    Failure(
      "decisions.number",
      Text(
        en: "The decision \"\(id)\" has no number.",
        fr: "La délibération « \(id) » n’a pas de numéro."), about: "number",
      advice: Text(
        en: "Give the number under which it is filed: \"--number CP-2024-03-12\".",
        fr: "Donnez le numéro sous lequel elle est classée : « --numéro CP-2024-03-12 »."))
  }

  static func sentBeforeItWasTaken(_ decision: Decision, _ day: CalendarDate) -> Failure {
    Failure(
      "decisions.transmission",
      Text(
        en:
          "The decision \"\(decision.id)\" of \(decision.date) cannot have been sent to the prefect on \(day), before it was taken.",
        fr:
          "La délibération « \(decision.id) » du \(decision.date) ne peut pas avoir été transmise au préfet le \(day), avant d’être prise."
      ), about: "transmitted",
      advice: Text(
        en: "Give a day from \(decision.date) on.",
        fr: "Donnez une date à partir du \(decision.date)."))
  }

  static func lineTwice(_ id: ID<Decision>, _ organisation: ID<Organisation>) -> Failure {
    Failure(
      "decisions.line-twice",
      Text(
        en: "The decision \"\(id)\" has two lines for \"\(organisation)\".",
        fr: "La délibération « \(id) » a deux lignes pour « \(organisation) »."),
      about: "organisation",
      advice: Text(
        en: "Change the line that is there: \"decision line \(id) \(organisation) AMOUNT\".",
        fr: "Modifiez la ligne existante : « délibération ligne \(id) \(organisation) MONTANT »."))
  }

  static func emptyLine(_ id: ID<Decision>, _ line: Decision.Line) -> Failure {
    Failure(
      "decisions.line-amount",
      Text(
        en:
          "The line of \"\(line.organisation.id)\" in the decision \"\(id)\" must be above zero: \(line.amount).",
        fr:
          "La ligne de « \(line.organisation.id) » dans la délibération « \(id) » doit être supérieure à zéro : \(line.amount)."
      ), about: "amount",
      advice: Text(
        en: "Give what is granted, in euros.", fr: "Donnez le montant attribué, en euros."))
  }
}
