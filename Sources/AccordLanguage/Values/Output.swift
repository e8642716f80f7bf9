public import AccordJSON
public import AccordWording

/// What a command returns. The shell renders it; a plugin never prints.
public enum Output: Sendable, Hashable {
  /// Nothing to say.
  case none
  /// One sentence on what was done: a message, not data.
  case message(Text)
  /// Words that are the result, such as a letter: data, written as they are.
  case text(Text)
  /// The contents of a file for another program, whatever the session: written as they are to a file
  /// and to a pipe; a terminal shows its lines.
  case file(String)
  /// Rows, for people as a table and for stages and machines as data.
  case table(Table)
  /// One thing with its fields.
  case card(Card)
  /// JSON objects for programs, such as documents.
  case records([JSON])
  /// Several outputs under headings: a dashboard.
  case page([Section])
  /// Parts of a section of a report: sentences and tables, which a page of a browser draws.
  case parts([ReportPart])
  /// A report as a whole, which `report` makes.
  case report(ReportPage)

  /// One part of a page.
  public struct Section: Sendable, Hashable {
    /// Its heading.
    public var title: Text
    /// What it shows.
    public var content: Output

    /// A section.
    public init(_ title: Text, _ content: Output) {
      self.title = title
      self.content = content
    }
  }
}

/// One thing with its fields, as `show` commands return it.
public struct Card: Sendable, Hashable {
  /// What it is: the name of the document.
  public var title: Text
  /// Its fields, in order.
  public var fields: [Field]
  /// What belongs to it: its reception points, its parties.
  public var sections: [Output.Section]

  /// One field.
  public struct Field: Sendable, Hashable {
    /// The field as a column: name, heading and type.
    public var column: Column
    /// Its value.
    public var value: Value

    /// A field.
    public init(_ name: String, fr: String, heading: Text? = nil, _ type: ValueType, _ value: Value)
    {
      self.init(Column(name, fr: fr, type, heading: heading), value)
    }

    package init(_ column: Column, _ value: Value) {
      self.column = column
      self.value = value
    }
  }

  /// A card.
  public init(_ title: Text, _ fields: [Field], sections: [Output.Section] = []) {
    self.title = title
    self.fields = fields
    self.sections = sections
  }
}
