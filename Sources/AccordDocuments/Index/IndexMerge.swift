/// One run out of several, and out of what is in memory: of the places under a hash the newest
/// is kept, of the fields all.
struct IndexMerge {
  /// A sorted source of entries. Later sources are newer.
  private struct Cursor {
    let run: IndexRun?
    let places: [PlaceEntry]
    let fields: [FieldEntry]
    var position = 0
    var place = PlaceEntry(hash: .max, place: PackedPosition(bits: 0))
    var field = FieldEntry(index: 0, key: .last, place: PackedPosition(bits: 0))

    var placeCount: Int { run?.header.placeCount ?? places.count }
    var fieldCount: Int { run?.header.fieldCount ?? fields.count }

    /// Whether there is a place at the position; if so, it is in `place`.
    @inline(__always)
    mutating func loadPlace() throws(IndexDamaged) -> Bool {
      guard position < placeCount else { return false }
      if let run { place = try run.place(at: position) } else { place = places[position] }
      return true
    }

    /// Whether there is a field at the position; if so, it is in `field`.
    @inline(__always)
    mutating func loadField() throws(IndexDamaged) -> Bool {
      guard position < fieldCount else { return false }
      if let run { field = try run.field(at: position) } else { field = fields[position] }
      return true
    }
  }

  private let sources: [Cursor]

  /// - Parameters:
  ///   - runs: oldest first.
  ///   - builder: newer than all runs, sorted.
  init(_ runs: [IndexRun], _ builder: IndexBuilder) {
    var sources = runs.map { Cursor(run: $0, places: [], fields: []) }
    sources.append(Cursor(run: nil, places: builder.places, fields: builder.fields))
    self.sources = sources
  }

  /// Writes all entries.
  ///
  /// - Throws: `IndexDamaged`, or `SystemFault` when writing fails.
  func write(to writer: IndexRunWriter) throws {
    if sources.count == 1, let source = sources.first, source.run == nil {
      try writer.append(source.places)
      return try writer.append(source.fields)
    }
    for source in sources { try source.run?.checkTable() }
    try writePlaces(to: writer)
    try writeFields(to: writer)
  }

  private func writePlaces(to writer: IndexRunWriter) throws {
    var active: [Cursor] = []
    for var source in sources where try source.loadPlace() { active.append(source) }
    var page: [PlaceEntry] = []
    while !active.isEmpty {
      // The last of several with the same hash is the newest.
      var least = 0
      for index in active.indices.dropFirst()
      where active[index].place.hash <= active[least].place.hash {
        least = index
      }
      let entry = active[least].place
      page.append(entry)
      if page.count == RunHeader.placesPerPage {
        try writer.append(page)
        page.removeAll(keepingCapacity: true)
      }
      var index = 0
      while index < active.count {
        if active[index].place.hash == entry.hash {
          active[index].position += 1
          guard try active[index].loadPlace() else {
            active.remove(at: index)
            continue
          }
        }
        index += 1
      }
    }
    try writer.append(page)
  }

  private func writeFields(to writer: IndexRunWriter) throws {
    var active: [Cursor] = []
    for var source in sources where try source.loadField() { active.append(source) }
    var page: [FieldEntry] = []
    while !active.isEmpty {
      var least = 0
      for index in active.indices.dropFirst() where active[index].field < active[least].field {
        least = index
      }
      page.append(active[least].field)
      if page.count == RunHeader.fieldsPerPage {
        try writer.append(page)
        page.removeAll(keepingCapacity: true)
      }
      active[least].position += 1
      if try !active[least].loadField() { active.remove(at: least) }
    }
    try writer.append(page)
  }
}
