public import AccordWording

/// A part of a section of a report: sentences and tables at the prompt, drawings on a page.
///
/// ```swift
/// return .parts([
///   .finding(Text(en: "Two stands are lent", fr: "Deux stands sont prêtés")),
///   .drawn(Drawn([.init(.bars(bars), caption)], title: title, data: shape.table(loans))),
/// ])
/// ```
public enum ReportPart: Sendable, Hashable {
  /// What the section has to say: the heading of the section on a page.
  case finding(Text)
  /// A paragraph.
  case sentence(Text)
  /// Drawings with their table.
  case drawn(Drawn)
  /// A table under a title.
  case table(Text, Table)
  /// Sentences of the head of the report, whatever section says them.
  case lead(Text)
  /// A figure of the head of the report.
  case figure(KeyFigure)
  /// Whose report it is, above its title.
  case over(Text)
  /// What must be known before anything is read, such as that data are made up: above everything.
  case notice(Text)
  /// What waits for somebody: the head of the report lists it.
  case waiting([Text])
  /// Days on which something falls due.
  case deadlines([Deadline])

  /// A day on which something falls due.
  public struct Deadline: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// What is due.
    public var what: Text
    /// Who must move.
    public var who: Text
    /// In how many days; below zero where it is past.
    public var days: Int

    /// A day.
    public init(_ date: CalendarDate, _ what: Text, who: Text, days: Int) {
      self.date = date
      self.what = what
      self.who = who
      self.days = days
    }
  }
}

/// Drawings that show one table.
public struct Drawn: Sendable, Hashable {
  /// A drawing under its caption.
  public struct Figure: Sendable, Hashable {
    /// What is drawn.
    public var drawing: ReportDrawing
    /// Measure, unit and period.
    public var caption: Text

    /// A drawing.
    public init(_ drawing: ReportDrawing, _ caption: Text) {
      self.drawing = drawing
      self.caption = caption
    }
  }

  /// The drawings, side by side where there is room.
  public var figures: [Figure]
  /// What their marks stand for, above them.
  public var key: [KeyEntry]
  /// What the drawings do not show: a sentence below them.
  public var note: Text?
  /// What the table is called.
  public var title: Text
  /// The figures that are drawn.
  public var data: Table
  /// The last row of the table on a page, one value a column.
  public var total: [Value]?

  /// Drawings of a table.
  public init(
    _ figures: [Figure], key: [KeyEntry] = [], note: Text? = nil, title: Text, data: Table,
    total: [Value]? = nil
  ) {
    self.figures = figures
    self.key = key
    self.note = note
    self.title = title
    self.data = data
    self.total = total
  }
}
