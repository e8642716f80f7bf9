/// Why bytes are no XML file that is read; lines count from 1.
public enum XMLProblem: Error, Hashable {
  /// The bytes are not UTF-8.
  case notUTF8
  /// A control character.
  case forbiddenCharacter(line: Int)
  /// A document type, with which a file could declare entities that grow without end.
  case documentType
  /// A tag is not closed, or closed elsewhere, or not written as tags are.
  case malformed(line: Int)
  /// A reference to a character that is not known.
  case unknownEntity(String, line: Int)
  /// Elements stand in one another beyond any use.
  case tooDeep(line: Int)
  /// A tag has attributes beyond any use.
  case tooManyAttributes(line: Int)
}
