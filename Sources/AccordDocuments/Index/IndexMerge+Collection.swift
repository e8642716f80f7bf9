extension IndexMerge {
  /// The newest place under each hash of a collection, in no order.
  ///
  /// - Parameters:
  ///   - runs: oldest first.
  ///   - added: what is newer than all runs, in no order.
  static func places(
    _ runs: [IndexRun], _ added: [PlaceEntry], ofCollection number: Int
  ) throws(IndexDamaged) -> [PackedPosition] {
    var result: [PackedPosition] = []
    var entries = added.sorted { $0.hash < $1.hash }
    let total = runs.reduce(entries.count) { $0 + $1.positions(ofCollection: number).count }
    result.reserveCapacity(total)
    // Two at a time, from the newest on: the runs grow, so most entries are handled once.
    for run in runs { try run.checkTable() }
    for (age, run) in runs.enumerated().reversed() {
      let positions = run.positions(ofCollection: number)
      if age == 0, entries.isEmpty {
        for position in positions { result.append(try run.place(at: position).place) }
        return result
      }
      var merged: [PlaceEntry] = []
      merged.reserveCapacity(entries.count + positions.count)
      var next = 0
      for position in positions {
        let entry = try run.place(at: position)
        while next < entries.count, entries[next].hash < entry.hash {
          merged.append(entries[next])
          next += 1
        }
        if next < entries.count, entries[next].hash == entry.hash { continue }
        merged.append(entry)
      }
      merged.append(contentsOf: entries[next...])
      entries = merged
    }
    for entry in entries { result.append(entry.place) }
    return result
  }
}
