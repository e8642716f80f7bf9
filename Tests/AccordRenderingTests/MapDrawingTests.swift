import AccordWording
import TestSupport
import Testing

@testable import AccordLanguage
@testable import AccordRendering

/// Circles and names of maps that are drawn by lot.
struct MapDrawingTests {
  private static func map(_ numbers: inout SeededNumbers) -> MapDrawing {
    let names = [
      "Rouen", "Le Havre", "Cherbourg-en-Cotentin", "Vire Normandie", "L’Aigle", "Évreux",
    ]
    let places = (0..<numbers.pick(40)).map { number in
      RegionMap.Place(
        names[numbers.pick(names.count)], note: .same("\(number)"),
        at: .init(x: Double(numbers.pick(6400)) / 10, y: Double(numbers.pick(5040)) / 10),
        amount: Money(cents: numbers.pick(100_000_000)), shade: .full)
    }
    let map = RegionMap(
      .same("Map"), description: .same("Map"), width: 640, height: 504, outlines: [],
      places: places, source: .same("S"))
    let writer = PageWriter(language: .french)
    return MapDrawing(map: map, writer: writer, id: "m")
  }

  @Test(arguments: [13.8, 22]) func `no name meets a circle, a name or the edge`(size: Double) {
    var numbers = SeededNumbers(seed: 25)
    var placed = 0
    for _ in 0..<200 {
      let map = Self.map(&numbers)
      let labels = map.labels(size: size, allBold: true)
      placed += labels.count
      for (index, label) in labels.enumerated() {
        let box = label.box
        #expect(box.fits(width: 640, height: 504))
        #expect(!map.circles.contains(where: box.meets))
        #expect(!labels[..<index].contains { $0.box.meets(box) })
      }
    }
    #expect(placed > 500, "some are placed: \(placed)")
  }

  @Test func `areas are in proportion to amounts, down to what can be seen`() {
    var numbers = SeededNumbers(seed: 26)
    for _ in 0..<200 {
      let map = Self.map(&numbers)
      guard let greatest = map.map.places.map(\.amount).max(), greatest > .zero else { continue }
      let whole = Double(max(greatest, .euros(450_000)).cents)
      for place in map.map.places {
        let radius = map.radius(of: place.amount)
        let area = radius * radius / (22 * 22)
        let share = Double(place.amount.cents) / whole
        #expect(radius == 4 ? share <= 16.0 / 484 + 1e-9 : abs(area - share) < 1e-9)
      }
    }
  }

  @Test func `a name is placed right first, then left, below and above`() {
    func anchors(_ circles: [(Double, Double)]) -> [LabelPlacement.Label] {
      let placement = LabelPlacement(
        circles: circles.map { .init(x: $0.0, y: $0.1, radius: 10) }, size: 12, width: 640,
        height: 504)
      return placement.labels(circles.map { _ in "Rouen" }) { _ in false }
    }
    #expect(anchors([(300, 300)]).map(\.anchor) == [.start])
    #expect(anchors([(630, 300)]).map(\.anchor) == [.end], "no room to the right")
    #expect(anchors([(300, 300), (330, 300)]).map(\.anchor) == [.end, .start])
  }

  @Test func `the scale in the corner has round amounts`() {
    func amounts(_ euros: Int) -> [Money] { MapDrawing.roundAmounts(below: .euros(euros)) }
    #expect(amounts(450_000) == [.euros(400_000), .euros(100_000)])
    #expect(amounts(1_300_000) == [.euros(1_000_000), .euros(250_000)])
    #expect(amounts(399_999) == [.euros(200_000), .euros(50_000)])
  }
}
