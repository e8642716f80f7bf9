import AccordPartnership

/// The facts found missing so far.
struct Gaps {
  private(set) var list: [ReleaseGap] = []

  var isEmpty: Bool { list.isEmpty }

  mutating func add(_ gap: ReleaseGap) { list.append(gap) }

  mutating func need<Fact>(_ fact: Fact?, _ gap: @autoclosure () -> ReleaseGap) -> Fact? {
    if fact == nil { add(gap()) }
    return fact
  }

  mutating func need<Fact>(
    some facts: [Fact], _ gap: @autoclosure () -> ReleaseGap
  ) -> [Fact] {
    if facts.isEmpty { add(gap()) }
    return facts
  }
}
