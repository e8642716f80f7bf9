package import AccordWording

/// Faults of blocks in braces.
extension Failure {
  static let openBlock = Failure(
    "language.open-block",
    Text(en: "The brace is not closed.", fr: "L’accolade n’est pas fermée."),
    advice: Text(
      en: "Write } on a line of its own after what belongs inside.",
      fr: "Écrivez } seule sur une ligne, après ce qu’elle contient."))

  static let strayBrace = Failure(
    "language.brace",
    Text(en: "This brace closes nothing.", fr: "Cette accolade ne ferme rien."),
    advice: Text(
      en: "Remove it, or put it in quotes where it is a value.",
      fr: "Retirez-la, ou mettez-la entre guillemets si c’est une valeur."))

  static let missingBrace = Failure(
    "language.brace",
    Text(
      en: "A brace is missing at the end of this line.",
      fr: "Il manque une accolade à la fin de cette ligne."),
    advice: Text(
      en: "End the line with {, and write } on a line of its own after what belongs inside.",
      fr: "Terminez la ligne par {, et écrivez } seule sur une ligne après ce qu’elle contient."))

  static let braceEndsLine = Failure(
    "language.brace",
    Text(
      en: "A brace { stands at the end of the line of for, if or else.",
      fr: "L’accolade { se place à la fin de la ligne de pour, si ou sinon."),
    advice: Text(
      en: "Write what is inside on lines of its own, and } on the line after.",
      fr: "Écrivez ce qu’elle contient sur des lignes à part, puis } sur la suivante."))

  static let misplacedElse = Failure(
    "language.else",
    Text(
      en: "\"else\" stands only after the } of an if, on the same line.",
      fr: "« sinon » ne se place qu’après l’accolade } d’un si, sur la même ligne."),
    advice: Text(en: "Write: } else {", fr: "Écrivez : } sinon {"))

  /// A block whose head is a command.
  package static func notABlock(_ words: String) -> Failure {
    Failure(
      "language.brace",
      Text(
        en: "\"\(words)\" takes no braces.", fr: "« \(words) » ne prend pas d’accolades."),
      advice: Text(
        en: "Braces follow for, if and else; put { in quotes where it is a value.",
        fr:
          "Les accolades suivent pour, si et sinon ; mettez { entre guillemets si c’est une valeur."
      ))
  }

  package static let parameterInBlock = Failure(
    "language.parameter",
    Text(
      en: "Parameters are declared outside of braces.",
      fr: "Les paramètres se déclarent hors des accolades."),
    advice: Text(
      en: "Move it to the start of the script.", fr: "Placez-le au début du script."))

  /// Commands in parentheses where only columns and values can be.
  static let commandsInStage = Failure(
    "pipeline.commands",
    Text(
      en: "Commands in parentheses cannot stand in \"where\".",
      fr: "Des commandes entre parenthèses ne peuvent figurer dans « où »."),
    advice: Text(
      en: "Name their result on a line before: let x = (…), then write $x.",
      fr: "Nommez leur résultat sur une ligne précédente : soit x = (…), puis écrivez $x."))

  static func unknownAggregate(_ word: String, near: String?) -> Failure {
    Failure(
      "pipeline.aggregate",
      Text(
        en: "\"\(word)\" is not something that is worked out of a group.",
        fr: "« \(word) » n’est pas un calcul sur un groupe."),
      advice: meant(
        near,
        otherwise: Text(
          en: "Write count, sum, average, min or max; put commas between several keys.",
          fr:
            "Écrivez compter, sommer, moyenne, min ou max ; séparez plusieurs clés par des virgules."
        )))
  }
}

/// Where in a loop an error came up.
package struct Round: Sendable {
  /// From 1.
  package let number: Int
  /// The name of the loop's variable.
  package let name: String
  /// What it held, as a sentence writes it.
  package let element: String

  package init(number: Int, name: String, element: String) {
    self.number = number
    self.name = name
    self.element = element
  }

  package var sentence: Text {
    Text(
      en: "In round \(count: number), \(name) = \(element).",
      fr: "Au tour \(count: number), \(name) = \(element).")
  }
}

extension Failure {
  /// Where the document was written that a rule is about, where another statement broke it.
  package static func written(at place: SourcePlace) -> Text {
    Text(
      en: "The document was written at \(place.anyDescription).",
      fr: "Le document a été écrit à l’emplacement \(place.anyDescription).")
  }
}
