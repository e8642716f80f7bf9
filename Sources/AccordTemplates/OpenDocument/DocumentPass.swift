import AccordWording

/// Goes once over the tokens of a template and finds braces, rows and what disappears with directives.
struct DocumentPass {
  private(set) var elements: [DocumentElement] = []
  private(set) var marks: [DocumentMark] = []
  private(set) var faults: [TemplateFault] = []
  /// What may stand once only: identifiers and bookmarks, which a second copy leaves out.
  private(set) var singular: [Range<Int>] = []
  /// The language that the properties name.
  private(set) var language: String?
  /// What the user-defined property "Accord" says.
  private(set) var origin: String?

  private let document: FlatDocument
  private let kinds: [String: ElementKind]
  private var open: [Int] = []
  private var paragraphs: [ParagraphText] = []
  private var headings: HeadingNumbers
  private var part = TemplatePlace.Part.body
  private var headerRowsDepth = 0
  private var originElement: Int?
  /// How deep the pass stands in texts that are gone: their braces stay as they are.
  private var recordedChanges = 0

  init(_ document: FlatDocument) {
    self.document = document
    kinds = ElementKind.table(document.names)
    headings = HeadingNumbers(document.names)
    for token in document.tokens[document.root...] { take(token) }
  }

  private mutating func take(_ token: XMLToken) {
    switch token.kind {
    case .start: begin(token)
    case .empty:
      begin(token)
      end(token)
    case .end: end(token)
    case .text, .characterData:
      guard let element = open.last, elements[element].kind != .binaryData, recordedChanges == 0
      else { return }
      if token.hasInk { elements[element].ink += 1 }
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].add(token) }
    case .comment, .instruction: break
    }
  }

  private mutating func begin(_ token: XMLToken) {
    let parent = open.last ?? -1
    var kind = kinds[document.name(of: token)] ?? .other
    if kind == .other, parent >= 0, elements[parent].kind == .properties { kind = .plainText }
    let index = elements.count
    elements.append(DocumentElement(kind: kind, parent: parent, first: Int(token.first)))
    open.append(index)
    switch kind {
    case .properties: part = .properties
    case .header: part = .header
    case .footer: part = .footer
    case .styles: part = .styles
    case .heading, .paragraph, .plainText:
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].addBarrier() }
      paragraphs.append(ParagraphText(element: index, isPlain: kind == .plainText))
      if kind == .heading { headings.begin(token.attributes(in: document.bytes)) }
      if kind == .plainText, document.isOrigin(token) { originElement = index }
    case .outlineLevel: headings.declare(token.attributes(in: document.bytes))
    case .headerRows: headerRowsDepth += 1
    case .row: if headerRowsDepth == 0 { marks.append(.rowStart(element: index)) }
    case .object:
      elements[index].ink += 1
      for paragraph in paragraphs.indices { paragraphs[paragraph].hasObject = true }
    case .recordedChanges: recordedChanges += 1
    case .container, .space, .mark, .binaryData, .other: break
    }
    if let identifier = document.identifier(of: token) { singular.append(identifier) }
  }

  private mutating func end(_ token: XMLToken) {
    guard let index = open.popLast() else { return }
    elements[index].last = Int(token.last)
    if let parent = open.last { elements[parent].ink += elements[index].ink }
    switch elements[index].kind {
    case .properties, .styles: part = .body
    case .header, .footer: part = .styles
    case .heading, .paragraph, .plainText: endParagraph(elements[index].kind, token)
    case .headerRows: headerRowsDepth -= 1
    case .row: if headerRowsDepth == 0 { marks.append(.rowEnd(element: index)) }
    case .space:
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].addSpace(elements[index].range) }
    case .mark: singular.append(elements[index].range)
    case .recordedChanges: recordedChanges -= 1
    case .container, .object, .binaryData, .outlineLevel, .other: break
    }
  }

  private mutating func endParagraph(_ kind: ElementKind, _ token: XMLToken) {
    guard var paragraph = paragraphs.popLast() else { return }
    let isLanguage = kind == .plainText && document.isLanguage(token)
    let isOrigin = originElement == paragraph.element
    guard kind == .heading || isLanguage || isOrigin || paragraph.mayHoldBrace else { return }
    paragraph.read(document.bytes)
    if isOrigin { origin = paragraph.words }
    if kind == .heading { headings.end(paragraph.words) }
    if isLanguage { language = paragraph.words }
    guard paragraph.holdsBraces else { return }
    let place = TemplatePlace(
      part: part, number: part == .body ? headings.number : nil,
      heading: part == .body ? headings.words : nil, words: paragraph.words,
      offset: elements[paragraph.element].first)
    for span in paragraph.braceSpans() { take(span, of: paragraph, at: place) }
  }

  private mutating func take(
    _ span: BraceSpan, of paragraph: ParagraphText, at place: TemplatePlace
  ) {
    switch span.kind {
    case .brace: marks.append(.brace(cut: span.cuts[0]))
    case .open(let words): faults.append(TemplateFault(.openBrace(words), at: place))
    case .placeholder(let written):
      let use = TemplateUse(
        written: written, placeholder: TemplatePlaceholder(reading: written), place: place)
      if use.placeholder == .incomplete {
        faults.append(TemplateFault(.incomplete(written), at: place))
      } else if !use.placeholder.isDirective {
        marks.append(
          .value(
            use, cuts: span.cuts, isPlain: paragraph.isPlain,
            isInCharacterData: span.isInCharacterData))
      } else if span.isAlone, !paragraph.isPlain {
        marks.append(.directive(use, paragraph: paragraph.element))
      } else {
        marks.append(.directive(use, paragraph: nil))
        faults.append(TemplateFault(.notAlone(written), at: place))
      }
    }
  }
}

extension FlatDocument {
  /// The bytes of `xml:id`, which may have each value once only.
  fileprivate func identifier(of token: XMLToken) -> Range<Int>? {
    guard token.last - token.nameEnd > 8 else { return nil }
    let holdsName = bytes.withUnsafeBufferPointer { bytes in
      let name: StaticString = "xml:id"
      return (Int(token.nameEnd)..<(Int(token.last) - 6)).contains { start in
        bytes[start] == UInt8(ascii: "x")
          && (0..<6).allSatisfy { bytes[start + $0] == name.utf8Start[$0] }
      }
    }
    guard holdsName else { return nil }
    return token.attributes(in: bytes).first { $0.name == "xml:id" }?.range
  }

  /// Whether it is the property that a person sees as "Accord" among those of the document.
  fileprivate func isOrigin(_ token: XMLToken) -> Bool {
    name(of: token) == names.written("meta:user-defined")
      && token.attributes(in: bytes).contains {
        $0.name == names.written("meta:name") && $0.value == "Accord"
      }
  }

  fileprivate func isLanguage(_ token: XMLToken) -> Bool {
    name(of: token) == names.written("dc:language")
  }
}
