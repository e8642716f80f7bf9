import AccordJSON
import AccordPlatform

/// A file of which a document says that the workspace keeps it: an object with its digest in `digest`
/// and `true` in `kept`, and mostly with its name in `name`. It is known by that form, so that files
/// of document types that are not compiled in are known too.
struct FoundFile: Hashable {
  let digest: String
  /// What it was called where it came from; empty where the document does not say it.
  let name: String

  /// Whether a text is a digest: 64 small hexadecimal digits.
  static func isDigest(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// The files that a document, or a part of one, says are kept, each once, in their order.
  static func all(in json: JSON) -> [FoundFile] {
    var found: [FoundFile] = []
    look(in: json, &found)
    return found
  }

  private static func look(in json: JSON, _ found: inout [FoundFile]) {
    switch json {
    case .array(let elements): for element in elements { look(in: element, &found) }
    case .object(let members):
      if json["kept"] == .bool(true), let digest = json["digest"]?.string, isDigest(digest) {
        let file = FoundFile(digest: digest, name: json["name"]?.string ?? "")
        if !found.contains(file) { found.append(file) }
      }
      for member in members { look(in: member.value, &found) }
    default: return
    }
  }

  /// Whether the bytes of a document can name such a file: cheaper than to read them.
  static func mayBe(in bytes: some Collection<UInt8>) -> Bool { bytes.contains(sign) }

  private static let sign = Array("\"kept\":true".utf8)
}

extension WorkspaceFolder {
  /// The files that any version of any document says are kept, and the documents that say it.
  ///
  /// - Throws: what the system says when a segment cannot be read.
  func namedFiles() throws(SystemFault) -> [String: NamedFile] {
    var named: [String: NamedFile] = [:]
    for number in try segments() {
      var reader = SegmentReader(try File(segment(number), .read, in: system), from: 0)
      while let line = try reader.line() {
        guard FoundFile.mayBe(in: line.bytes), LineChecksum.covered(line.bytes) != nil,
          let version = Version(line: line.bytes), let body = version.body
        else { continue }
        for file in FoundFile.all(in: body) {
          named[file.digest, default: NamedFile()].note(file.name, by: version.key)
        }
      }
    }
    return named
  }
}

/// What documents say of a file that is kept.
struct NamedFile {
  private(set) var name = ""
  private(set) var documents: [DocumentKey] = []

  mutating func note(_ name: String, by document: DocumentKey) {
    if self.name.isEmpty { self.name = name }
    if !documents.contains(document) { documents.append(document) }
  }

  /// `"scan.pdf" (signatures/x)`, with the beginning of the digest.
  func shown(_ digest: String) -> String {
    let label =
      name.isEmpty ? "SHA-256 \(digest.prefix(12))…" : "\(name), SHA-256 \(digest.prefix(12))…"
    return documents.isEmpty
      ? label : "\(label) (\(documents.prefix(3).map(\.description).joined(separator: ", ")))"
  }
}
