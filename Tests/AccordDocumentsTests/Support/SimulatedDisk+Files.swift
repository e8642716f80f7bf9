extension SimulatedDisk {
  /// All files with their paths, in order.
  var files: [(path: String, node: Int)] {
    state.names.compactMap { path, entry in
      if case .file(let node) = entry { (path, node) } else { nil }
    }
    .sorted { $0.path < $1.path }
  }

  func bytes(of path: String) -> [UInt8]? {
    guard case .file(let node)? = state.names[path] else { return nil }
    return state.nodes[node]?.shown
  }
}
