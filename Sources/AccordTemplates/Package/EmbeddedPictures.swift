import Foundation

/// The pictures that a flat document holds as letters and digits, as files of a package.
struct EmbeddedPictures {
  struct File {
    let name: String
    let mediaType: String
    let content: [UInt8]
  }

  /// Each picture once, in the order of the document.
  private(set) var files: [File] = []
  /// What is written otherwise in the package, in the order of the document.
  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []

  init(_ document: FlatDocument) {
    let wanted = document.names.written("office:binary-data")
    var open: [XMLToken] = []
    var letters: [UInt8]?
    for token in document.tokens[document.root...] {
      switch token.kind {
      case .start:
        if document.name(of: token) == wanted { letters = [] }
        open.append(token)
      case .text, .characterData:
        if letters != nil { letters? += document.bytes[token.content] }
      case .end:
        guard let start = open.popLast(), let text = letters, let parent = open.last else {
          continue
        }
        letters = nil
        // What is no picture stays as it was written.
        guard let data = Data(base64Encoded: Data(text), options: .ignoreUnknownCharacters) else {
          continue
        }
        move([UInt8](data), from: Int(start.first)..<Int(token.last), of: parent, in: document)
      case .empty, .comment, .instruction: break
      }
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds a part of the document with its pictures named instead of held.
  func copy(_ range: Range<Int>, of document: FlatDocument, to result: inout [UInt8]) {
    var position = range.lowerBound
    for edit in edits where range.contains(edit.range.lowerBound) {
      result += document.bytes[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    result += document.bytes[position..<range.upperBound]
  }

  private mutating func move(
    _ content: [UInt8], from range: Range<Int>, of parent: XMLToken, in document: FlatDocument
  ) {
    let (ending, mediaType) = EmbeddedPictures.type(of: content)
    let name: String
    if let known = files.first(where: { $0.content == content }) {
      name = known.name
    } else {
      name = "Pictures/\(files.count + 1).\(ending)"
      files.append(File(name: name, mediaType: mediaType, content: content))
    }
    edits.append((range, []))
    let names = document.names
    let link = [
      ("href", name), ("type", "simple"), ("show", "embed"), ("actuate", "onLoad"),
    ].map { (names.written("xlink:" + $0.0), $0.1) }
    for attribute in parent.attributes(in: document.bytes)
    where link.contains(where: { $0.0 == attribute.name }) {
      edits.append((attribute.range, []))
    }
    var written = link.map { " \($0.0)=\"\($0.1)\"" }.joined()
    if !names.declares("xlink") {
      written = " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + written
    }
    let end = Int(parent.nameEnd)
    edits.append((end..<end, Array(written.utf8)))
  }

  /// The ending and the media type of a picture, by its first bytes.
  private static func type(of content: [UInt8]) -> (ending: String, mediaType: String) {
    if content.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return ("png", "image/png") }
    if content.starts(with: [0xFF, 0xD8, 0xFF]) { return ("jpg", "image/jpeg") }
    if content.starts(with: Array("GIF8".utf8)) { return ("gif", "image/gif") }
    if content.starts(with: Array("<svg".utf8)) || content.starts(with: Array("<?xml".utf8)) {
      return ("svg", "image/svg+xml")
    }
    return ("bin", "application/octet-stream")
  }
}
