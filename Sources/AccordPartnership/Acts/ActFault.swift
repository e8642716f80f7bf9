import AccordDocuments
public import AccordWording

/// An act whose day cannot be.
public struct ActFault: Fault, Hashable {
  public let code: String
  public let message: Text
  public let advice: Text?
  public let parameter: String?

  /// A fact of a day to come.
  static func future<D: Document>(
    _ act: DatedAct, in document: D, today: CalendarDate
  ) -> ActFault {
    ActFault(
      code: "\(D.schema.collection).future",
      message: Text(
        en:
          "For \"\(document.id)\", \"\(act.name)\" is dated \(act.date), a day to come: what was done is not dated after today, \(today).",
        fr:
          "Pour « \(document.id) », « \(act.name) » est daté du \(act.date), jour à venir\u{A0}: ce qui a été fait ne se date pas après aujourd’hui, le \(today)."
      ),
      advice: Text(
        en: "Give a day up to \(today).", fr: "Donnez une date au plus tard le \(today)."),
      parameter: "on")
  }

  /// An act after the closing of the organisation that it concerns.
  static func afterClosing<D: Document>(
    _ act: DatedAct, in document: D, _ organisation: Organisation, closed: CalendarDate
  ) -> ActFault {
    ActFault(
      code: "\(D.schema.collection).closed",
      message: Text(
        en:
          "For \"\(document.id)\", \"\(act.name)\" is dated \(act.date), but \"\(organisation.name)\" closed on \(closed).",
        fr:
          "Pour « \(document.id) », « \(act.name) » est daté du \(act.date), mais « \(organisation.name) » a fermé le \(closed)."
      ),
      advice: Text(
        en:
          "Give the structure that follows it or an earlier day, or correct the closing: \"ensure organisation close \(organisation.id) --on …\". What winds up its affairs stays possible.",
        fr:
          "Indiquez la structure qui lui succède ou une date antérieure, ou corrigez la fermeture\u{A0}: «\u{A0}assurer structure fermer \(organisation.id) --le …\u{A0}». Ce qui solde ses affaires reste possible."
      ),
      parameter: act.parameter)
  }
}
