/// A file of a package and the parts of the flat document that go into it (OpenDocument 1.3, part 2, 2.2).
struct PackagePart {
  let name: String
  let root: String
  /// The elements below the root, in the order of the flat document.
  let elements: [String]

  static let all = [
    PackagePart(
      name: "content.xml", root: "office:document-content",
      elements: [
        "office:scripts", "office:font-face-decls", "office:automatic-styles", "office:body",
      ]),
    PackagePart(
      name: "styles.xml", root: "office:document-styles",
      elements: [
        "office:font-face-decls", "office:styles", "office:automatic-styles",
        "office:master-styles",
      ]),
    PackagePart(name: "meta.xml", root: "office:document-meta", elements: ["office:meta"]),
    PackagePart(
      name: "settings.xml", root: "office:document-settings", elements: ["office:settings"]),
  ]

  /// The file: a root with the namespaces of the flat document, and what goes into it.
  func content(of document: FlatDocument, _ pictures: EmbeddedPictures) -> [UInt8] {
    let root = document.names.written(self.root)
    var result = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root)".utf8)
    let mediaType = document.names.written("office:mimetype")
    for attribute in document.rootAttributes where attribute.name != mediaType {
      result += document.bytes[attribute.range]
    }
    result.append(UInt8(ascii: ">"))
    let wanted = Set(elements.map(document.names.written))
    for part in document.parts where wanted.contains(part.name) {
      pictures.copy(part.range, of: document, to: &result)
    }
    return result + Array("</\(root)>\n".utf8)
  }
}

extension FlatDocument {
  /// The elements below the root.
  fileprivate var parts: [(name: String, range: Range<Int>)] {
    var parts: [(name: String, range: Range<Int>)] = []
    var depth = 0
    var start: XMLToken?
    for token in tokens[root...] {
      if token.kind == .end { depth -= 1 }
      if depth == 1 {
        switch token.kind {
        case .start: start = token
        case .empty: parts.append((name(of: token), token.range))
        case .end:
          if let start { parts.append((name(of: start), Int(start.first)..<Int(token.last))) }
        case .text, .characterData, .comment, .instruction: break
        }
      }
      if token.kind == .start { depth += 1 }
    }
    return parts
  }
}
