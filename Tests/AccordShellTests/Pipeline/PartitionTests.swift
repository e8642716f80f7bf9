import AccordDocuments
import AccordJSON
import AccordWording
import Testing

@testable import AccordShell

/// Conditions built of the whole grammar, over rows in which values are missing.
@Suite struct PartitionTests {
  /// Every price and date may be missing, also both.
  static let script = """
    book add b1 --title "Élan" --price 100k€ --published 29/01/2024 --copies 3 --tag Faune
    book add b2 --title elan --price 2,5M€ --copies 0 --status lent --tag Flore
    book add b3 --title "Zèbre" --published 2023-12-31 --copies 10 --status on-shelf --rare
    book add b4 --title "Âne" --copies 1
    book add b5 --title "50" --price 50€ --copies 50
    """

  @Test func `where C and where not C together give every row, and none twice`() {
    let bench = LanguageBench(Self.script)
    var conditions = Conditions(seed: 2_024)
    for _ in 0..<400 {
      let condition = conditions.next { $0 }
      let kept = bench.rows("book list | where \(condition) | select id")
      #expect(bench.console.reports == [], "\(condition)")
      let others = bench.rows("book list | where not (\(condition)) | select id")
      #expect(
        (kept + others).map { $0[0] }.sorted() == ["b1", "b2", "b3", "b4", "b5"], "\(condition)")
    }
  }

  @Test func `if not C is the else of if C, and if keeps the rows of where`() {
    let bench = LanguageBench(Self.script)
    var conditions = Conditions(seed: 7)
    for _ in 0..<150 {
      var again = conditions
      let condition = conditions.next { "${b.\($0)}" }
      let inTable = again.next { $0 }
      func planned(_ branches: String) -> [String] {
        bench.run("for b in (book list) {\n\(branches)\n}", .plan)
        #expect(bench.console.reports == [], "\(condition)")
        return bench.console.plans.first?.items.map(\.change.key.slug.name) ?? []
      }
      let add = "shelf add s-${b.id} --name S"
      let negated = planned("if not (\(condition)) {\n\(add)\n}")
      let otherwise = planned("if \(condition) {\n} else {\n\(add)\n}")
      let kept = planned("if \(condition) {\n\(add)\n}")
      #expect(negated == otherwise, "\(condition)")
      let rows = bench.rows("book list | where \(inTable) | select id").map { "s-" + $0[0] }
      #expect(kept == rows, "\(condition)")
    }
  }
}

/// A generator of conditions, the same for the same seed.
private struct Conditions {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func one(of elements: [String]) -> String { elements[below(elements.count)] }

  /// - Parameter column: how a column is written.
  mutating func next(depth: Int = 3, _ column: (String) -> String) -> String {
    switch depth == 0 ? 0 : below(6) {
    case 1: return "not (\(next(depth: depth - 1, column)))"
    case 2: return "(\(next(depth: depth - 1, column))) and \(next(depth: depth - 1, column))"
    case 3: return "(\(next(depth: depth - 1, column))) or \(next(depth: depth - 1, column))"
    default: return atom(column)
    }
  }

  private mutating func atom(_ column: (String) -> String) -> String {
    let sign = one(of: ["=", "!=", "<", "<=", ">", ">="])
    let negation = one(of: ["", "not "])
    switch below(10) {
    case 0: return "\(column("price")) \(sign) \(one(of: ["50€", "100k€", "2,5M€", "0€"]))"
    case 1: return "\(column("published")) \(sign) \(one(of: ["29/01/2024", "2023-12-31"]))"
    case 2: return "\(column("price")) \(negation)in (50€, 100k€)"
    case 3: return "\(column(one(of: ["price", "published"]))) is \(negation)missing"
    case 4: return "\(column("worth")) \(sign) \(column("price"))"
    case 5: return "\(column("price")) * 2 \(sign) 100€"
    case 6:
      return "\(column("title")) \(one(of: ["~", "=", "!="])) \(one(of: ["el", "elan", "50"]))"
    case 7: return "\(column("status")) \(negation)in (lent, on-shelf)"
    case 8: return column("rare")
    default: return "\(column("copies")) \(sign) \(below(12))"
    }
  }
}
