/// One line of the table.
struct Row {
  /// What must be reached.
  enum Goal {
    /// At least so many times the peer.
    case atLeast(Double)
    /// At most so many times the peer.
    case atMost(Double)
    /// At most so much, whatever the peer does; with the limit as people read it.
    case limit(Double, String)
    /// Nothing: the line is there to be read beside the others.
    case none
  }

  let work: String
  let ours: String
  let peer: String
  /// Ours as so many times the peer's; `nil` where there is no peer.
  let ratio: Double?
  let goal: Goal
  /// What a `limit` is compared with.
  let amount: Double

  /// A line of rates: the more the better.
  static func rates(_ work: String, ours: Double, peer: Double, _ goal: Goal) -> Row {
    Row(
      work: work, ours: Quantity.rate(ours), peer: Quantity.rate(peer), ratio: ours / peer,
      goal: goal, amount: ours)
  }

  /// A line of seconds: the fewer the better.
  static func times(_ work: String, ours: Double, peer: Double?, _ goal: Goal) -> Row {
    Row(
      work: work, ours: Quantity.time(ours), peer: peer.map(Quantity.time) ?? "–",
      ratio: peer.map { ours / $0 }, goal: goal, amount: ours)
  }

  /// The goal as people read it.
  var wanted: String {
    switch goal {
    case .atLeast(let ratio): "≥ " + Quantity.times(ratio)
    case .atMost(let ratio): "≤ " + Quantity.times(ratio)
    case .limit(_, let text): "≤ " + text
    case .none: ""
    }
  }

  /// Whether the goal is reached; `nil` when there is none.
  var isReached: Bool? {
    switch goal {
    case .atLeast(let least): ratio.map { $0 >= least }
    case .atMost(let most): ratio.map { $0 <= most }
    case .limit(let most, _): amount <= most
    case .none: nil
    }
  }

  var cells: [String] {
    [
      work, ours, peer, ratio.map(Quantity.times) ?? "", wanted,
      isReached.map { $0 ? "yes" : "NO" } ?? "",
    ]
  }
}
