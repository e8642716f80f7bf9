/// The paths that a template reads, as a tree: only what it reads is looked up.
struct FieldPaths: Sendable, Hashable {
  private(set) var members: [String: FieldPaths] = [:]

  init(_ paths: some Sequence<String>) {
    for path in paths { add(path.split(separator: ".").map(String.init)[...]) }
  }

  private init() {}

  private mutating func add(_ names: ArraySlice<String>) {
    guard let first = names.first else { return }
    members[first, default: FieldPaths()].add(names.dropFirst())
  }

  subscript(_ name: String) -> FieldPaths? { members[name] }
}
