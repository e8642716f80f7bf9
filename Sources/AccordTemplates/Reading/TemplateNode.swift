/// A template as filling goes through it.
indirect enum TemplateNode: Sendable {
  /// Bytes of the file that stay as they are.
  case literal(Range<Int>)
  case value(TemplateUse, isPlain: Bool, isInCharacterData: Bool)
  /// A row of a table, which is repeated where it names fields of a list.
  case row([TemplateNode])
  case loop(TemplateUse, name: String, [TemplateNode])
  case condition(
    TemplateUse, name: String, word: String?, then: [TemplateNode], otherwise: [TemplateNode])
}
