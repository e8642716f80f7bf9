import AccordWording

/// How problems are worded, without the place and the full stop.
extension TemplateProblem {
  /// The last word of the code.
  var word: String {
    switch self {
    case .notFlat: "not-flat"
    case .notWellFormed: "damaged"
    case .tooLarge: "too-large"
    case .openBrace: "open-brace"
    case .incomplete: "incomplete"
    case .notAlone: "not-alone"
    case .withoutEnd: "without-end"
    case .withoutBeginning: "without-beginning"
    case .apart: "apart"
    case .tooDeep: "too-deep"
    case .unknownField: "unknown-field"
    case .unknownFormat: "unknown-format"
    case .formatMismatch: "format"
    case .outsideLoop: "outside-loop"
    case .notAList: "not-a-list"
    case .noValue: "no-value"
    case .notComparable: "not-comparable"
    case .unknownWord: "unknown-word"
    case .missing: "missing"
    case .forbiddenCharacter: "forbidden-character"
    case .tooGreat: "too-great"
    case .otherKind: "other-kind"
    }
  }

  var message: Text {
    switch self {
    case .notFlat(let other): other.message
    case .notWellFormed(let problem): problem.message
    case .tooLarge(let bytes):
      Text(
        en: "The template is too large: \(count: bytes) bytes",
        fr: "Le modèle est trop gros : \(count: bytes) octets")
    case .openBrace(let words):
      Text(
        en: "The brace of \"\(words)\" is never closed",
        fr: "L’accolade de « \(words) » n’est jamais fermée")
    case .incomplete(let words):
      Text(
        en: "\"{\(words)}\" says nothing that can be filled",
        fr: "« {\(words)} » ne dit rien qui puisse être rempli")
    case .notAlone(let word):
      Text(
        en: "\"{\(word)}\" does not stand alone in its paragraph",
        fr: "« {\(word)} » n’est pas seul dans son paragraphe")
    case .withoutEnd(let word):
      Text(en: "\"{\(word)}\" has no \"{end}\"", fr: "« {\(word)} » n’a pas de « {fin} »")
    case .withoutBeginning(let word):
      Text(
        en: "\"{\(word)}\" ends nothing that was begun",
        fr: "« {\(word)} » ne termine rien de commencé")
    case .apart(let word):
      Text(
        en: "\"{\(word)}\" and its end do not stand in the same cell, list or text",
        fr: "« {\(word)} » et sa fin ne sont pas dans la même case, liste ou partie du texte")
    case .tooDeep(let word):
      Text(
        en: "\"{\(word)}\" stands in too many others", fr: "« {\(word)} » est dans trop d’autres")
    default: fieldMessage
    }
  }

  private var fieldMessage: Text {
    switch self {
    case .unknownField(let name, _):
      Text(en: "Unknown field \"\(name)\"", fr: "Champ inconnu « \(name) »")
    case .unknownFormat(let name, _):
      Text(en: "Unknown format \"\(name)\"", fr: "Format inconnu « \(name) »")
    case .formatMismatch(let field, let kind, let format):
      Text(
        en: "The format \"\(format.word)\" does not suit \"\(field)\" (\(kind))",
        fr: "Le format « \(format.word) » ne convient pas à « \(field) » (\(kind))")
    case .outsideLoop(let field, let list):
      Text(
        en: "\"\(field)\" stands outside a row or a loop of \"\(list)\"",
        fr: "« \(field) » est hors d’une ligne de tableau ou d’une boucle de « \(list) »")
    case .notAList(let field, let kind):
      Text(
        en: "\"\(field)\" is no list (\(kind)): nothing is repeated for it",
        fr: "« \(field) » n’est pas une liste (\(kind)) : rien ne se répète pour lui")
    case .noValue(let field, let kind):
      Text(
        en: "\"\(field)\" is no single value (\(kind))",
        fr: "« \(field) » n’est pas une seule valeur (\(kind))")
    case .notComparable(let field, let kind):
      Text(
        en: "\"\(field)\" is not compared with a word (\(kind))",
        fr: "« \(field) » ne se compare pas à un mot (\(kind))")
    case .unknownWord(let field, let word, _, _):
      Text(
        en: "\"\(field)\" is never \"\(word)\"", fr: "« \(field) » n’est jamais « \(word) »")
    case .missing(let field, _):
      Text(en: "Empty field \"\(field)\"", fr: "Champ vide « \(field) »")
    case .forbiddenCharacter(let field, let code):
      Text(
        en: "\"\(field)\" holds the character U+\(code), which no document can hold",
        fr: "« \(field) » contient le caractère U+\(code), qu’aucun document ne peut contenir")
    case .tooGreat(let field):
      Text(
        en: "\"\(field)\" is too great to be written in words",
        fr: "« \(field) » est trop grand pour être écrit en lettres")
    case .otherKind(let field, let kind):
      Text(
        en: "The data of \"\(field)\" are of another kind than declared (\(kind))",
        fr: "Les données de « \(field) » ne sont pas du type déclaré (\(kind))")
    default: .same("")
    }
  }
}

extension OtherFile {
  var message: Text {
    switch self {
    case .compressed:
      Text(
        en: "The template is a compressed file, such as .odt or .docx",
        fr: "Le modèle est un fichier compressé, comme .odt ou .docx")
    case .empty: Text(en: "The template is empty", fr: "Le modèle est vide")
    case .plainText: Text(en: "The template is a plain text", fr: "Le modèle est un texte brut")
    case .utf16: Text(en: "The template is not in UTF-8", fr: "Le modèle n’est pas en UTF-8")
    case .webPage: Text(en: "The template is a web page", fr: "Le modèle est une page web")
    case .otherXML:
      Text(
        en: "The template is an XML file, but no OpenDocument text",
        fr: "Le modèle est un fichier XML, mais pas un texte OpenDocument")
    case .otherDocument(let kind):
      Text(
        en: "The template is an OpenDocument file, but no text (\(Escaping.sentence(kind)))",
        fr:
          "Le modèle est un fichier OpenDocument, mais pas un texte (\(Escaping.sentence(kind)))")
    }
  }
}

extension XMLProblem {
  var message: Text {
    switch self {
    case .notUTF8: Text(en: "The template is not in UTF-8", fr: "Le modèle n’est pas en UTF-8")
    case .forbiddenCharacter(let line):
      Text(
        en: "The template holds a control character (line \(line) of the file)",
        fr: "Le modèle contient un caractère de contrôle (ligne \(line) du fichier)")
    case .documentType:
      Text(
        en: "The template declares a document type, which no office program writes",
        fr: "Le modèle déclare un type de document, ce qu’aucun logiciel de bureau n’écrit")
    case .malformed(let line):
      Text(
        en: "The template is damaged: a tag is wrong (line \(line) of the file)",
        fr: "Le modèle est abîmé : une balise est fausse (ligne \(line) du fichier)")
    case .unknownEntity(let name, let line):
      Text(
        en: "The template is damaged: \"\(name)\" is unknown (line \(line) of the file)",
        fr: "Le modèle est abîmé : « \(name) » est inconnu (ligne \(line) du fichier)")
    case .tooDeep(let line):
      Text(
        en: "The template has too many elements in one another (line \(line) of the file)",
        fr: "Le modèle a trop d’éléments les uns dans les autres (ligne \(line) du fichier)")
    case .tooManyAttributes(let line):
      Text(
        en: "The template has a tag with too many attributes (line \(line) of the file)",
        fr: "Le modèle a une balise avec trop d’attributs (ligne \(line) du fichier)")
    }
  }
}
