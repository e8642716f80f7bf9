import AccordLanguage
import AccordWording

/// A map as SVG: outlines, circles whose area is in proportion to amounts, names where there is room,
/// and the scale in its corner. Telephones get a second set of names, larger and placed anew.
struct MapDrawing {
  let map: RegionMap
  let writer: PageWriter
  let id: String

  /// The radius of the greatest circle.
  private static let greatestRadius = 22.0
  /// No circle is smaller.
  private static let leastRadius = 4.0
  /// What the greatest circle stands for at least, so that a map of small amounts has small circles.
  private static let reference = Money.euros(450_000)

  /// The places, the largest first; of the same amount by their names.
  private var places: [RegionMap.Place] {
    map.places.sorted { ($1.amount, $0.label, $0.point.x) < ($0.amount, $1.label, $1.point.x) }
  }

  /// What the greatest circle stands for.
  private var whole: Money { max(MapDrawing.reference, map.places.map(\.amount).max() ?? .zero) }

  /// The radius of an amount: the area is in proportion to it, down to what can still be seen.
  func radius(of amount: Money) -> Double {
    let share = Double(max(amount.cents, 0)) / Double(whole.cents)
    return max(MapDrawing.greatestRadius * share.squareRoot(), MapDrawing.leastRadius)
  }

  var circles: [LabelPlacement.Circle] {
    places.map {
      LabelPlacement.Circle(x: $0.point.x, y: $0.point.y, radius: radius(of: $0.amount))
    }
  }

  /// The names beside the circles, in letters of a size.
  func labels(size: Double, allBold: Bool) -> [LabelPlacement.Label] {
    let placement = LabelPlacement(
      circles: circles, size: size, width: Double(map.width), height: Double(map.height))
    return placement.labels(places.map(\.label)) { allBold || $0 < 6 }
  }

  var svg: String {
    let names = labels(size: 13.8, allBold: false)
    return "<svg class=\"map\" viewBox=\"0 0 \(map.width) \(map.height)\" role=\"img\" "
      + "aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(writer.words(map.title))</title>"
      + "<desc id=\"\(id)-d\">\(writer.words(map.description))</desc>\n"
      + group("land", map.outlines.map { "<path d=\"\(Markup.escaped($0.path))\"/>" })
      + group("deps", areas(avoiding: names))
      + group("sites", map.sites.map(site)) + group("dots", dots)
      + group("labs", names.map(text))
      + group("labs phone", labels(size: 22, allBold: true).map(text))
      + group("size", scale) + "</svg>"
  }

  private func group(_ name: String, _ elements: [String]) -> String {
    elements.isEmpty ? "" : "<g class=\"\(name)\">\(elements.joined())</g>\n"
  }

  private var dots: [String] {
    zip(places, circles).map { place, circle in
      "<circle class=\"\(place.shade.rawValue)\" cx=\"\(number(circle.x))\" "
        + "cy=\"\(number(circle.y))\" r=\"\(number(circle.radius))\">"
        + "<title>\(writer.words(place.note))</title></circle>"
    }
  }

  private func text(_ label: LabelPlacement.Label) -> String {
    "<text class=\"\(label.isBold ? "big" : "small")\" x=\"\(number(label.x))\" "
      + "y=\"\(number(label.y))\" text-anchor=\"\(label.anchor.rawValue)\">"
      + "\(writer.words(label.text))</text>"
  }

  private func site(_ point: RegionMap.Point) -> String {
    "<rect x=\"\(number(point.x - 3))\" y=\"\(number(point.y - 3))\" width=\"6\" height=\"6\" "
      + "transform=\"rotate(45 \(number(point.x)) \(number(point.y)))\"/>"
  }

  /// The names of the areas, moved up or down to where they meet nothing.
  private func areas(avoiding names: [LabelPlacement.Label]) -> [String] {
    map.outlines.compactMap { outline in
      let name = outline.name.uppercased()
      let free = [0.0, 14, -14, 28, -28, 42, -42].lazy.map { shift in
        LabelPlacement.Label(
          text: name, x: outline.point.x, y: outline.point.y + shift, anchor: .middle, size: 13,
          isBold: true)
      }.first { label in
        !names.contains { $0.box.meets(label.box) } && !circles.contains { label.box.meets($0) }
      }
      return free.map {
        "<text x=\"\(number($0.x))\" y=\"\(number($0.y))\">\(writer.words($0.text))</text>"
      }
    }
  }

  /// Two circles of round amounts, and what they stand for.
  private var scale: [String] {
    guard !map.places.isEmpty else { return [] }
    let bottom = Double(map.height) - 30
    let amounts = MapDrawing.roundAmounts(below: whole)
    return amounts.flatMap { amount -> [String] in
      let radius = self.radius(of: amount)
      let (middle, top) = (bottom - radius, bottom - radius * 2)
      return [
        "<circle cx=\"40\" cy=\"\(number(middle))\" r=\"\(number(radius))\"/>",
        "<line x1=\"40\" x2=\"74\" y1=\"\(number(top))\" y2=\"\(number(top))\"/>",
        "<text x=\"78\" y=\"\(number(top + 4))\">\(writer.words(amount.inThousands))</text>",
      ]
    }
  }

  /// The greatest amount of 1, 2 or 4 and zeros that is not above another one, and a quarter of it.
  static func roundAmounts(below amount: Money) -> [Money] {
    var power = 1
    while power <= amount.cents / 10 { power *= 10 }
    let great = [4, 2, 1].map { $0 * power }.first { $0 <= amount.cents } ?? power
    return [Money(cents: great), Money(cents: great / 4)]
  }

  /// A coordinate with one decimal.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }
}

extension Money {
  /// In thousands of euros: `€400k`, `400 k€`.
  fileprivate var inThousands: Text {
    let thousands = cents / 100_000
    return .each { language in
      language == .french
        ? language.grouped(thousands) + Typography.noBreakSpace + "k€"
        : "€" + language.grouped(thousands) + "k"
    }
  }
}
