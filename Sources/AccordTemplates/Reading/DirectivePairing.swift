import AccordWording

/// Pairs `{si …}` and `{pour …}` with their `{sinon}` and `{fin}`, and finds what disappears with each: its
/// paragraph, or the list item, the cell or the row that holds nothing else.
struct DirectivePairing {
  /// How deep loops and conditions may stand in one another.
  static let greatestDepth = 64

  /// What disappears with each directive, by its number among the marks.
  private(set) var cuts: [Int: Range<Int>] = [:]
  private(set) var faults: [TemplateFault] = []

  private let elements: [DocumentElement]

  /// A loop or a condition that is open: the numbers of its directives among the marks.
  private struct Opening {
    var use: TemplateUse
    var marks: [(number: Int, paragraph: Int?)]

    var isCondition: Bool {
      if case .condition = use.placeholder { true } else { false }
    }
  }

  init(_ pass: DocumentPass) {
    elements = pass.elements
    var open: [Opening] = []
    for (number, mark) in pass.marks.enumerated() {
      guard case .directive(let use, let paragraph) = mark else { continue }
      switch use.placeholder {
      case .loop, .condition:
        if open.count == DirectivePairing.greatestDepth { add(.tooDeep(use.written), use) }
        open.append(Opening(use: use, marks: [(number, paragraph)]))
      case .otherwise:
        if let last = open.last, last.isCondition, last.marks.count == 1 {
          open[open.count - 1].marks.append((number, paragraph))
        } else {
          add(.withoutBeginning(use.written), use)
        }
      case .end:
        if var opening = open.popLast() {
          opening.marks.append((number, paragraph))
          close(opening)
        } else {
          add(.withoutBeginning(use.written), use)
        }
      case .value, .incomplete: break
      }
    }
    for opening in open { add(.withoutEnd(opening.use.written), opening.use) }
  }

  private mutating func add(_ problem: TemplateProblem, _ use: TemplateUse) {
    faults.append(TemplateFault(problem, at: use.place))
  }

  private mutating func close(_ opening: Opening) {
    let paragraphs = opening.marks.compactMap(\.paragraph)
    // One that does not stand alone was told already.
    guard paragraphs.count == opening.marks.count else { return }
    let lifts = paragraphs.map { self.lifts(of: $0) }
    for first in lifts[0] {
      let parent = elements[first].parent
      let chosen = lifts.map { $0.first { elements[$0].parent == parent } }
      guard chosen.allSatisfy({ $0 != nil }) else { continue }
      for (mark, element) in zip(opening.marks, chosen) {
        cuts[mark.number] = element.map { elements[$0].range }
      }
      return
    }
    add(.apart(opening.use.written), opening.use)
  }

  /// The elements that disappear with a directive, innermost first.
  private func lifts(of paragraph: Int) -> [Int] {
    var lifts = [paragraph]
    var element = elements[paragraph].parent
    while element >= 0, elements[element].ink == elements[paragraph].ink,
      elements[element].kind == .container || elements[element].kind == .row
    {
      lifts.append(element)
      element = elements[element].parent
    }
    return lifts
  }
}
