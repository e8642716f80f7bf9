/// Writes what was measured as people read it.
enum Quantity {
  /// Things per second.
  static func rate(_ perSecond: Double) -> String {
    switch perSecond {
    case 1e6...: rounded(perSecond / 1e6, 2) + " M/s"
    case 1e3...: rounded(perSecond / 1e3, 1) + " k/s"
    default: rounded(perSecond, 0) + " /s"
    }
  }

  static func time(_ seconds: Double) -> String {
    seconds >= 1 ? rounded(seconds, 2) + " s" : rounded(seconds * 1e3, 2) + " ms"
  }

  static func size(_ bytes: Int) -> String { rounded(Double(bytes) / 1e6, 1) + " MB" }

  static func times(_ ratio: Double) -> String { rounded(ratio, 2) + "×" }

  /// A number with a fixed count of decimals.
  static func rounded(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard decimals > 0 else { return String(scaled) }
    let fraction = String(scaled % Int(scale))
    return String(scaled / Int(scale)) + "."
      + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
  }
}
