/// What a text may not hold to be written: what nobody can have meant. Texts that are stored
/// already stay readable.
///
/// ```swift
/// WrittenText.fault(in: "Évreux")?.code        // nil
/// WrittenText.fault(in: "Ã‰vreux")?.code       // "text.encoding"
/// WrittenText.fault(in: "one\ntwo")?.code      // "text.line-end"
/// ```
package enum WrittenText {
  /// The greatest number of characters in a text of one line.
  package static let lineLimit = 500
  /// The greatest number of bytes in a text of several lines.
  package static let proseLimit = 64 * 1024

  /// The first fault of a text; `nil` where it can be meant.
  ///
  /// - Parameter isProse: whether it may have several lines.
  package static func fault(in text: String, isProse: Bool = false) -> ReadingFault? {
    if let misread = TwiceEncoded.firstPart(of: text) { return .encodedTwice(text, misread) }
    if text.unicodeScalars.contains("\u{FFFD}") { return .lostCharacter(text) }
    if let hidden = text.firstHiddenCharacter { return .hidden(hidden, in: text) }
    if !isProse, text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\t" }) {
      return .lineEnd(text)
    }
    // Each character has a byte at least, so that nearly no text is counted.
    if isProse
      ? text.utf8.count > proseLimit : text.utf8.count > lineLimit && text.count > lineLimit
    {
      return .tooLong(text, isProse: isProse)
    }
    return nil
  }
}

extension ReadingFault {
  fileprivate static func hidden(_ scalar: Unicode.Scalar, in text: String) -> ReadingFault {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    return ReadingFault(
      "text.hidden",
      Text(
        en: "\"\(excerpt(text))\" holds a character that cannot be seen (\(code)).",
        fr: "« \(excerpt(text)) » contient un caractère invisible (\(code))."),
      advice: Text(
        en: "Type the text again instead of pasting it.",
        fr: "Saisissez de nouveau le texte au lieu de le coller."))
  }

  fileprivate static func lineEnd(_ text: String) -> ReadingFault {
    ReadingFault(
      "text.line-end",
      Text(
        en: "\"\(excerpt(text))\" holds a line end or a tab, and is a text of one line.",
        fr:
          "« \(excerpt(text)) » contient un retour à la ligne ou une tabulation, alors que ce texte tient sur une ligne."
      ),
      advice: Text(en: "Put a space instead.", fr: "Mettez une espace à la place."))
  }

  fileprivate static func lostCharacter(_ text: String) -> ReadingFault {
    ReadingFault(
      "text.lost",
      Text(
        en: "\"\(excerpt(text))\" holds the sign of a character that was lost (U+FFFD).",
        fr: "« \(excerpt(text)) » contient le signe d’un caractère perdu (U+FFFD)."),
      advice: Text(
        en: "Type the text again, or export it again from its source.",
        fr: "Saisissez de nouveau le texte, ou exportez-le de nouveau depuis sa source."))
  }

  fileprivate static func encodedTwice(
    _ text: String, _ part: (found: String, meant: String)
  ) -> ReadingFault {
    ReadingFault(
      "text.encoding",
      Text(
        en:
          "\"\(excerpt(text))\" was encoded twice: \"\(excerpt(part.found))\" stands for \"\(excerpt(part.meant))\".",
        fr:
          "« \(excerpt(text)) » a été encodé deux fois : « \(excerpt(part.found)) » est mis pour « \(excerpt(part.meant)) »."
      ),
      advice: Text(
        en: "Export it again from its source as UTF-8, or type the text again.",
        fr: "Exportez-le de nouveau en UTF-8 depuis sa source, ou saisissez de nouveau le texte."))
  }

  fileprivate static func tooLong(_ text: String, isProse: Bool) -> ReadingFault {
    let message =
      isProse
      ? Text(
        en: "\"\(excerpt(text))\" has more than 64 KiB.",
        fr: "« \(excerpt(text)) » dépasse 64 Kio.")
      : Text(
        en: "\"\(excerpt(text))\" has more than \(WrittenText.lineLimit) characters.",
        fr: "« \(excerpt(text)) » dépasse \(WrittenText.lineLimit) caractères.")
    return ReadingFault(
      "text.length", message, advice: Text(en: "Shorten it.", fr: "Raccourcissez-le."))
  }

  /// The beginning of a text, on one line and with what is hidden shown.
  private static func excerpt(_ text: String) -> String {
    let shown = Escaping.sentence(String(text.prefix(60)))
    return text.utf8.count > 60 && text.count > 60 ? shown + "…" : shown
  }
}
