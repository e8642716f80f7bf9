public import AccordShell
public import AccordWording

extension Value {
  /// Words in both languages as a cell of a column of texts.
  public static func phrase(_ text: Text) -> Value { .coded(Word(code: text.en, text: text)) }
}
