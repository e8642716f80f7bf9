public import AccordWording

/// That a day was typed wrongly and has been corrected, and why.
public struct DateCorrection: Sendable, Hashable, Codable {
  /// The day that stood there before.
  public let from: CalendarDate
  /// Why it was corrected.
  public let reason: String

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
