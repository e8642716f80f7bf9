#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Files that a person asked for: they are the person's own, and not a part of a workspace.
extension Platform {
  /// The path from the root, with the links of the folders followed that are there.
  package static func absolutePath(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : currentDirectory + "/" + path
    var folder = whole[...]
    while let slash = folder.lastIndex(of: "/") {
      let rest = whole[slash...]
      folder = folder[..<slash]
      guard let real = realpath(folder.isEmpty ? "/" : String(folder), nil) else { continue }
      defer { free(real) }
      let start = String(cString: real)
      return (start == "/" ? "" : start) + rest
    }
    return whole
  }
}
