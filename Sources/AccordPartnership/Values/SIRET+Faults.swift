import AccordWording

/// What is wrong with a text that should be a SIRET: said precisely, because spreadsheets damage
/// these numbers in a few known ways and people can mend them when told which.
extension SIRET {
  static func fault(_ text: String, written: String, digits: String) -> ReadingFault {
    if let rounded = damaged(text, written: written) { return rounded }
    if let stranger = digits.first(where: { !$0.isASCIIDigit }) {
      return ReadingFault(
        "reading.siret",
        Text(
          en: "\"\(text)\" is not a SIRET: it holds \"\(String(stranger))\", which is not a digit.",
          fr: "« \(text) » n’est pas un SIRET : « \(String(stranger)) » n’est pas un chiffre."),
        advice: fourteenDigits)
    }
    guard digits.utf8.count == 14 else { return wrongLength(text, digits) }
    return ReadingFault(
      "reading.siret.key",
      Text(
        en: "The SIRET \"\(text)\" does not fit its key: a digit is wrong.",
        fr: "Le SIRET « \(text) » ne correspond pas à sa clé : un chiffre est faux."),
      advice: Text(
        en: "Compare it with the certificate of registration (avis de situation SIRENE).",
        fr: "Comparez-le avec l’avis de situation SIRENE."))
  }

  /// `45032466000000.0` and `4,50325E+13`: the spreadsheet took the number for a decimal one.
  private static func damaged(_ text: String, written: String) -> ReadingFault? {
    let isDecimal =
      (written.hasSuffix(".0") || written.hasSuffix(",0"))
      && written.dropLast(2).allSatisfy(\.isASCIIDigit)
    let isScientific =
      written.uppercased().contains("E+")
      && written.allSatisfy { $0.isASCIIDigit || ".,+Ee".contains($0) }
    guard isDecimal || isScientific else { return nil }
    return ReadingFault(
      "reading.siret.spreadsheet",
      Text(
        en: "\"\(text)\" is a SIRET that a spreadsheet has turned into a decimal number.",
        fr: "« \(text) » est un SIRET qu’un tableur a transformé en nombre décimal."),
      advice: Text(
        en: "Its last digits may be lost: take the 14 digits from the source again, as text.",
        fr:
          "Ses derniers chiffres sont peut-être perdus : reprenez les 14 chiffres à la source, au format texte."
      ))
  }

  private static func wrongLength(_ text: String, _ digits: String) -> ReadingFault {
    let count = digits.utf8.count
    let advice: Text
    let padded = String(repeating: "0", count: max(0, 14 - count)) + digits
    if count == 9, hasLuhnKey(digits[...]) {
      advice = Text(
        en: "These 9 digits are the SIREN: add the 5 digits of the establishment (NIC).",
        fr: "Ces 9 chiffres sont le SIREN : ajoutez les 5 chiffres de l’établissement (NIC).")
    } else if (11...13).contains(count), SIRET(padded) != nil {
      advice = .lostZeros(.same(padded))
    } else {
      advice = fourteenDigits
    }
    return ReadingFault(
      "reading.siret",
      Text(
        en: "\"\(text)\" is not a SIRET: it has \(count) digits.",
        fr: "« \(text) » n’est pas un SIRET : il compte \(count) chiffres."),
      advice: advice)
  }

  private static let fourteenDigits = Text(
    en: "A SIRET has 14 digits.", fr: "Un SIRET compte 14 chiffres.")
}
