public import AccordWording

/// A map with a circle for each place. Points are in the units of the map, y downwards.
public struct RegionMap: Sendable, Hashable {
  /// The outline of an area.
  public struct Outline: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its border as the commands of an SVG path; nothing but letters, digits, spaces and `.,-`.
    public var path: String
    /// Where its name may stand.
    public var point: Point

    /// An outline.
    public init(_ name: String, path: String, at point: Point) {
      self.name = name
      self.path = path
      self.point = point
    }
  }

  /// A point.
  public struct Point: Sendable, Hashable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double

    /// A point.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A place with an amount.
  public struct Place: Sendable, Hashable {
    /// The name that is written beside its circle.
    public var label: String
    /// What a pointer that rests on it reads.
    public var note: Text
    /// Where it is.
    public var point: Point
    /// What the area of its circle is in proportion to.
    public var amount: Money
    /// How the circle is filled.
    public var shade: Shade

    /// A place.
    public init(_ label: String, note: Text, at point: Point, amount: Money, shade: Shade) {
      self.label = label
      self.note = note
      self.point = point
      self.amount = amount
      self.shade = shade
    }
  }

  /// What it shows.
  public var title: Text
  /// How to read it, and where the same figures stand.
  public var description: Text
  /// Its width.
  public var width: Int
  /// Its height.
  public var height: Int
  /// The areas.
  public var outlines: [Outline]
  /// The places.
  public var places: [Place]
  /// Places without an amount.
  public var sites: [Point]
  /// Where the outlines come from, with their licence.
  public var source: Text

  /// A map.
  public init(
    _ title: Text, description: Text, width: Int, height: Int, outlines: [Outline],
    places: [Place], sites: [Point] = [], source: Text
  ) {
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.outlines = outlines
    self.places = places
    self.sites = sites
    self.source = source
  }
}
