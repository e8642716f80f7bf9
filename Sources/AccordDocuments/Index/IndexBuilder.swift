/// Makes the content of a run from entries in any order.
struct IndexBuilder {
  /// A version of a document, under the hash of its identity.
  struct Version {
    let hash: UInt64
    let place: PackedPosition
    /// Where the version before it lies.
    let previous: JournalPosition?
  }

  /// A version as it is sorted.
  struct Row: BitwiseCopyable {
    let hash: UInt64
    let place: UInt64
    /// The place before, with no facts; 0 when there is none.
    let previous: UInt64
  }

  private(set) var rows: [Row] = []
  var fields: [FieldEntry] = []
  /// The newest version of each document, by hash; complete after `sort`.
  private(set) var places: [PlaceEntry] = []

  /// - Parameter versions: how many versions are expected.
  init(versions: Int = 0, fields: Int = 0) {
    rows.reserveCapacity(versions)
    self.fields.reserveCapacity(fields)
  }

  /// Content whose entries are the newest of their documents already.
  init(places: [PlaceEntry], fields: [FieldEntry]) {
    self.places = places
    self.fields = fields
    sortPlaces()
    self.fields.sortFields()
  }

  /// The number of entries.
  var count: Int { rows.count + places.count + fields.count }

  /// The numbers of documents by the number of the collection, after `sort`.
  func counts() -> [Int] {
    var counts: [Int] = []
    for entry in places {
      let number = KeyHash.collection(of: entry.hash)
      while counts.count <= number { counts.append(0) }
      if !entry.place.isRemoved { counts[number] += 1 }
    }
    return counts
  }

  /// Takes in a version.
  @inline(__always)
  mutating func add(_ version: Version) {
    let previous = version.previous.map {
      PackedPosition($0, isRemoved: false, isFirst: false).bits
    }
    rows.append(
      Row(hash: version.hash, place: version.place.bits, previous: previous ?? 0))
  }

  /// Takes in a value of a version.
  mutating func add(_ field: FieldEntry) { fields.append(field) }

  /// Sorts, keeps the newest version of each document, and moves documents whose hash is another
  /// document's to the next free hash.
  mutating func sort() {
    var sorting = FieldSorting(fields)
    fields = []
    sortVersions()
    fields = sorting.wait()
  }

  /// Sorts the versions, and gives where those under one hash lie in `rows`, in the order of the
  /// journal.
  mutating func groups() -> [Range<Int>] {
    sortRows()
    var groups: [Range<Int>] = []
    var start = 0
    for index in rows.indices
    where index + 1 == rows.count || rows[index + 1].hash != rows[start].hash {
      groups.append(start..<index + 1)
      start = index + 1
    }
    return groups
  }

  /// The same as `sort`, of the versions alone.
  mutating func sortVersions() {
    guard !rows.isEmpty else { return }
    sortRows()
    places.reserveCapacity(rows.count)
    var moved: [PlaceEntry] = []
    var start = 0
    while start < rows.count {
      let hash = rows[start].hash
      var end = start + 1
      var firsts = rows[start].previous == 0 ? 1 : 0
      while end < rows.count, rows[end].hash == hash {
        if rows[end].previous == 0 { firsts += 1 }
        end += 1
      }
      if firsts <= 1 {
        places.append(PlaceEntry(hash: hash, place: PackedPosition(bits: rows[end - 1].place)))
      } else {
        for (number, place) in newest(start..<end).enumerated() {
          let entry = PlaceEntry(hash: hash, place: PackedPosition(bits: place))
          if number == 0 { places.append(entry) } else { moved.append(entry) }
        }
      }
      start = end
    }
    rows = []
    if !moved.isEmpty { place(moved) }
  }

  /// The newest version of each of the documents that share a hash, the oldest document first.
  private func newest(_ range: Range<Int>) -> [UInt64] {
    var result: [UInt64] = []
    for row in rows[range] {
      if row.previous == 0 {
        result.append(row.place)
      } else {
        // One whose forerunner is unknown is taken for a version of the first, as in `VersionIndex`.
        result[result.firstIndex { $0 & ~15 == row.previous } ?? 0] = row.place
      }
    }
    return result
  }

  private mutating func place(_ moved: [PlaceEntry]) {
    var taken: Set<UInt64> = []
    var found: [PlaceEntry] = []
    for entry in moved {
      var hash = entry.hash
      while taken.contains(hash) || holds(hash) { hash = KeyHash.next(hash) }
      taken.insert(hash)
      found.append(PlaceEntry(hash: hash, place: entry.place))
    }
    places += found
    sortPlaces()
  }

  private func holds(_ hash: UInt64) -> Bool {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].hash == hash { return true }
      if places[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private mutating func sortRows() {
    let scratch = UnsafeMutableBufferPointer<Row>.allocate(capacity: rows.count)
    defer { scratch.deallocate() }
    rows.withUnsafeMutableBufferPointer { rows in
      var isOrdered = true
      for index in rows.indices.dropFirst() where rows[index].place < rows[index - 1].place {
        isOrdered = false
        break
      }
      if !isOrdered { RadixSort.sort(rows, scratch: scratch) { $0.place } }
      RadixSort.sort(rows, scratch: scratch) { $0.hash }
    }
  }

  private mutating func sortPlaces() {
    let scratch = UnsafeMutableBufferPointer<PlaceEntry>.allocate(capacity: places.count)
    defer { scratch.deallocate() }
    places.withUnsafeMutableBufferPointer { RadixSort.sort($0, scratch: scratch) { $0.hash } }
  }
}

extension [FieldEntry] {
  /// Puts entries in their order.
  mutating func sortFields() {
    guard count > 512 else { return sort() }
    let scratch = UnsafeMutableBufferPointer<FieldEntry>.allocate(capacity: count)
    defer { scratch.deallocate() }
    withUnsafeMutableBufferPointer { fields in
      for index in fields.indices.dropFirst() where fields[index].place < fields[index - 1].place {
        RadixSort.sort(fields, scratch: scratch) { $0.place.bits }
        break
      }
      RadixSort.sort(fields, scratch: scratch) { UInt64($0.hash) }
      RadixSort.sort(fields, scratch: scratch) { $0.prefix }
      RadixSort.sort(fields, scratch: scratch) { UInt64($0.index) }
    }
  }
}
