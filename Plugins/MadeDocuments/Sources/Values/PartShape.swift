import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

/// How a declared field is named in templates, and how its content becomes their data.
struct PartShape: Sendable {
  let name: Text
  let kind: TemplateFieldKind
  /// What the fields within it hold, by their paths.
  let helps: [String: Text]
  private let part: DocumentPart
  private let members: [(name: String, shape: PartShape)]
  private let referred: [ReadField]

  /// - Returns: `nil` for a reference that is not followed.
  init?(_ part: DocumentPart, in session: Session, depth: Int) {
    self.part = part
    var members: [(name: String, shape: PartShape)] = []
    var referred: [ReadField] = []
    let single: TemplateFieldKind
    switch part.kind {
    case .value(let type): single = TemplateFieldKind(type)
    case .words: single = .text
    case .group(let parts):
      for part in parts {
        if let shape = PartShape(part, in: session, depth: depth) {
          members.append((part.name.en, shape))
        }
      }
      single = .record(
        members.map { AccordTemplates.TemplateField($0.shape.name, $0.shape.kind) })
    case .document(let type):
      guard depth > 0 else { return nil }
      referred = TypeFields.all(of: type, in: session, depth: depth - 1)
      single = .record(referred.map(\.templateField))
    }
    self.members = members
    self.referred = referred
    helps = ReadField.nested(
      members.map { ($0.shape.name.en, $0.shape.part.help, $0.shape.helps) }
        + referred.map { ($0.name.en, $0.help, $0.helps) })
    let isList = part.element != nil
    if case .record(let fields) = single, isList {
      kind = .list(fields)
    } else {
      kind = isList ? .lines : single
    }
    // A list that rows go through is named in the singular.
    let words = if case .list = kind { part.element ?? part.name } else { part.name }
    name = words.typeable
  }

  /// What a content is in a template.
  ///
  /// - Parameter isMarked: whether the document is marked as invented.
  func data(
    _ content: DocumentContent, _ reading: FieldReading, _ paths: FieldPaths, _ isMarked: Bool
  ) throws -> TemplateData {
    guard case .list(let elements) = content else {
      if case .list = kind { return .list([]) }
      if case .lines = kind { return .lines([]) }
      return try single(content, reading, paths, isMarked)
    }
    let values = try elements.map { try single($0, reading, paths, isMarked) }
    if case .lines = kind { return .lines(values.compactMap(PartShape.line)) }
    return .list(values)
  }

  private func single(
    _ content: DocumentContent, _ reading: FieldReading, _ paths: FieldPaths, _ isMarked: Bool
  ) throws -> TemplateData {
    switch content {
    case .missing, .list: return .missing(filledBy: nil)
    case .words(let text): return .text(text)
    case .value(let value):
      guard case .value(let type) = part.kind else { return .missing(filledBy: nil) }
      if isMarked, case .coded(let word) = value {
        return .text(word.text + Text(en: " (fictitious)", fr: " (fictif)"))
      }
      return TemplateData(value, as: type)
    case .group(let contents):
      var record: [String: TemplateData] = [:]
      for (name, shape) in members {
        guard let inner = paths[shape.name.en] else { continue }
        record[shape.name.en] = try shape.data(
          contents[name] ?? .missing, reading, inner, isMarked)
      }
      return .record(record)
    case .document(let key):
      guard case .document(let type) = part.kind, let document = try reading.find(key, type) else {
        return .missing(filledBy: nil)
      }
      return try reading.record(document, referred, paths)
    }
  }

  /// A value as a line of a list.
  private static func line(_ data: TemplateData) -> String? {
    if case .text(let text) = data { text[.french] } else { nil }
  }
}
