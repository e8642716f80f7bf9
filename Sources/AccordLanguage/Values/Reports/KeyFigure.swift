public import AccordWording

/// A figure at the head of a report.
public struct KeyFigure: Sendable, Hashable {
  /// The figure: `€2.90m`, `2 / 26`.
  public var value: Text
  /// What it is: `signed`.
  public var what: Text
  /// What stands small below it.
  public var detail: Text?

  /// A figure.
  public init(_ value: Text, _ what: Text, detail: Text? = nil) {
    self.value = value
    self.what = what
    self.detail = detail
  }
}

/// A line of the key above a drawing.
public struct KeyEntry: Sendable, Hashable {
  /// What is drawn beside the words.
  public enum Mark: Sendable, Hashable {
    /// A circle of a map.
    case disc(Shade)
    /// A block of a bar.
    case block(Shade)
    /// The outline of a budget.
    case budget
    /// What of a budget is reached.
    case reached
    /// What was asked of a budget.
    case asked
    /// A place without an amount on a map.
    case site
    /// A cell of a matrix that is done.
    case done
    /// A cell of a matrix that is open.
    case open
  }

  /// What is drawn.
  public var mark: Mark
  /// What it stands for.
  public var text: Text
  /// How many there are.
  public var count: Int?

  /// A line.
  public init(_ mark: Mark, _ text: Text, count: Int? = nil) {
    self.mark = mark
    self.text = text
    self.count = count
  }
}
