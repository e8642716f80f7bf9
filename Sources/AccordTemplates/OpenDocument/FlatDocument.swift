import AccordWording

/// A flat OpenDocument text: one XML file that holds all of a document, with the places of its tokens.
struct FlatDocument {
  /// The greatest file that is read, in bytes; a text with its pictures is far smaller.
  static let greatestSize = 16 << 20

  let bytes: [UInt8]
  let tokens: [XMLToken]
  /// Where the root stands among the tokens.
  let root: Int
  let rootAttributes: [XMLAttribute]
  let names: OpenDocumentNames

  /// Reads a file.
  ///
  /// - Throws: what it is instead, or where it is broken.
  init(_ bytes: [UInt8]) throws(TemplateProblem) {
    if let other = FlatDocument.otherFile(bytes) { throw .notFlat(other) }
    guard bytes.count <= FlatDocument.greatestSize else { throw .tooLarge(bytes: bytes.count) }
    do throws(XMLProblem) {
      tokens = try XMLScanner.tokens(of: bytes)
    } catch {
      throw .notWellFormed(error)
    }
    guard let root = tokens.firstIndex(where: { $0.kind == .start || $0.kind == .empty }) else {
      throw .notFlat(.otherXML)
    }
    self.bytes = bytes
    self.root = root
    rootAttributes = tokens[root].attributes(in: bytes)
    names = OpenDocumentNames(root: rootAttributes)
    let rootName = String(decoding: bytes[tokens[root].name], as: UTF8.self)
    guard names.declares("office"), names.declares("text"),
      rootName == names.written("office:document")
    else {
      throw .notFlat(rootName.folded == "html" ? .webPage : .otherXML)
    }
    let kind = rootAttributes.first { $0.name == names.written("office:mimetype") }?.value ?? ""
    guard
      kind == FlatDocument.mediaType || kind == FlatDocument.mediaType + "-template"
    else { throw .notFlat(.otherDocument(kind)) }
  }

  static let mediaType = "application/vnd.oasis.opendocument.text"

  /// The name of a tag, as the file writes it.
  func name(of token: XMLToken) -> String { String(decoding: bytes[token.name], as: UTF8.self) }

  /// The kind of file that bytes are that begin no XML.
  private static func otherFile(_ bytes: [UInt8]) -> OtherFile? {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .compressed }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = start.drop(while: XMLScanner.isSpace)
    guard let first = text.first else { return .empty }
    guard first == UInt8(ascii: "<") else { return .plainText }
    let head = String(decoding: text.prefix(14), as: UTF8.self).folded
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .webPage }
    return nil
  }
}

/// What a file is that is no flat OpenDocument text.
public enum OtherFile: Sendable, Hashable {
  /// A zip file: `.odt`, `.docx`.
  case compressed
  /// Nothing at all.
  case empty
  /// No XML.
  case plainText
  /// Not in UTF-8.
  case utf16
  /// HTML.
  case webPage
  /// An XML file of another kind.
  case otherXML
  /// Another flat OpenDocument, such as a spreadsheet, with its media type.
  case otherDocument(String)
}
