import AccordWording

/// A template with its fields found.
indirect enum CheckedNode: Sendable {
  case literal(Range<Int>)
  case value(FieldValue)
  case loop(FieldPath, place: TemplatePlace, [CheckedNode])
  case condition(FieldCondition, then: [CheckedNode], otherwise: [CheckedNode])
}

/// A value that a template writes.
struct FieldValue: Sendable {
  var path: FieldPath
  var kind: TemplateFieldKind
  var format: TemplateFormat?
  var mayBeEmpty: Bool
  var isPlain: Bool
  var isInCharacterData: Bool
  var place: TemplatePlace
}

/// A condition of a template.
struct FieldCondition: Sendable {
  var path: FieldPath
  var kind: TemplateFieldKind
  /// The word to compare with, in both languages.
  var word: Text?
  var place: TemplatePlace
}

/// Finds the fields that a template names, and what is wrong with it.
struct NodeChecker {
  private(set) var faults: [TemplateFault] = []
  /// The paths of the fields that were found, in the order of the template, each once.
  private(set) var fieldsRead: [Text] = []

  private let fields: TemplateFields
  private let knowsStructure: Bool
  private var known: [String: FoundField?] = [:]
  private var nearest: [String: Text?] = [:]

  init(_ fields: TemplateFields, knowsStructure: Bool) {
    self.fields = fields
    self.knowsStructure = knowsStructure
  }

  /// Checks nodes.
  ///
  /// - Parameter scope: the lists that rows and loops go through there.
  mutating func check(_ nodes: [TemplateNode], in scope: [FieldPath]) -> [CheckedNode] {
    var result: [CheckedNode] = []
    for node in nodes {
      switch node {
      case .literal(let range): result.append(.literal(range))
      case .value(let use, let isPlain, let isInCharacterData):
        if var value = value(use, in: scope) {
          value.isPlain = isPlain
          value.isInCharacterData = isInCharacterData
          result.append(.value(value))
        }
      case .row(let nodes):
        if let list = rowList(nodes, in: scope) {
          let place = nodes.firstPlace
          result.append(.loop(list, place: place, check(nodes, in: scope + [list])))
        } else {
          result += check(nodes, in: scope)
        }
      case .loop(let use, let name, let nodes):
        result += loop(use, name, nodes, in: scope)
      case .condition(let use, let name, let word, let then, let otherwise):
        let (then, otherwise) = (check(then, in: scope), check(otherwise, in: scope))
        if let condition = condition(use, name, word, in: scope) {
          result.append(.condition(condition, then: then, otherwise: otherwise))
        }
      }
    }
    return result
  }

  private mutating func add(_ problem: TemplateProblem, _ use: TemplateUse) {
    faults.append(TemplateFault(problem, at: use.place))
  }

  private mutating func lookUp(_ name: String) -> FoundField? {
    if let found = known[name] { return found }
    let found = fields.find(name)
    known[name] = .some(found)
    return found
  }

  /// The field of a name, where it stands within reach.
  private mutating func find(
    _ name: String, _ use: TemplateUse, in scope: [FieldPath]
  ) -> FoundField? {
    guard let found = lookUp(name) else {
      if nearest[name] == nil { nearest[name] = .some(fields.nearest(to: name)) }
      add(.unknownField(name, nearest: nearest[name] ?? nil), use)
      return nil
    }
    if !fieldsRead.contains(found.path.text) { fieldsRead.append(found.path.text) }
    if knowsStructure, let list = found.listPaths.first(where: { !scope.contains($0) }) {
      add(.outsideLoop(field: found.path.text, list: list.text), use)
      return nil
    }
    return found
  }

  private mutating func value(_ use: TemplateUse, in scope: [FieldPath]) -> FieldValue? {
    guard case .value(let name, let written, let mayBeEmpty) = use.placeholder else { return nil }
    let found = find(name, use, in: scope)
    var format: TemplateFormat?
    if let written {
      format = TemplateFormat(reading: written)
      if format == nil {
        let words = TemplateFormat.allCases.flatMap { [$0.word.en, $0.word.fr] }
        let near = Spelling.nearest(to: written, among: words).flatMap(
          TemplateFormat.init(reading:))
        add(.unknownFormat(written, nearest: near), use)
        return nil
      }
    }
    guard let found else { return nil }
    let (path, kind) = (found.path, found.field.kind)
    if let format, !format.suits(kind) {
      add(.formatMismatch(field: path.text, kind: kind.word, format: format), use)
      return nil
    }
    if format == nil, !kind.members.isEmpty {
      add(.noValue(field: path.text, kind: kind.word), use)
      return nil
    }
    return FieldValue(
      path: path, kind: kind, format: format, mayBeEmpty: mayBeEmpty, isPlain: false,
      isInCharacterData: false, place: use.place)
  }

  private mutating func loop(
    _ use: TemplateUse, _ name: String, _ nodes: [TemplateNode], in scope: [FieldPath]
  ) -> [CheckedNode] {
    guard let found = find(name, use, in: scope) else {
      // What it repeats is checked as far as it can be.
      let list = lookUp(name)?.path
      return check(nodes, in: scope + (list.map { [$0] } ?? []))
    }
    guard case .list = found.field.kind else {
      add(.notAList(field: found.path.text, kind: found.field.kind.word), use)
      return check(nodes, in: scope)
    }
    return [.loop(found.path, place: use.place, check(nodes, in: scope + [found.path]))]
  }

  private mutating func condition(
    _ use: TemplateUse, _ name: String, _ word: String?, in scope: [FieldPath]
  ) -> FieldCondition? {
    guard let found = find(name, use, in: scope) else { return nil }
    let (path, kind) = (found.path, found.field.kind)
    var compared: Text?
    if let word {
      switch kind {
      case .text: compared = .same(word)
      case .choice, .yesNo:
        let words = kind.comparedWords
        compared = words.first { $0.en.folded == word.folded || $0.fr.folded == word.folded }
        guard compared != nil else {
          let near = Spelling.nearest(to: word, among: words.flatMap { [$0.en, $0.fr] })
          let nearest = words.first { $0.en == near || $0.fr == near }
          add(.unknownWord(field: path.text, word: word, nearest: nearest, words: words), use)
          return nil
        }
      case .number where Int(word) != nil, .year where Int(word) != nil: compared = .same(word)
      default:
        add(.notComparable(field: path.text, kind: kind.word), use)
        return nil
      }
    }
    return FieldCondition(path: path, kind: kind, word: compared, place: use.place)
  }

  /// The list that a row is repeated for: the outermost one whose fields it names and that nothing
  /// around it or in it goes through.
  private mutating func rowList(_ nodes: [TemplateNode], in scope: [FieldPath]) -> FieldPath? {
    for node in nodes {
      let list: FieldPath?
      switch node {
      // A row within a table of its own is repeated by itself.
      case .literal, .row: list = nil
      case .value(let use, _, _):
        if case .value(let name, _, _) = use.placeholder {
          list = firstList(lookUp(name), notIn: scope)
        } else {
          list = nil
        }
      case .loop(_, let name, let nodes):
        let found = lookUp(name)
        list =
          firstList(found, notIn: scope)
          ?? rowList(nodes, in: scope + (found.map { [$0.path] } ?? []))
      case .condition(_, let name, _, let then, let otherwise):
        list =
          firstList(lookUp(name), notIn: scope) ?? rowList(then, in: scope)
          ?? rowList(otherwise, in: scope)
      }
      if let list { return list }
    }
    return nil
  }

  private func firstList(_ found: FoundField?, notIn scope: [FieldPath]) -> FieldPath? {
    found?.listPaths.first { !scope.contains($0) }
  }
}

extension TemplateFieldKind {
  /// The words that a condition may compare with.
  fileprivate var comparedWords: [Text] {
    switch self {
    case .choice(let words): words
    case .yesNo: [TemplateFieldKind.yes, TemplateFieldKind.no]
    default: []
    }
  }

  static let yes = Text(en: "yes", fr: "oui")
  static let no = Text(en: "no", fr: "non")
}

extension [TemplateNode] {
  /// Where the first braces in them stand.
  fileprivate var firstPlace: TemplatePlace {
    for node in self {
      switch node {
      case .value(let use, _, _), .loop(let use, _, _), .condition(let use, _, _, _, _):
        return use.place
      case .literal, .row: continue
      }
    }
    return TemplatePlace(part: .body, number: nil, heading: nil, words: "", offset: 0)
  }
}
