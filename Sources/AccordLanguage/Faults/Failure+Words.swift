import AccordWording

/// Faults of the tokenizer.
extension Failure {
  static let sourceTooLarge = Failure(
    "language.too-large",
    Text(
      en: "The text is larger than \(Limits.source / 1024 / 1024) MiB.",
      fr: "Le texte dépasse \(Limits.source / 1024 / 1024) Mio."),
    advice: Text(
      en: "Cut it into several files.", fr: "Découpez-le en plusieurs fichiers."))

  static let lineTooLong = Failure(
    "language.line-too-long",
    Text(
      en: "The line has more than \(count: Limits.line) characters.",
      fr: "La ligne dépasse \(count: Limits.line) caractères."),
    advice: Text(
      en: "Break it with \"\\\" at the end of a line, or give long texts between <<END and END.",
      fr:
        "Coupez-la par « \\ » en fin de ligne, ou donnez les longs textes entre <<FIN et FIN."
    ))

  static func controlCharacter(_ character: Character) -> Failure {
    let value = character.unicodeScalars.first?.value ?? 0
    let hex = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Failure(
      "language.invisible-character",
      Text(
        en: "The line holds a character that cannot be seen (\(code)).",
        fr: "La ligne contient un caractère invisible (\(code))."),
      advice: Text(
        en: "Remove it, or write \\u{\(hex)} inside double quotes.",
        fr: "Supprimez-le, ou écrivez \\u{\(hex)} entre guillemets doubles."))
  }

  static let openQuote = Failure(
    "language.open-quote",
    Text(en: "The quotation mark is not closed.", fr: "Le guillemet n’est pas fermé."),
    advice: Text(
      en: "Close it on the same line, or give a text of several lines between <<END and END.",
      fr:
        "Fermez-le sur la même ligne, ou donnez un texte de plusieurs lignes entre <<FIN et FIN."))

  static let misplacedQuote = Failure(
    "language.misplaced-quote",
    Text(
      en: "A quotation mark stands inside a word.", fr: "Un guillemet se trouve dans un mot."),
    advice: Text(
      en: "Put the whole word in quotes; inside them, write \\\" for a quotation mark.",
      fr: "Mettez le mot entier entre guillemets ; à l’intérieur, un guillemet s’écrit \\\"."
    ))

  static let gluedQuote = Failure(
    "language.glued-quote",
    Text(
      en: "Something follows a closing quotation mark without a space.",
      fr: "Un guillemet fermant est suivi d’un texte sans espace."),
    advice: Text(
      en: "Put a space after the quotation mark, or move it to the end of the text.",
      fr: "Ajoutez une espace après le guillemet, ou déplacez-le à la fin du texte."))

  static func escape(_ text: String) -> Failure {
    Failure(
      "language.escape",
      Text(en: "\"\(text)\" has no meaning.", fr: "« \(text) » n’a pas de sens."),
      advice: Text(
        en:
          "Inside double quotes write \\\" \\\\ \\n \\t \\$ or \\u{e9}; inside '…' nothing needs it.",
        fr:
          "Entre guillemets doubles, écrivez \\\" \\\\ \\n \\t \\$ ou \\u{e9} ; entre '…' rien n’en a besoin."
      ))
  }

  static let variableName = Failure(
    "language.variable-name",
    Text(
      en: "\"$\" is not followed by the name of a variable.",
      fr: "« $ » n’est pas suivi du nom d’une variable."),
    advice: Text(
      en: "Write $name or ${name.column}; for the sign itself write '$' or \"\\$\".",
      fr: "Écrivez $nom ou ${nom.colonne} ; pour le signe lui-même, écrivez '$' ou \"\\$\".")
  )

  static let heredocMarker = Failure(
    "language.heredoc-marker",
    Text(
      en: "\"<<\" is not followed by a word of letters.",
      fr: "« << » n’est pas suivi d’un mot fait de lettres."),
    advice: Text(
      en: "Write <<END, then the text, then END alone on a line; <<'END' leaves $ as it is.",
      fr:
        "Écrivez <<FIN, puis le texte, puis FIN seul sur une ligne ; <<'FIN' laisse $ tel quel."
    ))

  static func openHeredoc(_ marker: String) -> Failure {
    Failure(
      "language.open-heredoc",
      Text(
        en: "The text that begins with <<\(marker) has no end.",
        fr: "Le texte qui commence par <<\(marker) n’a pas de fin."),
      advice: Text(
        en: "Write \(marker) alone on the line after it.",
        fr: "Écrivez \(marker) seul sur la ligne qui le suit."))
  }

  static let openContinuation = Failure(
    "language.open-continuation",
    Text(
      en: "\"\\\" announces another line, and there is none.",
      fr: "« \\ » annonce une ligne de plus, et il n’y en a pas."),
    advice: Text(
      en: "Remove it, or write the rest of the command after it.",
      fr: "Supprimez-le, ou écrivez la suite de la commande après lui."))

  static let openParenthesis = Failure(
    "language.open-parenthesis",
    Text(en: "The parenthesis is not closed.", fr: "La parenthèse n’est pas fermée."),
    advice: Text(
      en: "Close it with \")\", or put a text that holds one in quotes.",
      fr: "Fermez-la par « ) », ou mettez entre guillemets un texte qui en contient une.")
  )

  static let strayParenthesis = Failure(
    "language.parenthesis",
    Text(
      en: "This parenthesis closes nothing.", fr: "Cette parenthèse ne ferme rien."),
    advice: quoteParenthesis)

  static let parenthesis = Failure(
    "language.parenthesis",
    Text(
      en: "A parenthesis has no meaning here.", fr: "Une parenthèse n’a pas de sens ici."),
    advice: quoteParenthesis)

  private static let quoteParenthesis = Text(
    en: "Put a text that holds parentheses in quotes.",
    fr: "Mettez entre guillemets un texte qui contient des parenthèses.")

  static let nesting = Failure(
    "language.nesting",
    Text(
      en: "More than \(Limits.nesting) levels are nested here.",
      fr: "Plus de \(Limits.nesting) niveaux sont imbriqués ici."))
}
