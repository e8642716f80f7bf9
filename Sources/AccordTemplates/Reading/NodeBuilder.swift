/// Makes nodes of what a pass over a template found.
struct NodeBuilder {
  private let bytes: [UInt8]
  /// Where the next literal begins.
  private var position = 0
  private var levels: [[TemplateNode]] = [[]]
  private var openings: [Opening] = []

  private struct Opening {
    var use: TemplateUse
    /// What stands before `{sinon}`.
    var then: [TemplateNode]?
  }

  /// The nodes of a template without faults of its own.
  static func nodes(
    _ document: FlatDocument, _ pass: DocumentPass, _ pairing: DirectivePairing
  ) -> [TemplateNode] {
    var builder = NodeBuilder(bytes: document.bytes)
    // A row that disappears with its directive is no row.
    let gone = Set(pairing.cuts.values)
    for (number, mark) in pass.marks.enumerated() {
      switch mark {
      case .brace(let cut): builder.cut(cut)
      case .value(let use, let cuts, let isPlain, let isInCharacterData):
        builder.literal(upTo: cuts[0].lowerBound)
        builder.add(.value(use, isPlain: isPlain, isInCharacterData: isInCharacterData))
        for cut in cuts { builder.cut(cut) }
      case .directive(let use, _):
        guard let cut = pairing.cuts[number] else { continue }
        builder.directive(use, builder.withLineEnd(cut))
      case .rowStart(let element):
        let range = pass.elements[element].range
        guard !gone.contains(range) else { continue }
        builder.literal(upTo: range.lowerBound)
        builder.levels.append([])
      case .rowEnd(let element):
        let range = pass.elements[element].range
        guard !gone.contains(range) else { continue }
        builder.literal(upTo: range.upperBound)
        let row = builder.levels.removeLast()
        builder.add(.row(row))
      }
    }
    builder.literal(upTo: document.bytes.count)
    return builder.levels[0]
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func add(_ node: TemplateNode) { levels[levels.count - 1].append(node) }

  private mutating func literal(upTo end: Int) {
    if end > position { add(.literal(position..<end)) }
    position = max(position, end)
  }

  private mutating func cut(_ range: Range<Int>) {
    literal(upTo: range.lowerBound)
    position = max(position, range.upperBound)
  }

  private mutating func directive(_ use: TemplateUse, _ range: Range<Int>) {
    cut(range)
    switch use.placeholder {
    case .loop, .condition:
      openings.append(Opening(use: use))
      levels.append([])
    case .otherwise:
      openings[openings.count - 1].then = levels.removeLast()
      levels.append([])
    case .end:
      let last = levels.removeLast()
      let opening = openings.removeLast()
      switch opening.use.placeholder {
      case .loop(let name): add(.loop(opening.use, name: name, last))
      case .condition(let name, let word):
        add(
          .condition(
            opening.use, name: name, word: word, then: opening.then ?? last,
            otherwise: opening.then == nil ? [] : last))
      default: break
      }
    case .value, .incomplete: break
    }
  }

  /// A range with the line end after it, which would leave an empty line in the file.
  private func withLineEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < bytes.count, XMLScanner.isSpace(bytes[end]) {
      end += 1
      if bytes[end - 1] == UInt8(ascii: "\n") { return range.lowerBound..<end }
    }
    return range
  }
}
