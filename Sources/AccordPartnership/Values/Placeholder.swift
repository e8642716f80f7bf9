import AccordWording

/// Numbers that fill a field without meaning anything: zeros, or one digit over and over.
enum Placeholder {
  /// Whether the characters are one and the same.
  static func isOne(_ digits: some StringProtocol) -> Bool {
    guard let first = digits.first else { return false }
    return digits.allSatisfy { $0 == first }
  }
}

extension ReadingFault {
  /// A number that stands for none.
  static func placeholder(_ text: String, _ kind: ValueKind) -> ReadingFault {
    ReadingFault(
      "reading.placeholder",
      Text(
        en: "\"\(text)\" fills the place of a number: it is no \(kind.name).",
        fr:
          "« \(text) » ne fait que remplir la case\u{A0}: ce n’est pas un numéro attribué (\(kind.name))."
      ),
      advice: Text(
        en: "Leave it out until the true one is known.",
        fr: "Laissez ce champ vide tant que le vrai n’est pas connu."))
  }
}
