/// Paths of values beside the paths that schemas declare.
extension String {
  /// The path of a value (`notes[3].text`) as a schema declares it: `notes[].text`.
  package var declaredPath: String { replacing(/\[[0-9]+\]/, with: "[]") }

  /// Whether the path of a value lies at one that a schema declares, or below it.
  package func isPart(of declared: String) -> Bool {
    let path = declaredPath
    guard path.hasPrefix(declared) else { return false }
    let rest = path.utf8.dropFirst(declared.utf8.count).first
    return rest == nil || rest == UInt8(ascii: ".") || rest == UInt8(ascii: "[")
  }
}

extension Sequence<String> {
  /// Whether a path lies at one of these declared ones, or below it.
  package func cover(_ path: String) -> Bool { contains { path.isPart(of: $0) } }
}
