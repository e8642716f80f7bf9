public import AccordWording

/// That a day was typed wrongly and has been corrected, and why.
public struct DateCorrection: Sendable, Hashable, Codable {
  /// The day that stood there before.
  public let from: CalendarDate
  /// Why it was corrected.
  public let reason: String

  /// What the help of a command says that corrects the day of an event.
  public static let discussion = Text(
    en:
      "Only the day changes, within the days of the events before and after it. The reason and the former day stay with the event, and the journal keeps both versions.",
    fr:
      "Seule la date change, entre celles des événements qui l’encadrent. Le motif et la date antérieure restent avec l’événement, et le journal garde les deux versions."
  )

  /// A correction.
  ///
  /// - Throws: a `Fault` when the reason is blank.
  public init(from: CalendarDate, reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw DateCorrectionFault() }
    self.from = from
    self.reason = reason
  }
}

/// A correction without a reason.
struct DateCorrectionFault: Fault, Hashable {
  let code = "correction.reason"

  let message = Text(
    en: "A day that was recorded is changed with a reason only.",
    fr: "Une date enregistrée ne se modifie qu’avec un motif.")

  let advice: Text? = Text(
    en: "Say why: \"--reason \"Typing error\"\".",
    fr: "Dites pourquoi\u{A0}: «\u{A0}--motif \"Erreur de saisie\"\u{A0}».")

  let parameter: String? = "reason"
}
