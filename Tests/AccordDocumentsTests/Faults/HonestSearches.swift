/// The searches on disks that keep their promises, each made once for all tests that ask for it.
actor HonestSearches {
  static let shared = HonestSearches()

  private var searches: [String: Task<CrashSearch, any Error>] = [:]

  /// The search of a workload, when it is over.
  ///
  /// - Throws: `BrokenPromise` when the store broke one of its own.
  func search(_ workload: Workload) async throws -> CrashSearch {
    let search =
      searches[workload.name]
      ?? Task.detached {
        var search = CrashSearch(seed: 20_261_123)
        try search.search(workload)
        return search
      }
    searches[workload.name] = search
    return try await search.value
  }
}
