/// The names of elements as a file writes them: its prefixes stand for the namespaces of OpenDocument.
struct OpenDocumentNames {
  /// The prefix that the file has for each usual prefix.
  private var prefixes: [String: String] = [:]

  /// The names that the root declares.
  init(root: [XMLAttribute]) {
    for attribute in root where attribute.name.hasPrefix("xmlns:") {
      if let usual = OpenDocumentNames.namespaces[attribute.value] {
        prefixes[usual] = String(attribute.name.dropFirst(6))
      }
    }
  }

  /// A name with the usual prefix, as the file writes it: `text:p`.
  func written(_ name: String) -> String {
    guard let colon = name.firstIndex(of: ":"), let prefix = prefixes[String(name[..<colon])] else {
      return name
    }
    return prefix + name[colon...]
  }

  /// Whether the file declares the namespace of a usual prefix.
  func declares(_ prefix: String) -> Bool { prefixes[prefix] != nil }

  private static let namespaces: [String: String] = {
    let standard = "urn:oasis:names:tc:opendocument:xmlns:"
    var result = [
      "http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1999/xlink": "xlink",
    ]
    for prefix in ["office", "text", "table", "style", "meta"] {
      result[standard + prefix + ":1.0"] = prefix
    }
    result[standard + "svg-compatible:1.0"] = "svg"
    result[standard + "drawing:1.0"] = "draw"
    return result
  }()
}
