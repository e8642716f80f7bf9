public import AccordWording

/// What is wrong with a template, or with what it is filled with.
public enum TemplateProblem: Error, Sendable, Hashable {
  /// The file is something else.
  case notFlat(OtherFile)
  /// The file is damaged.
  case notWellFormed(XMLProblem)
  /// The file is too large.
  case tooLarge(bytes: Int)

  /// A brace is never closed; its first words follow.
  case openBrace(String)
  /// Braces with nothing, or half of something, in them.
  case incomplete(String)
  /// `{si …}`, `{fin}` in a paragraph with other words.
  case notAlone(String)
  /// `{si …}` or `{pour …}` without `{fin}`.
  case withoutEnd(String)
  /// `{fin}` or `{sinon}` without its beginning, or a second `{sinon}`.
  case withoutBeginning(String)
  /// `{si …}` and its `{fin}` stand in different places, such as two cells.
  case apart(String)
  /// Loops and conditions in one another beyond any use.
  case tooDeep(String)

  /// There is no such field.
  case unknownField(String, nearest: Text?)
  /// There is no such format.
  case unknownFormat(String, nearest: TemplateFormat?)
  /// The format cannot write values of this kind.
  case formatMismatch(field: Text, kind: Text, format: TemplateFormat)
  /// A field of a list outside its row or loop.
  case outsideLoop(field: Text, list: Text)
  /// `{pour …}` of something that is no list.
  case notAList(field: Text, kind: Text)
  /// A list or a group of fields as if it were one value.
  case noValue(field: Text, kind: Text)
  /// A field that is compared with a word and has none, such as an amount.
  case notComparable(field: Text, kind: Text)
  /// A word that the field cannot have.
  case unknownWord(field: Text, word: String, nearest: Text?, words: [Text])

  /// The document has nothing there; the command that fills it.
  case missing(field: Text, filledBy: Text?)
  /// A character that no XML file may hold.
  case forbiddenCharacter(field: Text, code: String)
  /// A number that is not written in words.
  case tooGreat(field: Text)
  /// The data are of another kind than the field was declared with.
  case otherKind(field: Text, kind: Text)
}

extension TemplateProblem {
  /// The declared field that it is about, in both languages, so that the same fault of many documents
  /// is told once.
  public var field: Text? {
    switch self {
    case .formatMismatch(let field, _, _), .outsideLoop(let field, _), .notAList(let field, _),
      .noValue(let field, _), .notComparable(let field, _), .unknownWord(let field, _, _, _),
      .missing(let field, _), .forbiddenCharacter(let field, _), .tooGreat(let field),
      .otherKind(let field, _):
      field
    default: nil
    }
  }
}
