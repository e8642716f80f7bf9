import AccordPlatform

extension VersionIndex {
  /// The index that lies in a folder; an empty one when there is none to be believed.
  ///
  /// - Parameters:
  ///   - folder: where the runs lie; it need not exist.
  ///   - store: the identity of the workspace.
  ///   - isWritable: whether runs may be written and removed.
  static func open(
    _ folder: String, store: String, in system: any FileSystem, isWritable: Bool
  ) -> VersionIndex {
    let index = VersionIndex(folder, store: store, in: system, isWritable: isWritable)
    index.load()
    return index
  }

  private func load() {
    runs = []
    // Of the runs that begin somewhere the longest is taken: it is what others were merged into.
    var names = namesOfRuns()
    names.sort { ($0.from, $1.to) < ($1.from, $0.to) }
    for name in names where name.from == covered && (name.to > covered || runs.isEmpty) {
      let run = IndexRun.open(path(name.from, name.to), store: store, in: system)
      if let run, run.header.from == name.from, run.header.to == name.to { runs.append(run) }
    }
    guard let state = try? state() else {
      runs = []
      return clear(counts: [])
    }
    clear(counts: state.collections.map(\.count))
  }

  /// Drops everything. The files stay until others take their place: they may be all that tells
  /// how far the journal went.
  func reset() {
    refuted.formUnion(namesOfRuns().map { path($0.from, $0.to) })
    runs = []
    clear(counts: [])
  }

  /// Whether several runs may become one at the end: each costs every later opening something,
  /// so it pays when this process wrote a good part of what there is.
  var isWorthUniting: Bool {
    runs.count > 1 && 4 * written >= runs.reduce(0) { $0 + $1.entrySize }
  }

  /// Writes what is in memory as a run, if that is possible. Older runs that are not more than
  /// twice as large go into it, so that there are never many.
  ///
  /// - Parameters:
  ///   - state: what to say of the journal; the index counts the documents itself. It holds for
  ///     all that was added.
  ///   - isUniting: whether all runs go into it.
  /// - Returns: whether it was written.
  @discardableResult
  func checkpoint(_ state: IndexState, isUniting: Bool = false) -> Bool {
    guard isWritable, state.transaction > covered || isUniting && state.transaction == covered
    else { return false }
    guard let builder = try? pending() else { return false }
    var state = state
    fill(&state)
    let added = IndexRun.entrySize(builder.places.count, builder.fields.count)
    var size = added
    var kept = runs.count
    while kept > 0, isUniting || 2 * size >= runs[kept - 1].entrySize {
      kept -= 1
      size += runs[kept].entrySize
    }
    let from = kept == 0 ? 0 : runs[kept - 1].header.to
    do {
      let path = self.path(from, state.transaction)
      if try system.kind(folder) == nil { try system.makeDirectory(folder) }
      let writer = try IndexRunWriter(
        path, from: from, to: state.transaction, store: store, in: system)
      try IndexMerge(Array(runs[kept...]), builder).write(to: writer)
      try writer.finish(state)
      guard let run = IndexRun.open(path, store: store, in: system) else { return false }
      runs.removeSubrange(kept...)
      runs.append(run)
      written += added
      clear(counts: state.collections.map(\.count))
      removeUnused()
      return true
    } catch {
      try? system.remove(path(from, state.transaction))
      return false  // The index in memory still knows everything.
    }
  }

  /// Removes the runs that went into others, and those that could not be used: of an older
  /// program, or damaged.
  private func removeUnused() {
    let used = Set(runs.map(\.path))
    for name in namesOfRuns() {
      let path = path(name.from, name.to)
      // What is of later transactions may be of another process.
      guard name.to <= covered || refuted.contains(path), !used.contains(path) else { continue }
      try? system.remove(path)
    }
    refuted = []
  }

  private func path(_ from: Int, _ to: Int) -> String { "\(folder)/\(from)-\(to).run" }

  private func namesOfRuns() -> [(from: Int, to: Int)] {
    guard let names = try? system.list(folder) else { return [] }
    return names.compactMap { name in
      guard name.hasSuffix(".run") else { return nil }
      let parts = name.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let from = Int(parts[0]), let to = Int(parts[1]),
        "\(from)-\(to).run" == name, from >= 0, from <= to
      else { return nil }
      return (from, to)
    }
  }
}

extension IndexRun {
  /// How many bytes its entries have.
  fileprivate var entrySize: Int { IndexRun.entrySize(header.placeCount, header.fieldCount) }

  /// How many bytes so many entries have.
  fileprivate static func entrySize(_ places: Int, _ fields: Int) -> Int {
    places * 16 + fields * 24
  }
}
