import AccordWording

/// A document while it is written.
struct Filling {
  private(set) var result: [UInt8] = []
  private(set) var faults: [TemplateFault] = []

  private let template: Template
  let language: Language
  /// The records that rows and loops stand at, the outermost first.
  private var records: [(list: FieldPath, record: TemplateData)] = []
  private var data = TemplateData.record([:])
  /// Whether what is written stands there already: a record but the first.
  private var isCopy = false

  init(_ template: Template, language: Language) {
    self.template = template
    self.language = language
    result.reserveCapacity(template.bytes.count + template.bytes.count / 4)
  }

  mutating func write(_ nodes: [CheckedNode], _ data: TemplateData) {
    self.data = data
    write(nodes)
  }

  private mutating func write(_ nodes: [CheckedNode]) {
    for node in nodes {
      switch node {
      case .literal(let range): writeLiteral(range)
      case .value(let value): write(value)
      case .loop(let list, let place, let nodes): writeLoop(list, place, nodes)
      case .condition(let condition, let then, let otherwise):
        if let holds = holds(condition) { write(holds ? then : otherwise) }
      }
    }
  }

  private mutating func writeLiteral(_ range: Range<Int>) {
    guard isCopy else {
      result += template.bytes[range]
      return
    }
    var position = range.lowerBound
    for gone in template.singular
    where gone.lowerBound >= position && gone.upperBound <= range.upperBound {
      result += template.bytes[position..<gone.lowerBound]
      position = gone.upperBound
    }
    result += template.bytes[position..<range.upperBound]
  }

  private mutating func writeLoop(
    _ list: FieldPath, _ place: TemplatePlace, _ nodes: [CheckedNode]
  ) {
    switch find(list) {
    case .list(let values):
      let wasCopy = isCopy
      for (index, value) in values.enumerated() {
        records.append((list, value))
        isCopy = wasCopy || index > 0
        write(nodes)
        records.removeLast()
      }
      isCopy = wasCopy
    case .missing(let command): add(.missing(field: list.text, filledBy: command), place)
    default:
      add(.otherKind(field: list.text, kind: TemplateFieldKind.list([]).word), place)
    }
  }

  private mutating func holds(_ condition: FieldCondition) -> Bool? {
    let value = find(condition.path)
    guard let word = condition.word else {
      switch value {
      case .yesNo(let isTrue): return isTrue
      case .list(let values): return !values.isEmpty
      default: break
      }
      // Yes or no must be said; of anything else a template may ask whether it is there.
      if case .yesNo = condition.kind {
        missingOrOther(value, condition.path, condition.kind, condition.place)
        return nil
      }
      return !value.isEmpty
    }
    switch value {
    case .text(let text):
      return text.en.folded == word.en.folded || text.fr.folded == word.fr.folded
    case .number(let number): return Int(word.en) == number
    case .yesNo(let isTrue): return isTrue == (word == TemplateFieldKind.yes)
    default:
      missingOrOther(value, condition.path, condition.kind, condition.place)
      return nil
    }
  }

  private mutating func write(_ field: FieldValue) {
    let value = find(field.path)
    if value.isEmpty {
      if field.mayBeEmpty { return }
      if case .missing(let command) = value {
        add(.missing(field: field.path.text, filledBy: command), field.place)
      } else {
        add(.missing(field: field.path.text, filledBy: nil), field.place)
      }
      return
    }
    guard let written = WrittenField(value, field, language) else {
      add(.otherKind(field: field.path.text, kind: field.kind.word), field.place)
      return
    }
    guard let lines = written.lines else {
      add(.tooGreat(field: field.path.text), field.place)
      return
    }
    var writing = ValueWriting(isPlain: field.isPlain, names: template.names)
    for line in lines { writing.add(line: line) }
    if let scalar = writing.forbidden {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      add(.forbiddenCharacter(field: field.path.text, code: padded), field.place)
      return
    }
    if field.isInCharacterData { result += Array("]]>".utf8) }
    result += writing.bytes
    if field.isInCharacterData { result += Array("<![CDATA[".utf8) }
  }

  /// The value of a field, from the innermost record that its path leads through.
  private func find(_ path: FieldPath) -> TemplateData {
    var value = data
    var known = 0
    for (list, record) in records.reversed()
    where list.keys.count < path.keys.count && path.keys.starts(with: list.keys) {
      (value, known) = (record, list.keys.count)
      break
    }
    for key in path.keys[known...] {
      switch value {
      case .record(let members): value = members[key] ?? .missing(filledBy: nil)
      case .missing: return value
      default: return .missing(filledBy: nil)
      }
    }
    return value
  }

  private mutating func missingOrOther(
    _ value: TemplateData, _ path: FieldPath, _ kind: TemplateFieldKind, _ place: TemplatePlace
  ) {
    if case .missing(let command) = value {
      add(.missing(field: path.text, filledBy: command), place)
    } else {
      add(.otherKind(field: path.text, kind: kind.word), place)
    }
  }

  private mutating func add(_ problem: TemplateProblem, _ place: TemplatePlace) {
    let fault = TemplateFault(problem, at: place)
    // A field that is empty is told once for each place, not for each record.
    if !faults.contains(fault) { faults.append(fault) }
  }
}
