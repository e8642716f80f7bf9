/// An element that braces or directives depend on.
struct DocumentElement {
  var kind: ElementKind
  /// The element around it; -1 for the root.
  var parent: Int
  var first: Int
  var last = 0
  /// How many texts and objects stand in it, also further down.
  var ink = 0

  var range: Range<Int> { first..<last }
}

/// What a pass over a template found, in the order of the file.
enum DocumentMark {
  /// `{{`.
  case brace(cut: Range<Int>)
  case value(TemplateUse, cuts: [Range<Int>], isPlain: Bool, isInCharacterData: Bool)
  /// A directive and its paragraph; `nil` where it does not stand alone in one.
  case directive(TemplateUse, paragraph: Int?)
  case rowStart(element: Int)
  case rowEnd(element: Int)
}

/// What stands between braces, as it was written, and where.
struct TemplateUse: Sendable {
  var written: String
  var placeholder: TemplatePlaceholder
  var place: TemplatePlace
}
