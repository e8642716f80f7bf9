public import AccordWording

/// What is drawn on the page of a report. All scales begin at zero, and each fits its greatest
/// value.
public enum ReportDrawing: Sendable, Hashable {
  /// A bar for each name, in the order given.
  case bars([Bar])
  /// One bar that is the whole, and its parts.
  case stack([Segment])
  /// What is reached of a budget or of a target, a row each.
  case budgets(BudgetDrawing)
  /// Who has done a thing, by groups.
  case matrix([MatrixRow])
  /// Circles on a map whose area is in proportion to amounts.
  case map(RegionMap)

  /// A bar.
  public struct Bar: Sendable, Hashable {
    /// What it is of.
    public var name: Text
    /// How long it is.
    public var amount: Money
    /// How it is filled.
    public var shade: Shade
    /// Where it stands, in a word.
    public var state: Text

    /// A bar.
    public init(_ name: Text, _ amount: Money, _ shade: Shade, state: Text) {
      self.name = name
      self.amount = amount
      self.shade = shade
      self.state = state
    }
  }

  /// A part of a whole.
  public struct Segment: Sendable, Hashable {
    /// What it is.
    public var name: Text
    /// How much of the whole, not below zero.
    public var amount: Money
    /// How it is filled.
    public var shade: Shade

    /// A part.
    public init(_ name: Text, _ amount: Money, _ shade: Shade) {
      self.name = name
      self.amount = amount
      self.shade = shade
    }
  }

  /// A group of a matrix.
  public struct MatrixRow: Sendable, Hashable {
    /// What the group is called.
    public var name: Text
    /// Its members.
    public var cells: [Cell]

    /// A member.
    public struct Cell: Sendable, Hashable {
      /// Its name.
      public var name: String
      /// Whether it has done the thing.
      public var isDone: Bool
      /// The same in a word.
      public var state: Text

      /// A member.
      public init(_ name: String, isDone: Bool, state: Text) {
        self.name = name
        self.isDone = isDone
        self.state = state
      }
    }

    /// A group.
    public init(_ name: Text, _ cells: [Cell]) {
      self.name = name
      self.cells = cells
    }
  }
}

/// What is reached of budgets or targets.
public struct BudgetDrawing: Sendable, Hashable {
  /// A row; amounts or whole numbers.
  public struct Row: Sendable, Hashable {
    /// What it is of.
    public var name: Text
    /// What was asked, where that is known.
    public var asked: Value
    /// What is reached.
    public var reached: Value
    /// The budget or the target.
    public var budget: Value
    /// What is left.
    public var left: Value

    /// A row.
    public init(_ name: Text, asked: Value = .missing, reached: Value, budget: Value, left: Value) {
      self.name = name
      self.asked = asked
      self.reached = reached
      self.budget = budget
      self.left = left
    }
  }

  /// The heading of the names.
  public var name: Text
  /// The heading of what was asked; nothing is asked where it is left out.
  public var asked: Text?
  /// The heading of what is reached.
  public var reached: Text
  /// The heading of the budgets.
  public var budget: Text
  /// The heading of what is left.
  public var left: Text
  /// The rows.
  public var rows: [Row]
  /// Whether the rows can be compared with one another; each has its own scale where not.
  public var hasOneScale: Bool

  /// Budgets.
  public init(
    _ name: Text, asked: Text? = nil, reached: Text, budget: Text, left: Text, rows: [Row],
    hasOneScale: Bool = true
  ) {
    self.name = name
    self.asked = asked
    self.reached = reached
    self.budget = budget
    self.left = left
    self.rows = rows
    self.hasOneScale = hasOneScale
  }
}
