public import AccordWording

/// What a program brings for those who begin: an example to try it on, and a guide.
public struct Beginnings: Sendable {
  /// What `accord demo` shows; `nil` where there is nothing.
  public let demonstration: Demonstration?
  /// The text of `accord guide` in Markdown, by language; `nil` where there is none.
  public let guide: (@Sendable (Language) -> [UInt8])?

  /// Both, one or neither.
  public init(
    demonstration: Demonstration? = nil, guide: (@Sendable (Language) -> [UInt8])? = nil
  ) {
    self.demonstration = demonstration
    self.guide = guide
  }
}
