import AccordLanguage

/// Places names beside circles: the largest first, each where it meets no circle and no name; a name
/// without room is left out, as the table has it. The same circles get the same names.
struct LabelPlacement {
  /// A circle.
  struct Circle: Hashable {
    let x: Double
    let y: Double
    let radius: Double
  }

  /// A name beside its circle.
  struct Label: Hashable {
    enum Anchor: String { case start, middle, end }
    let text: String
    let x: Double
    /// The line on which the letters stand.
    let y: Double
    let anchor: Anchor
    let size: Double
    let isBold: Bool

    /// The room that it takes.
    var box: Box {
      let width = TextWidth.of(text, size: size, isBold: isBold)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      return Box(left: left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.24)
    }
  }

  /// A rectangle.
  struct Box: Hashable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func meets(_ circle: Circle) -> Bool {
      let (x, y) = (
        min(max(circle.x, left), right) - circle.x, min(max(circle.y, top), bottom) - circle.y
      )
      return x * x + y * y < circle.radius * circle.radius
    }

    func fits(width: Double, height: Double) -> Bool {
      left >= 0 && right <= width && top >= 0 && bottom <= height
    }
  }

  let circles: [Circle]
  let size: Double
  let width: Double
  let height: Double

  /// The labels of the circles of those names, both in one order, the largest first.
  ///
  /// - Parameter isBold: whether the name at a place in the order is written bold.
  func labels(_ names: [String], isBold: (Int) -> Bool) -> [Label] {
    var placed: [Label] = []
    var boxes: [Box] = []
    for (index, pair) in zip(circles, names).enumerated() {
      let candidates = self.candidates(pair.1, at: pair.0, isBold: isBold(index))
      guard
        let label = candidates.first(where: { label in
          let box = label.box
          return box.fits(width: width, height: height) && !boxes.contains(where: box.meets)
            && !circles.contains(where: box.meets)
        })
      else { continue }
      placed.append(label)
      boxes.append(label.box)
    }
    return placed
  }

  /// To the right, left, below, above, then the four diagonals.
  private func candidates(_ name: String, at circle: Circle, isBold: Bool) -> [Label] {
    let (gap, middle) = (circle.radius + 4, circle.y + size * 0.35)
    let (below, above) = (circle.y + circle.radius + size, circle.y - circle.radius - size * 0.3)
    let aside = circle.radius * 0.7 + 3
    func label(_ x: Double, _ y: Double, _ anchor: Label.Anchor) -> Label {
      Label(text: name, x: x, y: y, anchor: anchor, size: size, isBold: isBold)
    }
    return [
      label(circle.x + gap, middle, .start), label(circle.x - gap, middle, .end),
      label(circle.x, below, .middle), label(circle.x, above, .middle),
      label(circle.x + aside, circle.y + aside + size * 0.7, .start),
      label(circle.x - aside, circle.y + aside + size * 0.7, .end),
      label(circle.x + aside, circle.y - aside, .start),
      label(circle.x - aside, circle.y - aside, .end),
    ]
  }
}

/// How wide a text is, without a font at hand: no less than the system fonts make it.
enum TextWidth {
  static func of(_ text: String, size: Double, isBold: Bool) -> Double {
    let units = text.reduce(0.0) { $0 + width(of: $1) }
    return units * size * (isBold ? 1.09 : 1)
  }

  private static func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", "í", "ì", "î", "ï", "'", "’", ".", ",", ":", " ", "\u{A0}", "|": 0.3
    case "f", "r", "t", "-", "(", ")": 0.4
    case "m", "w", "M", "W", "œ", "Œ", "æ", "Æ": 0.95
    case _ where character.isUppercase: 0.72
    case _
    where character.isASCII
      || character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x250 }:
      0.6
    default: 1.1
    }
  }
}
