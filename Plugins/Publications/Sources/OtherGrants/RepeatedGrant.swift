import AccordPartnership
import AccordWording

extension Failure {
  /// A line of a file that says the same as one above it, by the row of that one.
  static func sameLine(asRow first: Int) -> Failure {
    Failure(
      "grants.repeated",
      Text(
        en: "The same line stands in row \(first).",
        fr: "La même ligne figure déjà à la ligne \(first)."),
      about: "file", advice: Text(en: "Remove one of them.", fr: "Supprimez l’une des deux."))
  }

  /// A code that two lines of a list of operations have: each operation has one of its own
  /// (regulation (EU) 2021/1060, art. 49(3)).
  static func sameOperation(_ code: String, asRow first: Int) -> Failure {
    Failure(
      "grants.repeated",
      Text(
        en: "Operation \(code) stands in row \(first) already.",
        fr: "L’opération \(code) figure déjà à la ligne \(first)."),
      about: "file",
      advice: Text(
        en: "Keep one line for each operation.", fr: "Gardez une seule ligne par opération."))
  }
}
